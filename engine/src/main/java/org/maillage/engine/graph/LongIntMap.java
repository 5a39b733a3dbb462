package org.maillage.engine.graph;

import java.util.Arrays;

/**
 * From long keys to ints of 0 or more, in two flat arrays (open addressing, linear probing, at most
 * 60 % full): a {@code HashMap} would take ten times the memory for the nodes of a country.
 */
final class LongIntMap {

  static final int ABSENT = -1;

  private long[] keys = new long[64];
  private int[] values = new int[64];
  private int size;

  LongIntMap() {
    Arrays.fill(values, ABSENT);
  }

  int get(long key) {
    return values[slot(key)];
  }

  /** Stores a value of 0 or more and returns the one before, or {@link #ABSENT}. */
  int put(long key, int value) {
    int slot = slot(key);
    int before = values[slot];
    keys[slot] = key;
    values[slot] = value;
    if (before == ABSENT && ++size > keys.length / 5 * 3) {
      grow();
    }
    return before;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    // Fibonacci hashing: identifiers of one region are nearly consecutive.
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (values[slot] != ABSENT && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new int[keys.length];
    Arrays.fill(values, ABSENT);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != ABSENT) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
