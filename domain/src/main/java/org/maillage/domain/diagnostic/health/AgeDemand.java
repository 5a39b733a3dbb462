package org.maillage.domain.diagnostic.health;

/**
 * How much care one person of each age asks for; only the proportions matter.
 *
 * @param under15 of a person under 15
 * @param from15To64 of a person of 15 to 64
 * @param from65To74 of a person of 65 to 74
 * @param over75 of a person of 75 and more
 */
public record AgeDemand(double under15, double from15To64, double from65To74, double over75) {

  public AgeDemand {
    boolean positive = under15 >= 0 && from15To64 >= 0 && from65To74 >= 0 && over75 >= 0;
    if (!positive || under15 + from15To64 + from65To74 + over75 <= 0) {
      throw new IllegalArgumentException("a demand by age of nothing, or below nothing");
    }
  }

  /** Mean demand of a person of a population. */
  public double mean(AgeShares shares) {
    return under15 * shares.under15()
        + from15To64 * shares.from15To64()
        + from65To74 * shares.from65To74()
        + over75 * shares.over75();
  }

  /**
   * How many standardised inhabitants an inhabitant is: 1 where ages are those of the reference,
   * more where people are of an age that asks for more.
   */
  public double factor(AgeShares shares, AgeShares reference) {
    return mean(shares) / mean(reference);
  }
}
