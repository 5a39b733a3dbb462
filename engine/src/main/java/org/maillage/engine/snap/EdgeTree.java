package org.maillage.engine.snap;

import java.util.Arrays;
import org.maillage.engine.graph.RoadColumns;
import org.maillage.engine.graph.RoadGraph;

/**
 * A packed R-tree over the boxes of edges: edges sorted along a Z-order curve, then one box for
 * every 16 entries of the level below, up to a single root. Flat arrays, no object a node; a grid
 * would do for one département but not for a file that holds the mainland and an overseas one.
 *
 * <p>Boxes are in whole 1e-7 degrees: {@code 4 · i} latitude from, longitude from, latitude to,
 * longitude to. Level 0 is the edges.
 */
final class EdgeTree {

  static final int FAN_OUT = 16;

  private final int[] edges;
  private final int[][] boxes;

  /**
   * @param edges numbers of the edges to hold; the tree keeps and sorts the array
   */
  EdgeTree(RoadGraph graph, int[] edges) {
    this.edges = edges;
    RoadColumns columns = graph.columns();
    sort(columns);
    int levels = 1;
    for (int size = edges.length; size > 1; size = parents(size)) {
      levels++;
    }
    boxes = new int[levels][];
    boxes[0] = new int[4 * edges.length];
    for (int i = 0; i < edges.length; i++) {
      int start = graph.edgeStart(edges[i]);
      int end = graph.edgeEnd(edges[i]);
      int lat1 = columns.latE7().get(start);
      int lat2 = columns.latE7().get(end);
      int lon1 = columns.lonE7().get(start);
      int lon2 = columns.lonE7().get(end);
      boxes[0][4 * i] = Math.min(lat1, lat2);
      boxes[0][4 * i + 1] = Math.min(lon1, lon2);
      boxes[0][4 * i + 2] = Math.max(lat1, lat2);
      boxes[0][4 * i + 3] = Math.max(lon1, lon2);
    }
    for (int level = 1; level < levels; level++) {
      boxes[level] = enclose(boxes[level - 1]);
    }
  }

  private static int parents(int size) {
    return (size + FAN_OUT - 1) / FAN_OUT;
  }

  /** Sorts the edges along the curve, by the middle of each. */
  private void sort(RoadColumns columns) {
    long[] keys = new long[edges.length];
    for (int i = 0; i < edges.length; i++) {
      int start = columns.edgeStart().get(edges[i]);
      int end = columns.edgeEnd().get(edges[i]);
      long lat = ((long) columns.latE7().get(start) + columns.latE7().get(end)) / 2;
      long lon = ((long) columns.lonE7().get(start) + columns.lonE7().get(end)) / 2;
      keys[i] = interleave(lat + 900_000_000L, lon + 1_800_000_000L);
    }
    Integer[] order = new Integer[edges.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        (a, b) ->
            keys[a] != keys[b]
                ? Long.compareUnsigned(keys[a], keys[b])
                : Integer.compare(edges[a], edges[b]));
    int[] sorted = new int[edges.length];
    Arrays.setAll(sorted, i -> edges[order[i]]);
    System.arraycopy(sorted, 0, edges, 0, edges.length);
  }

  private static long interleave(long lat, long lon) {
    return spread(lon) | spread(lat) << 1;
  }

  /** Puts a zero between the bits of a 32-bit number. */
  private static long spread(long bits) {
    long x = bits & 0xFFFFFFFFL;
    x = (x | x << 16) & 0x0000FFFF0000FFFFL;
    x = (x | x << 8) & 0x00FF00FF00FF00FFL;
    x = (x | x << 4) & 0x0F0F0F0F0F0F0F0FL;
    x = (x | x << 2) & 0x3333333333333333L;
    return (x | x << 1) & 0x5555555555555555L;
  }

  private static int[] enclose(int[] below) {
    int[] above = new int[4 * parents(below.length / 4)];
    for (int i = 0; i < below.length; i += 4) {
      int box = 4 * (i / 4 / FAN_OUT);
      boolean first = i / 4 % FAN_OUT == 0;
      above[box] = first ? below[i] : Math.min(above[box], below[i]);
      above[box + 1] = first ? below[i + 1] : Math.min(above[box + 1], below[i + 1]);
      above[box + 2] = first ? below[i + 2] : Math.max(above[box + 2], below[i + 2]);
      above[box + 3] = first ? below[i + 3] : Math.max(above[box + 3], below[i + 3]);
    }
    return above;
  }

  /** Number of levels, 1 or more; the highest has one box at most. */
  int levels() {
    return boxes.length;
  }

  /** Number of boxes of a level. */
  int size(int level) {
    return boxes[level].length / 4;
  }

  /** The edge at a position of level 0. */
  int edge(int position) {
    return edges[position];
  }

  /** Square of the distance in square metres from the centre of a plane to a box, 0 inside. */
  double distance2(int level, int position, LocalPlane plane) {
    int[] box = boxes[level];
    double x = outside(plane.xM(box[4 * position + 1]), plane.xM(box[4 * position + 3]));
    double y = outside(plane.yM(box[4 * position]), plane.yM(box[4 * position + 2]));
    return x * x + y * y;
  }

  private static double outside(double from, double to) {
    return Math.max(0, Math.max(from, -to));
  }
}
