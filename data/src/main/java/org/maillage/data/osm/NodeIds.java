package org.maillage.data.osm;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A set of node ids: eight bytes each, sorted. Filled first, then frozen and searched. Ids that are
 * asked for in ascending order, as they stand in most files, are found next to the one before; any
 * other order costs a binary search.
 */
final class NodeIds {

  private long[] ids = new long[1 << 12];
  private int size;
  private int cursor;
  private BitSet seen = new BitSet();

  /** Adds an id, once or more often. */
  void add(long id) {
    if (size == ids.length) {
      sortDistinct();
      if (size > ids.length / 4 * 3) {
        // By half only: two copies are alive for a moment, and this is the largest array here.
        ids = Arrays.copyOf(ids, ids.length + ids.length / 2);
      }
    }
    ids[size++] = id;
  }

  /** Ends the filling. */
  void freeze() {
    sortDistinct();
    seen = new BitSet(size);
  }

  /** How many different ids there are. */
  int size() {
    return size;
  }

  /** How many of them {@link #firstSeen} was never called with. */
  int unseen() {
    return size - seen.cardinality();
  }

  /** The place of an id from 0, in ascending order; -1 when it is not in the set. */
  int indexOf(long id) {
    int from = 0;
    int to = cursor;
    if (cursor < size && ids[cursor] <= id) {
      from = cursor;
      int step = 1;
      while (from + step < size && ids[from + step] <= id) {
        from += step;
        step *= 2;
      }
      to = Math.min(size, from + step);
    }
    int index = Arrays.binarySearch(ids, from, to, id);
    cursor = index >= 0 ? index : Math.max(0, -index - 2);
    return index >= 0 ? index : -1;
  }

  /** The place of an id like {@link #indexOf}, but -1 too when it was seen before. */
  int firstSeen(long id) {
    int index = indexOf(id);
    if (index < 0 || seen.get(index)) {
      return -1;
    }
    seen.set(index);
    return index;
  }

  private void sortDistinct() {
    Arrays.sort(ids, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || ids[i] != ids[i - 1]) {
        ids[kept++] = ids[i];
      }
    }
    size = kept;
  }
}
