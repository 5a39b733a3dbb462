package org.maillage.engine.order;

/**
 * Puts the nodes of a small graph in order by least degree: the node with the fewest neighbours is
 * contracted first, its neighbours are joined, and so on. Rows of a matrix of bits, one {@code
 * long} a node.
 */
final class SmallOrder {

  /** Most nodes that fit. */
  static final int MOST_NODES = 64;

  private SmallOrder() {}

  /** The nodes, the last to be contracted first. */
  static int[] of(NeighbourGraph graph) {
    int nodes = graph.nodeCount();
    long[] neighbours = new long[nodes];
    for (int node = 0; node < nodes; node++) {
      for (int arc = graph.begin[node]; arc < graph.begin[node + 1]; arc++) {
        neighbours[node] |= 1L << graph.head[arc];
      }
    }
    int[] order = new int[nodes];
    long left = nodes == MOST_NODES ? -1L : (1L << nodes) - 1;
    for (int place = nodes - 1; place >= 0; place--) {
      int node = leastDegree(neighbours, left);
      order[place] = node;
      left &= ~(1L << node);
      contract(neighbours, node);
    }
    return order;
  }

  private static int leastDegree(long[] neighbours, long left) {
    int best = -1;
    for (long rest = left; rest != 0; rest &= rest - 1) {
      int node = Long.numberOfTrailingZeros(rest);
      if (best < 0 || Long.bitCount(neighbours[node]) < Long.bitCount(neighbours[best])) {
        best = node;
      }
    }
    return best;
  }

  private static void contract(long[] neighbours, int node) {
    long clique = neighbours[node];
    for (long rest = clique; rest != 0; rest &= rest - 1) {
      int neighbour = Long.numberOfTrailingZeros(rest);
      neighbours[neighbour] = (neighbours[neighbour] | clique) & ~(1L << node) & ~(1L << neighbour);
    }
  }
}
