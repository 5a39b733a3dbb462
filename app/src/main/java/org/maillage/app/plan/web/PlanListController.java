package org.maillage.app.plan.web;

import java.util.List;
import java.util.Locale;
import org.maillage.app.access.Access;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.access.Scope;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.PlanSummary;
import org.maillage.app.plan.view.PlanLine;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The room of plans, and the plans of a territory. */
@Controller
@Requires(Right.SEE_PLANS)
class PlanListController {

  private final PlanOpening opening;
  private final PlanRepository plans;
  private final TerritoryRepository territories;
  private final Access access;

  PlanListController(
      PlanOpening opening, PlanRepository plans, TerritoryRepository territories, Access access) {
    this.opening = opening;
    this.plans = plans;
    this.territories = territories;
    this.access = access;
  }

  /** The plans of the only territory, or the territories to choose from. */
  @GetMapping("/plan")
  String room(Model model, Locale locale) {
    List<TerritorySummary> seen =
        territories.listTerritories().stream().filter(t -> access.sees(t.id())).toList();
    if (seen.size() == 1) {
      return "redirect:/territoires/" + seen.get(0).id() + "/plans";
    }
    model.addAttribute("territories", seen);
    model.addAttribute("figures", opening.words(locale).words().figures());
    return "plan/room";
  }

  @GetMapping("/territoires/{id}/plans")
  String list(@PathVariable String id, Model model, Locale locale) {
    TerritorySummary territory = opening.territory(id);
    PlanWords words = opening.words(locale);
    List<PlanLine> lines =
        plans.listPlans(id).stream()
            .map(PlanSummary::id)
            .flatMap(planId -> plans.findPlan(planId).stream())
            .map(stored -> PlanLine.of(stored, words))
            .toList();
    long own = lines.stream().filter(line -> !line.example()).count();
    model.addAttribute("territoryId", id);
    model.addAttribute("territory", territory.name());
    model.addAttribute("plans", lines.stream().filter(line -> !line.example()).toList());
    model.addAttribute("examples", lines.stream().filter(PlanLine::example).toList());
    model.addAttribute("sentence", words.count("plan.list.sentence", own, territory.name()));
    model.addAttribute("brings", brings(access, id));
    return "plan/list";
  }

  /** Whether who looks may bring and copy whole plans there. */
  static boolean brings(Access access, String territoryId) {
    return access.actor().may(Right.CHANGE_PLANS, Scope.ofTerritory(territoryId), null);
  }
}
