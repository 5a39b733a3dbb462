package org.maillage.engine.graph;

import java.util.Arrays;

/**
 * Puts places in the order of a Z-order curve (Morton, 1966) over the box that encloses them, so
 * that what is close on the ground is mostly close in memory. The curve's grid has 65,536 cells on
 * its longer side: 3 m on Corsica, 20 m on mainland France. Places of one cell keep their order.
 */
public final class ZOrder {

  private static final int INDEX_BITS = 31;

  private ZOrder() {}

  /** A coordinate by index, in units of 1e-7 degree. */
  @FunctionalInterface
  public interface Coordinate {
    /** The coordinate of a place. */
    long at(int index);
  }

  /**
   * The order of some of the places.
   *
   * @param indices the places to order, each once
   * @return the same indices, along the curve
   */
  public static int[] order(int[] indices, Coordinate latE7, Coordinate lonE7) {
    long minLat = Long.MAX_VALUE;
    long minLon = Long.MAX_VALUE;
    long maxLat = Long.MIN_VALUE;
    long maxLon = Long.MIN_VALUE;
    for (int index : indices) {
      minLat = Math.min(minLat, latE7.at(index));
      maxLat = Math.max(maxLat, latE7.at(index));
      minLon = Math.min(minLon, lonE7.at(index));
      maxLon = Math.max(maxLon, lonE7.at(index));
    }
    double scale = 65_535.0 / Math.max(1, Math.max(maxLat - minLat, maxLon - minLon));
    long[] keys = new long[indices.length];
    for (int i = 0; i < indices.length; i++) {
      long x = spread((long) ((lonE7.at(indices[i]) - minLon) * scale));
      long y = spread((long) ((latE7.at(indices[i]) - minLat) * scale));
      // The position in the low bits: sorting plain longs is fast, and ties keep their order.
      keys[i] = (x | y << 1) << INDEX_BITS | i;
    }
    Arrays.sort(keys);
    int[] order = new int[indices.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = indices[(int) (keys[i] & Integer.MAX_VALUE)];
    }
    return order;
  }

  /** Puts a zero between the bits of a 16-bit number. */
  private static long spread(long bits) {
    long x = bits;
    x = (x | x << 8) & 0x00FF00FFL;
    x = (x | x << 4) & 0x0F0F0F0FL;
    x = (x | x << 2) & 0x33333333L;
    return (x | x << 1) & 0x55555555L;
  }
}
