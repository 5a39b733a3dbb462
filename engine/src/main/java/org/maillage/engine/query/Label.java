package org.maillage.engine.query;

/**
 * Time and place of a node as one number, time above place, so that "earlier, then the lower place"
 * is one comparison and driving on is one addition. The lowest bit is a mark for searches: a label
 * is born waiting to be driven on with, and done when that has happened.
 */
public final class Label {

  /** No place is reached: later than every label. */
  public static final long UNREACHED = Long.MAX_VALUE;

  private static final int TIME_SHIFT = 32;
  private static final long WAITING = 1;

  private Label() {}

  /**
   * A waiting label.
   *
   * @param timeMs 0 to {@link SearchArcs#MAX_MS}
   * @param place 0 or more
   */
  public static long of(int timeMs, int place) {
    return (long) timeMs << TIME_SHIFT | (long) place << 1 | WAITING;
  }

  /** The last label within a time. */
  public static long last(int timeMs) {
    return of(timeMs, Integer.MAX_VALUE);
  }

  /** The label, not {@link #UNREACHED}, waiting at the other end of an arc. */
  public static long after(long label, int ms) {
    return waiting(label) + ((long) ms << TIME_SHIFT);
  }

  /** The same label, waiting: what is compared to tell better from equal. */
  public static long waiting(long label) {
    return label | WAITING;
  }

  /** The same label, done. */
  public static long done(long label) {
    return label & ~WAITING;
  }

  /** Whether nobody has driven on with it yet. */
  public static boolean isWaiting(long label) {
    return (label & WAITING) != 0;
  }

  /** Milliseconds, or {@link NearestTimes#UNREACHED}. */
  public static int timeMs(long label) {
    return label == UNREACHED ? (int) NearestTimes.UNREACHED : (int) (label >>> TIME_SHIFT);
  }

  /** Index of the place, or -1. */
  public static int place(long label) {
    return label == UNREACHED ? -1 : (int) (label & 0xFFFF_FFFFL) >>> 1;
  }
}
