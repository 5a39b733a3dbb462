package org.maillage.engine.sweep;

import java.util.Arrays;
import java.util.List;
import org.maillage.engine.contraction.Climbs;
import org.maillage.engine.contraction.PreparedNetwork;
import org.maillage.engine.contraction.Times;
import org.maillage.engine.query.Direction;

/**
 * One sweep for up to eight services side by side: each shortcut is read once for all of them, and
 * the eight times of a position fill half a cache line. Not safe for several threads; used again
 * and again.
 */
final class EightTimes {

  /** Services swept at a time. */
  static final int LANES = 8;

  private final PreparedNetwork network;
  private final Direction direction;
  private final int[] ms;
  private final PositionSet reached;
  private final Rows rows = new Rows();

  EightTimes(PreparedNetwork network, Direction direction) {
    this.network = network;
    this.direction = direction;
    ms = new int[Math.multiplyExact(LANES, network.nodeCount())];
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
        ms[slot] = Math.min(ms[slot], seeds.ms(i));
      }
    }
    climb();
    sweep();
  }

  /** Milliseconds from or to a position, {@link Times#UNREACHED} if there is no way. */
  int ms(int lane, int position) {
    return ms[LANES * position + lane];
  }

  private void meet(int position) {
    if (reached.add(position)) {
      Arrays.fill(ms, LANES * position, LANES * (position + 1), Times.UNREACHED);
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
        int step = climbs.ms(shortcut);
        for (int lane = 0; lane < LANES; lane++) {
          ms[to + lane] = Math.min(ms[to + lane], ms[from + lane] + step);
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
    int[] all = ms;
    for (int p = from; p < to; p++) {
      int own = LANES * p;
      int t0 = Times.UNREACHED;
      int t1 = Times.UNREACHED;
      int t2 = Times.UNREACHED;
      int t3 = Times.UNREACHED;
      int t4 = Times.UNREACHED;
      int t5 = Times.UNREACHED;
      int t6 = Times.UNREACHED;
      int t7 = Times.UNREACHED;
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
        int step = pairs[i + 1];
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
