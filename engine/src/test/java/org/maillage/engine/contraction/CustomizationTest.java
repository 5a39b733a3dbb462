package org.maillage.engine.contraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadGraphBuilder;
import org.maillage.engine.order.Watch;
import org.maillage.engine.profile.RoadClass;
import org.maillage.engine.testing.AllPairs;
import org.maillage.engine.testing.GridRoads;
import org.maillage.engine.testing.RandomRoads;

class CustomizationTest {

  private static final ForkJoinPool POOL = new ForkJoinPool(2);

  @AfterAll
  static void closePool() {
    POOL.shutdown();
  }

  @Test
  void climbsThereAndBackGiveTheFastestTimesBetweenAllNodes() {
    for (long seed = 0; seed < 1500; seed++) {
      RoadGraph graph = RandomRoads.graph(seed);
      PreparedNetwork network = PreparedNetwork.of(graph, POOL, Watch.NONE);
      assertTimes(graph, network, graph::arcMs, "seed " + seed);
    }
  }

  @Test
  void anyOrderWillDo() {
    for (long seed = 0; seed < 500; seed++) {
      RoadGraph graph = RandomRoads.graph(seed);
      int[] order = shuffled(graph.nodeCount(), seed);
      Hierarchy hierarchy = Hierarchy.of(graph, order, Watch.NONE);
      assertTimes(
          graph,
          PreparedNetwork.of(hierarchy, graph, graph::arcMs, POOL, Watch.NONE),
          graph::arcMs,
          "seed " + seed);
    }
  }

  @Test
  void otherSpeedsAndClosedRoadsNeedNoOtherHierarchy() {
    for (long seed = 0; seed < 500; seed++) {
      RoadGraph graph = seed % 3 == 0 ? GridRoads.of(seed, 8, 7) : RandomRoads.graph(seed);
      int[] order = PreparedNetwork.of(graph, POOL, Watch.NONE).order();
      Hierarchy hierarchy = Hierarchy.of(graph, order, Watch.NONE);
      Random random = new Random(seed);
      int[] other = new int[2 * graph.edgeCount()];
      for (int arc = 0; arc < other.length; arc++) {
        other[arc] =
            random.nextInt(5) == 0
                ? RoadGraph.NO_WAY
                : graph.arcMs(arc) == RoadGraph.NO_WAY ? 3 : random.nextInt(20);
      }
      IntUnaryOperator arcMs = arc -> other[arc];
      assertTimes(
          graph,
          PreparedNetwork.of(hierarchy, graph, arcMs, POOL, Watch.NONE),
          arcMs,
          "seed " + seed);
    }
  }

  private static void assertTimes(
      RoadGraph graph, PreparedNetwork network, IntUnaryOperator arcMs, String what) {
    for (int target = 0; target < graph.nodeCount(); target++) {
      long[] expected = AllPairs.to(graph, target, arcMs);
      int[] above = climb(network.down(), network.position(target));
      for (int source = 0; source < graph.nodeCount(); source++) {
        int[] way = climb(network.up(), network.position(source));
        long best = AllPairs.NONE;
        for (int p = 0; p < way.length; p++) {
          if (way[p] < Times.UNREACHED && above[p] < Times.UNREACHED) {
            best = Math.min(best, way[p] + above[p]);
          }
        }
        assertThat(best).as("%s: from %d to %d", what, source, target).isEqualTo(expected[source]);
      }
    }
  }

  private static int[] climb(Climbs climbs, int from) {
    int[] ms = new int[climbs.nodeCount()];
    Arrays.fill(ms, Times.UNREACHED);
    ms[from] = 0;
    for (int p = from; p >= 0; p--) {
      for (int i = climbs.begin(p); i < climbs.begin(p + 1); i++) {
        assertThat(climbs.head(i)).isLessThan(p);
        ms[climbs.head(i)] = Math.min(ms[climbs.head(i)], ms[p] + climbs.ms(i));
      }
    }
    return ms;
  }

  private static int[] shuffled(int nodes, long seed) {
    int[] order = new int[nodes];
    Arrays.setAll(order, i -> i);
    Random random = new Random(seed);
    for (int i = nodes - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
    return order;
  }

  /** What the perfect pass drops is what a shorter way makes needless. */
  @Test
  void everyShortcutThatIsKeptTakesTheFastestTimeBetweenItsEnds() {
    for (long seed = 0; seed < 40; seed++) {
      RoadGraph graph = GridRoads.of(seed, 9, 8);
      PreparedNetwork network = PreparedNetwork.of(graph, POOL, Watch.NONE);
      int[] order = network.order();
      for (int node = 0; node < graph.nodeCount(); node++) {
        long[] from = AllPairs.from(graph, node, graph::arcMs);
        int position = network.position(node);
        for (int i = network.up().begin(position); i < network.up().begin(position + 1); i++) {
          int head = order[order.length - 1 - network.up().head(i)];
          assertThat((long) network.up().ms(i)).isEqualTo(from[head]);
        }
      }
    }
  }

  @Test
  void theOutcomeDoesNotDependOnTheNumberOfThreads() {
    RoadGraph graph = GridRoads.of(8, 90, 70);
    ForkJoinPool one = new ForkJoinPool(1);
    PreparedNetwork alone = PreparedNetwork.of(graph, one, Watch.NONE);
    PreparedNetwork together = PreparedNetwork.of(graph, POOL, Watch.NONE);
    one.shutdown();
    assertThat(together.positions()).isEqualTo(alone.positions());
    assertThat(together.up().headsAndMs()).isEqualTo(alone.up().headsAndMs());
    assertThat(together.down().headsAndMs()).isEqualTo(alone.down().headsAndMs());
  }

  @Test
  void theOrderCanBeReadBackAndUsedAgain() {
    RoadGraph graph = GridRoads.of(9, 30, 30);
    PreparedNetwork network = PreparedNetwork.of(graph, POOL, Watch.NONE);
    PreparedNetwork again =
        PreparedNetwork.of(
            Hierarchy.of(graph, network.order(), Watch.NONE),
            graph,
            graph::arcMs,
            POOL,
            Watch.NONE);
    assertThat(again.up().count()).isEqualTo(network.up().count());
    assertThat(again.down().count()).isEqualTo(network.down().count());
  }

  @Test
  void timesUpToTheBoundDoNotOverflow() {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    for (int i = 0; i < 6; i++) {
      builder.addNode(42, 9 + i / 100.0);
    }
    int long_ = Times.UNREACHED / 2;
    for (int i = 0; i < 5; i++) {
      builder.addEdge(i, i + 1, 1, long_, long_, RoadClass.PRIMARY);
    }
    RoadGraph graph = builder.build();
    PreparedNetwork network = PreparedNetwork.of(graph, POOL, Watch.NONE);
    for (int node = 0; node < 6; node++) {
      for (int ms : climb(network.up(), network.position(node))) {
        assertThat(ms).isBetween(0, Times.UNREACHED);
      }
    }
  }

  @Test
  void anArcBeyondTheBoundIsRefusedByNumber() {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    builder.addNode(42, 9);
    builder.addNode(42, 9.1);
    builder.addEdge(0, 1, 1, Times.UNREACHED, 5, RoadClass.PRIMARY);
    RoadGraph graph = builder.build();
    assertThatThrownBy(() -> PreparedNetwork.of(graph, POOL, Watch.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(String.valueOf(Times.UNREACHED));
  }

  @Test
  void anOrderOfOtherNodesIsRefused() {
    RoadGraph graph = GridRoads.of(1, 3, 3);
    assertThatThrownBy(() -> Hierarchy.of(graph, new int[] {0, 1, 2}, Watch.NONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Hierarchy.of(graph, new int[] {0, 1, 2, 3, 4, 5, 6, 7, 7}, Watch.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("7");
  }

  @Test
  void aStoppedCustomizationSaysSo() {
    RoadGraph graph = GridRoads.of(2, 40, 40);
    int[] order = PreparedNetwork.of(graph, POOL, Watch.NONE).order();
    Hierarchy hierarchy = Hierarchy.of(graph, order, Watch.NONE);
    assertThatThrownBy(
            () ->
                PreparedNetwork.of(
                    hierarchy, graph, graph::arcMs, POOL, (stage, done, total) -> false))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void anEmptyNetworkIsPrepared() {
    RoadGraph graph = new RoadGraphBuilder().build();
    assertThat(PreparedNetwork.of(graph, POOL, Watch.NONE).nodeCount()).isZero();
  }
}
