package org.maillage.engine.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.maillage.engine.contraction.PreparedNetwork;
import org.maillage.engine.contraction.Times;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.order.Watch;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.NearestTimes;
import org.maillage.engine.query.Reach;
import org.maillage.engine.query.SearchPool;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.testing.AllPairs;
import org.maillage.engine.testing.GridRoads;
import org.maillage.engine.testing.RandomRoads;

class SweepTest {

  private static final ForkJoinPool POOL = new ForkJoinPool(2);

  @AfterAll
  static void closePool() {
    POOL.shutdown();
  }

  @Test
  void timesAndPlacesAreThoseOfThePlainSearchOnRandomNetworks() {
    for (long seed = 0; seed < 2000; seed++) {
      check(RandomRoads.graph(seed), seed);
    }
  }

  @Test
  void timesAndPlacesAreThoseOfThePlainSearchOnGrids() {
    for (long seed = 0; seed < 60; seed++) {
      check(GridRoads.of(seed, 14, 11), seed);
    }
  }

  private static void check(RoadGraph graph, long seed) {
    PreparedNetwork network = PreparedNetwork.of(graph, POOL, Watch.NONE);
    Random random = new Random(seed);
    List<Seeds> services = new ArrayList<>();
    for (int service = 0; service < 1 + random.nextInt(19); service++) {
      services.add(seeds(graph, random));
    }
    for (Direction direction : Direction.values()) {
      Plain plain = new Plain(graph, direction);
      NearestSweep sweep = new NearestSweep(network, direction);
      boolean[] taken = new boolean[services.size()];
      sweep.findTimes(
          services,
          POOL,
          (service, found) -> {
            taken[service] = true;
            long[] expected = plain.nearest(services.get(service), 1)[0];
            for (int node = 0; node < graph.nodeCount(); node++) {
              assertThat(found.ms(node)).isEqualTo((int) (expected[node] >>> 32));
            }
          });
      assertThat(taken).containsOnly(true);
      sweep.findPlaces(
          services,
          POOL,
          (service, found) -> {
            long[] expected = plain.nearest(services.get(service), 1)[0];
            for (int node = 0; node < graph.nodeCount(); node++) {
              assertThat((long) found.ms(node) << 32 | (found.place(node) & 0xFFFFFFFFL))
                  .as("seed %d, %s, service %d, node %d", seed, direction, service, node)
                  .isEqualTo(expected[node]);
            }
          });
      FewNearest few = new FewNearest(network, direction, 3);
      few.run(services.get(0));
      long[][] expected = plain.nearest(services.get(0), 3);
      for (int rank = 0; rank < 3; rank++) {
        for (int node = 0; node < graph.nodeCount(); node++) {
          assertThat((long) few.ms(node, rank) << 32 | (few.place(node, rank) & 0xFFFFFFFFL))
              .as("seed %d, %s, rank %d, node %d", seed, direction, rank, node)
              .isEqualTo(expected[rank][node]);
        }
      }
    }
  }

  private static Seeds seeds(RoadGraph graph, Random random) {
    Seeds.Builder builder = new Seeds.Builder();
    int places = random.nextInt(6);
    for (int place = 0; place < places; place++) {
      for (int i = 0; i <= random.nextInt(3); i++) {
        builder.add(random.nextInt(graph.nodeCount()), random.nextInt(12), place);
      }
    }
    return builder.build();
  }

  /** All times between nodes by the plainest method, and places sorted by them. */
  private static final class Plain {
    private static final long NOWHERE = (long) Times.UNREACHED << 32 | 0xFFFFFFFFL;
    private final RoadGraph graph;
    private final long[][] msOf;

    Plain(RoadGraph graph, Direction direction) {
      this.graph = graph;
      msOf = new long[graph.nodeCount()][];
      for (int node = 0; node < msOf.length; node++) {
        msOf[node] =
            direction == Direction.TO_PLACES
                ? AllPairs.to(graph, node, graph::arcMs)
                : AllPairs.from(graph, node, graph::arcMs);
      }
    }

    /** For each rank and node the time in the upper half and the place in the lower. */
    long[][] nearest(Seeds seeds, int k) {
      long[][] nearest = new long[k][graph.nodeCount()];
      for (int node = 0; node < graph.nodeCount(); node++) {
        long[] best = new long[8];
        Arrays.fill(best, NOWHERE);
        for (int i = 0; i < seeds.size(); i++) {
          long ms = msOf[seeds.node(i)][node];
          if (ms != AllPairs.NONE) {
            best[seeds.place(i)] =
                Math.min(best[seeds.place(i)], (ms + seeds.ms(i)) << 32 | seeds.place(i));
          }
        }
        Arrays.sort(best);
        for (int rank = 0; rank < k; rank++) {
          nearest[rank][node] = best[rank];
        }
      }
      return nearest;
    }
  }

  @Test
  void anyPointOfTheRoadIsAnsweredAsByTheSearchWithoutPreparation() {
    for (long seed = 0; seed < 1500; seed++) {
      RoadGraph graph = seed % 8 == 0 ? GridRoads.of(seed, 11, 8) : RandomRoads.graph(seed);
      boolean hasRings = hasArcsOfNoTime(graph);
      PreparedNetwork network = PreparedNetwork.of(graph, POOL, Watch.NONE);
      List<SnappedPoint> points = RandomRoads.points(graph, seed + 7, 30);
      List<List<SnappedPoint>> services = new ArrayList<>();
      for (int service = 0; service < 3; service++) {
        services.add(RandomRoads.points(graph, 31 * seed + service, service * 3));
      }
      for (Direction direction : Direction.values()) {
        SearchPool plain = new SearchPool(graph, direction);
        new NearestSweep(network, direction)
            .findNearest(
                graph,
                services,
                POOL,
                (service, times) ->
                    plain.ask(
                        search -> {
                          NearestTimes expected = search.nearest(services.get(service));
                          for (SnappedPoint point : points) {
                            assertSame(expected.from(point), times.from(point), hasRings);
                          }
                          return true;
                        }));
      }
    }
  }

  private static boolean hasArcsOfNoTime(RoadGraph graph) {
    for (int arc = 0; arc < 2 * graph.edgeCount(); arc++) {
      if (graph.arcMs(arc) == 0) {
        return true;
      }
    }
    return false;
  }

  private static void assertSame(Reach expected, Reach found, boolean lengthMayDiffer) {
    assertThat(found.timeMs()).isEqualTo(expected.timeMs());
    assertThat(found.place()).isEqualTo(expected.place());
    if (lengthMayDiffer) {
      assertThat(found.lengthMm()).isGreaterThanOrEqualTo(expected.lengthMm());
    } else {
      assertThat(found.lengthMm()).isEqualTo(expected.lengthMm());
    }
  }

  /** Rows that span several stretches, and a second run that forgets the first. */
  @Test
  void aLargeNetworkAndASecondQuestionGiveTheSameAsAFreshOne() {
    RoadGraph graph = GridRoads.of(4, 80, 75);
    PreparedNetwork network = PreparedNetwork.of(graph, POOL, Watch.NONE);
    EightTimes used = new EightTimes(network, Direction.TO_PLACES);
    used.run(List.of(Seeds.onNodes(5, 900, 4000), Seeds.onNodes(17)));
    used.run(List.of(Seeds.onNodes(3000)));
    long[] expected = AllPairs.to(graph, 3000, graph::arcMs);
    for (int node = 0; node < graph.nodeCount(); node++) {
      int ms = used.ms(0, network.position(node));
      assertThat(ms == Times.UNREACHED ? AllPairs.NONE : ms).isEqualTo(expected[node]);
      assertThat(used.ms(1, network.position(node))).isEqualTo(Times.UNREACHED);
    }
  }

  @Test
  void oneMorePlaceMakesNobodysTimeLonger() {
    RoadGraph graph = GridRoads.of(7, 20, 20);
    PreparedNetwork network = PreparedNetwork.of(graph, POOL, Watch.NONE);
    EightTimes sweep = new EightTimes(network, Direction.TO_PLACES);
    sweep.run(List.of(Seeds.onNodes(1, 50), Seeds.onNodes(1, 50, 333)));
    for (int position = 0; position < graph.nodeCount(); position++) {
      assertThat(sweep.ms(1, position)).isLessThanOrEqualTo(sweep.ms(0, position));
    }
  }

  @Test
  void placesAreNotToldWhenOnlyTimesWereAskedFor() {
    RoadGraph graph = GridRoads.of(7, 5, 5);
    NearestSweep sweep =
        new NearestSweep(PreparedNetwork.of(graph, POOL, Watch.NONE), Direction.TO_PLACES);
    List<NearestSweep.Found> kept = new ArrayList<>();
    sweep.findTimes(List.of(Seeds.onNodes(3)), POOL, (service, found) -> kept.add(found));
    assertThatThrownBy(() -> kept.get(0).place(0))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aSeedBeyondTheBoundCountsAsUnreachedAndANegativeOneIsRefused() {
    assertThat(new Seeds.Builder().add(0, Times.UNREACHED, 0).build().size()).isZero();
    assertThatThrownBy(() -> new Seeds.Builder().add(0, -1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void positionsOfASetComeInDescendingOrder() {
    Random random = new Random(2);
    for (int round = 0; round < 300; round++) {
      int size = 1 + random.nextInt(300);
      PositionSet set = new PositionSet(size);
      boolean[] expected = new boolean[size];
      for (int i = 0; i < random.nextInt(40); i++) {
        int position = random.nextInt(size);
        assertThat(set.add(position)).isEqualTo(!expected[position]);
        expected[position] = true;
      }
      int next = size;
      for (int p = size - 1; p >= 0; p--) {
        assertThat(set.has(p)).isEqualTo(expected[p]);
        if (expected[p]) {
          next = set.below(next);
          assertThat(next).isEqualTo(p);
        }
      }
      assertThat(set.below(next)).isEqualTo(-1);
    }
  }
}
