package org.maillage.engine.whatif;

import org.maillage.engine.query.Label;
import org.maillage.engine.query.NearestTimes;

/**
 * What a change did: the nodes whose time or nearest place is another than before, and no others,
 * in no order. Immutable; 20 bytes a changed node.
 */
public final class FieldChange {

  private final int subject;
  private final int[] nodes;
  private final long[] before;
  private final long[] after;

  FieldChange(int subject, int[] nodes, long[] before, long[] after) {
    this.subject = subject;
    this.nodes = nodes;
    this.before = before;
    this.after = after;
  }

  /** Number of the place opened, closed or moved, or of the new road; -1 for other edits. */
  public int subject() {
    return subject;
  }

  /** Number of changed nodes. */
  public int size() {
    return nodes.length;
  }

  /** A changed node. */
  public int node(int index) {
    return nodes[index];
  }

  long labelBefore(int index) {
    return before[index];
  }

  /** Milliseconds before the change, or {@link NearestTimes#UNREACHED}. */
  public long beforeMs(int index) {
    return Label.timeMs(before[index]);
  }

  /** Nearest place before the change, or -1. */
  public int placeBefore(int index) {
    return Label.place(before[index]);
  }

  /** Milliseconds after the change, or {@link NearestTimes#UNREACHED}. */
  public long afterMs(int index) {
    return Label.timeMs(after[index]);
  }

  /** Nearest place after the change, or -1. */
  public int placeAfter(int index) {
    return Label.place(after[index]);
  }
}
