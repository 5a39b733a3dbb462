package org.maillage.engine.graph;

import java.util.BitSet;

/** The nodes of the road data by their identifier. */
final class RoadNodes {

  static final int UNKNOWN = LongIntMap.ABSENT;

  private final LongIntMap indexById = new LongIntMap();
  private final IntColumn latE7 = new IntColumn();
  private final IntColumn lonE7 = new IntColumn();
  private final BitSet blocked = new BitSet();
  private final BitSet signals = new BitSet();
  private int repeated;

  /** A node without a place on Earth is left out: the ways through it then name an unknown node. */
  void add(long id, double latDeg, double lonDeg, boolean isBlocked, boolean isSignal) {
    if (!(Math.abs(latDeg) <= 90) || !(Math.abs(lonDeg) <= 180)) {
      return;
    }
    if (indexById.get(id) != UNKNOWN) {
      repeated++;
      return;
    }
    int index = latE7.size();
    indexById.put(id, index);
    latE7.add((int) Math.round(latDeg * 1e7));
    lonE7.add((int) Math.round(lonDeg * 1e7));
    blocked.set(index, isBlocked);
    signals.set(index, isSignal);
  }

  /** Index from 0 of a node, or {@link #UNKNOWN}. */
  int index(long id) {
    return indexById.get(id);
  }

  int latE7(int index) {
    return latE7.get(index);
  }

  int lonE7(int index) {
    return lonE7.get(index);
  }

  boolean isBlocked(int index) {
    return blocked.get(index);
  }

  /** Index of the next node with traffic signals from an index on, or -1. */
  int nextSignal(int fromIndex) {
    return signals.nextSetBit(fromIndex);
  }

  int size() {
    return latE7.size();
  }

  int repeated() {
    return repeated;
  }

  double distanceM(int index1, int index2) {
    return Distance.metres(
        latE7(index1) / 1e7, lonE7(index1) / 1e7, latE7(index2) / 1e7, lonE7(index2) / 1e7);
  }
}
