package org.maillage.app.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.view.PlanIndex;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.app.shell.Words;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.plan.check.Stated;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Territory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Finds territories and plans by their address; there is no page where there is none. */
@Component
public class PlanOpening {

  private final PlanRepository plans;
  private final TerritoryRepository territories;
  private final MessageSource messages;
  private final Clock clock;

  PlanOpening(
      PlanRepository plans, TerritoryRepository territories, MessageSource messages, Clock clock) {
    this.plans = plans;
    this.territories = territories;
    this.messages = messages;
    this.clock = clock;
  }

  /** The words of a reader. */
  public PlanWords words(Locale locale) {
    return new PlanWords(new Words(messages, locale), clock.getZone());
  }

  public TerritorySummary territory(String territoryId) {
    return territories
        .findSummary(territoryId)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The plan of an address; puts what all its pages need into the model. */
  public OpenedPlan open(String territoryId, String planId, Model model, Locale locale) {
    TerritorySummary territory = territory(territoryId);
    StoredPlan stored =
        plans
            .findPlan(territoryId, planId)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    OpenedPlan opened =
        new OpenedPlan(stored, new PlanIndex(stored.plan()), words(locale), LocalDate.now(clock));
    model.addAttribute("head", opened.head(territory.name()));
    return opened;
  }

  /**
   * Whether a name is that of a commune. Of an example's département there is no list: what its
   * documents say of a place stays reported.
   */
  public Predicate<String> communes(StoredPlan stored) {
    boolean asked = stored.stated().stream().anyMatch(Stated.Place.class::isInstance);
    if (stored.example() || !asked) {
      return name -> false;
    }
    Set<String> names =
        territories.findTerritory(stored.territoryId()).map(Territory::communes).stream()
            .flatMap(communes -> communes.stream().map(Commune::name))
            .collect(Collectors.toSet());
    return names::contains;
  }
}
