package org.maillage.domain.diagnostic.health;

/**
 * How a population divides by age.
 *
 * @param under15 share of people under 15, 0 to 1
 * @param over65 share of people of 65 and more
 * @param over75 share of people of 75 and more, at most {@code over65}
 */
public record AgeShares(double under15, double over65, double over75) {

  /** Rounded figures of small places may overlap by a hair. */
  private static final double SLACK = 1e-9;

  public AgeShares {
    boolean possible =
        under15 >= 0 && over75 >= 0 && over75 <= over65 + SLACK && under15 + over65 <= 1 + SLACK;
    if (!possible) {
      throw new IllegalArgumentException(
          "shares of " + under15 + " under 15, " + over65 + " over 65, " + over75 + " over 75");
    }
  }

  /** Share of people of 15 to 64. */
  public double from15To64() {
    return Math.max(0, 1 - under15 - over65);
  }

  /** Share of people of 65 to 74. */
  public double from65To74() {
    return Math.max(0, over65 - over75);
  }
}
