package org.maillage.engine.contraction;

/**
 * Times of a prepared network: whole milliseconds as {@code int}.
 *
 * <p>{@link #UNREACHED} is 2³⁰ − 1 ms, 12.4 days: longer than any drive in Europe (Lisbon to
 * Vladivostok takes 6 days at 70 km/h without a stop). The sum of two times is below 2³¹, so
 * nothing overflows; sums above it count as unreached.
 */
public final class Times {

  /** No way, or none below 12.4 days. */
  public static final int UNREACHED = (1 << 30) - 1;

  private Times() {}
}
