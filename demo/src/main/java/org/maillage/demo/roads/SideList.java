package org.maillage.demo.roads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sides of triangles, each seen once or twice; one that is dropped once is dropped. */
final class SideList {

  private long[] entries = new long[1 << 10];
  private int size;

  /** Adds a side as a triangle sees it; node numbers stay below 2^30. */
  void add(int a, int b, boolean dropped) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, 2 * size);
    }
    long pair = (long) Math.min(a, b) << 31 | Math.max(a, b);
    entries[size++] = pair << 1 | (dropped ? 1 : 0);
  }

  /** The sides that were never dropped, the smaller node first, in the order of nodes. */
  List<int[]> kept() {
    Arrays.sort(entries, 0, size);
    List<int[]> kept = new ArrayList<>();
    for (int i = 0; i < size; ) {
      long pair = entries[i] >>> 1;
      boolean dropped = false;
      for (; i < size && entries[i] >>> 1 == pair; i++) {
        dropped |= (entries[i] & 1) == 1;
      }
      if (!dropped) {
        kept.add(new int[] {(int) (pair >>> 31), (int) (pair & 0x7FFFFFFF)});
      }
    }
    return kept;
  }
}
