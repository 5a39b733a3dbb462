package org.maillage.domain.plan.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.plan.indicator.Indicator.Reference;

/**
 * What the values of an indicator tell on a day: which are missing, where they go, how far they
 * have come.
 *
 * @param missing periods that are over and have no value, the earliest first; none for an indicator
 *     that is not active
 * @param course where the last values go
 * @param progressPct how much of the way from the baseline to the target the last value has come,
 *     in percent with one decimal: below 0 when it went back, above 100 when it went further; null
 *     when baseline, target or value is missing, or when baseline and target are the same
 */
public record IndicatorFollowUp(
    List<Missing> missing, Course course, @Nullable BigDecimal progressPct) {

  /** Days after the end of a period, after which its value is late. */
  public static final int GRACE_DAYS = 60;

  private static final BigDecimal ALL_PCT = BigDecimal.valueOf(100);

  /** Digits of a quotient before it is rounded to what is shown. */
  private static final int WORKING_SCALE = 10;

  private static final int TURNS = 2;

  /** Where the last values go. */
  public enum Course {
    /** Two changes in a row lead away from where the value should go. */
    DRIFTING,
    /** They do not. */
    HOLDING,
    /** Nobody has said where it should go, or there are fewer than three values. */
    UNKNOWN
  }

  /**
   * A period without a value.
   *
   * @param period that is over
   * @param late true when the value should have come by now
   */
  public record Missing(ValuePeriod period, boolean late) {}

  public IndicatorFollowUp {
    missing = List.copyOf(missing);
  }

  /**
   * Looks at an indicator, with {@link #GRACE_DAYS}.
   *
   * @param first first day of the plan
   * @param last its last day
   */
  public static IndicatorFollowUp of(
      Indicator indicator, LocalDate first, LocalDate last, LocalDate today) {
    return of(indicator, first, last, today, GRACE_DAYS);
  }

  /**
   * Looks at an indicator.
   *
   * @param first first day of the plan
   * @param last its last day
   * @param graceDays days after the end of a period, after which its value is late; 0 or more
   */
  public static IndicatorFollowUp of(
      Indicator indicator, LocalDate first, LocalDate last, LocalDate today, int graceDays) {
    List<BigDecimal> series = series(indicator);
    return new IndicatorFollowUp(
        missing(indicator, first, last, today, graceDays),
        course(indicator, series),
        progressPct(indicator, series));
  }

  /** Periods whose value is late. */
  public List<ValuePeriod> late() {
    return missing.stream().filter(Missing::late).map(Missing::period).toList();
  }

  private static List<Missing> missing(
      Indicator indicator, LocalDate first, LocalDate last, LocalDate today, int graceDays) {
    Frequency frequency = indicator.frequency();
    if (frequency == null || !indicator.isActive()) {
      return List.of();
    }
    List<Missing> missing = new ArrayList<>();
    for (ValuePeriod period : ValuePeriod.within(frequency, first, last)) {
      if (period.end().isBefore(today) && !isAnswered(indicator, period)) {
        missing.add(new Missing(period, period.end().plusDays(graceDays).isBefore(today)));
      }
    }
    return missing;
  }

  /** By one value for the whole, or by one for each case. */
  private static boolean isAnswered(Indicator indicator, ValuePeriod period) {
    List<String> parts =
        indicator.values().stream()
            .filter(value -> period.isAnsweredBy(value.period()))
            .map(IndicatorValue::part)
            .toList();
    return parts.contains("")
        || (!indicator.breakdown().isEmpty() && parts.containsAll(indicator.breakdown()));
  }

  /** Values for the whole, the earliest first: of all lengths of periods, the last one's. */
  private static List<BigDecimal> series(Indicator indicator) {
    List<IndicatorValue> whole =
        indicator.values().stream()
            .filter(value -> value.part().isEmpty() && value.number() != null)
            .sorted(
                Comparator.comparing((IndicatorValue value) -> ValuePeriod.of(value.period()).end())
                    .thenComparing(IndicatorValue::period, Comparator.reverseOrder()))
            .toList();
    List<BigDecimal> series = new ArrayList<>();
    for (IndicatorValue value : whole) {
      BigDecimal number = value.number();
      if (number != null && shape(value).equals(shape(whole.get(whole.size() - 1)))) {
        series.add(number);
      }
    }
    return series;
  }

  private static String shape(IndicatorValue value) {
    return value.period().replaceAll("[0-9]", "9");
  }

  private static Course course(Indicator indicator, List<BigDecimal> values) {
    List<BigDecimal> series = new ArrayList<>(values);
    Reference baseline = indicator.baseline();
    if (baseline != null) {
      series.add(0, baseline.value());
    }
    Direction direction = direction(indicator);
    if (direction == null || series.size() <= TURNS) {
      return Course.UNKNOWN;
    }
    BigDecimal aim = aim(indicator);
    if (direction == Direction.STABLE && aim == null) {
      return Course.UNKNOWN;
    }
    for (int i = series.size() - TURNS; i < series.size(); i++) {
      if (!isAway(series.get(i - 1), series.get(i), direction, aim)) {
        return Course.HOLDING;
      }
    }
    return Course.DRIFTING;
  }

  /** As somebody said, else as baseline and target say. */
  private static @Nullable Direction direction(Indicator indicator) {
    Reference baseline = indicator.baseline();
    Reference target = indicator.target();
    if (indicator.direction() != null || baseline == null || target == null) {
      return indicator.direction();
    }
    int way = target.value().compareTo(baseline.value());
    return way == 0 ? Direction.STABLE : way > 0 ? Direction.UP : Direction.DOWN;
  }

  /** What a stable value should stay near: the target, else the baseline. */
  private static @Nullable BigDecimal aim(Indicator indicator) {
    Reference near = indicator.target() == null ? indicator.baseline() : indicator.target();
    return near == null ? null : near.value();
  }

  private static boolean isAway(
      BigDecimal before, BigDecimal after, Direction direction, @Nullable BigDecimal aim) {
    return switch (direction) {
      case UP -> after.compareTo(before) < 0;
      case DOWN -> after.compareTo(before) > 0;
      case STABLE ->
          aim != null && after.subtract(aim).abs().compareTo(before.subtract(aim).abs()) > 0;
    };
  }

  private static @Nullable BigDecimal progressPct(Indicator indicator, List<BigDecimal> series) {
    Reference baseline = indicator.baseline();
    Reference target = indicator.target();
    if (baseline == null || target == null || series.isEmpty()) {
      return null;
    }
    BigDecimal way = target.value().subtract(baseline.value());
    if (way.signum() == 0) {
      return null;
    }
    BigDecimal done = series.get(series.size() - 1).subtract(baseline.value());
    return done.multiply(ALL_PCT)
        .divide(way, WORKING_SCALE, RoundingMode.HALF_UP)
        .setScale(1, RoundingMode.HALF_UP);
  }
}
