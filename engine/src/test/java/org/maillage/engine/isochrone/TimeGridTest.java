package org.maillage.engine.isochrone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeGridTest {

  private static final double CELL_M = 100;
  private static final double WALK_KMH = 3.6;
  private static final double MS_PER_M = 1_000;

  /** About 2 by 2 km in the south of France. */
  private static final TimeGrid.Box BOX =
      new TimeGrid.Box(54_000_000, 433_000_000, 54_250_000, 433_180_000);

  private static TimeGrid grid(double walkM) {
    return new TimeGrid(BOX, new IsochroneOptions(List.of(0), CELL_M, walkM, WALK_KMH, 0));
  }

  private static ReachedPoints points(int count, Random random, boolean allAtOnce) {
    ReachedPoints points = new ReachedPoints();
    points.clear();
    for (int i = 0; i < count; i++) {
      points.add(
          54_000_000 + random.nextInt(250_000),
          433_000_000 + random.nextInt(180_000),
          allAtOnce ? 0 : random.nextInt(200_000));
    }
    return points;
  }

  /** Steps from crossing to crossing: straight ones and diagonal ones. */
  private static double stepsM(int columns, int rows) {
    int many = Math.max(Math.abs(columns), Math.abs(rows));
    int few = Math.min(Math.abs(columns), Math.abs(rows));
    return CELL_M * (many - few + Math.sqrt(2) * few);
  }

  /** The first steps from a point, to the crossings around it; then on the grid; as all do it. */
  private static double slowlyMs(
      TimeGrid grid, ReachedPoints points, int column, int row, double walkM) {
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < points.count(); i++) {
      double x = grid.column(points.lonE7(i));
      double y = grid.row(points.latE7(i));
      for (int near = 0; near < 4; near++) {
        int west = (int) x + (near & 1);
        int south = (int) y + (near >> 1);
        double metres =
            Math.hypot(west - x, south - y) * CELL_M + stepsM(column - west, row - south);
        if (metres <= walkM) {
          best = Math.min(best, points.atMs(i) + metres * MS_PER_M);
        }
      }
    }
    return best;
  }

  @Test
  void peopleWalkOnAsTheReferenceDoes() {
    for (int seed = 1; seed <= 10; seed++) {
      double walkM = 250 + 50 * seed;
      TimeGrid grid = grid(walkM);
      ReachedPoints points = points(seed, new Random(seed), true);

      grid.reach(points);
      grid.walkOn();

      int reached = 0;
      for (int row = 0; row < grid.height(); row++) {
        for (int column = 0; column < grid.width(); column++) {
          double expected = slowlyMs(grid, points, column, row, walkM);
          float found = grid.timeMs(row * grid.width() + column);
          if (Double.isInfinite(expected)) {
            assertThat(found).isEqualTo(TimeGrid.UNREACHED);
          } else {
            reached++;
            assertThat((double) found).as("%s, %s", column, row).isCloseTo(expected, within(5.0));
          }
        }
      }
      assertThat(reached).isGreaterThan(seed * 4);
    }
  }

  @Test
  void theSoonerOfTwoPointsCounts() {
    for (int seed = 1; seed <= 10; seed++) {
      TimeGrid grid = grid(CELL_M);
      ReachedPoints points = points(40, new Random(seed), false);

      grid.reach(points);

      for (int crossing = 0; crossing < grid.width() * grid.height(); crossing++) {
        int column = crossing % grid.width();
        int row = crossing / grid.width();
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.count(); i++) {
          double x = grid.column(points.lonE7(i));
          double y = grid.row(points.latE7(i));
          boolean around =
              (column == (int) x || column == (int) x + 1)
                  && (row == (int) y || row == (int) y + 1);
          double metres = Math.hypot(column - x, row - y) * CELL_M;
          if (around && metres <= CELL_M) {
            best = Math.min(best, points.atMs(i) + metres * MS_PER_M);
          }
        }
        if (Double.isInfinite(best)) {
          assertThat(grid.timeMs(crossing)).isEqualTo(TimeGrid.UNREACHED);
        } else {
          assertThat((double) grid.timeMs(crossing)).isCloseTo(best, within(5.0));
        }
      }
    }
  }

  @Test
  void cellsAreAsWideAndHighAsAskedFor() {
    TimeGrid grid = grid(300);

    double rowDeg = Math.toDegrees(CELL_M / 6_371_008.8);
    assertThat(grid.row(433_100_000) - grid.row(433_000_000))
        .isCloseTo(0.01 / rowDeg, within(0.001));
    assertThat(grid.column(54_100_000) - grid.column(54_000_000))
        .isCloseTo(0.01 / rowDeg * Math.cos(Math.toRadians(43.309)), within(0.001));
    Position back = grid.position(grid.column(54_120_000), grid.row(433_120_000));
    assertThat(back.lonDeg()).isCloseTo(5.412, within(1e-9));
    assertThat(back.latDeg()).isCloseTo(43.312, within(1e-9));
    assertThat(grid.cellM()).isEqualTo(CELL_M);
    assertThat(grid.stepMs()).isCloseTo(CELL_M * MS_PER_M, within(1e-6));
  }

  @Test
  void theGridReachesAsFarBeyondTheBoxAsOneWalks() {
    for (double walkM : new double[] {100, 300, 1_000}) {
      TimeGrid grid = grid(walkM);
      double margin = walkM / CELL_M + 2;
      assertThat(grid.column(BOX.westE7())).isCloseTo(margin, within(1e-6));
      assertThat(grid.row(BOX.southE7())).isCloseTo(margin, within(1e-6));
      assertThat(grid.width() - grid.column(BOX.eastE7())).isBetween(margin, margin + 1);
      assertThat(grid.height() - grid.row(BOX.northE7())).isBetween(margin, margin + 1);
    }
  }

  @Test
  void aGridThatNobodyCanHoldIsRefused() {
    TimeGrid.Box large = new TimeGrid.Box(0, 400_000_000, 100_000_000, 500_000_000);
    IsochroneOptions fine = new IsochroneOptions(List.of(0), 10, 300, WALK_KMH, 0);

    assertThatThrownBy(() -> new TimeGrid(large, fine))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("larger cells than 10.0 m");
  }
}
