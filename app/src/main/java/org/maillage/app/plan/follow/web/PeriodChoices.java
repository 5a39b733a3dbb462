package org.maillage.app.plan.follow.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.maillage.app.plan.view.Named;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.indicator.Frequency;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.IndicatorValue;
import org.maillage.domain.plan.indicator.ValuePeriod;

/** Periods that a value may be given for. */
final class PeriodChoices {

  private PeriodChoices() {}

  /** Those that have begun, the latest first; those that have a value are among them. */
  static List<Named> begun(Indicator indicator, Plan plan, LocalDate today, PlanWords words) {
    Period life = plan.frame().life();
    Frequency frequency = indicator.frequency();
    Set<String> names = new LinkedHashSet<>();
    if (frequency != null) {
      for (ValuePeriod period : ValuePeriod.within(frequency, life.start(), life.end())) {
        if (!period.start().isAfter(today)) {
          names.add(period.name());
        }
      }
    }
    indicator.values().stream().map(IndicatorValue::period).forEach(names::add);
    List<Named> choices = new ArrayList<>();
    names.stream()
        .sorted(
            java.util.Comparator.comparing((String name) -> ValuePeriod.of(name).end())
                .thenComparing(name -> name)
                .reversed())
        .forEach(name -> choices.add(new Named(name, words.period(name))));
    return choices;
  }
}
