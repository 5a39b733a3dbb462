package org.maillage.engine.isochrone;

import java.util.Arrays;
import org.maillage.engine.isochrone.TimeGrid.Box;

/** Points and when they are reached, in no order, and the box around them. */
final class ReachedPoints {

  private int[] lonE7 = new int[1024];
  private int[] latE7 = new int[1024];
  private float[] atMs = new float[1024];
  private int count;

  private int westE7;
  private int southE7;
  private int eastE7;
  private int northE7;

  void clear() {
    count = 0;
    westE7 = Integer.MAX_VALUE;
    southE7 = Integer.MAX_VALUE;
    eastE7 = Integer.MIN_VALUE;
    northE7 = Integer.MIN_VALUE;
  }

  /**
   * Adds a point.
   *
   * @param pointLonE7 longitude in units of 1e-7 degree
   * @param pointLatE7 latitude in units of 1e-7 degree
   * @param reachedMs when it is reached, in milliseconds
   */
  void add(int pointLonE7, int pointLatE7, double reachedMs) {
    if (count == lonE7.length) {
      lonE7 = Arrays.copyOf(lonE7, 2 * count);
      latE7 = Arrays.copyOf(latE7, 2 * count);
      atMs = Arrays.copyOf(atMs, 2 * count);
    }
    lonE7[count] = pointLonE7;
    latE7[count] = pointLatE7;
    atMs[count++] = (float) reachedMs;
    westE7 = Math.min(westE7, pointLonE7);
    southE7 = Math.min(southE7, pointLatE7);
    eastE7 = Math.max(eastE7, pointLonE7);
    northE7 = Math.max(northE7, pointLatE7);
  }

  int count() {
    return count;
  }

  int lonE7(int index) {
    return lonE7[index];
  }

  int latE7(int index) {
    return latE7[index];
  }

  float atMs(int index) {
    return atMs[index];
  }

  /** The smallest box around all points, of which there is one at least. */
  Box box() {
    return new Box(westE7, southE7, eastE7, northE7);
  }
}
