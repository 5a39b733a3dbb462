package org.maillage.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.engine.profile.CarProfile;
import org.maillage.engine.profile.Tags;

/** A road that winds is driven slower, by as much as the profile says. */
class SinuosityTest {

  private static final Tags TERTIARY = Tags.of(Map.of("highway", "tertiary"));
  private static final Tags ONE_WAY_BACK = Tags.of(Map.of("highway", "tertiary", "oneway", "-1"));
  private static final double STEP_DEG = 0.001;

  /** Mean speed in km/h over a road of steps that are shifted sideways every second node. */
  private static double speedKmh(int nodes, double shiftDeg, Tags tags, boolean closed) {
    RoadNetworkBuilder builder = new RoadNetworkBuilder(CarProfile.french());
    long[] ids = new long[nodes];
    for (int i = 0; i < nodes; i++) {
      ids[i] = i + 1L;
      builder.node(i + 1L, 45 + (i % 2) * shiftDeg, 3 + i * STEP_DEG, Tags.NONE);
    }
    builder.way(1, ids, tags, Double.NaN);
    if (closed) {
      // A straight way back, so that a one-way road is kept; it is not measured.
      builder.way(2, new long[] {nodes, 1}, Tags.of(Map.of("highway", "primary")), Double.NaN);
    }
    RoadGraph graph = builder.build().graph();
    double lengthMm = 0;
    double ms = 0;
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      if (graph.roadClass(edge).key().equals("tertiary")) {
        lengthMm += graph.lengthMm(edge);
        ms += Math.max(graph.forwardMs(edge), graph.backwardMs(edge));
      }
    }
    return lengthMm / ms * 3.6;
  }

  @Test
  void aStraightRoadKeepsTheSpeedOfItsClass() {
    assertThat(speedKmh(40, 0, TERTIARY, false)).isCloseTo(45, within(0.01));
  }

  @Test
  void theMoreARoadWindsTheSlowerItIs() {
    double gentle = speedKmh(40, 0.0004, TERTIARY, false);
    double winding = speedKmh(40, 0.0008, TERTIARY, false);
    double hairpins = speedKmh(40, 0.003, TERTIARY, false);
    assertThat(gentle).isBetween(42.0, 44.9);
    assertThat(winding).isLessThan(gentle - 1);
    assertThat(hairpins).isBetween(0.74 * 45, 0.80 * 45);
  }

  @Test
  void aRoadDrawnAgainstItsTrafficIsMeasuredLikeTheOther() {
    assertThat(speedKmh(40, 0.0008, ONE_WAY_BACK, true))
        .isCloseTo(speedKmh(40, 0.0008, TERTIARY, false), within(0.01));
  }

  @Test
  void aGivenLengthTellsOfBendsThatAreNotDrawn() {
    RoadNetworkBuilder builder = new RoadNetworkBuilder(CarProfile.french());
    builder.node(1, 45, 3, Tags.NONE);
    builder.node(2, 45.01, 3, Tags.NONE);
    double straightM = Distance.metres(45, 3, 45.01, 3);
    builder.way(1, new long[] {1, 2}, TERTIARY, 1.45 * straightM);

    RoadGraph graph = builder.build().graph();

    double kmh = graph.lengthMm(0) * 3.6 / graph.forwardMs(0);
    assertThat(kmh).isCloseTo(45 / 1.1, within(0.01));
  }

  @Test
  void shortWaysLoopsAndDoubtfulLengthsCountAsStraight() {
    // 80 metres say nothing.
    assertThat(speedKmh(2, 0.0008, TERTIARY, false)).isCloseTo(45, within(0.01));
    RoadNetworkBuilder builder = new RoadNetworkBuilder(CarProfile.french());
    builder.node(1, 45, 3, Tags.NONE);
    builder.node(2, 45.001, 3, Tags.NONE);
    builder.way(1, new long[] {1, 2}, TERTIARY, 1000);
    assertThat(builder.build().graph().forwardMs(0)).isEqualTo(80_000);
  }
}
