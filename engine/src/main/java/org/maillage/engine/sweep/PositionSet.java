package org.maillage.engine.sweep;

import java.util.Arrays;

/** A set of positions, as bits. */
final class PositionSet {

  private final long[] words;

  PositionSet(int positions) {
    words = new long[(positions + 63) >>> 6];
  }

  void clear() {
    Arrays.fill(words, 0);
  }

  boolean has(int position) {
    return (words[position >>> 6] & 1L << position) != 0;
  }

  /** Adds a position and tells whether it is new. */
  boolean add(int position) {
    long before = words[position >>> 6];
    words[position >>> 6] = before | 1L << position;
    return (before & 1L << position) == 0;
  }

  /** The greatest member below a position, or -1. */
  int below(int position) {
    if (position <= 0) {
      return -1;
    }
    int index = (position - 1) >>> 6;
    long word = words[index] & -1L >>> -position;
    while (word == 0) {
      if (--index < 0) {
        return -1;
      }
      word = words[index];
    }
    return (index << 6) + 63 - Long.numberOfLeadingZeros(word);
  }
}
