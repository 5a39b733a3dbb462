package org.maillage.engine.sweep;

import org.maillage.engine.contraction.Climbs;

/**
 * The shortcuts of a stretch of positions, copied into arrays that stay in the processor's cache:
 * loops over arrays are compiled better than loops over buffers.
 */
final class Rows {

  /** Positions read at a time: their shortcuts take about 40 kB. */
  static final int STRETCH = 2048;

  private static final int ROOM = 16 * STRETCH;

  /** Where the shortcuts of each position begin in {@link #pairs}, in pairs. */
  final int[] begin = new int[STRETCH + 1];

  /** Heads and milliseconds. */
  int[] pairs = new int[ROOM];

  /** Reads the positions from one to another, at most {@link #STRETCH}. */
  void read(Climbs climbs, int from, int to) {
    climbs.copyBegins(from, begin, to - from + 1);
    int first = begin[0];
    int count = begin[to - from] - first;
    if (2 * count > pairs.length) {
      pairs = new int[2 * count];
    }
    climbs.copyShortcuts(first, pairs, count);
    for (int i = 0; i <= to - from; i++) {
      begin[i] -= first;
    }
  }
}
