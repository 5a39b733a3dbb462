package org.maillage.domain.siting.search;

import java.util.BitSet;
import java.util.List;

/** Rows that are satisfied whenever another one is, because they hold all its sites. */
final class Implied {

  private Implied() {}

  /**
   * Finds them. Of equal rows the first is kept.
   *
   * @param rows the sites of each row; null where a row is not looked at
   * @param sites how many sites there are
   * @return the rows that need not be looked at
   */
  static BitSet rows(List<BitSet> rows, int sites) {
    BitSet[] served = new BitSet[sites];
    for (int site = 0; site < sites; site++) {
      served[site] = new BitSet();
    }
    for (int r = 0; r < rows.size(); r++) {
      BitSet row = rows.get(r);
      for (int site = row.nextSetBit(0); site >= 0; site = row.nextSetBit(site + 1)) {
        served[site].set(r);
      }
    }
    BitSet implied = new BitSet();
    for (int r = 0; r < rows.size(); r++) {
      if (!implied.get(r) && !rows.get(r).isEmpty()) {
        mark(r, rows, served, implied);
      }
    }
    return implied;
  }

  /** Only rows that hold the rarest site of a row can hold all of them. */
  private static void mark(int smaller, List<BitSet> rows, BitSet[] served, BitSet implied) {
    BitSet row = rows.get(smaller);
    BitSet rarest = served[row.nextSetBit(0)];
    for (int site = row.nextSetBit(0); site >= 0; site = row.nextSetBit(site + 1)) {
      if (served[site].cardinality() < rarest.cardinality()) {
        rarest = served[site];
      }
    }
    for (int r = rarest.nextSetBit(0); r >= 0; r = rarest.nextSetBit(r + 1)) {
      if (r != smaller && !implied.get(r) && holds(rows.get(r), row)) {
        implied.set(r);
      }
    }
  }

  /** Whether the first set holds all of the second. */
  static boolean holds(BitSet larger, BitSet smaller) {
    for (int k = smaller.nextSetBit(0); k >= 0; k = smaller.nextSetBit(k + 1)) {
      if (!larger.get(k)) {
        return false;
      }
    }
    return true;
  }
}
