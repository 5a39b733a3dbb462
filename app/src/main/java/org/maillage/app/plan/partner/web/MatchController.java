package org.maillage.app.plan.partner.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.people.Organisation;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.partner.PlanActors;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.plan.web.PlanOpening;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which organisation of the directory each organisation of a plan is. */
@Controller
@Requires(Right.CHANGE_PLANS)
@RequestMapping("/territoires/{id}/plans/{plan}/partenaires/rattacher")
class MatchController {

  private static final String FIELD = "organisation.";

  private final PlanOpening opening;
  private final PlanActors actors;
  private final FicheDesk desk;

  MatchController(PlanOpening opening, PlanActors actors, FicheDesk desk) {
    this.opening = opening;
    this.actors = actors;
    this.desk = desk;
  }

  /** An organisation that may be chosen. */
  record Choice(String id, String name) {}

  /**
   * An organisation of the plan.
   *
   * @param field its name in the form
   * @param chosen id in the directory, empty for none
   * @param proposed true when the choice is a proposal that nobody has saved
   */
  record Line(String field, String name, String chosen, boolean proposed) {}

  @GetMapping
  ModelAndView form(
      @PathVariable String id, @PathVariable String plan, Model model, Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    desk.checkKeeps(opened.stored());
    return page(opened.stored(), null, HttpStatus.OK);
  }

  private ModelAndView page(
      StoredPlan stored, @Nullable Map<String, String> typed, HttpStatus status) {
    List<Line> lines = new ArrayList<>();
    for (PlanActors.Match match : actors.listMatches(stored)) {
      String actorId = match.actor().id();
      String saved = match.actor().organisationId();
      Organisation proposal = match.proposed();
      String mine = typed == null ? null : typed.get(FIELD + actorId);
      boolean proposed = mine == null && saved == null && proposal != null;
      String chosen = mine != null ? mine : saved != null ? saved : "";
      lines.add(
          new Line(
              FIELD + actorId,
              match.actor().name(),
              proposed && proposal != null ? proposal.id() : chosen,
              proposed));
    }
    ModelAndView page = new ModelAndView("planpartner/match");
    page.addObject("lines", lines);
    page.addObject("proposals", lines.stream().filter(Line::proposed).count());
    page.addObject("choices", choices(stored));
    page.addObject("version", stored.version());
    page.addObject("conflict", typed != null);
    page.setStatus(status);
    return page;
  }

  private List<Choice> choices(StoredPlan stored) {
    return actors.listChoices(stored).stream()
        .map(
            o ->
                new Choice(
                    o.id(),
                    o.name().name().equals(o.name().shortName())
                        ? o.name().name()
                        : o.name().name() + " (" + o.name().shortName() + ")"))
        .toList();
  }

  /** Fields: {@code version}, and {@code organisation.ID} of each organisation of the plan. */
  @PostMapping
  Object save(
      @PathVariable String id,
      @PathVariable String plan,
      @RequestParam Map<String, String> fields,
      Model model,
      Locale locale,
      RedirectAttributes once) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    Map<String, String> chosen = new HashMap<>();
    fields.forEach(
        (name, value) -> {
          if (name.startsWith(FIELD)) {
            chosen.put(name.substring(FIELD.length()), value);
          }
        });
    String version = fields.getOrDefault("version", "");
    int read = version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    if (!actors.save(opened.stored(), read, chosen)) {
      return page(opened.stored(), fields, HttpStatus.CONFLICT);
    }
    once.addFlashAttribute("saved", true);
    return "redirect:" + opened.stored().path() + "/partenaires/rattacher";
  }
}
