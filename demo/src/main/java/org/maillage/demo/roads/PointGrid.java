package org.maillage.demo.roads;

import java.util.HashMap;
import java.util.Map;
import org.maillage.demo.relief.Plane;

/** Points that keep a distance from each other. */
final class PointGrid {

  private final double apartM;
  private final Map<Long, double[]> squares = new HashMap<>();

  PointGrid(double apartM) {
    this.apartM = apartM;
  }

  /** Takes a place if none is taken nearer than the distance; says whether it was free. */
  boolean claim(double x, double y) {
    // In a square of this size there is room for one point only.
    double size = apartM / Math.sqrt(2);
    long column = (long) Math.floor(x / size);
    long row = (long) Math.floor(y / size);
    for (long r = row - 2; r <= row + 2; r++) {
      for (long c = column - 2; c <= column + 2; c++) {
        double[] other = squares.get(key(r, c));
        if (other != null && Plane.lengthM(other[0] - x, other[1] - y) < apartM) {
          return false;
        }
      }
    }
    squares.put(key(row, column), new double[] {x, y});
    return true;
  }

  /** Numbers that differ in their low bits, which a hash map likes. */
  private static long key(long row, long column) {
    return row * 100_003 + column;
  }
}
