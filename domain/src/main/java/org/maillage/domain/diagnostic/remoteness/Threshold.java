package org.maillage.domain.diagnostic.remoteness;

import org.maillage.domain.diagnostic.Diagnostic;

/**
 * A time beyond which one is said to be far, and where it comes from (A21).
 *
 * @param valueMs milliseconds, 0 or more
 * @param origin shown beside the value
 */
public record Threshold(long valueMs, Origin origin) {

  /** Where a threshold comes from. */
  public enum Origin {
    /** Published for the whole country. There is one for the everyday basket, none for a range. */
    NATIONAL,
    /** A percentile of the territory's own times, weighted by its people. */
    LOCAL,
    /** Set by the people in charge of the plan. */
    CHOSEN
  }

  /**
   * The one published value: 7 minutes for the everyday basket (INSEE Première 1579, 2016). It says
   * nothing of a single range.
   */
  public static final Threshold NATIONAL_PANIER =
      new Threshold(Diagnostic.REFERENCE_MS, Origin.NATIONAL);

  public Threshold {
    if (valueMs < 0) {
      throw new IllegalArgumentException("a threshold of " + valueMs + " ms");
    }
  }
}
