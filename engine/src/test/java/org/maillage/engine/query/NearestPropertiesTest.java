package org.maillage.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadGraphBuilder;
import org.maillage.engine.profile.RoadClass;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.testing.RandomRoads;
import org.maillage.engine.testing.SlowReach;

/** What holds on every graph, tried on thousands of small random ones. */
class NearestPropertiesTest {

  private static final int GRAPHS = 4000;

  @Test
  void equalsTheSlowReferenceAtNodesAndAtPoints() {
    for (long seed = 0; seed < GRAPHS; seed++) {
      RoadGraph graph = RandomRoads.graph(seed);
      int placeCount = (int) (seed / 5 % 7);
      List<SnappedPoint> points = RandomRoads.points(graph, seed, placeCount + 8);
      SlowReach slow = new SlowReach(graph, points);
      SlowReach.Label[] expected = slow.toNearest(placeCount);

      NearestTimes times = new NearestSearch(graph).toNearest(points.subList(0, placeCount));

      for (int node = 0; node < graph.nodeCount(); node++) {
        assertThat(new Reach(times.timeMs(node), times.place(node), times.lengthMm(node)))
            .as("seed %d, node %d of %s", seed, node, graph)
            .isEqualTo(reach(expected[node], 0, 0));
      }
      for (int i = 0; i < points.size(); i++) {
        SnappedPoint origin = points.get(i);
        assertThat(times.from(origin))
            .as("seed %d, origin %d: %s", seed, i, origin)
            .isEqualTo(reach(slow.at(expected, i), origin.accessMs(), origin.accessLengthMm()));
      }
    }
  }

  private static Reach reach(SlowReach.Label label, long accessMs, long accessMm) {
    return label == null
        ? Reach.UNREACHED
        : new Reach(label.timeMs() + accessMs, label.place(), label.lengthMm() + accessMm);
  }

  @Test
  void onePlaceMoreNeverLengthensATime() {
    for (long seed = 0; seed < GRAPHS / 4; seed++) {
      RoadGraph graph = RandomRoads.graph(seed);
      List<SnappedPoint> points = RandomRoads.points(graph, seed, 10);
      NearestSearch search = new NearestSearch(graph);
      NearestTimes before = search.toNearest(points.subList(0, 3));
      NearestTimes after = search.toNearest(points.subList(0, 4));

      for (SnappedPoint origin : points) {
        if (before.from(origin).isReached()) {
          assertThat(after.from(origin).isReached()).isTrue();
          assertThat(after.from(origin).timeMs())
              .as("seed %d, %s", seed, origin)
              .isLessThanOrEqualTo(before.from(origin).timeMs());
        }
      }
    }
  }

  @Test
  void timesObeyTheTriangleInequalityAlongArcs() {
    for (long seed = 0; seed < GRAPHS / 4; seed++) {
      RoadGraph graph = RandomRoads.graph(seed);
      NearestTimes times = new NearestSearch(graph).toNearest(RandomRoads.points(graph, seed, 3));

      for (int node = 0; node < graph.nodeCount(); node++) {
        for (int i = graph.outgoingBegin(node); i < graph.outgoingEnd(node); i++) {
          int arc = graph.outgoingArc(i);
          int head = graph.arcHead(arc);
          if (times.place(head) >= 0) {
            assertThat(times.timeMs(node))
                .as("seed %d, arc %d", seed, arc)
                .isBetween(0L, graph.arcMs(arc) + times.timeMs(head));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void renumberingNodesAndEdgesChangesNothing(long shuffle) {
    for (long seed = 0; seed < GRAPHS / 8; seed++) {
      RoadGraph graph = RandomRoads.graph(seed);
      List<SnappedPoint> points = RandomRoads.points(graph, seed, 9);
      Renumbered other = new Renumbered(graph, new Random(shuffle * 1_000_003 + seed), false);

      NearestTimes times = new NearestSearch(graph).toNearest(points.subList(0, 4));
      NearestTimes otherTimes =
          new NearestSearch(other.graph).toNearest(other.move(points.subList(0, 4)));

      for (int node = 0; node < graph.nodeCount(); node++) {
        int otherNode = other.newNode[node];
        assertThat(otherTimes.timeMs(otherNode)).isEqualTo(times.timeMs(node));
        assertThat(otherTimes.place(otherNode)).isEqualTo(times.place(node));
        assertThat(otherTimes.lengthMm(otherNode)).isEqualTo(times.lengthMm(node));
      }
      for (SnappedPoint origin : points) {
        assertThat(otherTimes.from(other.move(origin))).isEqualTo(times.from(origin));
      }
    }
  }

  @Test
  void onTheReversedGraphAnOriginAndAPlaceSwapRoles() {
    for (long seed = 0; seed < GRAPHS / 4; seed++) {
      RoadGraph graph = RandomRoads.graph(seed);
      List<SnappedPoint> points = RandomRoads.points(graph, seed, 2);
      Renumbered reversed = new Renumbered(graph, new Random(seed), true);

      Reach there = new NearestSearch(graph).toNearest(points.subList(0, 1)).from(points.get(1));
      Reach back =
          new NearestSearch(reversed.graph)
              .toNearest(List.of(reversed.move(points.get(1))))
              .from(reversed.move(points.get(0)));

      assertThat(back.isReached()).as("seed %d", seed).isEqualTo(there.isReached());
      assertThat(back.timeMs()).as("seed %d", seed).isEqualTo(there.timeMs());
    }
  }

  @Test
  void theRouteToTheNearestPlaceIsTheBestOfAllRoutes() {
    for (long seed = 0; seed < GRAPHS / 4; seed++) {
      RoadGraph graph = RandomRoads.graph(seed);
      List<SnappedPoint> points = RandomRoads.points(graph, seed, 8);
      List<SnappedPoint> places = points.subList(0, 4);
      NearestTimes times = new NearestSearch(graph).toNearest(places);
      RouteSearch routes = new RouteSearch(graph);

      for (SnappedPoint origin : points) {
        List<Reach> reaches = new ArrayList<>();
        for (int place = 0; place < places.size(); place++) {
          int index = place;
          routes
              .findRoute(origin, places.get(place), Metric.TIME)
              .ifPresent(route -> reaches.add(new Reach(route.timeMs(), index, route.lengthMm())));
        }
        Reach best =
            reaches.stream()
                .min(Comparator.comparingLong(Reach::timeMs).thenComparing(Reach::place))
                .orElse(Reach.UNREACHED);
        assertThat(times.from(origin)).as("seed %d, %s", seed, origin).isEqualTo(best);
      }
    }
  }

  @Test
  void timesCloseToTheBoundOfAnEdgeDoNotOverflow() {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    int nodes = 50;
    for (int node = 0; node < nodes; node++) {
      builder.addNode(42, 9);
    }
    for (int node = 0; node + 1 < nodes; node++) {
      int most = Integer.MAX_VALUE;
      builder.addEdge(node, node + 1, most, most, most, RoadClass.OTHER);
    }
    RoadGraph graph = builder.build();

    NearestTimes times =
        new NearestSearch(graph).toNearest(List.of(SnappedPoint.onEdge(0, 0, 42, 9)));

    assertThat(times.timeMs(nodes - 1)).isEqualTo(49L * Integer.MAX_VALUE);
    assertThat(times.from(SnappedPoint.onEdge(48, 0.5, 42, 9)).lengthMm())
        .isCloseTo(48L * Integer.MAX_VALUE + Integer.MAX_VALUE / 2, within(1L));
  }

  /** The same roads under other numbers, or driven the other way. */
  private static final class Renumbered {
    private final int[] newNode;
    private final int[] newEdge;
    private final RoadGraph graph;

    Renumbered(RoadGraph old, Random random, boolean reversed) {
      List<Integer> nodeOrder = shuffled(old.nodeCount(), random);
      List<Integer> edgeOrder = shuffled(old.edgeCount(), random);
      newNode = new int[old.nodeCount()];
      newEdge = new int[old.edgeCount()];
      RoadGraphBuilder builder = new RoadGraphBuilder();
      for (int node : nodeOrder) {
        newNode[node] = builder.addNode(old.latDeg(node), old.lonDeg(node));
      }
      for (int edge : edgeOrder) {
        newEdge[edge] =
            builder.addEdge(
                newNode[old.edgeStart(edge)],
                newNode[old.edgeEnd(edge)],
                old.lengthMm(edge),
                reversed ? old.backwardMs(edge) : old.forwardMs(edge),
                reversed ? old.forwardMs(edge) : old.backwardMs(edge),
                old.roadClass(edge));
      }
      graph = builder.build();
    }

    private static List<Integer> shuffled(int size, Random random) {
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        order.add(i);
      }
      Collections.shuffle(order, random);
      return order;
    }

    SnappedPoint move(SnappedPoint point) {
      return new SnappedPoint(
          newEdge[point.edge()],
          point.fraction(),
          point.accessLengthMm(),
          point.accessMs(),
          point.latDeg(),
          point.lonDeg(),
          point.isFar());
    }

    List<SnappedPoint> move(List<SnappedPoint> points) {
      return points.stream().map(this::move).toList();
    }
  }
}
