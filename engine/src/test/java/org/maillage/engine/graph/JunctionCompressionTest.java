package org.maillage.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maillage.engine.profile.CarProfile;
import org.maillage.engine.profile.RoadClass;
import org.maillage.engine.query.NearestSearch;
import org.maillage.engine.query.NearestTimes;
import org.maillage.engine.query.Reach;
import org.maillage.engine.snap.RoadSnapper;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.testing.RandomRoads;
import org.maillage.engine.testing.WindingRoads;

/** Joining stretches between junctions changes the size of a graph and nothing that one can ask. */
class JunctionCompressionTest {

  private static final CarProfile PROFILE = CarProfile.french();

  @Test
  void aRoadBetweenTwoJunctionsBecomesOneEdgeWithAShape() {
    RoadGraph graph = chain(4, 1000, 90, 80);

    RoadGraph joined = compress(graph);

    assertThat(joined.nodeCount()).isEqualTo(2);
    assertThat(joined.edgeCount()).isEqualTo(1);
    assertThat(joined.lengthMm(0)).isEqualTo(3000);
    assertThat(joined.forwardMs(0)).isEqualTo(270);
    assertThat(joined.backwardMs(0)).isEqualTo(240);
    assertThat(joined.pointCount(0)).isEqualTo(4);
    for (int point = 0; point < 4; point++) {
      assertThat(joined.pointLatE7(0, point)).isEqualTo(graph.latE7(point));
    }
    assertThat(joined.shapeEnd(0) - joined.shapeBegin(0)).isEqualTo(2);
    assertThat(joined.shapeLonE7(joined.shapeBegin(0))).isEqualTo(graph.lonE7(1));
  }

  @Test
  void aNodeStaysWhereTheSpeedTheClassOrTheDirectionsChange() {
    RoadGraphBuilder builder = nodes(5);
    builder.addEdge(0, 1, 100_000, 9000, 9000, RoadClass.TERTIARY);
    builder.addEdge(1, 2, 100_000, 6000, 9000, RoadClass.TERTIARY);
    builder.addEdge(2, 3, 100_000, 6000, 9000, RoadClass.SECONDARY);
    builder.addEdge(3, 4, 100_000, 6000, RoadGraph.NO_WAY, RoadClass.SECONDARY);

    assertThat(compress(builder.build()).nodeCount()).isEqualTo(5);
  }

  @Test
  void aNodeStaysWhereOneWaysMeetHeadOn() {
    RoadGraphBuilder builder = nodes(3);
    builder.addEdge(0, 1, 1000, 90, RoadGraph.NO_WAY, RoadClass.TERTIARY);
    builder.addEdge(1, 2, 1000, RoadGraph.NO_WAY, 90, RoadClass.TERTIARY);

    assertThat(compress(builder.build()).nodeCount()).isEqualTo(3);
  }

  @Test
  void aNodeThatIsAskedToStayStays() {
    BitSet stays = new BitSet();
    stays.set(2);
    JunctionCompression compression = new JunctionCompression(chain(4, 1000, 90, 90), stays);

    assertThat(compression.compress().nodeCount()).isEqualTo(3);
    assertThat(compression.newNode(2)).isEqualTo(1);
    assertThat(compression.newNode(1)).isEqualTo(-1);
    assertThat(compression.newArc(2)).isEqualTo(compression.newArc(0));
  }

  @Test
  void aOneWayIsDrawnInTheDirectionOfTravel() {
    RoadGraphBuilder builder = nodes(3);
    builder.addEdge(1, 0, 1000, 90, RoadGraph.NO_WAY, RoadClass.TERTIARY);
    builder.addEdge(2, 1, 1000, 90, RoadGraph.NO_WAY, RoadClass.TERTIARY);

    RoadGraph joined = compress(builder.build());

    assertThat(joined.edgeStart(0)).isEqualTo(1);
    assertThat(joined.forwardMs(0)).isEqualTo(180);
    assertThat(joined.backwardMs(0)).isEqualTo(RoadGraph.NO_WAY);
  }

  @Test
  void aRingWithoutAnyJunctionKeepsItsSouthernmostNode() {
    RoadGraphBuilder builder = nodes(4);
    for (int node = 0; node < 4; node++) {
      builder.addEdge(node, (node + 1) % 4, 100_000, 9000, 9000, RoadClass.TERTIARY);
    }

    // The last stretch, drawn three times as long as it says, is not even enough with the others.
    RoadGraph joined = compress(builder.build());

    assertThat(joined.nodeCount()).isLessThanOrEqualTo(2);
    assertThat(joined.latDeg(0)).isEqualTo(42);
    long mm = 0;
    for (int edge = 0; edge < joined.edgeCount(); edge++) {
      mm += joined.lengthMm(edge);
    }
    assertThat(mm).isEqualTo(400_000);
  }

  @Test
  void joiningStopsBeforeATimeOverflows() {
    int most = Integer.MAX_VALUE / 2 - 10;
    RoadGraph joined = compress(chain(6, 1000, most, RoadGraph.NO_WAY));

    assertThat(joined.edgeCount()).isEqualTo(3);
    assertThat(joined.forwardMs(0)).isEqualTo(2 * most);
  }

  @Test
  void timesBetweenNodesThatStayAreEqualToTheMillisecond() {
    for (long seed = 0; seed < 3000; seed++) {
      RoadGraph graph = seed % 2 == 0 ? RandomRoads.graph(seed / 2) : WindingRoads.graph(seed / 2);
      JunctionCompression compression = new JunctionCompression(graph, new BitSet());
      RoadGraph joined = compression.compress();
      Random random = new Random(seed);
      List<SnappedPoint> places = new ArrayList<>();
      List<SnappedPoint> joinedPlaces = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        int edge = random.nextInt(joined.edgeCount());
        int end = random.nextInt(2);
        joinedPlaces.add(SnappedPoint.onEdge(edge, end, 42, 9));
        places.add(atNode(graph, compression, joined, edge, end));
      }

      NearestTimes times = new NearestSearch(graph).toNearest(places);
      NearestTimes joinedTimes = new NearestSearch(joined).toNearest(joinedPlaces);

      for (int node = 0; node < graph.nodeCount(); node++) {
        int other = compression.newNode(node);
        if (other >= 0) {
          assertThat(joinedTimes.timeMs(other)).as("seed %d", seed).isEqualTo(times.timeMs(node));
          assertThat(joinedTimes.lengthMm(other)).isEqualTo(times.lengthMm(node));
        }
      }
    }
  }

  /** The node at an end of a joined edge, as a point of the graph before. */
  private static SnappedPoint atNode(
      RoadGraph graph, JunctionCompression compression, RoadGraph joined, int edge, int end) {
    int wanted = end == 0 ? joined.edgeStart(edge) : joined.edgeEnd(edge);
    for (int before = 0; before < graph.edgeCount(); before++) {
      if (compression.newNode(graph.edgeStart(before)) == wanted) {
        return SnappedPoint.onEdge(before, 0, 42, 9);
      }
      if (compression.newNode(graph.edgeEnd(before)) == wanted) {
        return SnappedPoint.onEdge(before, 1, 42, 9);
      }
    }
    throw new AssertionError("no edge at node " + wanted);
  }

  @Test
  void placesAnywhereAreAttachedToTheSameSpotAndAsFarApartAsBefore() {
    int compared = 0;
    for (long seed = 0; seed < 1500; seed++) {
      RoadGraph graph = WindingRoads.graph(seed);
      RoadGraph joined = compress(graph);
      RoadSnapper snapper = new RoadSnapper(graph, PROFILE);
      RoadSnapper joinedSnapper = new RoadSnapper(joined, PROFILE);
      Random random = new Random(seed);
      List<SnappedPoint> points = new ArrayList<>();
      List<SnappedPoint> joinedPoints = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        double latDeg = 42 + random.nextDouble() * 0.02;
        double lonDeg = 9 + random.nextDouble() * 0.02;
        Optional<SnappedPoint> point = snapper.findNearest(latDeg, lonDeg);
        Optional<SnappedPoint> other = joinedSnapper.findNearest(latDeg, lonDeg);
        assertThat(other.isPresent()).isEqualTo(point.isPresent());
        if (point.isPresent()) {
          SnappedPoint found = other.orElseThrow();
          assertThat(found.latDeg())
              .as("seed %d", seed)
              .isCloseTo(point.get().latDeg(), within(1e-9));
          assertThat(found.lonDeg())
              .as("seed %d", seed)
              .isCloseTo(point.get().lonDeg(), within(1e-9));
          assertThat(found.accessMs()).isEqualTo(point.get().accessMs());
          points.add(point.get());
          joinedPoints.add(found);
        }
      }
      int places = Math.min(3, points.size());
      NearestTimes times = new NearestSearch(graph).toNearest(points.subList(0, places));
      NearestTimes joinedTimes =
          new NearestSearch(joined).toNearest(joinedPoints.subList(0, places));
      for (int i = 0; i < points.size(); i++) {
        Reach reach = times.from(points.get(i));
        Reach other = joinedTimes.from(joinedPoints.get(i));
        assertThat(other.isReached()).as("seed %d", seed).isEqualTo(reach.isReached());
        // One tolerance at the start, one at the end.
        assertThat(other.timeMs())
            .as("seed %d", seed)
            .isCloseTo(reach.timeMs(), within(2L * JunctionCompression.TOLERANCE_MS));
        compared += reach.isReached() && joined.nodeCount() < graph.nodeCount() ? 1 : 0;
      }
    }
    assertThat(compared).isGreaterThan(5_000);
  }

  private static RoadGraph compress(RoadGraph graph) {
    return new JunctionCompression(graph, new BitSet()).compress();
  }

  private static RoadGraph chain(int nodes, int lengthMm, int forwardMs, int backwardMs) {
    RoadGraphBuilder builder = nodes(nodes);
    for (int node = 0; node + 1 < nodes; node++) {
      builder.addEdge(node, node + 1, lengthMm, forwardMs, backwardMs, RoadClass.TERTIARY);
    }
    return builder.build();
  }

  /** Nodes in a line, 111 m apart. */
  private static RoadGraphBuilder nodes(int count) {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    for (int node = 0; node < count; node++) {
      builder.addNode(42 + node * 1e-3, 9);
    }
    return builder;
  }
}
