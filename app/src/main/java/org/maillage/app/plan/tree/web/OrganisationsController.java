package org.maillage.app.plan.tree.web;

import java.util.List;
import java.util.Locale;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.tree.StillUsedException;
import org.maillage.app.plan.tree.TreeDesk;
import org.maillage.app.plan.tree.TreeDesk.Outcome;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.plan.web.PlanOpening;
import org.maillage.domain.plan.PlanActor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The organisations of a plan, as it names them. */
@Controller
@Requires(Right.SHAPE_PLANS)
@RequestMapping("/territoires/{id}/plans/{plan}/organisations")
class OrganisationsController {

  private final PlanOpening opening;
  private final TreeDesk desk;

  OrganisationsController(PlanOpening opening, TreeDesk desk) {
    this.opening = opening;
    this.desk = desk;
  }

  /**
   * An organisation.
   *
   * @param name as the form shows it
   * @param busy true when it does something in the plan, and so cannot go
   */
  record Row(String id, String name, boolean busy) {}

  @GetMapping
  ModelAndView organisations(
      @PathVariable String id,
      @PathVariable String plan,
      @RequestParam(required = false) String change,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    return page(opened.stored(), "", change == null ? "" : "plantree.changed", model);
  }

  private static ModelAndView page(StoredPlan stored, String typed, String problem, Model model) {
    List<Row> rows =
        stored.plan().actors().stream()
            .map(actor -> new Row(actor.id(), actor.name(), TreeDesk.isBusy(stored, actor)))
            .toList();
    model.addAttribute("rows", rows);
    model.addAttribute("typed", typed);
    model.addAttribute("problem", problem);
    model.addAttribute("version", stored.version());
    ModelAndView page = new ModelAndView("plantree/organisations", model.asMap());
    page.setStatus(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @PostMapping
  Object add(
      @PathVariable String id,
      @PathVariable String plan,
      @RequestParam String nom,
      @RequestParam int version,
      Model model,
      Locale locale) {
    StoredPlan stored = opening.open(id, plan, model, locale).stored();
    String name = nom.strip();
    if (!isName(name)) {
      return page(stored, name, "plantree.organisation.name-missing", model);
    }
    return answer(stored, desk.addActor(stored, name, version), name, model);
  }

  private static Object answer(StoredPlan stored, Outcome outcome, String typed, Model model) {
    return switch (outcome) {
      case DONE -> "redirect:" + stored.path() + "/organisations";
      case REFUSED -> page(stored, typed, "plantree.organisation.taken", model);
      case CHANGED_MEANWHILE -> page(stored, typed, "plantree.changed", model);
    };
  }

  private static boolean isName(String name) {
    return !name.isEmpty() && name.length() <= PlanActor.LONGEST_NAME;
  }

  private static PlanActor actor(StoredPlan stored, String actorId) {
    return stored
        .plan()
        .findActor(actorId)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @PostMapping("/{actor}")
  Object rename(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String actor,
      @RequestParam String nom,
      @RequestParam int version,
      Model model,
      Locale locale) {
    StoredPlan stored = opening.open(id, plan, model, locale).stored();
    PlanActor renamed = actor(stored, actor);
    String name = nom.strip();
    if (!isName(name)) {
      return page(stored, "", "plantree.organisation.name-missing", model);
    }
    return answer(stored, desk.renameActor(stored, renamed, name, version), "", model);
  }

  @PostMapping("/{actor}/suppression")
  Object remove(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String actor,
      @RequestParam int version,
      Model model,
      Locale locale) {
    StoredPlan stored = opening.open(id, plan, model, locale).stored();
    try {
      return switch (desk.removeActor(stored, actor(stored, actor), version)) {
        case DONE -> "redirect:" + stored.path() + "/organisations";
        case REFUSED -> page(stored, "", "plantree.organisation.busy", model);
        case CHANGED_MEANWHILE -> page(stored, "", "plantree.changed", model);
      };
    } catch (StillUsedException e) {
      return page(stored, "", "plantree.organisation.busy", model);
    }
  }
}
