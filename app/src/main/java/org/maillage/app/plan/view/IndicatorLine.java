package org.maillage.app.plan.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.IndicatorValue;

/**
 * An indicator in the table of all. What nobody has said is empty.
 *
 * @param id within the plan
 * @param fiche where it stands, by code
 * @param ficheTitle title of that fiche
 * @param number of the indicator within its fiche, from 1: its anchor there
 * @param last value of the latest period
 * @param lastPeriod that period
 * @param lacking what is missing before values are asked for
 * @param awaited periods whose value is late, empty when none is
 */
public record IndicatorLine(
    String id,
    Named fiche,
    String ficheTitle,
    int number,
    String label,
    String kind,
    String unit,
    String producer,
    String frequency,
    String baseline,
    String target,
    String last,
    String lastPeriod,
    Standing standing,
    List<String> lacking,
    String awaited) {

  public IndicatorLine {
    lacking = List.copyOf(lacking);
  }

  /** All indicators of a plan, in its order. */
  public static List<IndicatorLine> all(PlanIndex index, LocalDate today, PlanWords words) {
    IndicatorWords own = new IndicatorWords(words);
    Period life = index.plan().frame().life();
    List<IndicatorLine> lines = new ArrayList<>();
    for (Fiche fiche : index.plan().fiches()) {
      Named where = new Named(fiche.node().id(), index.code(fiche.node().id()));
      int number = 0;
      for (Indicator indicator : fiche.indicators()) {
        number++;
        Optional<IndicatorValue> last = IndicatorWords.last(indicator);
        lines.add(
            new IndicatorLine(
                indicator.id(),
                where,
                fiche.node().title(),
                number,
                indicator.label(),
                own.kind(indicator.kind()),
                indicator.unit(),
                indicator.producer(),
                own.frequency(indicator.frequency()),
                own.reference(indicator, indicator.baseline()),
                own.reference(indicator, indicator.target()),
                last.map(value -> own.value(indicator, value)).orElse(""),
                last.map(value -> words.period(value.period())).orElse(""),
                Standing.of(indicator),
                own.lacking(indicator),
                own.late(indicator, life, today)));
      }
    }
    return lines;
  }
}
