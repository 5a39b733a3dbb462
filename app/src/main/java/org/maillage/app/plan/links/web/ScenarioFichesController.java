package org.maillage.app.plan.links.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.PlanSummary;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.links.LinkDesk;
import org.maillage.app.plan.view.PlanIndex;
import org.maillage.app.scenario.ScenarioRepository;
import org.maillage.app.scenario.StoredScenario;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheLink;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The fiches that a scenario serves, and a list to add one from the scenario's side. */
@Controller
@Requires(Right.CHANGE_PLANS)
@RequestMapping("/territoires/{id}/scenarios/{sid}/fiches")
class ScenarioFichesController {

  private final PlanRepository plans;
  private final ScenarioRepository scenarios;
  private final FicheDesk fiches;
  private final LinkDesk desk;

  ScenarioFichesController(
      PlanRepository plans, ScenarioRepository scenarios, FicheDesk fiches, LinkDesk desk) {
    this.plans = plans;
    this.scenarios = scenarios;
    this.fiches = fiches;
    this.desk = desk;
  }

  /** A fiche, with the address of its page. */
  record Line(String id, String name, String href) {}

  /**
   * A plan of the territory.
   *
   * @param linked fiches that have the scenario
   * @param free fiches that have it not, and that who looks may write
   */
  record PlanLines(String id, String title, List<Line> linked, List<Line> free) {}

  @GetMapping
  String fiches(@PathVariable String id, @PathVariable String sid, Model model) {
    StoredScenario scenario = scenario(id, sid);
    List<PlanLines> lines = new ArrayList<>();
    for (PlanSummary summary : plans.listPlans(id)) {
      plans.findPlan(summary.id()).ifPresent(plan -> lines.add(lines(plan, sid)));
    }
    model.addAttribute("scenario", scenario.scenario().name());
    model.addAttribute("base", "/territoires/" + id + "/scenarios/" + sid);
    model.addAttribute("plans", lines);
    return "planlinks/scenario";
  }

  private StoredScenario scenario(String id, String sid) {
    return scenarios
        .findScenario(sid)
        .filter(one -> one.territoryId().equals(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private PlanLines lines(StoredPlan plan, String scenarioId) {
    PlanIndex index = new PlanIndex(plan.plan());
    List<Line> linked = new ArrayList<>();
    List<Line> free = new ArrayList<>();
    for (Fiche fiche : plan.plan().fiches()) {
      String nodeId = fiche.node().id();
      Line line =
          new Line(
              nodeId,
              index.code(nodeId) + " " + fiche.node().title(),
              plan.path() + "/fiches/" + nodeId);
      if (fiche.links().contains(link(scenarioId))) {
        linked.add(line);
      } else if (index.isFollowed(fiche) && fiches.mayWrite(plan, fiche)) {
        free.add(line);
      }
    }
    return new PlanLines(plan.id(), plan.plan().frame().title(), linked, free);
  }

  private static FicheLink link(String scenarioId) {
    return new FicheLink(FicheLink.Kind.SCENARIO, scenarioId, null);
  }

  @PostMapping
  String add(
      @PathVariable String id,
      @PathVariable String sid,
      @RequestParam String plan,
      @RequestParam String fiche,
      Locale locale) {
    StoredScenario scenario = scenario(id, sid);
    StoredPlan stored = plans.findPlan(id, plan).orElseThrow(ScenarioFichesController::none);
    Fiche found = stored.plan().findFiche(fiche).orElseThrow(ScenarioFichesController::none);
    if (!fiches.mayWrite(stored, found)) {
      throw new NotAllowedException(Right.CHANGE_PLANS);
    }
    desk.add(stored, found, FicheLink.Kind.SCENARIO, scenario.id(), "", locale);
    return "redirect:/territoires/" + id + "/scenarios/" + sid + "/fiches";
  }

  private static ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
