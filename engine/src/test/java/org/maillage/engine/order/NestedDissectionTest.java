package org.maillage.engine.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.testing.GridRoads;
import org.maillage.engine.testing.RandomRoads;

class NestedDissectionTest {

  private static final ForkJoinPool POOL = new ForkJoinPool(2);

  @AfterAll
  static void closePool() {
    POOL.shutdown();
  }

  @Test
  void everyNodeStandsInTheOrderOnce() {
    for (long seed = 0; seed < 500; seed++) {
      assertIsOrder(RandomRoads.graph(seed));
    }
    for (long seed = 0; seed < 20; seed++) {
      assertIsOrder(GridRoads.of(seed, 25, 20));
    }
  }

  private static void assertIsOrder(RoadGraph graph) {
    int[] sorted = NestedDissection.order(graph, POOL, Watch.NONE);
    Arrays.sort(sorted);
    for (int node = 0; node < graph.nodeCount(); node++) {
      assertThat(sorted[node]).isEqualTo(node);
    }
    assertThat(sorted).hasSize(graph.nodeCount());
  }

  @Test
  void theOrderDoesNotDependOnTheNumberOfThreads() {
    RoadGraph graph = GridRoads.of(5, 250, 200);
    ForkJoinPool one = new ForkJoinPool(1);
    assertThat(NestedDissection.order(graph, POOL, Watch.NONE))
        .isEqualTo(NestedDissection.order(graph, one, Watch.NONE));
    one.shutdown();
  }

  @Test
  void aStoppedOrderSaysSo() {
    RoadGraph graph = GridRoads.of(5, 60, 60);
    assertThatThrownBy(
            () -> NestedDissection.order(graph, POOL, (stage, done, total) -> done < total / 2))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void progressEndsAtTheNumberOfNodes() {
    RoadGraph graph = GridRoads.of(6, 40, 40);
    long[] most = new long[1];
    NestedDissection.order(
        graph,
        POOL,
        (stage, done, total) -> {
          synchronized (most) {
            most[0] = Math.max(most[0], done);
          }
          return total == graph.nodeCount();
        });
    assertThat(most[0]).isEqualTo(graph.nodeCount());
  }

  @Test
  void aSeparatorLeavesNoEdgeBetweenItsSides() {
    for (long seed = 0; seed < 50; seed++) {
      NeighbourGraph graph = NeighbourGraph.of(GridRoads.of(seed, 17, 23));
      int[] x = new int[graph.nodeCount()];
      int[] y = new int[graph.nodeCount()];
      Arrays.setAll(x, i -> i % 17);
      Arrays.setAll(y, i -> i / 17);
      Separator separator = new InertialFlow(graph, x, y).find();
      int[] counts = new int[3];
      for (int node = 0; node < graph.nodeCount(); node++) {
        counts[separator.sides()[node]]++;
        for (int arc = graph.begin[node]; arc < graph.begin[node + 1]; arc++) {
          assertThat(separator.sides()[node] + separator.sides()[graph.head[arc]])
              .as("seed %d: left 0 and right 1 must not touch", seed)
              .isNotEqualTo(1);
        }
      }
      assertThat(counts).containsExactly(separator.left(), separator.right(), separator.between());
      assertThat(Math.max(separator.left(), separator.right()))
          .isLessThanOrEqualTo(graph.nodeCount() * 3 / 4 + 1);
    }
  }

  /** A smallest cut of a grid with a gate of three in its middle is the gate. */
  @Test
  void theCutGoesThroughTheNarrowestPlace() {
    int width = 20;
    int height = 12;
    Random random = new Random(1);
    int[] from = new int[4 * width * height];
    int[] to = new int[from.length];
    int count = 0;
    for (int node = 0; node < width * height; node++) {
      int column = node % width;
      int row = node / width;
      if (column + 1 < width && (column != 10 || (row >= 4 && row < 7))) {
        from[count] = node;
        to[count++] = node + 1;
      }
      if (row + 1 < height) {
        from[count] = node + width;
        to[count++] = node;
      }
    }
    NeighbourGraph graph =
        NeighbourGraph.of(width * height, Arrays.copyOf(from, count), Arrays.copyOf(to, count));
    int[] x = new int[graph.nodeCount()];
    int[] y = new int[graph.nodeCount()];
    Arrays.setAll(x, i -> 100 * (i % width) + random.nextInt(30));
    Arrays.setAll(y, i -> 100 * (i / width) + random.nextInt(30));
    Separator separator = new InertialFlow(graph, x, y).find();
    assertThat(separator.between()).isEqualTo(3);
    assertThat(Math.min(separator.left(), separator.right())).isGreaterThan(100);
  }

  @Test
  void lowDegreesGoFirstAndTheRestHasThreeNeighboursOrMore() {
    for (long seed = 0; seed < 300; seed++) {
      RoadGraph graph = seed % 2 == 0 ? RandomRoads.graph(seed) : GridRoads.of(seed, 12, 9);
      LowDegreeElimination low = new LowDegreeElimination(NeighbourGraph.of(graph));
      NeighbourGraph core = low.core();
      assertThat(low.eliminated().length + core.nodeCount()).isEqualTo(graph.nodeCount());
      for (int node = 0; node < core.nodeCount(); node++) {
        assertThat(core.degree(node)).as("seed %d", seed).isGreaterThanOrEqualTo(3);
      }
    }
  }

  @Test
  void selectionPutsTheLowestFirst() {
    Random random = new Random(3);
    for (int round = 0; round < 2000; round++) {
      int size = 1 + random.nextInt(40);
      long[] values = random.longs(size, 0, 1 + random.nextInt(50)).toArray();
      long[] sorted = values.clone();
      Arrays.sort(sorted);
      int place = random.nextInt(size);
      Selection.moveLowest(values, 0, size, place);
      for (int i = 0; i < size; i++) {
        assertThat(i < place ? values[i] <= sorted[place] : values[i] >= sorted[place]).isTrue();
      }
      assertThat(values[place]).isEqualTo(sorted[place]);
      Arrays.sort(values);
      assertThat(values).isEqualTo(sorted);
    }
  }
}
