package org.maillage.domain.plan.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a value must be before it is taken. */
public final class ValueRules {

  /** Longest text and longest comment, in characters. */
  public static final int LONGEST_TEXT = 4000;

  private static final BigDecimal ALL_PCT = BigDecimal.valueOf(100);

  /** Digits that the store keeps before and after the point. */
  private static final int WHOLE_DIGITS = 18;

  private static final int DECIMALS = 10;

  private ValueRules() {}

  /** What is wrong with a value. */
  public enum Problem {
    PERIOD_UNKNOWN,
    /** No day of the period is one of the plan. */
    PERIOD_OUTSIDE,
    /** The period has not begun. */
    PERIOD_FUTURE,
    CASE_UNKNOWN,
    VALUE_EMPTY,
    NOT_A_NUMBER,
    /** More digits than are kept. */
    TOO_PRECISE,
    /** A share that is not within 0 to 100. */
    NOT_A_SHARE,
    NOT_YES_OR_NO,
    TOO_LONG
  }

  /**
   * What is wrong with a period, as it is written in {@link IndicatorValue#period()}.
   *
   * @param first first day of the plan
   * @param last its last day
   */
  public static Optional<Problem> period(
      String period, LocalDate first, LocalDate last, LocalDate today) {
    if (!period.matches("\\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?")) {
      return Optional.of(Problem.PERIOD_UNKNOWN);
    }
    ValuePeriod named = ValuePeriod.of(period);
    if (named.end().isBefore(first) || named.start().isAfter(last)) {
      return Optional.of(Problem.PERIOD_OUTSIDE);
    }
    return named.start().isAfter(today) ? Optional.of(Problem.PERIOD_FUTURE) : Optional.empty();
  }

  /** What is wrong with a case of the breakdown; the whole is always one. */
  public static Optional<Problem> part(Indicator indicator, String part) {
    return part.isEmpty() || indicator.breakdown().contains(part)
        ? Optional.empty()
        : Optional.of(Problem.CASE_UNKNOWN);
  }

  /**
   * What is wrong with a number.
   *
   * @param number null where what was typed is none
   */
  public static Optional<Problem> number(IndicatorKind kind, @Nullable BigDecimal number) {
    if (number == null) {
      return Optional.of(
          kind == IndicatorKind.YES_NO ? Problem.NOT_YES_OR_NO : Problem.NOT_A_NUMBER);
    }
    if (number.precision() - number.scale() > WHOLE_DIGITS
        || number.stripTrailingZeros().scale() > DECIMALS) {
      return Optional.of(Problem.TOO_PRECISE);
    }
    if (kind.isShare() && (number.signum() < 0 || number.compareTo(ALL_PCT) > 0)) {
      return Optional.of(Problem.NOT_A_SHARE);
    }
    boolean yesOrNo = number.signum() == 0 || number.compareTo(BigDecimal.ONE) == 0;
    return kind == IndicatorKind.YES_NO && !yesOrNo
        ? Optional.of(Problem.NOT_YES_OR_NO)
        : Optional.empty();
  }

  /** What is wrong with a text. */
  public static Optional<Problem> text(String text) {
    if (text.isBlank()) {
      return Optional.of(Problem.VALUE_EMPTY);
    }
    return text.length() > LONGEST_TEXT ? Optional.of(Problem.TOO_LONG) : Optional.empty();
  }
}
