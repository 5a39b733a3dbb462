package org.maillage.engine.isochrone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Lines around single crossings whose times are set one by one: nobody walks from one to the next.
 */
class ContoursTest {

  private static final double CELL_M = 1_000;

  /** Slowly enough that a neighbour is reached after all thresholds. */
  private static final double WALK_KMH = 3.6e-3;

  private static final TimeGrid.Box BOX =
      new TimeGrid.Box(54_000_000, 433_000_000, 54_800_000, 433_800_000);

  private final TimeGrid grid =
      new TimeGrid(BOX, new IsochroneOptions(List.of(0), CELL_M, CELL_M, WALK_KMH, 0));
  private final ReachedPoints points = new ReachedPoints();

  ContoursTest() {
    points.clear();
  }

  /** Sets the time of a crossing, to some centimetres of slow walking. */
  private void at(int column, int row, double atMs) {
    Position there = grid.position(column + 1e-5, row + 1e-5);
    points.add((int) Math.ceil(there.lonDeg() * 1e7), (int) Math.ceil(there.latDeg() * 1e7), atMs);
  }

  private List<Ring> rings(int withinMs) {
    grid.reach(points);
    return new Contours(grid).rings(withinMs);
  }

  @Test
  void aCrossingByItselfIsADiamond() {
    at(5, 6, 0);
    at(6, 6, 40_000_000);
    at(4, 6, 20_000_000);
    at(5, 7, 80_000_000);
    at(5, 5, 40_000_000);

    List<Ring> rings = rings(10_000_000);

    assertThat(rings).hasSize(1);
    Ring ring = rings.get(0);
    assertThat(ring.isHole()).isFalse();
    assertThat(ring.size()).isEqualTo(4);
    double east = 0.25;
    double west = 0.5;
    double north = 0.125;
    double south = 0.25;
    assertThat(ring.area()).isCloseTo((east + west) * (north + south) / 2, within(0.01));
    for (int i = 0; i < 4; i++) {
      assertThat(Math.abs(ring.column(i) - 5)).isLessThan(0.51);
      assertThat(Math.abs(ring.row(i) - 6)).isLessThan(0.26);
    }
  }

  @Test
  void oppositeCornersAreJoinedWhenTheMeanOfTheCellIsReached() {
    at(4, 4, 0);
    at(5, 5, 0);
    at(5, 4, 30_000_000);
    at(4, 5, 30_000_000);

    assertThat(rings(16_000_000)).as("mean of 15").hasSize(1);
    assertThat(rings(14_000_000)).hasSize(2);
  }

  @Test
  void theOtherCornersTooAndEachTimeOfTheFourCounts() {
    at(5, 4, 2_000_000);
    at(4, 5, 4_000_000);
    at(4, 4, 20_000_000);
    at(5, 5, 34_000_000);

    assertThat(rings(15_500_000)).as("mean of 15").hasSize(1);
    assertThat(rings(14_500_000)).hasSize(2);
  }

  @Test
  void groundThatIsNotReachedInTheMiddleIsAHole() {
    for (int column = 3; column <= 5; column++) {
      for (int row = 3; row <= 5; row++) {
        at(column, row, column == 4 && row == 4 ? 40_000_000 : 0);
      }
    }

    List<Ring> rings = rings(10_000_000);

    assertThat(rings).hasSize(2);
    assertThat(rings).filteredOn(Ring::isHole).hasSize(1);
    Ring hole = rings.stream().filter(Ring::isHole).findFirst().orElseThrow();
    // Its points are three quarters of a cell away from the middle.
    assertThat(hole.area()).isCloseTo(-2 * 0.75 * 0.75, within(0.01));
    Ring around = rings.stream().filter(ring -> !ring.isHole()).findFirst().orElseThrow();
    assertThat(around.contains(hole)).isTrue();
    assertThat(hole.contains(around)).isFalse();
  }

  @Test
  void aHigherThresholdMovesTheLineOutwards() {
    at(5, 5, 0);
    double before = 0;
    for (int withinMs = 1_000_000; withinMs <= 900_000_000; withinMs += 100_000_000) {
      List<Ring> rings = rings(withinMs);
      assertThat(rings).hasSize(1);
      assertThat(rings.get(0).area()).isGreaterThan(before);
      before = rings.get(0).area();
    }
  }
}
