package org.maillage.domain.funding;

/**
 * What the funders of a rule pay together at the most.
 *
 * @param ratePct percent of the yearly cost, 1 to 100
 * @param capEur euros a year, above 0
 */
public record Ceiling(int ratePct, long capEur) {

  private static final int ALL_PCT = 100;

  public Ceiling {
    if (ratePct < 1 || ratePct > ALL_PCT || capEur < 1) {
      throw new IllegalArgumentException(ratePct + " % and " + capEur + " euros");
    }
  }

  /** Euros a year, rounded down to the euro. */
  public long mostEur(long costEur) {
    return Math.min(capEur, costEur * ratePct / ALL_PCT);
  }
}
