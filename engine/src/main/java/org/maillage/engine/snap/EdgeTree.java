package org.maillage.engine.snap;

import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.ZOrder;

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
   * @param edgesToHold numbers of the edges to hold
   */
  EdgeTree(RoadGraph graph, int[] edgesToHold) {
    edges =
        ZOrder.order(
            edgesToHold,
            e -> ((long) graph.latE7(graph.edgeStart(e)) + graph.latE7(graph.edgeEnd(e))) / 2,
            e -> ((long) graph.lonE7(graph.edgeStart(e)) + graph.lonE7(graph.edgeEnd(e))) / 2);
    int levels = 1;
    for (int size = edges.length; size > 1; size = parents(size)) {
      levels++;
    }
    boxes = new int[levels][];
    boxes[0] = new int[4 * edges.length];
    for (int i = 0; i < edges.length; i++) {
      int start = graph.edgeStart(edges[i]);
      int end = graph.edgeEnd(edges[i]);
      boxes[0][4 * i] = Math.min(graph.latE7(start), graph.latE7(end));
      boxes[0][4 * i + 1] = Math.min(graph.lonE7(start), graph.lonE7(end));
      boxes[0][4 * i + 2] = Math.max(graph.latE7(start), graph.latE7(end));
      boxes[0][4 * i + 3] = Math.max(graph.lonE7(start), graph.lonE7(end));
    }
    for (int level = 1; level < levels; level++) {
      boxes[level] = enclose(boxes[level - 1]);
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
