package org.maillage.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.LineString;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadGraphBuilder;
import org.maillage.engine.profile.RoadClass;

class RoadLinesTest {

  @Test
  void aRoadIsDrawnWithItsBendsAndOnceForAllItsCopies() {
    RoadGraphBuilder builder = corner();
    builder.addEdgeCopy(0, 0, builder.addNodeCopy(1), 100, RoadGraph.NO_WAY);

    List<LineString> lines = RoadLines.of(builder.build()).byRank().get(RoadRank.PRIMARY);

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).toText())
        .isIn("LINESTRING (9 42, 9.5 42, 9.5 42.5)", "LINESTRING (9.5 42.5, 9.5 42, 9 42)");
  }

  @Test
  void twoRoadsBetweenTheSamePlacesAreTwoLines() {
    RoadGraphBuilder builder = corner();
    builder.addEdge(0, 1, 1000, 100, 100, RoadClass.PRIMARY);
    builder.addShapePoint(42.5, 9);

    RoadLines lines = RoadLines.of(builder.build());

    double drawn =
        lines.byRank().get(RoadRank.PRIMARY).stream().mapToDouble(LineString::getLength).sum();
    assertThat(drawn).isEqualTo(2);
  }

  @Test
  void aLoopIsDrawn() {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    builder.addNode(42, 9);
    builder.addEdge(0, 0, 1000, 100, 100, RoadClass.PRIMARY);
    builder.addShapePoint(42, 9.5);
    builder.addShapePoint(42.5, 9.5);

    assertThat(RoadLines.of(builder.build()).byRank().get(RoadRank.PRIMARY)).hasSize(1);
  }

  private static RoadGraphBuilder corner() {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    builder.addNode(42, 9);
    builder.addNode(42.5, 9.5);
    builder.addEdge(0, 1, 1000, 100, 100, RoadClass.PRIMARY);
    builder.addShapePoint(42, 9.5);
    return builder;
  }
}
