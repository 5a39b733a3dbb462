package org.maillage.engine.graph;

import org.maillage.engine.profile.RoadUse;

/**
 * Stretches of road between two nodes, before speeds. Each direction knows how it is driven: {@code
 * 2 · way} along the drawing of a way, {@code 2 · way + 1} against it.
 *
 * <p>A one-way stretch and the one that comes back between the same nodes (the two links that
 * MATSim makes of one road) become one stretch with two directions when they come from the same way
 * and have the same length and class. No time changes by it: the two cover the same ground.
 */
final class Stretches {

  /** The direction is closed. */
  static final int CLOSED = -1;

  /** Lengths of two opposite links differ by no more than this when only rounding parts them. */
  private static final int SAME_LENGTH_MM = 10;

  private final RoadWays ways;
  private final IntColumn start = new IntColumn();
  private final IntColumn end = new IntColumn();
  private final IntColumn lengthMm = new IntColumn();
  private final IntColumn forward = new IntColumn();
  private final IntColumn backward = new IntColumn();

  /** From tail and head to the last one-way stretch there, and from each to the one before. */
  private final LongIntMap lastOneWay = new LongIntMap();

  private final IntColumn previousOneWay = new IntColumn();

  Stretches(RoadWays ways) {
    this.ways = ways;
  }

  /** Adds what lies between two consecutive nodes of a way. */
  void add(int from, int to, int stretchLengthMm, int way) {
    RoadUse use = ways.use(way);
    if (use.forward() && use.backward()) {
      append(from, to, stretchLengthMm, 2 * way, 2 * way + 1);
    } else if (use.forward()) {
      addOneWay(from, to, stretchLengthMm, 2 * way);
    } else {
      addOneWay(to, from, stretchLengthMm, 2 * way + 1);
    }
  }

  private void addOneWay(int tail, int head, int stretchLengthMm, int drive) {
    int opposite = lastOneWay.get(pair(head, tail));
    while (opposite != LongIntMap.ABSENT) {
      if (isComeback(opposite, stretchLengthMm, drive >> 1)) {
        backward.set(opposite, drive);
        return;
      }
      opposite = previousOneWay.get(opposite);
    }
    int stretch = append(tail, head, stretchLengthMm, drive, CLOSED);
    previousOneWay.set(stretch, lastOneWay.put(pair(tail, head), stretch));
  }

  private boolean isComeback(int stretch, int stretchLengthMm, int way) {
    int stretchWay = forward.get(stretch) >> 1;
    return backward.get(stretch) == CLOSED
        && start.get(stretch) != end.get(stretch)
        && ways.id(stretchWay) == ways.id(way)
        && ways.use(stretchWay).roadClass() == ways.use(way).roadClass()
        && Math.abs(lengthMm.get(stretch) - stretchLengthMm) <= SAME_LENGTH_MM;
  }

  private int append(int from, int to, int stretchLengthMm, int forwardDrive, int backwardDrive) {
    start.add(from);
    end.add(to);
    lengthMm.add(stretchLengthMm);
    forward.add(forwardDrive);
    backward.add(backwardDrive);
    previousOneWay.add(LongIntMap.ABSENT);
    return start.size() - 1;
  }

  private static long pair(int tail, int head) {
    return ((long) tail << 32) | head;
  }

  int size() {
    return start.size();
  }

  int start(int stretch) {
    return start.get(stretch);
  }

  int end(int stretch) {
    return end.get(stretch);
  }

  int lengthMm(int stretch) {
    return lengthMm.get(stretch);
  }

  /** How the stretch is driven from start to end, or {@link #CLOSED}. */
  int forward(int stretch) {
    return forward.get(stretch);
  }

  /** How the stretch is driven from end to start, or {@link #CLOSED}. */
  int backward(int stretch) {
    return backward.get(stretch);
  }
}
