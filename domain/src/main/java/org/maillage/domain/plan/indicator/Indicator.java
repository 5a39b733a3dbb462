package org.maillage.domain.plan.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with all that makes it measurable (A80, A81). What the document does not say stays
 * empty, and the indicator is inactive until somebody has completed it.
 *
 * @param id within the plan
 * @param label what is measured
 * @param kind what its values are
 * @param unit of a number; blank when it has none
 * @param formula how it is computed; blank when nobody has said
 * @param source where the data come from; blank when nobody has said
 * @param producer who enters the values, as the document names him; blank when nobody is named
 * @param frequency how often; null when nobody has said
 * @param baseline the value at the beginning, and its day; null when it is not known
 * @param target the value to reach, and by when; null when none is set
 * @param direction where it should go; null when nobody has said
 * @param breakdown cases that are told apart; empty for one value
 * @param values by period
 */
public record Indicator(
    String id,
    String label,
    IndicatorKind kind,
    String unit,
    String formula,
    String source,
    String producer,
    @Nullable Frequency frequency,
    @Nullable Reference baseline,
    @Nullable Reference target,
    @Nullable Direction direction,
    List<String> breakdown,
    List<IndicatorValue> values) {

  /** Longest label, in characters. */
  public static final int LONGEST_LABEL = 500;

  /**
   * A value on a day.
   *
   * @param value in the indicator's unit
   * @param on the day; null when it is not known
   */
  public record Reference(BigDecimal value, @Nullable LocalDate on) {}

  /** What an indicator cannot be active without. */
  public enum Lacking {
    DEFINITION,
    UNIT,
    SOURCE,
    PRODUCER,
    FREQUENCY
  }

  public Indicator {
    breakdown = List.copyOf(breakdown);
    values = List.copyOf(values);
    if (label.isBlank() || label.length() > LONGEST_LABEL) {
      throw new IllegalArgumentException(
          "an indicator's label has 1 to " + LONGEST_LABEL + " characters: " + label);
    }
  }

  /** What is missing before it can be active; nothing for an active one. */
  public List<Lacking> lacking() {
    List<Lacking> lacking = new ArrayList<>();
    if (kind == IndicatorKind.TO_DEFINE) {
      lacking.add(Lacking.DEFINITION);
    }
    boolean counts = kind == IndicatorKind.NUMBER || kind == IndicatorKind.TYPOLOGY;
    if (counts && unit.isBlank()) {
      lacking.add(Lacking.UNIT);
    }
    if (source.isBlank()) {
      lacking.add(Lacking.SOURCE);
    }
    if (producer.isBlank()) {
      lacking.add(Lacking.PRODUCER);
    }
    if (frequency == null) {
      lacking.add(Lacking.FREQUENCY);
    }
    return lacking;
  }

  /** True when values are asked for. */
  public boolean isActive() {
    return lacking().isEmpty();
  }
}
