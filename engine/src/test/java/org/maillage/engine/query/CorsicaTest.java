package org.maillage.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadNetwork;
import org.maillage.engine.graph.RoadNetworkBuilder;
import org.maillage.engine.profile.CarProfile;
import org.maillage.engine.snap.RoadSnapper;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.testing.CorsicaRoads;

/** The real roads of Corsica: known distances, plausible times, and the reference at full size. */
class CorsicaTest {

  private static RoadNetwork network;
  private static RoadSnapper snapper;

  @BeforeAll
  static void build() throws IOException {
    CarProfile profile = CarProfile.french();
    RoadNetworkBuilder builder = new RoadNetworkBuilder(profile);
    CorsicaRoads.pour(builder);
    network = builder.build();
    snapper = new RoadSnapper(network.graph(), profile);
  }

  @Test
  void nearlyAllRoadsAreOneNetwork() {
    RoadGraph graph = network.graph();

    assertThat(network.report().nodesKept()).isBetween(30_500, 31_340);
    assertThat(network.report().edgesKept()).isBetween(33_500, 34_500);
    // The file was simplified by who made it: few of its nodes are no junctions.
    assertThat(graph.nodeCount()).isBetween(27_000, 29_000);
    assertThat(network.report().nodesKept() - graph.nodeCount())
        .isEqualTo(network.report().edgesKept() - graph.edgeCount())
        .isEqualTo(network.report().nodesMerged());
    assertThat(network.report().waysWithUnknownNodes()).isZero();
    assertThat(network.report().lengthDroppedM()).isLessThan(0.02 * network.report().lengthKeptM());
  }

  @Test
  void theShortestWaysBetweenTownHallsAreAsLongAsTheyAreKnownToBe() {
    SnappedPoint ajaccio = snap(41.9186477661, 8.73687934875);
    SnappedPoint bastia = snap(42.7020784, 9.4514698);
    SnappedPoint corte = snap(42.3084983826, 9.14995956421);
    RouteSearch search = new RouteSearch(network.graph());

    assertThat(km(search, ajaccio, bastia)).isCloseTo(145.4, within(1.454));
    assertThat(km(search, ajaccio, corte)).isCloseTo(78.5, within(0.785));
  }

  private static double km(RouteSearch search, SnappedPoint from, SnappedPoint to) {
    return search.findRoute(from, to, Metric.LENGTH).orElseThrow().lengthMm() / 1e6;
  }

  @Test
  void theFastestWayAcrossTheIslandTakesBetweenTwoAndThreeHours() {
    Route route =
        new RouteSearch(network.graph())
            .findRoute(snap(41.9186477661, 8.73687934875), snap(42.7020784, 9.4514698), Metric.TIME)
            .orElseThrow();

    assertThat(route.timeMs() / 60_000.0).isBetween(120.0, 180.0);
  }

  @Test
  void theNearestOfManyIsTheFastestOfAllSingleRoutes() {
    Random random = new Random(2026);
    List<SnappedPoint> places = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      places.add(randomPoint(random));
    }
    NearestTimes times = new NearestSearch(network.graph()).toNearest(places);
    RouteSearch search = new RouteSearch(network.graph());

    for (int i = 0; i < 25; i++) {
      SnappedPoint origin = randomPoint(random);
      Reach best = Reach.UNREACHED;
      for (int place = 0; place < places.size(); place++) {
        Route route = search.findRoute(origin, places.get(place), Metric.TIME).orElseThrow();
        if (!best.isReached() || route.timeMs() < best.timeMs()) {
          best = new Reach(route.timeMs(), place, route.lengthMm());
        }
      }
      assertThat(times.from(origin)).isEqualTo(best);
    }
  }

  @Test
  void everyNodeIsReachedAndTimesFitAlongArcs() {
    RoadGraph graph = network.graph();
    NearestTimes times =
        new NearestSearch(graph).toNearest(List.of(snap(42.3084983826, 9.14995956421)));

    for (int node = 0; node < graph.nodeCount(); node++) {
      assertThat(times.place(node)).isZero();
      for (int i = graph.outgoingBegin(node); i < graph.outgoingEnd(node); i++) {
        int arc = graph.outgoingArc(i);
        if (times.timeMs(node) > graph.arcMs(arc) + times.timeMs(graph.arcHead(arc))) {
          throw new AssertionError("arc " + arc + " breaks the triangle inequality");
        }
      }
    }
  }

  private static SnappedPoint randomPoint(Random random) {
    RoadGraph graph = network.graph();
    int edge = random.nextInt(graph.edgeCount());
    int start = graph.edgeStart(edge);
    return SnappedPoint.onEdge(edge, random.nextDouble(), graph.latDeg(start), graph.lonDeg(start));
  }

  private static SnappedPoint snap(double latDeg, double lonDeg) {
    return snapper.findNearest(latDeg, lonDeg).orElseThrow();
  }
}
