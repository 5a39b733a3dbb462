package org.maillage.engine.snap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maillage.engine.graph.Distance;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadGraphBuilder;
import org.maillage.engine.profile.CarProfile;
import org.maillage.engine.profile.RoadClass;

class RoadSnapperTest {

  private static final CarProfile PROFILE = CarProfile.french();

  /** About one metre of latitude. */
  private static final double METRE = 1 / 111_195.0;

  @Test
  void thePlaceIsAttachedToThePointOfTheEdgeAndNotToANode() {
    // A road of about 1.6 km eastwards; the place stands 100 m north of its first quarter.
    RoadGraph graph = oneRoad(42, 9, 42, 9.02, RoadClass.TERTIARY);

    SnappedPoint point = snap(graph, 42 + 100 * METRE, 9.005).orElseThrow();

    assertThat(point.edge()).isZero();
    assertThat(point.fraction()).isCloseTo(0.25, within(1e-6));
    assertThat(point.latDeg()).isCloseTo(42, within(1e-9));
    assertThat(point.lonDeg()).isCloseTo(9.005, within(1e-9));
    assertThat(point.isFar()).isFalse();
  }

  @Test
  void theAccessLegIsWalkedAtFourKmhOverAFifthMoreThanTheStraightLine() {
    RoadGraph graph = oneRoad(42, 9, 42, 9.02, RoadClass.TERTIARY);

    SnappedPoint point = snap(graph, 42 + 100 * METRE, 9.005).orElseThrow();

    assertThat(point.accessLengthMm()).isCloseTo(120_000, within(50L));
    assertThat(point.accessMs()).isCloseTo(108_000, within(50L));
  }

  @Test
  void aPlaceIsAttachedToTheBendNearItAndTheShareIsThatOfTheDrawing() {
    // 1 km north, then 3 km east; the straight line between the ends is farther away.
    RoadGraphBuilder builder = new RoadGraphBuilder();
    double kmLon = 1000 * METRE / Math.cos(Math.toRadians(42));
    builder.addEdge(
        builder.addNode(42, 9),
        builder.addNode(42 + 1000 * METRE, 9 + 3 * kmLon),
        9_000_000,
        100,
        100,
        RoadClass.TERTIARY);
    builder.addShapePoint(42 + 1000 * METRE, 9);

    SnappedPoint point = snap(builder.build(), 42 + 1050 * METRE, 9 + kmLon).orElseThrow();

    assertThat(point.fraction()).isCloseTo(0.5, within(1e-3));
    assertThat(point.latDeg()).isCloseTo(42 + 1000 * METRE, within(1e-6));
    assertThat(point.lonDeg()).isCloseTo(9 + kmLon, within(1e-6));
    assertThat(point.accessLengthMm()).isCloseTo(60_000, within(100L));
  }

  @Test
  void nothingIsAttachedToACopy() {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    int edge =
        builder.addEdge(
            builder.addNode(42, 9), builder.addNode(42, 9.02), 1000, -1, 100, RoadClass.TERTIARY);
    builder.addEdgeCopy(edge, 0, builder.addNodeCopy(1), 100, -1);

    assertThat(snap(builder.build(), 42, 9.01).orElseThrow().edge()).isZero();
  }

  @Test
  void beyondTheEndOfARoadTheNodeIsNearest() {
    RoadGraph graph = oneRoad(42, 9, 42, 9.02, RoadClass.TERTIARY);

    assertThat(snap(graph, 42, 8.99).orElseThrow().fraction()).isZero();
    assertThat(snap(graph, 42, 9.03).orElseThrow().fraction()).isEqualTo(1);
  }

  @Test
  void farBeginsAtOneKilometreAndOffRoadAtFive() {
    RoadGraph graph = oneRoad(42, 9, 42, 9.02, RoadClass.TERTIARY);

    assertThat(snap(graph, 42 + 990 * METRE, 9.01).orElseThrow().isFar()).isFalse();
    assertThat(snap(graph, 42 + 1010 * METRE, 9.01).orElseThrow().isFar()).isTrue();
    assertThat(snap(graph, 42 + 4990 * METRE, 9.01)).isPresent();
    assertThat(snap(graph, 42 + 5010 * METRE, 9.01)).isEmpty();
  }

  @Test
  void nobodyStartsOnAMotorwayOrOnAFerry() {
    assertThat(snap(oneRoad(42, 9, 42, 9.02, RoadClass.MOTORWAY), 42, 9.01)).isEmpty();
    assertThat(snap(oneRoad(42, 9, 42, 9.02, RoadClass.FERRY), 42, 9.01)).isEmpty();
    assertThat(snap(oneRoad(42, 9, 42, 9.02, RoadClass.TRUNK), 42, 9.01)).isPresent();
  }

  @Test
  void aRoadOfNoLengthCanBeTheNearest() {
    assertThat(snap(oneRoad(42, 9, 42, 9, RoadClass.SERVICE), 42, 9.001).orElseThrow().fraction())
        .isZero();
  }

  @Test
  void aGraphWithoutRoadsAnswersNothing() {
    assertThat(snap(new RoadGraphBuilder().build(), 42, 9)).isEmpty();
  }

  @Test
  void aPlaceThatIsNotOnEarthIsRefused() {
    RoadGraph graph = oneRoad(42, 9, 42, 9.02, RoadClass.TERTIARY);

    assertThatThrownBy(() -> snap(graph, 942, 9)).hasMessageContaining("942.0, 9.0");
    assertThatThrownBy(() -> snap(graph, Double.NaN, 9))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void equalsBruteForceOverAllEdges() {
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      // From a hamlet to a region, and at a latitude where degrees are far from square.
      double spreadDeg = Math.pow(10, -3 + 3 * random.nextDouble());
      RoadGraph graph = randomRoads(random, spreadDeg, 1 + random.nextInt(600));
      RoadSnapper snapper = new RoadSnapper(graph, PROFILE);
      for (int i = 0; i < 40; i++) {
        double latDeg = 48 + (random.nextDouble() * 1.4 - 0.2) * spreadDeg;
        double lonDeg = -2 + (random.nextDouble() * 1.4 - 0.2) * spreadDeg;
        double bruteM = bruteForceM(graph, latDeg, lonDeg);

        Optional<SnappedPoint> point = snapper.findNearest(latDeg, lonDeg);

        if (Math.abs(bruteM - 5000) < 1) {
          continue;
        }
        assertThat(point.isPresent()).as("seed %d, %f m", seed, bruteM).isEqualTo(bruteM < 5000);
        if (point.isPresent()) {
          double foundM =
              Distance.metres(latDeg, lonDeg, point.get().latDeg(), point.get().lonDeg());
          assertThat(foundM).as("seed %d", seed).isCloseTo(bruteM, within(0.001 + bruteM * 1e-3));
          assertThat(point.get().accessLengthMm() / 1200.0)
              .isCloseTo(bruteM, within(0.001 + bruteM * 1e-6));
        }
      }
    }
  }

  @Test
  void theAnswerForOnePlaceDoesNotDependOnTheOthers() {
    RoadGraph graph = randomRoads(new Random(7), 0.1, 300);
    RoadSnapper used = new RoadSnapper(graph, PROFILE);
    for (int i = 0; i < 50; i++) {
      used.findNearest(48.0 + i * 0.002, -2);
    }

    assertThat(used.findNearest(48.05, -1.95))
        .isEqualTo(new RoadSnapper(graph, PROFILE).findNearest(48.05, -1.95));
  }

  private static Optional<SnappedPoint> snap(RoadGraph graph, double latDeg, double lonDeg) {
    return new RoadSnapper(graph, PROFILE).findNearest(latDeg, lonDeg);
  }

  private static RoadGraph oneRoad(
      double lat1, double lon1, double lat2, double lon2, RoadClass roadClass) {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    builder.addEdge(
        builder.addNode(lat1, lon1), builder.addNode(lat2, lon2), 1000, 100, 100, roadClass);
    return builder.build();
  }

  private static RoadGraph randomRoads(Random random, double spreadDeg, int edges) {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    for (int i = 0; i < edges; i++) {
      double latDeg = 48 + random.nextDouble() * spreadDeg;
      double lonDeg = -2 + random.nextDouble() * spreadDeg;
      double length = random.nextInt(10) == 0 ? spreadDeg : spreadDeg / 30;
      int start = builder.addNode(latDeg, lonDeg);
      int end =
          builder.addNode(
              latDeg + (random.nextDouble() - 0.5) * length,
              lonDeg + (random.nextDouble() - 0.5) * length);
      RoadClass roadClass = random.nextInt(8) == 0 ? RoadClass.MOTORWAY : RoadClass.TERTIARY;
      builder.addEdge(start, end, 1000, 100, 100, roadClass);
      for (int bends = random.nextInt(4); bends > 0; bends--) {
        builder.addShapePoint(
            latDeg + (random.nextDouble() - 0.5) * length,
            lonDeg + (random.nextDouble() - 0.5) * length);
      }
    }
    return builder.build();
  }

  /** Ternary search along every piece, no projection formula in common with the snapper. */
  private static double bruteForceM(RoadGraph graph, double latDeg, double lonDeg) {
    double best = Double.POSITIVE_INFINITY;
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      for (int piece = 0; piece + 1 < graph.pointCount(edge); piece++) {
        if (graph.roadClass(edge) != RoadClass.MOTORWAY) {
          best = Math.min(best, pieceM(graph, edge, piece, latDeg, lonDeg));
        }
      }
    }
    return best;
  }

  private static double pieceM(RoadGraph graph, int edge, int piece, double latDeg, double lonDeg) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 45; i++) {
      double third = (high - low) / 3;
      if (planeM(graph, edge, piece, low + third, latDeg, lonDeg)
          < planeM(graph, edge, piece, high - third, latDeg, lonDeg)) {
        high -= third;
      } else {
        low += third;
      }
    }
    return planeM(graph, edge, piece, (low + high) / 2, latDeg, lonDeg);
  }

  private static double planeM(
      RoadGraph graph, int edge, int piece, double share, double latDeg, double lonDeg) {
    double lat =
        (graph.pointLatE7(edge, piece) * (1 - share) + graph.pointLatE7(edge, piece + 1) * share)
            / 1e7;
    double lon =
        (graph.pointLonE7(edge, piece) * (1 - share) + graph.pointLonE7(edge, piece + 1) * share)
            / 1e7;
    double y = Math.toRadians(lat - latDeg) * Distance.EARTH_RADIUS_M;
    double x =
        Math.toRadians(lon - lonDeg) * Distance.EARTH_RADIUS_M * Math.cos(Math.toRadians(latDeg));
    return Math.hypot(x, y);
  }
}
