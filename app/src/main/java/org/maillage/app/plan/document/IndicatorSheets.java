package org.maillage.app.plan.document;

import static org.maillage.app.plan.document.PlanSheets.column;
import static org.maillage.app.plan.document.PlanSheets.columns;
import static org.maillage.app.plan.document.PlanSheets.row;
import static org.maillage.app.plan.document.Sheet.day;
import static org.maillage.app.plan.document.Sheet.number;
import static org.maillage.app.plan.document.Sheet.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.maillage.app.plan.document.Sheet.Cell;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.indicator.Direction;
import org.maillage.domain.plan.indicator.Frequency;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.IndicatorKind;
import org.maillage.domain.plan.indicator.IndicatorValue;

/** What defines the indicators, and their values. */
final class IndicatorSheets {

  private final Source source;

  IndicatorSheets(Source source) {
    this.source = source;
  }

  Sheet definitions() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Fiche fiche : source.index().plan().fiches()) {
      for (Indicator indicator : fiche.indicators()) {
        rows.add(definition(fiche, indicator));
      }
    }
    return new Sheet(
        source.get("plan.tab.indicators"),
        columns(
            source,
            column(source, "plan.indicators.label", 50),
            column(source, "plan.indicator.fact.kind", 20),
            column(source, "plan.indicator.fact.unit", 16),
            column(source, "plan.indicator.fact.formula", 36),
            column(source, "plan.indicator.fact.source", 24),
            column(source, "plan.indicator.fact.producer", 24),
            column(source, "plan.indicator.fact.frequency", 18),
            column(source, "plan.indicator.fact.baseline", 12),
            column(source, "plandocument.sheet.baseline-on", 14),
            column(source, "plan.indicator.fact.target", 12),
            column(source, "plandocument.sheet.target-on", 14),
            column(source, "plan.indicator.fact.direction", 14),
            column(source, "plan.indicator.fact.breakdown", 24),
            column(source, "plan.indicators.lacking", 30)),
        rows);
  }

  private List<Cell> definition(Fiche fiche, Indicator indicator) {
    Frequency frequency = indicator.frequency();
    Direction direction = indicator.direction();
    Indicator.Reference baseline = indicator.baseline();
    Indicator.Reference target = indicator.target();
    return row(
        source,
        fiche,
        text(indicator.label()),
        text(source.get("plan.indicator.kind." + indicator.kind())),
        text(indicator.unit()),
        text(indicator.formula()),
        text(indicator.source()),
        text(indicator.producer()),
        text(frequency == null ? "" : source.get("plan.indicator.frequency." + frequency)),
        baseline == null ? text("") : number(baseline.value()),
        day(baseline == null ? null : baseline.on()),
        target == null ? text("") : number(target.value()),
        day(target == null ? null : target.on()),
        text(direction == null ? "" : source.get("plan.indicator.direction." + direction)),
        text(String.join(", ", indicator.breakdown())),
        text(
            String.join(
                ", ",
                indicator.lacking().stream()
                    .map(lacking -> source.get("plan.indicator.lacking." + lacking))
                    .toList())));
  }

  Sheet values() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Fiche fiche : source.index().plan().fiches()) {
      for (Indicator indicator : fiche.indicators()) {
        for (IndicatorValue value : indicator.values()) {
          rows.add(
              row(
                  source,
                  fiche,
                  text(indicator.label()),
                  text(source.words().period(value.period())),
                  text(value.part()),
                  value(indicator, value),
                  text(indicator.unit()),
                  text(value.comment())));
        }
      }
    }
    return new Sheet(
        source.get("plandocument.sheet.values"),
        columns(
            source,
            column(source, "plan.indicators.label", 50),
            column(source, "plan.indicator.period", 18),
            column(source, "plan.indicator.part", 18),
            column(source, "plan.indicator.value-of", 16),
            column(source, "plan.indicator.fact.unit", 16),
            column(source, "plan.indicator.comment", 44)),
        rows);
  }

  private Cell value(Indicator indicator, IndicatorValue value) {
    BigDecimal number = value.number();
    if (number == null) {
      return text(value.text());
    }
    return indicator.kind() == IndicatorKind.YES_NO
        ? text(source.get(number.signum() == 0 ? "plan.no" : "plan.yes"))
        : number(number);
  }
}
