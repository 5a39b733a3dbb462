package org.maillage.engine.sweep;

import java.util.Arrays;
import java.util.List;
import org.maillage.engine.contraction.Climbs;
import org.maillage.engine.contraction.PreparedNetwork;
import org.maillage.engine.contraction.Times;
import org.maillage.engine.query.Direction;

/**
 * As {@link EightTimes}, and which place it is: time and place are packed in one {@code long}, the
 * time above, so that the smaller of two is the nearer place and of equally near ones the first.
 */
final class EightPlaces {

  /** Services swept at a time. */
  static final int LANES = EightTimes.LANES;

  /** Unreached, place -1. */
  private static final long NOWHERE = (long) Times.UNREACHED << 32 | 0xFFFFFFFFL;

  private final PreparedNetwork network;
  private final Direction direction;
  private final long[] best;
  private final PositionSet reached;
  private final Rows rows = new Rows();

  EightPlaces(PreparedNetwork network, Direction direction) {
    this.network = network;
    this.direction = direction;
    best = new long[Math.multiplyExact(LANES, network.nodeCount())];
    reached = new PositionSet(network.nodeCount());
  }

  /** Times of all positions to the nearest place of each service, at most eight of them. */
  void run(List<Seeds> services) {
    reached.clear();
    for (int lane = 0; lane < services.size(); lane++) {
      Seeds seeds = services.get(lane);
      for (int i = 0; i < seeds.size(); i++) {
        int position = network.position(seeds.node(i));
        meet(position);
        int slot = LANES * position + lane;
        best[slot] = Math.min(best[slot], pack(seeds.ms(i), seeds.place(i)));
      }
    }
    climb();
    sweep();
  }

  /** Milliseconds from or to a position, {@link Times#UNREACHED} if there is no way. */
  int ms(int lane, int position) {
    return (int) (best[LANES * position + lane] >>> 32);
  }

  /** The nearest place of a position, or -1. */
  int place(int lane, int position) {
    return (int) best[LANES * position + lane];
  }

  private static long pack(int ms, int place) {
    return (long) ms << 32 | place;
  }

  private void meet(int position) {
    if (reached.add(position)) {
      Arrays.fill(best, LANES * position, LANES * (position + 1), NOWHERE);
    }
  }

  /** From the places to all that lies above them. */
  private void climb() {
    Climbs climbs = network.climbed(direction);
    for (int p = reached.below(network.nodeCount()); p >= 0; p = reached.below(p)) {
      int from = LANES * p;
      int end = climbs.begin(p + 1);
      for (int shortcut = climbs.begin(p); shortcut < end; shortcut++) {
        int head = climbs.head(shortcut);
        meet(head);
        int to = LANES * head;
        long step = (long) climbs.ms(shortcut) << 32;
        for (int lane = 0; lane < LANES; lane++) {
          best[to + lane] = Math.min(best[to + lane], best[from + lane] + step);
        }
      }
    }
  }

  /** From what lies above to everything below. */
  private void sweep() {
    Climbs climbs = network.swept(direction);
    int nodes = network.nodeCount();
    for (int from = 0; from < nodes; from += Rows.STRETCH) {
      int to = Math.min(nodes, from + Rows.STRETCH);
      rows.read(climbs, from, to);
      sweep(from, to, rows.begin, rows.pairs);
    }
  }

  /**
   * The hot loop: written out for eight lanes, so that the times of a position stay in registers.
   */
  private void sweep(int from, int to, int[] begin, int[] pairs) {
    long[] all = best;
    for (int p = from; p < to; p++) {
      int own = LANES * p;
      long t0 = NOWHERE;
      long t1 = NOWHERE;
      long t2 = NOWHERE;
      long t3 = NOWHERE;
      long t4 = NOWHERE;
      long t5 = NOWHERE;
      long t6 = NOWHERE;
      long t7 = NOWHERE;
      if (reached.has(p)) {
        t0 = all[own];
        t1 = all[own + 1];
        t2 = all[own + 2];
        t3 = all[own + 3];
        t4 = all[own + 4];
        t5 = all[own + 5];
        t6 = all[own + 6];
        t7 = all[own + 7];
      }
      int end = 2 * begin[p - from + 1];
      for (int i = 2 * begin[p - from]; i < end; i += 2) {
        int above = LANES * pairs[i];
        long step = (long) pairs[i + 1] << 32;
        t0 = Math.min(t0, all[above] + step);
        t1 = Math.min(t1, all[above + 1] + step);
        t2 = Math.min(t2, all[above + 2] + step);
        t3 = Math.min(t3, all[above + 3] + step);
        t4 = Math.min(t4, all[above + 4] + step);
        t5 = Math.min(t5, all[above + 5] + step);
        t6 = Math.min(t6, all[above + 6] + step);
        t7 = Math.min(t7, all[above + 7] + step);
      }
      all[own] = t0;
      all[own + 1] = t1;
      all[own + 2] = t2;
      all[own + 3] = t3;
      all[own + 4] = t4;
      all[own + 5] = t5;
      all[own + 6] = t6;
      all[own + 7] = t7;
    }
  }
}
