package org.maillage.engine.order;

/**
 * Nodes without which a graph falls into two parts.
 *
 * @param sides for every node {@link #LEFT}, {@link #RIGHT} or {@link #BETWEEN}
 * @param left how many are left
 * @param right how many are right
 * @param between how many separate them
 */
record Separator(byte[] sides, int left, int right, int between) {

  static final byte LEFT = 0;
  static final byte RIGHT = 1;
  static final byte BETWEEN = 2;

  /**
   * The ends of cut edges on the side where they are fewer.
   *
   * @param isLeft the sides before the cut
   */
  static Separator ofCut(NeighbourGraph graph, boolean[] isLeft) {
    byte[] sides = new byte[isLeft.length];
    int[] ends = new int[2];
    int[] members = new int[2];
    for (int node = 0; node < isLeft.length; node++) {
      sides[node] = isLeft[node] ? LEFT : RIGHT;
      members[sides[node]]++;
      ends[sides[node]] += isCut(graph, isLeft, node) ? 1 : 0;
    }
    byte thinner = ends[LEFT] <= ends[RIGHT] ? LEFT : RIGHT;
    for (int node = 0; node < isLeft.length; node++) {
      if (sides[node] == thinner && isCut(graph, isLeft, node)) {
        sides[node] = BETWEEN;
      }
    }
    members[thinner] -= ends[thinner];
    return new Separator(sides, members[LEFT], members[RIGHT], ends[thinner]);
  }

  private static boolean isCut(NeighbourGraph graph, boolean[] isLeft, int node) {
    for (int arc = graph.begin[node]; arc < graph.begin[node + 1]; arc++) {
      if (isLeft[graph.head[arc]] != isLeft[node]) {
        return true;
      }
    }
    return false;
  }

  /** Whether this one is better: few nodes for much that they separate. */
  boolean isBetterThan(Separator other) {
    return (long) between * (1 + Math.min(other.left, other.right))
        < (long) other.between * (1 + Math.min(left, right));
  }
}
