package org.maillage.engine.contraction;

/** The shortcuts of a hierarchy by the position that they lead to. */
final class Incoming {

  private final int[] begin;
  private final int[] shortcut;
  private final int[] tail;

  Incoming(Hierarchy hierarchy) {
    int nodes = hierarchy.nodeCount();
    begin = new int[nodes + 1];
    for (int i = 0; i < hierarchy.shortcutCount(); i++) {
      begin[hierarchy.head(i) + 1]++;
    }
    for (int position = 0; position < nodes; position++) {
      begin[position + 1] += begin[position];
    }
    int[] next = begin.clone();
    shortcut = new int[hierarchy.shortcutCount()];
    tail = new int[hierarchy.shortcutCount()];
    for (int position = 0; position < nodes; position++) {
      for (int i = hierarchy.begin(position); i < hierarchy.end(position); i++) {
        int place = next[hierarchy.head(i)]++;
        shortcut[place] = i;
        tail[place] = position;
      }
    }
  }

  int begin(int position) {
    return begin[position];
  }

  int end(int position) {
    return begin[position + 1];
  }

  int shortcut(int place) {
    return shortcut[place];
  }

  int tail(int place) {
    return tail[place];
  }
}
