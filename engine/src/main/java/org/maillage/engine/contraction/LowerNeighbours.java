package org.maillage.engine.contraction;

import org.maillage.engine.graph.RoadGraph;

/**
 * For every node of a numbering the neighbours with lower numbers, in rows by number. Parallel
 * roads come as often as they are there; roads that return to where they start do not come.
 */
final class LowerNeighbours {

  /** Where the row of each number begins; one entry more than nodes. */
  final int[] begin;

  final int[] neighbour;

  /**
   * The rows of a numbering.
   *
   * @param numberOf number of each node, each from 0 once
   */
  LowerNeighbours(RoadGraph roads, int[] numberOf) {
    begin = new int[roads.nodeCount() + 1];
    for (int edge = 0; edge < roads.edgeCount(); edge++) {
      int a = numberOf[roads.edgeStart(edge)];
      int b = numberOf[roads.edgeEnd(edge)];
      if (a != b) {
        begin[Math.max(a, b) + 1]++;
      }
    }
    for (int number = 0; number < roads.nodeCount(); number++) {
      begin[number + 1] += begin[number];
    }
    int[] next = begin.clone();
    neighbour = new int[begin[roads.nodeCount()]];
    for (int edge = 0; edge < roads.edgeCount(); edge++) {
      int a = numberOf[roads.edgeStart(edge)];
      int b = numberOf[roads.edgeEnd(edge)];
      if (a != b) {
        neighbour[next[Math.max(a, b)]++] = Math.min(a, b);
      }
    }
  }
}
