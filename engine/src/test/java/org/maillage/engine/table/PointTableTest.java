package org.maillage.engine.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.maillage.engine.contraction.PreparedNetwork;
import org.maillage.engine.contraction.Times;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.order.Watch;
import org.maillage.engine.query.Direction;
import org.maillage.engine.testing.AllPairs;
import org.maillage.engine.testing.GridRoads;
import org.maillage.engine.testing.RandomRoads;

class PointTableTest {

  private static final ForkJoinPool POOL = new ForkJoinPool(2);

  @AfterAll
  static void closePool() {
    POOL.shutdown();
  }

  @Test
  void everyPlaceWithinTheLimitAndNoOtherIsFoundWithItsTime() {
    for (long seed = 0; seed < 1500; seed++) {
      RoadGraph graph = seed % 10 == 0 ? GridRoads.of(seed, 12, 9) : RandomRoads.graph(seed);
      PreparedNetwork network = PreparedNetwork.of(graph, POOL, Watch.NONE);
      Random random = new Random(seed);
      int[] places = random.ints(1 + random.nextInt(8), 0, graph.nodeCount()).toArray();
      int[] points = random.ints(1 + random.nextInt(8), 0, graph.nodeCount()).toArray();
      int mostMs = random.nextInt(seed % 10 == 0 ? 200 : 30);
      for (Direction direction : Direction.values()) {
        PointTable table = new PointTable(network, direction, Points.onNodes(places), mostMs);
        PointTable.Row row = table.row();
        for (int point = 0; point < points.length; point++) {
          row.of(Points.onNodes(points), point);
          long[] expected =
              direction == Direction.TO_PLACES
                  ? AllPairs.from(graph, points[point], graph::arcMs)
                  : AllPairs.to(graph, points[point], graph::arcMs);
          int within = 0;
          for (int place = 0; place < places.length; place++) {
            long ms = expected[places[place]];
            within += ms <= mostMs ? 1 : 0;
            assertThat(row.ms(place))
                .as("seed %d %s", seed, direction)
                .isEqualTo(ms <= mostMs ? (int) ms : Times.UNREACHED);
          }
          assertThat(row.count()).isEqualTo(within);
          for (int i = 0; i < row.count(); i++) {
            assertThat(row.ms(row.place(i))).isLessThanOrEqualTo(mostMs);
          }
        }
      }
    }
  }

  @Test
  void aPointWithSeveralNodesTakesTheBestOfThemAndOneWithoutAnyReachesNothing() {
    RoadGraph graph = GridRoads.of(3, 6, 6);
    PreparedNetwork network = PreparedNetwork.of(graph, POOL, Watch.NONE);
    Points points = new Points.Builder().open().add(0, 7).add(8, 2).open().open().add(5, 0).build();
    PointTable table =
        new PointTable(network, Direction.TO_PLACES, Points.onNodes(30, 31), 100_000);
    PointTable.Row row = table.row();
    row.of(points, 0);
    long[] to = AllPairs.to(graph, 30, graph::arcMs);
    assertThat((long) row.ms(0)).isEqualTo(Math.min(to[0] + 7, to[8] + 2));
    row.of(points, 1);
    assertThat(row.count()).isZero();
    assertThat(row.ms(0)).isEqualTo(Times.UNREACHED);
  }

  /**
   *
   *
   * <pre>
   *   0 --5-- 1 --5-- 2 --20-- 3      demand 100 at 0, 200 at 2, 50 at 3; supply 4 at 1, 6 at 3
   * </pre>
   *
   * Weight 1 up to 5 ms, one half up to 10. Supply at 1 is shared by 100 + 200 = 300: 4/300 each.
   * Supply at 3 is reached by 3 only: 6/50.
   */
  @Test
  void catchmentsAreThoseWorkedByHand() {
    org.maillage.engine.graph.RoadGraphBuilder builder =
        new org.maillage.engine.graph.RoadGraphBuilder();
    for (int i = 0; i < 4; i++) {
      builder.addNode(42, 9 + i / 100.0);
    }
    org.maillage.engine.profile.RoadClass street =
        org.maillage.engine.profile.RoadClass.RESIDENTIAL;
    builder.addEdge(0, 1, 1, 5, 5, street);
    builder.addEdge(1, 2, 1, 5, 5, street);
    builder.addEdge(2, 3, 1, 20, 20, street);
    PreparedNetwork network = PreparedNetwork.of(builder.build(), POOL, Watch.NONE);
    FloatingCatchments catchments = new FloatingCatchments(network, 10, ms -> ms <= 5 ? 1 : 0.5);
    double[] found =
        catchments.accessibility(
            Points.onNodes(0, 2, 3),
            new double[] {100, 200, 50},
            Points.onNodes(1, 3),
            new double[] {4, 6},
            POOL);
    assertThat(found[0]).isCloseTo(4 / 300.0, within(1e-12));
    assertThat(found[1]).isCloseTo(4 / 300.0, within(1e-12));
    assertThat(found[2]).isCloseTo(6 / 50.0, within(1e-12));
  }

  @Test
  void catchmentsGiveOutTheWholeSupplyAndTheSameWithAnyNumberOfThreads() {
    RoadGraph graph = GridRoads.of(11, 40, 40);
    PreparedNetwork network = PreparedNetwork.of(graph, POOL, Watch.NONE);
    Random random = new Random(5);
    int[] demandNodes = random.ints(700, 0, graph.nodeCount()).toArray();
    double[] demand = random.doubles(700, 1, 100).toArray();
    int[] supplyNodes = demandNodes.clone();
    double[] supply = random.doubles(700, 0, 5).toArray();
    FloatingCatchments catchments =
        new FloatingCatchments(network, 150, ms -> ms < 60 ? 1 : ms < 100 ? 0.3 : 0.1);
    double[] found =
        catchments.accessibility(
            Points.onNodes(demandNodes), demand, Points.onNodes(supplyNodes), supply, POOL);
    double given = 0;
    double whole = 0;
    for (int i = 0; i < 700; i++) {
      given += found[i] * demand[i];
      whole += supply[i];
    }
    assertThat(given).isCloseTo(whole, within(1e-6));
    ForkJoinPool one = new ForkJoinPool(1);
    assertThat(
            catchments.accessibility(
                Points.onNodes(demandNodes), demand, Points.onNodes(supplyNodes), supply, one))
        .isEqualTo(found);
    one.shutdown();
  }

  @Test
  void badLimitsAndAmountsAreRefused() {
    PreparedNetwork network = PreparedNetwork.of(GridRoads.of(1, 3, 3), POOL, Watch.NONE);
    assertThatThrownBy(() -> new PointTable(network, Direction.TO_PLACES, Points.onNodes(1), -1))
        .isInstanceOf(IllegalArgumentException.class);
    FloatingCatchments catchments = new FloatingCatchments(network, 10, ms -> 1);
    assertThatThrownBy(
            () ->
                catchments.accessibility(
                    Points.onNodes(1),
                    new double[] {Double.NaN},
                    Points.onNodes(1),
                    new double[] {1},
                    POOL))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                catchments.accessibility(
                    Points.onNodes(1), new double[2], Points.onNodes(1), new double[1], POOL))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
