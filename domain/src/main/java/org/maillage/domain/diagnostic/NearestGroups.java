package org.maillage.domain.diagnostic;

import java.util.Arrays;

/**
 * For every origin the nearest different groups of destinations, the nearest first, equally near
 * ones by their number. A group is whatever is one choice to the person who asks: a place, a
 * commune, an operator; its time is that to the nearest of its destinations. Immutable.
 */
public final class NearestGroups {

  private final int k;
  private final long[] timeMs;
  private final int[] group;

  private NearestGroups(int k, long[] timeMs, int[] group) {
    this.k = k;
    this.timeMs = timeMs;
    this.group = group;
  }

  /** How many groups are kept for an origin at most. */
  public int k() {
    return k;
  }

  /**
   * Milliseconds to the nearest group but {@code rank} others, or {@link TravelTimes#UNREACHED}
   * when there are not so many.
   *
   * @param rank 0 for the nearest, below {@link #k()}
   */
  public long timeMs(int origin, int rank) {
    return timeMs[index(origin, rank)];
  }

  /** Number of that group, or -1 when there are not so many. */
  public int group(int origin, int rank) {
    return group[index(origin, rank)];
  }

  /** How many groups an origin reaches, {@link #k()} at most. */
  public int count(int origin) {
    int count = 0;
    while (count < k && group(origin, count) >= 0) {
      count++;
    }
    return count;
  }

  private int index(int origin, int rank) {
    if (rank < 0 || rank >= k) {
      throw new IndexOutOfBoundsException("rank " + rank + " of the " + k + " nearest");
    }
    return origin * k + rank;
  }

  /** Keeps the nearest of what it is offered, each group once for an origin. */
  public static final class Builder {
    private final int k;
    private final long[] timeMs;
    private final int[] group;

    /**
     * Nothing reached yet.
     *
     * @param k how many groups for each origin, 1 or more
     */
    public Builder(int origins, int k) {
      if (k < 1) {
        throw new IllegalArgumentException("the " + k + " nearest");
      }
      this.k = k;
      timeMs = new long[Math.multiplyExact(origins, k)];
      group = new int[origins * k];
      Arrays.fill(timeMs, TravelTimes.UNREACHED);
      Arrays.fill(group, -1);
    }

    /** Takes a group that an origin reaches; a group must be offered to an origin only once. */
    public void offer(int origin, long newMs, int newGroup) {
      int begin = origin * k;
      int slot = begin + k;
      while (slot > begin && isBefore(newMs, newGroup, slot - 1)) {
        slot--;
      }
      if (slot == begin + k) {
        return;
      }
      System.arraycopy(timeMs, slot, timeMs, slot + 1, begin + k - 1 - slot);
      System.arraycopy(group, slot, group, slot + 1, begin + k - 1 - slot);
      timeMs[slot] = newMs;
      group[slot] = newGroup;
    }

    private boolean isBefore(long newMs, int newGroup, int slot) {
      return group[slot] < 0
          || newMs < timeMs[slot]
          || (newMs == timeMs[slot] && newGroup < group[slot]);
    }

    /** What was kept. */
    public NearestGroups build() {
      return new NearestGroups(k, timeMs.clone(), group.clone());
    }
  }
}
