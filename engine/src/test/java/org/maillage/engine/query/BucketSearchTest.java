package org.maillage.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadGraphBuilder;
import org.maillage.engine.profile.RoadClass;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.testing.RandomRoads;

/** The search without preparation against the plain reference. */
class BucketSearchTest {

  private static final int GRAPHS = 4000;

  private static BucketSearch search(RoadGraph graph, Direction direction) {
    return new BucketSearch(graph, SearchArcs.of(graph, direction));
  }

  @Test
  void equalsTheReferenceInTimePlaceAndLengthSearchAfterSearch() {
    for (long seed = 0; seed < GRAPHS; seed++) {
      RoadGraph graph = RandomRoads.graph(seed);
      List<SnappedPoint> points = RandomRoads.points(graph, seed, 14);
      BucketSearch fast = search(graph, Direction.TO_PLACES);
      for (int count : new int[] {6, 1, (int) (seed % 7), 14, 0}) {
        List<SnappedPoint> places = points.subList(0, count);
        NearestTimes expected = new NearestSearch(graph).toNearest(places);

        NearestTimes times = fast.nearest(places);

        for (int node = 0; node < graph.nodeCount(); node++) {
          assertThat(atNode(times, node)).isEqualTo(atNode(expected, node));
        }
        for (SnappedPoint point : points) {
          assertThat(times.from(point)).as("seed %d", seed).isEqualTo(expected.from(point));
        }
      }
    }
  }

  private static Reach atNode(NodeTimes times, int node) {
    return new Reach(times.timeMs(node), times.place(node), times.lengthMm(node));
  }

  @Test
  void fromAPlaceEveryPointIsAsFarAsTheSingleRouteSays() {
    for (long seed = 0; seed < GRAPHS / 4; seed++) {
      RoadGraph graph = RandomRoads.graph(seed);
      List<SnappedPoint> points = RandomRoads.points(graph, seed, 10);
      RouteSearch routes = new RouteSearch(graph);

      NearestTimes times = search(graph, Direction.FROM_PLACES).nearest(points.subList(0, 1));

      for (SnappedPoint point : points) {
        Reach expected =
            routes
                .findRoute(points.get(0), point, Metric.TIME)
                .map(route -> new Reach(route.timeMs(), 0, route.lengthMm()))
                .orElse(Reach.UNREACHED);
        assertThat(times.from(point)).as("seed %d, %s", seed, point).isEqualTo(expected);
      }
    }
  }

  @Test
  void withinATimeTheAnswersAreThoseOfTheWholeSearchAndTheRestIsUnreached() {
    for (long seed = 0; seed < GRAPHS; seed++) {
      RoadGraph graph = RandomRoads.graph(seed);
      List<SnappedPoint> points = RandomRoads.points(graph, seed, 12);
      List<SnappedPoint> places = points.subList(0, 3);
      int withinMs = (int) (seed % 30);
      NearestTimes all = new NearestSearch(graph).toNearest(places);
      BucketSearch bounded = search(graph, Direction.TO_PLACES);

      NearestTimes times = bounded.nearest(places, withinMs);

      List<Integer> reached = new ArrayList<>();
      for (int node = 0; node < graph.nodeCount(); node++) {
        boolean within = all.place(node) >= 0 && all.timeMs(node) <= withinMs;
        assertThat(atNode(times, node))
            .isEqualTo(within ? atNode(all, node) : atNode(NOTHING, node));
        if (within) {
          reached.add(node);
        }
      }
      assertThat(reachedNodes(bounded)).containsExactlyInAnyOrderElementsOf(reached);
      for (SnappedPoint point : points) {
        Reach reach = all.from(point);
        assertThat(times.from(point))
            .as("seed %d", seed)
            .isEqualTo(reach.timeMs() <= withinMs ? reach : Reach.UNREACHED);
      }
    }
  }

  private static final NodeTimes NOTHING = new Labels(1000);

  private static List<Integer> reachedNodes(BucketSearch search) {
    List<Integer> nodes = new ArrayList<>();
    for (int i = 0; i < search.reachedCount(); i++) {
      nodes.add(search.reachedNode(i));
    }
    return nodes;
  }

  @Test
  void longAndShortArcsAndFarSeedsShareTheRingOfBuckets() {
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      RoadGraph graph = stretched(random);
      List<SnappedPoint> places = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        places.add(
            new SnappedPoint(
                random.nextInt(graph.edgeCount()),
                random.nextInt(9) / 8.0,
                3,
                random.nextInt(2) * random.nextInt(40_000_000),
                42,
                9,
                false));
      }
      NearestTimes expected = new NearestSearch(graph).toNearest(places);

      NearestTimes times = search(graph, Direction.TO_PLACES).nearest(places);

      for (int node = 0; node < graph.nodeCount(); node++) {
        assertThat(atNode(times, node)).isEqualTo(atNode(expected, node));
      }
    }
  }

  /** Times from a millisecond to eight hours. */
  private static RoadGraph stretched(Random random) {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    int nodes = 40;
    for (int node = 0; node < nodes; node++) {
      builder.addNode(42, 9);
    }
    for (int edge = 0; edge < 90; edge++) {
      int ms = 1 + random.nextInt(1 << (1 + random.nextInt(24)));
      builder.addEdge(
          random.nextInt(nodes), random.nextInt(nodes), ms, ms, ms, RoadClass.RESIDENTIAL);
    }
    return builder.build();
  }

  @Test
  void whatIsFartherThanTheBoundIsUnreached() {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    for (int node = 0; node < 3; node++) {
      builder.addNode(42, 9);
    }
    int most = SearchArcs.MAX_MS;
    builder.addEdge(0, 1, 7, most, most, RoadClass.OTHER);
    builder.addEdge(1, 2, 7, most, most, RoadClass.OTHER);
    NearestTimes times =
        search(builder.build(), Direction.TO_PLACES)
            .nearest(List.of(SnappedPoint.onEdge(0, 0, 42, 9)));

    assertThat(times.timeMs(1)).isEqualTo(most);
    assertThat(times.timeMs(2)).isEqualTo(NearestTimes.UNREACHED);
    assertThat(times.from(SnappedPoint.onEdge(1, 0.5, 42, 9)).isReached()).isFalse();
  }

  @Test
  void anArcLongerThanTheBoundIsRefused() {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    builder.addNode(42, 9);
    builder.addEdge(0, 0, 7, SearchArcs.MAX_MS + 1, RoadGraph.NO_WAY, RoadClass.OTHER);
    RoadGraph graph = builder.build();

    assertThatThrownBy(() -> SearchArcs.of(graph, Direction.TO_PLACES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("12.4 days");
  }

  @Test
  void arcsOfAnotherGraphAreRefused() {
    SearchArcs arcs = SearchArcs.of(stretched(new Random(1)), Direction.TO_PLACES);

    assertThatThrownBy(() -> new BucketSearch(RandomRoads.graph(0), arcs))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
