package org.maillage.engine.snap;

import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.ZOrder;

/**
 * A packed R-tree over the boxes of edges: edges sorted along a Z-order curve by the middle of
 * their box, then one box for every 16 entries of the level below, up to a single root. Flat
 * arrays, no object a node; a grid would do for one département but not for a file that holds the
 * mainland and an overseas one.
 *
 * <p>Boxes are in whole 1e-7 degrees: {@code 4 · i} latitude from, longitude from, latitude to,
 * longitude to. Level 0 is the edges.
 */
final class EdgeTree {

  static final int FAN_OUT = 16;

  private final int[] edges;
  private final int[][] boxes;

  /**
   * @param edgesToHold numbers of the edges to hold
   */
  EdgeTree(RoadGraph graph, int[] edgesToHold) {
    int[] all = new int[4 * edgesToHold.length];
    int[] positions = new int[edgesToHold.length];
    for (int i = 0; i < edgesToHold.length; i++) {
      enclose(graph, edgesToHold[i], all, 4 * i);
      positions[i] = i;
    }
    int[] order =
        ZOrder.order(
            positions,
            i -> ((long) all[4 * i] + all[4 * i + 2]) / 2,
            i -> ((long) all[4 * i + 1] + all[4 * i + 3]) / 2);
    edges = new int[order.length];
    int levels = 1;
    for (int size = edges.length; size > 1; size = parents(size)) {
      levels++;
    }
    boxes = new int[levels][];
    boxes[0] = new int[4 * edges.length];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = edgesToHold[order[i]];
      System.arraycopy(all, 4 * order[i], boxes[0], 4 * i, 4);
    }
    for (int level = 1; level < levels; level++) {
      boxes[level] = enclose(boxes[level - 1]);
    }
  }

  /** Writes the box around the drawing of an edge. */
  private static void enclose(RoadGraph graph, int edge, int[] boxes, int at) {
    boxes[at] = Integer.MAX_VALUE;
    boxes[at + 1] = Integer.MAX_VALUE;
    boxes[at + 2] = Integer.MIN_VALUE;
    boxes[at + 3] = Integer.MIN_VALUE;
    for (int point = 0; point < graph.pointCount(edge); point++) {
      int latE7 = graph.pointLatE7(edge, point);
      int lonE7 = graph.pointLonE7(edge, point);
      boxes[at] = Math.min(boxes[at], latE7);
      boxes[at + 1] = Math.min(boxes[at + 1], lonE7);
      boxes[at + 2] = Math.max(boxes[at + 2], latE7);
      boxes[at + 3] = Math.max(boxes[at + 3], lonE7);
    }
  }

  private static int parents(int size) {
    return (size + FAN_OUT - 1) / FAN_OUT;
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
