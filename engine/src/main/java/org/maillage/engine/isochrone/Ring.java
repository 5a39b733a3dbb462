package org.maillage.engine.isochrone;

/**
 * A closed line through the grid, in columns and rows; the first point is not repeated. Counter-
 * clockwise around what is reached, clockwise around a hole.
 */
final class Ring {

  private final double[] columns;
  private final double[] rows;
  private final double area;

  Ring(double[] columns, double[] rows) {
    this.columns = columns;
    this.rows = rows;
    double twice = 0;
    for (int i = 0, last = columns.length - 1; i < columns.length; last = i++) {
      twice += columns[last] * rows[i] - columns[i] * rows[last];
    }
    area = twice / 2;
  }

  int size() {
    return columns.length;
  }

  double column(int index) {
    return columns[index];
  }

  double row(int index) {
    return rows[index];
  }

  /** Area in cells, negative for a hole. */
  double area() {
    return area;
  }

  boolean isHole() {
    return area < 0;
  }

  /** Whether a ring that does not cross this one lies inside it (even-odd rule). */
  boolean contains(Ring other) {
    double column = other.columns[0];
    double row = other.rows[0];
    boolean inside = false;
    for (int i = 0, last = columns.length - 1; i < columns.length; last = i++) {
      if ((rows[i] > row) != (rows[last] > row)) {
        double slope = (columns[last] - columns[i]) / (rows[last] - rows[i]);
        inside ^= column < columns[i] + slope * (row - rows[i]);
      }
    }
    return inside;
  }
}
