package org.maillage.app.plan.publication.web;

import java.util.Arrays;
import java.util.Locale;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.plan.publication.PlanVersion;
import org.maillage.app.plan.publication.PlanVersions;
import org.maillage.app.plan.publication.SchemeParts;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.plan.web.PlanOpening;
import org.maillage.app.publication.Publications.Outcome;
import org.maillage.domain.plan.publication.Disclosure;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where versions are prepared, published by two keys, and taken back by one. */
@Controller
@Requires(Right.SEE_PLANS)
@RequestMapping(VersionDeskController.PAGE)
class VersionDeskController {

  static final String PAGE = "/territoires/{id}/plans/{plan}/publication";

  private final PlanOpening opening;
  private final PlanVersions versions;
  private final SchemeParts parts;
  private final PeopleRepository people;

  VersionDeskController(
      PlanOpening opening, PlanVersions versions, SchemeParts parts, PeopleRepository people) {
    this.opening = opening;
    this.versions = versions;
    this.parts = parts;
    this.people = people;
  }

  @GetMapping
  String page(@PathVariable String id, @PathVariable String plan, Model model, Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    show(opened, model);
    return "planpublic/desk";
  }

  private void show(OpenedPlan opened, Model model) {
    model.addAttribute(
        "page",
        VersionDeskPage.of(
            opened.stored(), new VersionDeskPage.Making(versions, people, opened.words())));
    model.addAttribute("monies", Arrays.asList(Disclosure.Money.values()));
    model.addAttribute(
        "parts", PartRow.all(parts.listParts(opened.stored()), opened.stored(), opened.words()));
    model.addAttribute("keeps", parts.keeps(opened.stored()) && !opened.stored().example());
  }

  @PostMapping("/preparation")
  @Requires(Right.SHAPE_PLANS)
  String prepare(
      @PathVariable String id,
      @PathVariable String plan,
      @RequestParam(name = "argent", defaultValue = "NONE") Disclosure.Money money,
      @RequestParam(name = "valeurs", defaultValue = "false") boolean values,
      @RequestParam(name = "engagements", defaultValue = "false") boolean commitments,
      @RequestParam(name = "etapes", defaultValue = "false") boolean steps,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    versions.prepare(opened.stored(), new Disclosure(money, values, commitments, steps));
    return back(opened);
  }

  private static String back(OpenedPlan opened) {
    return "redirect:" + opened.stored().path() + "/publication";
  }

  @PostMapping("/cle")
  @Requires(Right.PUBLISH)
  Object turn(
      @PathVariable String id,
      @PathVariable String plan,
      @RequestParam(name = "empreinte") String fingerprint,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    Outcome outcome = versions.turn(opened.stored(), fingerprint);
    if (outcome == Outcome.AWAITED || outcome == Outcome.PUBLISHED) {
      return back(opened);
    }
    return problem(opened, "planpublic.outcome." + outcome, HttpStatus.CONFLICT, model);
  }

  private ModelAndView problem(OpenedPlan opened, String message, HttpStatus status, Model model) {
    show(opened, model);
    model.addAttribute("problem", opened.words().get(message));
    ModelAndView answer = new ModelAndView("planpublic/desk", model.asMap());
    answer.setStatus(status);
    return answer;
  }

  @PostMapping("/cle/retrait")
  @Requires(Right.PUBLISH)
  String untake(@PathVariable String id, @PathVariable String plan, Model model, Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    versions.untake(opened.stored());
    return back(opened);
  }

  @PostMapping("/versions/{number}/retrait")
  @Requires(Right.PUBLISH)
  Object withdraw(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable int number,
      @RequestParam(name = "motif", defaultValue = "") String reason,
      @RequestParam(name = "anterieures", defaultValue = "false") boolean formerToo,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    String typed = reason.strip();
    if (typed.isEmpty() || typed.length() > PlanVersion.LONGEST_REASON) {
      return problem(
          opened, "planpublic.withdraw.reason-missing", HttpStatus.UNPROCESSABLE_CONTENT, model);
    }
    versions.withdraw(opened.stored(), number, formerToo, typed);
    return back(opened);
  }
}
