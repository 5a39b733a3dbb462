package org.maillage.app.plan.links.web;

import java.util.List;
import org.maillage.app.access.Access;
import org.maillage.app.access.Right;
import org.maillage.app.access.Scope;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.view.LinkedEffect;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.app.plan.web.FicheAddition;
import org.maillage.app.plan.web.LinkedEffects;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.scenario.ScenarioSentences;
import org.maillage.app.scenario.ScenarioSentences.Told;
import org.maillage.app.scenario.ScenarioService;
import org.maillage.app.scenario.StoredScenario;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheLink;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the scenarios that a fiche is linked to would do, by the data in force. */
@Component
class LinkedScenarios implements FicheAddition, LinkedEffects {

  private final ScenarioService scenarios;
  private final ScenarioSentences sentences;
  private final TerritoryRepository territories;
  private final Access access;

  LinkedScenarios(
      ScenarioService scenarios,
      ScenarioSentences sentences,
      TerritoryRepository territories,
      Access access) {
    this.scenarios = scenarios;
    this.sentences = sentences;
    this.territories = territories;
    this.access = access;
  }

  @Override
  public void add(OpenedPlan opened, Fiche fiche, Model model) {
    model.addAttribute("effects", list(opened, fiche));
  }

  @Override
  public List<LinkedEffect> list(OpenedPlan opened, Fiche fiche) {
    return fiche.links().stream()
        .filter(link -> link.kind() == FicheLink.Kind.SCENARIO)
        .map(link -> effect(opened, link.target()))
        .toList();
  }

  private LinkedEffect effect(OpenedPlan opened, String scenarioId) {
    StoredPlan plan = opened.stored();
    PlanWords words = opened.words();
    if (!access.may(Right.SEE_SCENARIOS, Scope.ofTerritory(plan.territoryId()))) {
      return new LinkedEffect("", "", words.get("planlinks.effect.hidden"), "");
    }
    return scenarios
        .findScenario(plan.territoryId(), scenarioId)
        .map(stored -> effect(stored, words))
        .orElseGet(() -> new LinkedEffect("", "", words.get("planlinks.effect.gone"), ""));
  }

  private LinkedEffect effect(StoredScenario stored, PlanWords words) {
    String href = "/territoires/" + stored.territoryId() + "/scenarios/" + stored.id();
    String name = stored.scenario().name();
    return sentences
        .tell(stored, words.words())
        .map(told -> new LinkedEffect(name, href, text(told, words), basis(stored, words)))
        .orElseGet(() -> new LinkedEffect(name, href, words.get("planlinks.effect.none"), ""));
  }

  /** "France services : 12 430 habitants gagnent plus de 3 min. 3 communes sortent de…". */
  private static String text(Told told, PlanWords words) {
    StringBuilder text =
        new StringBuilder(words.get("planlinks.effect.about", told.about(), told.sentence()));
    if (told.leaving() > 0) {
      text.append(' ').append(words.count("planlinks.effect.leaving", told.leaving()));
    }
    if (told.entering() > 0) {
      text.append(' ').append(words.count("planlinks.effect.entering", told.entering()));
    }
    return text.toString();
  }

  /** Which version of the scenario, on which data; and that it was thought on older ones. */
  private String basis(StoredScenario stored, PlanWords words) {
    String data =
        territories
            .findSummary(stored.territoryId())
            .map(TerritorySummary::importedAt)
            .map(at -> words.day(at))
            .orElse("");
    String basis =
        words.get("planlinks.effect.basis", stored.version(), words.day(stored.changedAt()), data);
    return scenarios.onPresentBaseline(stored)
        ? basis
        : basis + " " + words.get("planlinks.effect.older");
  }
}
