package org.maillage.engine.table;

import java.util.Arrays;
import org.maillage.engine.contraction.Climbs;
import org.maillage.engine.contraction.PreparedNetwork;
import org.maillage.engine.contraction.Times;

/**
 * What lies above a point within a time: climbs from the point's nodes along the shortcuts of one
 * direction, the greatest position first. Going down again over the same positions, to drop those
 * that a way from above reaches sooner, cost as much as the emptier buckets gained: the perfect
 * pass has dropped most of them already.
 *
 * <p>Used again and again by one thread; each climb costs what it finds, whatever the size of the
 * network.
 */
final class Ascent {

  private final PreparedNetwork network;
  private final Climbs climbs;

  /** Milliseconds to the positions met in the present climb, unreached for all others. */
  private final int[] msOf;

  /** Positions met and not yet left, the greatest first: a binary heap. */
  private int[] heap = new int[256];

  private int heapSize;

  /** Positions left, in descending order. */
  private int[] met = new int[256];

  private int metCount;

  Ascent(PreparedNetwork network, Climbs climbs) {
    this.network = network;
    this.climbs = climbs;
    msOf = new int[network.nodeCount()];
    Arrays.fill(msOf, Times.UNREACHED);
  }

  /**
   * Climbs from a point, forgetting the climb before.
   *
   * @param mostMs what lies farther is left out, below {@link Times#UNREACHED}
   */
  void from(Points points, int point, int mostMs) {
    for (int i = 0; i < metCount; i++) {
      msOf[met[i]] = Times.UNREACHED;
    }
    metCount = 0;
    for (int i = points.begin(point); i < points.end(point); i++) {
      if (points.ms(i) <= mostMs) {
        meet(network.position(points.node(i)), points.ms(i));
      }
    }
    while (heapSize > 0) {
      int position = pop();
      if (metCount == met.length) {
        met = Arrays.copyOf(met, 2 * metCount);
      }
      met[metCount++] = position;
      climbFrom(position, mostMs);
    }
  }

  private void climbFrom(int position, int mostMs) {
    int end = climbs.begin(position + 1);
    int leftMs = mostMs - msOf[position];
    for (int shortcut = climbs.begin(position); shortcut < end; shortcut++) {
      int ms = climbs.ms(shortcut);
      if (ms > leftMs) {
        return;
      }
      meet(climbs.head(shortcut), msOf[position] + ms);
    }
  }

  private void meet(int position, int ms) {
    if (ms >= msOf[position]) {
      return;
    }
    if (msOf[position] == Times.UNREACHED) {
      push(position);
    }
    msOf[position] = ms;
  }

  /** Number of positions met. */
  int count() {
    return metCount;
  }

  /** A position met, in descending order. */
  int position(int i) {
    return met[i];
  }

  /** Milliseconds between the point and a position met, on the way that only climbs. */
  int ms(int i) {
    return msOf[met[i]];
  }

  private void push(int position) {
    if (heapSize == heap.length) {
      heap = Arrays.copyOf(heap, 2 * heapSize);
    }
    int hole = heapSize++;
    while (hole > 0 && heap[(hole - 1) / 2] < position) {
      heap[hole] = heap[(hole - 1) / 2];
      hole = (hole - 1) / 2;
    }
    heap[hole] = position;
  }

  private int pop() {
    int top = heap[0];
    int last = heap[--heapSize];
    int hole = 0;
    while (2 * hole + 1 < heapSize) {
      int child = 2 * hole + 1;
      if (child + 1 < heapSize && heap[child + 1] > heap[child]) {
        child++;
      }
      if (heap[child] <= last) {
        break;
      }
      heap[hole] = heap[child];
      hole = child;
    }
    heap[hole] = last;
    return top;
  }
}
