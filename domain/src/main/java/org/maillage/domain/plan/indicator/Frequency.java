package org.maillage.domain.plan.indicator;

/** How often a value is due. The word "bisannuel" is not among them: it has two meanings. */
public enum Frequency {
  MONTHLY(1),
  QUARTERLY(3),
  HALF_YEARLY(6),
  ANNUAL(12),
  TWO_YEARLY(24),
  /** Once, at the end. */
  ONCE(0);

  private final int months;

  Frequency(int months) {
    this.months = months;
  }

  /** Months between two values; 0 for a single one. */
  public int months() {
    return months;
  }
}
