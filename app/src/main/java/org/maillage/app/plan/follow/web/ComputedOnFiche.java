package org.maillage.app.plan.follow.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.maillage.app.plan.automatic.AutomaticIndicators;
import org.maillage.app.plan.automatic.ComputedValue;
import org.maillage.app.plan.automatic.SourceRepository;
import org.maillage.app.plan.automatic.SourceRepository.StoredSource;
import org.maillage.app.plan.view.IndicatorWords;
import org.maillage.app.plan.web.FicheAddition;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.indicator.Indicator;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the indicators of a fiche come to today, where the platform computes them. */
@Component
class ComputedOnFiche implements FicheAddition {

  private final SourceRepository sources;
  private final AutomaticIndicators automatic;

  ComputedOnFiche(SourceRepository sources, AutomaticIndicators automatic) {
    this.sources = sources;
    this.automatic = automatic;
  }

  /** A computed value in words; {@code value} is empty where there is none. */
  record Line(ComputedValue computed, String value) {}

  @Override
  public void add(OpenedPlan opened, Fiche fiche, Model model) {
    Map<String, StoredSource> known = sources.listSources(opened.stored().id());
    Map<String, Line> lines = new LinkedHashMap<>();
    for (Indicator indicator : fiche.indicators()) {
      StoredSource source = known.get(indicator.id());
      if (source != null) {
        ComputedValue computed =
            automatic.compute(opened.stored(), source.source(), opened.words().words());
        var number = computed.value();
        String value =
            number == null ? "" : new IndicatorWords(opened.words()).value(indicator, number);
        lines.put(indicator.id(), new Line(computed, value));
      }
    }
    model.addAttribute("computedOf", lines);
  }
}
