package org.maillage.domain.funding;

import org.jspecify.annotations.Nullable;

/**
 * What one funder pays under a rule.
 *
 * @param funder who
 * @param kind how the amount is found
 * @param ratePct percent of the yearly cost, 1 to 100, for {@link Kind#RATE} and {@link
 *     Kind#RATE_CAPPED}; null otherwise
 * @param capEur euros a year: the most for {@link Kind#RATE_CAPPED}, the sum for {@link Kind#FLAT};
 *     null otherwise
 * @param onlyFor the line is for places of this carrier alone; null for all
 */
public record FundingLine(
    Funder funder,
    Kind kind,
    @Nullable Integer ratePct,
    @Nullable Long capEur,
    @Nullable Carrier onlyFor) {

  /** How an amount is found. */
  public enum Kind {
    /** A share of the cost. */
    RATE(true, false),
    /** A share of the cost, and no more than a sum. */
    RATE_CAPPED(true, true),
    /** A sum, whatever the cost. */
    FLAT(false, true),
    /** What the lines before it leave below the ceiling of the rule. */
    UP_TO_CEILING(false, false);

    private final boolean hasRate;
    private final boolean hasSum;

    Kind(boolean hasRate, boolean hasSum) {
      this.hasRate = hasRate;
      this.hasSum = hasSum;
    }
  }

  private static final int ALL_PCT = 100;

  public FundingLine {
    if ((ratePct != null) != kind.hasRate || (capEur != null) != kind.hasSum) {
      throw new IllegalArgumentException(
          "%s %s with rate %s and sum %s".formatted(funder, kind, ratePct, capEur));
    }
    if ((ratePct != null && (ratePct < 1 || ratePct > ALL_PCT)) || (capEur != null && capEur < 1)) {
      throw new IllegalArgumentException(
          "%s: %s %% and %s euros".formatted(funder, ratePct, capEur));
    }
  }

  /** A line for every carrier. */
  public static FundingLine rateCapped(Funder funder, int ratePct, long capEur) {
    return new FundingLine(funder, Kind.RATE_CAPPED, ratePct, capEur, null);
  }

  /** A line for every carrier. */
  public static FundingLine flat(Funder funder, long sumEur) {
    return new FundingLine(funder, Kind.FLAT, null, sumEur, null);
  }

  /** A line for every carrier. */
  public static FundingLine upToCeiling(Funder funder) {
    return new FundingLine(funder, Kind.UP_TO_CEILING, null, null, null);
  }

  /** Whether the ceiling of the rule counts this line: it is for every carrier. */
  boolean isUnderCeiling() {
    return onlyFor == null;
  }

  /**
   * Euros a year, rounded down to the euro; null when it depends on a cost that is not known.
   *
   * @param leftEur what the ceiling leaves; null when the rule has none, or it is not known
   */
  @Nullable Long amountEur(@Nullable Long costEur, @Nullable Long leftEur) {
    return switch (kind) {
      case FLAT -> capEur;
      case UP_TO_CEILING -> leftEur;
      case RATE -> share(costEur);
      case RATE_CAPPED -> least(share(costEur), capEur);
    };
  }

  private @Nullable Long share(@Nullable Long costEur) {
    return costEur == null || ratePct == null ? null : costEur * ratePct / ALL_PCT;
  }

  private static @Nullable Long least(@Nullable Long amount, @Nullable Long cap) {
    return amount == null || cap == null ? null : Long.valueOf(Math.min(amount, cap));
  }
}
