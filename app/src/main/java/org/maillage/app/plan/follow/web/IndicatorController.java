package org.maillage.app.plan.follow.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.journal.ActorNames;
import org.maillage.app.plan.automatic.AutomaticIndicators;
import org.maillage.app.plan.automatic.ComputedValue;
import org.maillage.app.plan.automatic.SourceRepository;
import org.maillage.app.plan.follow.FollowDesk;
import org.maillage.app.plan.follow.GivenValue;
import org.maillage.app.plan.follow.IndicatorRepository;
import org.maillage.app.plan.follow.view.IndicatorPage;
import org.maillage.app.plan.follow.web.FollowOpening.OpenedIndicator;
import org.maillage.app.plan.view.IndicatorWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One indicator: definition, values, drawing, what the platform computes today. */
@Controller
@Requires(Right.SEE_PLANS)
class IndicatorController {

  private final FollowOpening opening;
  private final FollowDesk desk;
  private final IndicatorRepository indicators;
  private final SourceRepository sources;
  private final AutomaticIndicators automatic;
  private final ActorNames names;

  IndicatorController(
      FollowOpening opening,
      FollowDesk desk,
      IndicatorRepository indicators,
      SourceRepository sources,
      AutomaticIndicators automatic,
      ActorNames names) {
    this.opening = opening;
    this.desk = desk;
    this.indicators = indicators;
    this.sources = sources;
    this.automatic = automatic;
    this.names = names;
  }

  @GetMapping(FollowOpening.PLAN + "/indicateurs/{indicator}")
  String indicator(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String indicator,
      Model model,
      Locale locale) {
    OpenedIndicator opened = opening.indicator(id, plan, indicator, model, locale);
    var words = opened.plan().words();
    var stored = opened.plan().stored();
    List<GivenValue> given = indicators.listValues(plan, indicator);
    model.addAttribute(
        "removable",
        given.stream()
            .filter(one -> desk.mayRemove(stored, opened.fiche(), one))
            .map(one -> one.value().period() + "|" + one.value().part())
            .toList());
    model.addAttribute(
        "page",
        IndicatorPage.of(
            opened.plan().index(),
            opened.fiche(),
            opened.indicator(),
            given,
            names,
            opened.plan().today(),
            words));
    model.addAttribute("mayWrite", desk.mayWrite(stored, opened.fiche()));
    model.addAttribute("own", opened.href());
    Optional<ComputedValue> computed =
        sources
            .findSource(plan, indicator)
            .map(source -> automatic.compute(stored, source.source(), words.words()));
    model.addAttribute("computed", computed.orElse(null));
    model.addAttribute(
        "computedValue",
        computed
            .map(ComputedValue::value)
            .map(value -> new IndicatorWords(words).value(opened.indicator(), value))
            .orElse(""));
    model.addAttribute(
        "periods",
        PeriodChoices.begun(opened.indicator(), stored.plan(), opened.plan().today(), words));
    return "planfollow/indicator";
  }
}
