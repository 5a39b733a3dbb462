package org.maillage.engine.sweep;

import java.util.Arrays;
import org.maillage.engine.contraction.Climbs;
import org.maillage.engine.contraction.PreparedNetwork;
import org.maillage.engine.contraction.Times;
import org.maillage.engine.query.Direction;

/**
 * From everywhere to the {@code k} nearest different places of one service, in one sweep: every
 * position keeps a list of its nearest, sorted by time and then by the place's number, and takes
 * over from the lists above it what is better.
 *
 * <p>A list is complete because the part of a fastest route above a position is a fastest route
 * itself: a place that is not among the {@code k} nearest up there has {@code k} others before it
 * here too.
 *
 * <p>Not safe for several threads; used again and again. Memory: {@code 8 k} bytes a node.
 */
public final class FewNearest {

  /** Unreached, place -1. */
  private static final long NOWHERE = (long) Times.UNREACHED << 32 | 0xFFFFFFFFL;

  private final PreparedNetwork network;
  private final Direction direction;
  private final int k;
  private final long[] list;
  private final PositionSet reached;
  private final Rows rows = new Rows();

  /**
   * Sweeps over a network.
   *
   * @param k how many places, 1 to 32
   */
  public FewNearest(PreparedNetwork network, Direction direction, int k) {
    if (k < 1 || k > 32) {
      throw new IllegalArgumentException(k + " nearest places, expected 1 to 32");
    }
    this.network = network;
    this.direction = direction;
    this.k = k;
    list = new long[Math.multiplyExact(k, network.nodeCount())];
    reached = new PositionSet(network.nodeCount());
  }

  /** Finds the nearest places of a service; forgets what was found before. */
  public void run(Seeds seeds) {
    reached.clear();
    for (int i = 0; i < seeds.size(); i++) {
      int position = network.position(seeds.node(i));
      meet(position);
      offer(k * position, (long) seeds.ms(i) << 32 | seeds.place(i));
    }
    climb();
    sweep();
  }

  /**
   * Milliseconds between a node and its nearest place but {@code rank} others; {@link
   * Times#UNREACHED} when there are not so many.
   *
   * @param rank 0 for the nearest, below {@code k}
   */
  public int ms(int node, int rank) {
    return (int) (list[k * network.position(node) + rank] >>> 32);
  }

  /** The nearest place of a node but {@code rank} others, or -1 when there are not so many. */
  public int place(int node, int rank) {
    return (int) list[k * network.position(node) + rank];
  }

  private void meet(int position) {
    if (reached.add(position)) {
      Arrays.fill(list, k * position, k * (position + 1), NOWHERE);
    }
  }

  private void climb() {
    Climbs climbs = network.climbed(direction);
    for (int p = reached.below(network.nodeCount()); p >= 0; p = reached.below(p)) {
      int end = climbs.begin(p + 1);
      for (int shortcut = climbs.begin(p); shortcut < end; shortcut++) {
        meet(climbs.head(shortcut));
        takeOver(k * climbs.head(shortcut), k * p, climbs.ms(shortcut));
      }
    }
  }

  private void sweep() {
    Climbs climbs = network.swept(direction);
    int nodes = network.nodeCount();
    for (int from = 0; from < nodes; from += Rows.STRETCH) {
      int to = Math.min(nodes, from + Rows.STRETCH);
      rows.read(climbs, from, to);
      for (int p = from; p < to; p++) {
        meet(p);
        int end = 2 * rows.begin[p - from + 1];
        for (int i = 2 * rows.begin[p - from]; i < end; i += 2) {
          takeOver(k * p, k * rows.pairs[i], rows.pairs[i + 1]);
        }
      }
    }
  }

  private void takeOver(int own, int other, int stepMs) {
    long step = (long) stepMs << 32;
    for (int i = 0; i < k; i++) {
      long candidate = list[other + i] + step;
      // What lies behind is no nearer.
      if (candidate >= list[own + k - 1] || candidate >= NOWHERE) {
        return;
      }
      offer(own, candidate);
    }
  }

  /** Puts a candidate in its place in a list, unless its place stands there with a better time. */
  private void offer(int own, long candidate) {
    int to = own;
    while (to < own + k && list[to] <= candidate) {
      if ((int) list[to] == (int) candidate) {
        return;
      }
      to++;
    }
    if (to == own + k) {
      return;
    }
    // The same place with a longer time, if it stands farther on, is the one to drop.
    int gap = to;
    while (gap < own + k - 1 && (int) list[gap] != (int) candidate) {
      gap++;
    }
    System.arraycopy(list, to, list, to + 1, gap - to);
    list[to] = candidate;
  }
}
