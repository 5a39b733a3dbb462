package org.maillage.engine.graph;

/**
 * Whether a quantity that adds up along a line (time, length) grows so evenly that a straight line
 * from its first value to its last stays within a tolerance of every value between: the slopes that
 * do are kept as an interval, which each value narrows (the "swing filter" of Elmeleegy et al.,
 * Online piece-wise linear approximation of numerical streams, VLDB 2009).
 */
final class EvenGrowth {

  private final double tolerance;
  private double lowest;
  private double highest;

  /**
   * @param tolerance how far off, in the unit of the quantity, a value may be
   */
  EvenGrowth(double tolerance) {
    this.tolerance = tolerance;
    start();
  }

  /** Begins a line. */
  void start() {
    lowest = 0;
    highest = Double.POSITIVE_INFINITY;
  }

  /**
   * Whether the line may end here.
   *
   * @param along distance from the start, 0 or more
   * @param value what the quantity has grown to, 0 or more
   */
  boolean mayEnd(double along, double value) {
    if (along == 0) {
      return value <= tolerance && lowest < Double.POSITIVE_INFINITY;
    }
    double slope = value / along;
    return slope >= lowest && slope <= highest;
  }

  /** The line goes on through this value. */
  void pass(double along, double value) {
    if (along > 0) {
      lowest = Math.max(lowest, (value - tolerance) / along);
      highest = Math.min(highest, (value + tolerance) / along);
    } else if (value > tolerance) {
      lowest = Double.POSITIVE_INFINITY;
    }
  }
}
