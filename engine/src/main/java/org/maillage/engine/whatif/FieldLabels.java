package org.maillage.engine.whatif;

import java.util.Arrays;
import org.maillage.engine.query.Label;

/** The label of every node, and a journal of what the change under way did to them. */
final class FieldLabels {

  private static final int FEW = 64;

  private final long[] labels;

  /** Number of the last change that touched a node. */
  private final int[] touchedBy;

  private int change;

  private int[] touched = new int[FEW];
  private long[] before = new long[FEW];
  private int count;

  FieldLabels(int nodes) {
    labels = new long[nodes];
    touchedBy = new int[nodes];
    Arrays.fill(labels, Label.UNREACHED);
  }

  long get(int node) {
    return labels[node];
  }

  void begin() {
    change++;
    count = 0;
  }

  /** Sets a label, noting the one that the node had before the change. */
  void set(int node, long label) {
    if (touchedBy[node] != change) {
      touchedBy[node] = change;
      if (count == touched.length) {
        touched = Arrays.copyOf(touched, 2 * count);
        before = Arrays.copyOf(before, 2 * count);
      }
      touched[count] = node;
      before[count++] = labels[node];
    }
    labels[node] = label;
  }

  /** Number of nodes that were set in this change. */
  int touchedCount() {
    return count;
  }

  /** A node that was set in this change, in the order of first setting. */
  int touched(int index) {
    return touched[index];
  }

  /** Its label before the change. */
  long before(int index) {
    return before[index];
  }

  /** Ends the change: the nodes that are not as they were. */
  FieldChange end(int subject) {
    int changed = 0;
    for (int i = 0; i < count; i++) {
      if (labels[touched[i]] != before[i]) {
        touched[changed] = touched[i];
        before[changed++] = before[i];
      }
    }
    int[] nodes = Arrays.copyOf(touched, changed);
    long[] after = new long[changed];
    for (int i = 0; i < changed; i++) {
      after[i] = labels[nodes[i]];
    }
    return new FieldChange(subject, nodes, Arrays.copyOf(before, changed), after);
  }

  /** Frees what a large change needed. */
  void trim() {
    touched = new int[FEW];
    before = new long[FEW];
  }

  void restore(FieldChange undone) {
    for (int i = 0; i < undone.size(); i++) {
      labels[undone.node(i)] = undone.labelBefore(i);
    }
  }
}
