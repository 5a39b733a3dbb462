package org.maillage.domain.register;

import java.util.List;

/**
 * How likely two records of different sources are the same place, with what makes it so.
 *
 * @param value 0 to 1
 * @param contributions in the order of {@link Kind}; they add up to the value, but for the bounds
 */
public record MatchScore(double value, List<Contribution> contributions) {

  /** From here on they are the same. */
  public static final double SAME_FROM = 0.75;

  /** From here on a person decides; below they are different. */
  public static final double TO_DECIDE_FROM = 0.55;

  /** What is compared. */
  public enum Kind {
    IDENTIFIER,
    NAME,
    ADDRESS,
    DISTANCE,
    SERVICES
  }

  /** What follows from the score. */
  public enum Verdict {
    SAME,
    TO_DECIDE,
    DIFFERENT
  }

  /**
   * One reason.
   *
   * @param kind what was compared
   * @param likeness 0 (nothing alike, or a contradiction) to 1 (the same)
   * @param points what it adds to the score, or takes away
   * @param detail what was found: the words in common, the metres, the codes
   */
  public record Contribution(Kind kind, double likeness, double points, String detail) {}

  public MatchScore {
    contributions = List.copyOf(contributions);
  }

  /** What follows from the score alone, before any person's decision. */
  public Verdict verdict() {
    if (value >= SAME_FROM) {
      return Verdict.SAME;
    }
    return value >= TO_DECIDE_FROM ? Verdict.TO_DECIDE : Verdict.DIFFERENT;
  }
}
