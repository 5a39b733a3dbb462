package org.maillage.app.plan.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.indicator.Direction;
import org.maillage.domain.plan.indicator.Indicator;

/**
 * An indicator on the page of its fiche.
 *
 * @param id within the plan
 * @param number within the fiche, from 1: its anchor
 * @param facts what defines it, each with its name
 * @param lacking what is missing before values are asked for
 * @param values the latest first
 * @param awaited periods whose value is late, empty when none is
 */
public record IndicatorView(
    String id,
    int number,
    String label,
    Standing standing,
    List<Fact> facts,
    List<String> lacking,
    List<Value> values,
    String awaited) {

  /** Something that is known, by its name. */
  public record Fact(String name, String value) {}

  /** A value; the part and the comment are empty where there is none. */
  public record Value(String period, String part, String value, String comment) {}

  public IndicatorView {
    facts = List.copyOf(facts);
    lacking = List.copyOf(lacking);
    values = List.copyOf(values);
  }

  /** True when the values tell cases apart. */
  public boolean hasParts() {
    return values.stream().anyMatch(value -> !value.part().isEmpty());
  }

  /** The indicator in the words of a reader. */
  public static IndicatorView of(
      Indicator indicator, int number, Period life, LocalDate today, PlanWords words) {
    IndicatorWords own = new IndicatorWords(words);
    List<Value> values =
        indicator.values().stream()
            .sorted(Comparator.comparing(IndicatorWords::end).reversed())
            .map(
                value ->
                    new Value(
                        words.period(value.period()),
                        value.part(),
                        own.value(indicator, value),
                        value.comment()))
            .toList();
    return new IndicatorView(
        indicator.id(),
        number,
        indicator.label(),
        Standing.of(indicator),
        facts(indicator, own, words),
        own.lacking(indicator),
        values,
        own.late(indicator, life, today));
  }

  private static List<Fact> facts(Indicator indicator, IndicatorWords own, PlanWords words) {
    Direction direction = indicator.direction();
    List<Fact> facts = new ArrayList<>();
    add(facts, words, "kind", own.kind(indicator.kind()));
    add(facts, words, "unit", indicator.unit());
    add(facts, words, "formula", indicator.formula());
    add(facts, words, "source", indicator.source());
    add(facts, words, "producer", indicator.producer());
    add(facts, words, "frequency", own.frequency(indicator.frequency()));
    add(facts, words, "baseline", own.reference(indicator, indicator.baseline()));
    add(facts, words, "target", own.reference(indicator, indicator.target()));
    add(
        facts,
        words,
        "direction",
        direction == null ? "" : words.get("plan.indicator.direction." + direction));
    add(facts, words, "breakdown", String.join(", ", indicator.breakdown()));
    return facts;
  }

  private static void add(List<Fact> facts, PlanWords words, String key, String value) {
    if (!value.isBlank()) {
      facts.add(new Fact(words.get("plan.indicator.fact." + key), value));
    }
  }
}
