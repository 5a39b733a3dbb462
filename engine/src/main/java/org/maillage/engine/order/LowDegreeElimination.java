package org.maillage.engine.order;

import java.util.Arrays;

/**
 * Takes out of a graph, again and again, the nodes with at most two neighbours: dead ends, whole
 * trees, and the nodes along a road without crossings. Contracting such a node never adds more
 * edges than it takes away, so they can all go first; what remains, about a third of a road
 * network, is what dissection has to think about.
 *
 * <p>Works in rounds, and of two neighbours only one goes in a round: a chain of {@code n} nodes
 * then becomes a tree of depth {@code log n} and not {@code n}.
 */
final class LowDegreeElimination {

  private static final int NONE = -1;
  private static final int MOST_NEIGHBOURS = 2;

  /** Half-edges in pairs {@code h} and {@code h ^ 1}, in a linked list for each node. */
  private final int[] to;

  private final int[] next;
  private final int[] first;
  private final int[] degree;

  private final int[] eliminated;
  private final boolean[] isGone;
  private int count;

  LowDegreeElimination(NeighbourGraph graph) {
    int nodes = graph.nodeCount();
    to = new int[graph.head.length];
    next = new int[graph.head.length];
    first = new int[nodes];
    degree = new int[nodes];
    eliminated = new int[nodes];
    isGone = new boolean[nodes];
    Arrays.fill(first, NONE);
    int half = 0;
    for (int node = 0; node < nodes; node++) {
      for (int arc = graph.begin[node]; arc < graph.begin[node + 1]; arc++) {
        if (graph.head[arc] > node) {
          link(half++, node, graph.head[arc]);
          link(half++, graph.head[arc], node);
        }
      }
    }
    eliminateAll();
  }

  private void link(int half, int from, int head) {
    to[half] = head;
    next[half] = first[from];
    first[from] = half;
    degree[from]++;
  }

  private void eliminateAll() {
    int nodes = first.length;
    int[] round = new int[nodes];
    int[] later = new int[nodes];
    int[] listedFor = new int[nodes];
    int[] restsIn = new int[nodes];
    int size = 0;
    for (int node = 0; node < nodes; node++) {
      if (degree[node] <= MOST_NEIGHBOURS) {
        round[size++] = node;
      }
    }
    for (int number = 1; size > 0; number++) {
      int laterSize = 0;
      for (int i = 0; i < size; i++) {
        int node = round[i];
        if (restsIn[node] == number) {
          laterSize = listOnce(node, number, later, laterSize, listedFor);
          continue;
        }
        int neighbour1 = first[node] == NONE ? NONE : to[first[node]];
        int neighbour2 = degree[node] < 2 ? NONE : to[next[first[node]]];
        eliminate(node);
        for (int neighbour : new int[] {neighbour1, neighbour2}) {
          if (neighbour != NONE) {
            restsIn[neighbour] = number;
            if (degree[neighbour] <= MOST_NEIGHBOURS) {
              laterSize = listOnce(neighbour, number, later, laterSize, listedFor);
            }
          }
        }
      }
      int[] swap = round;
      round = later;
      later = swap;
      size = laterSize;
    }
  }

  private static int listOnce(int node, int number, int[] list, int size, int[] listedFor) {
    if (listedFor[node] == number) {
      return size;
    }
    listedFor[node] = number;
    list[size] = node;
    return size + 1;
  }

  /** Takes out a node of at most two neighbours and joins these, if they are not joined yet. */
  private void eliminate(int node) {
    isGone[node] = true;
    eliminated[count++] = node;
    int half1 = first[node];
    if (half1 == NONE) {
      return;
    }
    int half2 = next[half1];
    if (half2 == NONE) {
      unlink(to[half1], half1 ^ 1);
    } else if (areJoined(to[half1], to[half2])) {
      unlink(to[half1], half1 ^ 1);
      unlink(to[half2], half2 ^ 1);
    } else {
      joinAcross(half1, half2);
    }
  }

  /**
   * Lets the half-edges of two neighbours that point at a node point at each other: they stay in
   * their lists and become a pair by taking the node's own two places.
   */
  private void joinAcross(int half1, int half2) {
    int end1 = to[half1];
    int end2 = to[half2];
    replace(end1, half1 ^ 1, half1);
    replace(end2, half2 ^ 1, half1 ^ 1);
    to[half1] = end2;
    to[half1 ^ 1] = end1;
  }

  /** Puts one half-edge where another stands in the list of a node. */
  private void replace(int node, int old, int half) {
    int after = next[old];
    if (first[node] == old) {
      first[node] = half;
    } else {
      int before = first[node];
      while (next[before] != old) {
        before = next[before];
      }
      next[before] = half;
    }
    next[half] = after;
  }

  private void unlink(int node, int half) {
    if (first[node] == half) {
      first[node] = next[half];
    } else {
      int before = first[node];
      while (next[before] != half) {
        before = next[before];
      }
      next[before] = next[half];
    }
    degree[node]--;
  }

  private boolean areJoined(int node1, int node2) {
    int shorter = degree[node1] <= degree[node2] ? node1 : node2;
    int other = shorter == node1 ? node2 : node1;
    for (int half = first[shorter]; half != NONE; half = next[half]) {
      if (to[half] == other) {
        return true;
      }
    }
    return false;
  }

  /** The nodes taken out, the first to go first. */
  int[] eliminated() {
    return Arrays.copyOf(eliminated, count);
  }

  /** The nodes that remain, in ascending order; each has three neighbours or more. */
  int[] remaining() {
    int[] remaining = new int[first.length - count];
    int size = 0;
    for (int node = 0; node < isGone.length; node++) {
      if (!isGone[node]) {
        remaining[size++] = node;
      }
    }
    return remaining;
  }

  /** What joins the nodes that remain, numbered as in {@link #remaining}. */
  NeighbourGraph core() {
    int[] remaining = remaining();
    int[] numberOf = new int[first.length];
    int halves = 0;
    for (int i = 0; i < remaining.length; i++) {
      numberOf[remaining[i]] = i;
      halves += degree[remaining[i]];
    }
    int[] from = new int[halves / 2];
    int[] head = new int[halves / 2];
    int size = 0;
    for (int node : remaining) {
      for (int half = first[node]; half != NONE; half = next[half]) {
        if (to[half] > node) {
          from[size] = numberOf[node];
          head[size++] = numberOf[to[half]];
        }
      }
    }
    return NeighbourGraph.of(remaining.length, from, head);
  }
}
