package org.maillage.benchmarks.measure;

/**
 * What was promised.
 *
 * @param limit in the unit of the measure
 * @param atMost true when less is better
 */
public record Target(double limit, boolean atMost) {

  /** Less is better. */
  public static Target atMost(double limit) {
    return new Target(limit, true);
  }

  /** More is better. */
  public static Target atLeast(double limit) {
    return new Target(limit, false);
  }

  /** Whether a value keeps the promise. */
  public boolean reachedBy(double value) {
    return atMost ? value <= limit : value >= limit;
  }
}
