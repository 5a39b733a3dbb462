package org.maillage.engine.order;

/** Partial sorting: C. A. R. Hoare, Algorithm 65: Find, CACM 1961. */
final class Selection {

  private Selection() {}

  /** Moves values of a stretch so that those before a place are not above those from it on. */
  static void moveLowest(long[] values, int begin, int end, int place) {
    int from = begin;
    int to = end - 1;
    while (from < to) {
      long pivot = middle(values[from], values[(from + to) >>> 1], values[to]);
      int i = from;
      int j = to;
      while (i <= j) {
        while (values[i] < pivot) {
          i++;
        }
        while (values[j] > pivot) {
          j--;
        }
        if (i <= j) {
          long swap = values[i];
          values[i++] = values[j];
          values[j--] = swap;
        }
      }
      if (place <= j) {
        to = j;
      } else if (place >= i) {
        from = i;
      } else {
        return;
      }
    }
  }

  private static long middle(long a, long b, long c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
