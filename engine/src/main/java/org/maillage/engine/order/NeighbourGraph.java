package org.maillage.engine.order;

import java.util.Arrays;
import org.maillage.engine.graph.RoadGraph;

/**
 * Which nodes are joined by a road, whatever its direction: undirected, without loops and without
 * parallel edges, in compressed sparse rows with the neighbours of a node in ascending order.
 *
 * <p>Frozen; the arrays are shared with this package only.
 */
final class NeighbourGraph {

  /** Where the neighbours of each node begin; one entry more than nodes. */
  final int[] begin;

  final int[] head;

  private NeighbourGraph(int[] begin, int[] head) {
    this.begin = begin;
    this.head = head;
  }

  static NeighbourGraph of(RoadGraph roads) {
    int[] from = new int[roads.edgeCount()];
    int[] to = new int[roads.edgeCount()];
    for (int edge = 0; edge < from.length; edge++) {
      from[edge] = roads.edgeStart(edge);
      to[edge] = roads.edgeEnd(edge);
    }
    return of(roads.nodeCount(), from, to);
  }

  /** The graph of the pairs {@code (from[i], to[i])}, in any order and as often as they come. */
  static NeighbourGraph of(int nodes, int[] from, int[] to) {
    int[] begin = new int[nodes + 1];
    for (int i = 0; i < from.length; i++) {
      if (from[i] != to[i]) {
        begin[from[i] + 1]++;
        begin[to[i] + 1]++;
      }
    }
    for (int node = 0; node < nodes; node++) {
      begin[node + 1] += begin[node];
    }
    int[] next = Arrays.copyOf(begin, nodes);
    int[] head = new int[begin[nodes]];
    for (int i = 0; i < from.length; i++) {
      if (from[i] != to[i]) {
        head[next[from[i]]++] = to[i];
        head[next[to[i]]++] = from[i];
      }
    }
    return new NeighbourGraph(begin, sortEach(begin, head));
  }

  /** Sorts the neighbours of each node, drops doubles and closes the gaps. */
  private static int[] sortEach(int[] begin, int[] head) {
    int end = 0;
    int from = 0;
    for (int node = 0; node + 1 < begin.length; node++) {
      int to = begin[node + 1];
      Arrays.sort(head, from, to);
      begin[node] = end;
      for (int i = from; i < to; i++) {
        if (i == from || head[i] != head[i - 1]) {
          head[end++] = head[i];
        }
      }
      from = to;
    }
    begin[begin.length - 1] = end;
    return Arrays.copyOf(head, end);
  }

  int nodeCount() {
    return begin.length - 1;
  }

  int degree(int node) {
    return begin[node + 1] - begin[node];
  }

  /**
   * The part between some nodes only, numbered by their place in the list.
   *
   * @param members nodes, each once
   * @param numberOf a scratch array of one entry a node of this graph; what it holds for the
   *     members is overwritten, and {@code inside} tells which entries count
   * @param inside whether a node is a member
   */
  NeighbourGraph part(int[] members, int[] numberOf, Members inside) {
    for (int i = 0; i < members.length; i++) {
      numberOf[members[i]] = i;
    }
    int[] partBegin = new int[members.length + 1];
    int size = 0;
    for (int i = 0; i < members.length; i++) {
      for (int a = begin[members[i]]; a < begin[members[i] + 1]; a++) {
        size += inside.has(head[a]) ? 1 : 0;
      }
      partBegin[i + 1] = size;
    }
    int[] partHead = new int[size];
    size = 0;
    for (int i = 0; i < members.length; i++) {
      for (int a = begin[members[i]]; a < begin[members[i] + 1]; a++) {
        if (inside.has(head[a])) {
          partHead[size++] = numberOf[head[a]];
        }
      }
    }
    return new NeighbourGraph(partBegin, partHead);
  }

  /** A set of nodes. */
  @FunctionalInterface
  interface Members {
    boolean has(int node);
  }

  /**
   * For every arc the place of the arc in the other direction. The members of {@link #part} must
   * have been listed in ascending order, so that neighbours are in ascending order here too.
   */
  int[] opposites() {
    int[] opposite = new int[head.length];
    int[] next = Arrays.copyOf(begin, nodeCount());
    for (int node = 0; node < nodeCount(); node++) {
      for (int arc = begin[node]; arc < begin[node + 1]; arc++) {
        // Nodes come in ascending order and so do the lists: each arc finds its opposite at the
        // first place of the other list that no lower node has taken.
        if (head[arc] > node) {
          int other = next[head[arc]]++;
          opposite[arc] = other;
          opposite[other] = arc;
        }
      }
    }
    return opposite;
  }
}
