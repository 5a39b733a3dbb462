package org.maillage.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.testing.RandomRoads;

/** Every cell of a table is the single route. */
class PairTableTest {

  @Test
  void everyPairIsTheSingleRouteWhicheverListIsShorter() {
    for (long seed = 0; seed < 600; seed++) {
      RoadGraph graph = RandomRoads.graph(seed);
      List<SnappedPoint> points = RandomRoads.points(graph, seed, 9);
      int cut = 2 + (int) (seed % 6);
      int withinMs = seed % 2 == 0 ? SearchArcs.MAX_MS : 12;
      List<SnappedPoint> origins = points.subList(0, cut);
      List<SnappedPoint> destinations = points.subList(cut, 9);
      RouteSearch routes = new RouteSearch(graph);

      PairTable table = PairTable.of(graph, origins, destinations, withinMs);

      for (int o = 0; o < origins.size(); o++) {
        for (int d = 0; d < destinations.size(); d++) {
          Route expected =
              routes
                  .findRoute(origins.get(o), destinations.get(d), Metric.TIME)
                  .filter(route -> route.timeMs() <= withinMs)
                  .orElse(new Route(NearestTimes.UNREACHED, 0));
          assertThat(new Route(table.timeMs(o, d), table.lengthMm(o, d)))
              .as("seed %d, %d to %d", seed, o, d)
              .isEqualTo(expected);
        }
      }
    }
  }
}
