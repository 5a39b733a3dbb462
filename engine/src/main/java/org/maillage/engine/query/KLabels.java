package org.maillage.engine.query;

/**
 * Up to {@code k} labels for every node, one for each place, earlier first and then the lower
 * place.
 */
final class KLabels {

  private final int k;
  private final int[] count;
  private final long[] timeMs;
  private final int[] place;

  KLabels(int nodes, int k) {
    if (k < 1) {
      throw new IllegalArgumentException("the " + k + " nearest");
    }
    this.k = k;
    count = new int[nodes];
    timeMs = new long[Math.multiplyExact(nodes, k)];
    place = new int[nodes * k];
  }

  int count(int node) {
    return count[node];
  }

  long timeMs(int node, int rank) {
    return timeMs[node * k + rank];
  }

  int place(int node, int rank) {
    return place[node * k + rank];
  }

  /** Takes a label if its place is among the {@code k} best of the node and earlier than before. */
  boolean improve(int node, long newMs, int newPlace) {
    int begin = node * k;
    int end = begin + count[node];
    int hole = begin;
    while (hole < end && place[hole] != newPlace) {
      hole++;
    }
    if (hole < end && timeMs[hole] <= newMs) {
      return false;
    }
    if (hole == end && count[node] == k) {
      hole--;
      if (!isBefore(newMs, newPlace, hole)) {
        return false;
      }
    } else if (hole == end) {
      count[node]++;
    }
    while (hole > begin && isBefore(newMs, newPlace, hole - 1)) {
      timeMs[hole] = timeMs[hole - 1];
      place[hole] = place[hole - 1];
      hole--;
    }
    timeMs[hole] = newMs;
    place[hole] = newPlace;
    return true;
  }

  private boolean isBefore(long newMs, int newPlace, int slot) {
    return newMs < timeMs[slot] || (newMs == timeMs[slot] && newPlace < place[slot]);
  }
}
