package org.maillage.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Worked by hand: cells are 100 m, counted when their centre lies within the radius. */
class UrbanDensityTest {

  /** Height of a cell in degrees. */
  private static final double ROW = Math.toDegrees(100 / Distance.EARTH_RADIUS_M);

  /** Width of a cell of a row in degrees, at the latitude of its centre. */
  private static double column(int row) {
    return ROW / Math.cos(Math.toRadians((row + 0.5) * ROW));
  }

  /** A street along the middle of a row, from the west side of a column on. */
  private static void street(UrbanDensity density, int row, int column, double lengthM) {
    double latDeg = (row + 0.5) * ROW;
    double westDeg = column * column(row);
    density.add(latDeg, westDeg, latDeg, westDeg + lengthM / 100 * column(row), lengthM);
  }

  private static double around(UrbanDensity density, int row, int column) {
    return density.lengthM((row + 0.5) * ROW, (column + 0.5) * column(row));
  }

  @ParameterizedTest
  @ValueSource(ints = {50_000, 3, -1, -50_000})
  void aStreetIsCountedWhereItIs(int row) {
    UrbanDensity density = new UrbanDensity(120);
    street(density, row, -2, 400);

    assertThat(around(density, row, -5)).isZero();
    assertThat(around(density, row, -3)).isCloseTo(100, within(0.5));
    assertThat(around(density, row, -2)).isCloseTo(200, within(0.5));
    assertThat(around(density, row, -1)).isCloseTo(300, within(0.5));
    assertThat(around(density, row, 0)).isCloseTo(300, within(0.5));
    assertThat(around(density, row, 1)).isCloseTo(200, within(0.5));
    assertThat(around(density, row, 2)).isCloseTo(100, within(0.5));
    assertThat(around(density, row, 3)).isZero();
  }

  @Test
  void theCircleLeavesItsCornersOut() {
    UrbanDensity narrow = new UrbanDensity(130);
    UrbanDensity wide = new UrbanDensity(150);
    for (int row = 49_998; row <= 50_002; row++) {
      street(narrow, row, -2, 500);
      street(wide, row, -2, 500);
    }

    // Middle, and four at 100 m; the corners are at 141 m.
    assertThat(around(narrow, 50_000, 0)).isCloseTo(500, within(3.0));
    assertThat(around(wide, 50_000, 0)).isCloseTo(900, within(5.0));
  }

  @Test
  void aCentreAtTheVeryRadiusCountsAndOneBeyondDoesNot() {
    UrbanDensity density = new UrbanDensity(100);
    street(density, 0, 0, 100);

    assertThat(density.lengthM(0.5 * ROW, 1.49 * column(0))).isCloseTo(100, within(0.1));
    assertThat(density.lengthM(0.5 * ROW, 1.51 * column(0))).isZero();
    assertThat(density.lengthM(1.49 * ROW, 0.5 * column(0))).isCloseTo(100, within(0.1));
    assertThat(density.lengthM(1.51 * ROW, 0.5 * column(0))).isZero();
    assertThat(density.lengthM(-0.49 * ROW, 0.5 * column(0))).isCloseTo(100, within(0.1));
    assertThat(density.lengthM(-0.51 * ROW, 0.5 * column(0))).isZero();
  }

  @Test
  void aStreetAcrossRowsIsCutIntoPieces() {
    UrbanDensity density = new UrbanDensity(40);
    double lonDeg = 0.5 * column(10);
    density.add(10 * ROW, lonDeg, 14 * ROW, lonDeg, 400);

    for (int row = 10; row < 14; row++) {
      assertThat(density.lengthM((row + 0.5) * ROW, lonDeg)).isCloseTo(100, within(0.1));
    }
    assertThat(density.lengthM(9.5 * ROW, lonDeg)).isZero();
    assertThat(density.lengthM(14.5 * ROW, lonDeg)).isZero();
  }

  @Test
  void streetsOfOneCellAddUp() {
    UrbanDensity density = new UrbanDensity(50);
    street(density, 7, 4, 30);
    street(density, 7, 4, 45.5);

    assertThat(around(density, 7, 4)).isCloseTo(75.5, within(0.01));
  }
}
