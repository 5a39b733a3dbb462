package org.maillage.engine.contraction;

import java.util.Arrays;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.order.Watch;

/**
 * Finds the shortcuts of a hierarchy: a position is joined to the lower positions that roads lead
 * to and to those that its children are joined to, itself left out.
 */
final class ShortcutBuilder {

  private static final int MOST = Integer.MAX_VALUE - 8;
  private static final int TELL_EVERY = 1 << 16;

  private final int[] begin;
  private final int[] head;

  ShortcutBuilder(RoadGraph roads, EliminationTree tree, Watch watch) {
    int nodes = roads.nodeCount();
    LowerNeighbours lower = new LowerNeighbours(roads, tree.positionOf);
    // From the last position to the first, each row put behind the one before.
    Rows rows = new Rows(nodes, roads.edgeCount());
    int[] seenBy = new int[nodes];
    Arrays.fill(seenBy, -1);
    for (int position = nodes - 1; position >= 0; position--) {
      rows.open(position);
      seenBy[position] = position;
      for (int i = lower.begin[position]; i < lower.begin[position + 1]; i++) {
        rows.addOnce(lower.neighbour[i], position, seenBy);
      }
      int end = position + tree.size[position];
      for (int child = position + 1; child < end; child += tree.size[child]) {
        for (int i = rows.from[child]; i < rows.to[child]; i++) {
          rows.addOnce(rows.head[i], position, seenBy);
        }
      }
      rows.close(position);
      if (position % TELL_EVERY == 0) {
        watch.at(Watch.Stage.SHORTCUTS, nodes - position, nodes);
      }
    }
    begin = new int[nodes + 1];
    head = new int[rows.count];
    for (int position = 0; position < nodes; position++) {
      int length = rows.to[position] - rows.from[position];
      System.arraycopy(rows.head, rows.from[position], head, begin[position], length);
      begin[position + 1] = begin[position] + length;
    }
  }

  int[] begin() {
    return begin;
  }

  int[] head() {
    return head;
  }

  /** Rows of heads in one growing array. */
  private static final class Rows {
    final int[] from;
    final int[] to;
    int[] head;
    int count;

    Rows(int nodes, int edges) {
      from = new int[nodes];
      to = new int[nodes];
      head = new int[Math.max(16, (int) Math.min(MOST, 3L * edges))];
    }

    void open(int position) {
      from[position] = count;
    }

    void addOnce(int neighbour, int position, int[] seenBy) {
      if (seenBy[neighbour] == position) {
        return;
      }
      seenBy[neighbour] = position;
      if (count == head.length) {
        if (count == MOST) {
          throw new IllegalStateException("more than " + MOST + " shortcuts");
        }
        head = Arrays.copyOf(head, (int) Math.min(MOST, count + (count >> 1) + 16L));
      }
      head[count++] = neighbour;
    }

    void close(int position) {
      to[position] = count;
      Arrays.sort(head, from[position], count);
    }
  }
}
