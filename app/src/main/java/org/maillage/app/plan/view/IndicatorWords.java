package org.maillage.app.plan.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.indicator.Frequency;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.IndicatorFollowUp;
import org.maillage.domain.plan.indicator.IndicatorKind;
import org.maillage.domain.plan.indicator.IndicatorValue;
import org.maillage.domain.plan.indicator.ValuePeriod;

/** Indicators, their definitions and their values in words. */
public final class IndicatorWords {

  private final PlanWords words;

  public IndicatorWords(PlanWords words) {
    this.words = words;
  }

  /** "nombre", "pourcentage". */
  public String kind(IndicatorKind kind) {
    return words.get("plan.indicator.kind." + kind);
  }

  /** Empty when nobody has said how often. */
  public String frequency(@Nullable Frequency frequency) {
    return frequency == null ? "" : words.get("plan.indicator.frequency." + frequency);
  }

  /** What is lacking before values are asked for, one thing each. */
  List<String> lacking(Indicator indicator) {
    return indicator.lacking().stream()
        .map(lacking -> words.get("plan.indicator.lacking." + lacking))
        .toList();
  }

  /** "9 MSAP", with the day where there is one; empty when it is not known. */
  public String reference(Indicator indicator, Indicator.@Nullable Reference reference) {
    if (reference == null) {
      return "";
    }
    String value = value(indicator, reference.value());
    LocalDate on = reference.on();
    return on == null ? value : words.get("plan.indicator.reference", value, words.day(on));
  }

  /** A value with its unit. */
  public String value(Indicator indicator, IndicatorValue value) {
    BigDecimal number = value.number();
    return number == null ? value.text() : value(indicator, number);
  }

  /** A number with its unit. */
  public String value(Indicator indicator, BigDecimal number) {
    if (indicator.kind() == IndicatorKind.YES_NO) {
      return words.get(number.signum() == 0 ? "plan.no" : "plan.yes");
    }
    if (indicator.kind().isShare()) {
      return words.share(number);
    }
    return indicator.unit().isBlank()
        ? words.number(number)
        : words.get("plan.indicator.value", words.number(number), indicator.unit());
  }

  /**
   * The periods whose value should have come by now and has not, joined; empty when none is late.
   */
  String late(Indicator indicator, Period life, LocalDate today) {
    return late(indicator, life.start(), life.end(), today).stream()
        .map(period -> words.period(period.name()))
        .collect(Collectors.joining(", "));
  }

  static List<ValuePeriod> late(
      Indicator indicator, LocalDate first, LocalDate last, LocalDate today) {
    return IndicatorFollowUp.of(indicator, first, last, today).late();
  }

  /** The last day that a value stands for. */
  static LocalDate end(IndicatorValue value) {
    return ValuePeriod.of(value.period()).end();
  }

  /** The value of the latest period: that of the whole where there is one. */
  static Optional<IndicatorValue> last(Indicator indicator) {
    return indicator.values().stream()
        .max(
            Comparator.comparing(IndicatorWords::end)
                .thenComparing(value -> value.part().isBlank()));
  }
}
