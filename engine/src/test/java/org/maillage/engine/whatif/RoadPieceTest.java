package org.maillage.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadGraphBuilder;
import org.maillage.engine.profile.RoadClass;
import org.maillage.engine.snap.SnappedPoint;

/** What an edit needs to know of a road. */
class RoadPieceTest {

  /** A road of 2.5 km both ways, and one of 900 m against the direction in which it is drawn. */
  private static RoadGraph graph() {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    builder.addNode(42, 9);
    builder.addNode(42.02, 9);
    builder.addNode(42.03, 9);
    builder.addEdge(0, 1, 2_500_000, 150_000, 160_000, RoadClass.TERTIARY);
    builder.addEdge(1, 2, 900_000, RoadGraph.NO_WAY, 60_000, RoadClass.RESIDENTIAL);
    return builder.build();
  }

  @Test
  void aSpeedIsTurnedIntoTheTimeOfTheLength() {
    // 2.5 km at 50 km/h are 3 minutes; 900 m at 30 km/h are 108 s.
    assertThat(EdgeTimes.ofSpeed(graph(), 0, 50)).isEqualTo(new EdgeTimes(0, 180_000, 180_000));
    assertThat(EdgeTimes.ofSpeed(graph(), 1, 30))
        .isEqualTo(new EdgeTimes(1, RoadGraph.NO_WAY, 108_000));
    // 2,500,000 mm · 3.6 / 70 = 128,571.43 ms
    assertThat(EdgeTimes.ofSpeed(graph(), 0, 70).forwardMs()).isEqualTo(128_571);
  }

  @Test
  void aSpeedThatIsNoneIsRefused() {
    for (double kmh : new double[] {0, -50, Double.NaN, Double.POSITIVE_INFINITY, 1e-9}) {
      assertThatThrownBy(() -> EdgeTimes.ofSpeed(graph(), 0, kmh))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> EdgeTimes.ofSpeed(graph(), 2, 50))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theRoadUnderAPointIsFoundWithItsNearerEnd() {
    SnappedPoint third = SnappedPoint.onEdge(0, 1.0 / 3, 42, 9);

    RoadPiece piece = RoadPiece.at(graph(), third);

    assertThat(piece).isEqualTo(new RoadPiece(0, 0, 1, 2_500_000, 150_000, 160_000));
    assertThat(piece.nodeNear(third)).isZero();
    assertThat(piece.nodeNear(SnappedPoint.onEdge(0, 0.5, 42, 9))).isZero();
    assertThat(piece.nodeNear(SnappedPoint.onEdge(0, 0.51, 42, 9))).isEqualTo(1);
    assertThatThrownBy(() -> piece.nodeNear(SnappedPoint.onEdge(1, 0.5, 42, 9)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(RoadPiece.of(graph(), 1).isOpenForward()).isFalse();
    assertThat(RoadPiece.of(graph(), 1).isOpenBackward()).isTrue();
  }
}
