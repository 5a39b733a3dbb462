package org.maillage.app.plan.convention.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.convention.ConventionDesk;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.plan.web.PlanOpening;
import org.maillage.domain.plan.convention.Convention;
import org.maillage.domain.plan.convention.Convention.Breach;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What operators did not keep, and what they answered. */
@Controller
@Requires(Right.SHAPE_PLANS)
@RequestMapping(ConventionController.LIST + "/{convention}/manquements")
class BreachController {

  private final PlanOpening opening;
  private final ConventionDesk desk;

  BreachController(PlanOpening opening, ConventionDesk desk) {
    this.opening = opening;
    this.desk = desk;
  }

  private Convention known(OpenedPlan opened, String convention) {
    return desk.findConvention(opened.stored(), convention).orElseThrow(BreachController::notFound);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  @PostMapping
  Object add(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String convention,
      @RequestParam int version,
      @RequestParam(name = "date", defaultValue = "") String date,
      @RequestParam(name = "constat", defaultValue = "") String what,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    desk.check(opened.stored());
    Convention known = known(opened, convention);
    LocalDate found = ConventionForm.day(date);
    String typed = what.strip();
    if (found == null || typed.isEmpty() || typed.length() > Convention.LONGEST_TEXT) {
      model.addAttribute("typed", typed);
      return refuse(
          opened, known, "planconvention.problem.breach", HttpStatus.UNPROCESSABLE_CONTENT, model);
    }
    List<Breach> breaches = new ArrayList<>(known.breaches());
    breaches.add(new Breach(desk.nextId(), found, typed, "", null));
    model.addAttribute("typed", typed);
    return save(opened, known, breaches, version, model);
  }

  @PostMapping("/{breach}")
  Object answer(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String convention,
      @PathVariable String breach,
      @RequestParam int version,
      @RequestParam(name = "date", defaultValue = "") String date,
      @RequestParam(name = "reponse", defaultValue = "") String answer,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    desk.check(opened.stored());
    Convention known = known(opened, convention);
    Breach found =
        known.breaches().stream()
            .filter(one -> one.id().equals(breach))
            .findFirst()
            .orElseThrow(BreachController::notFound);
    LocalDate answered = ConventionForm.day(date);
    String typed = answer.strip();
    model.addAttribute("answering", breach);
    model.addAttribute("typedAnswer", typed);
    if (answered == null || typed.isEmpty() || typed.length() > Convention.LONGEST_TEXT) {
      return refuse(
          opened, known, "planconvention.problem.breach", HttpStatus.UNPROCESSABLE_CONTENT, model);
    }
    List<Breach> breaches =
        known.breaches().stream()
            .map(
                one ->
                    one.id().equals(breach)
                        ? new Breach(breach, found.foundOn(), found.what(), typed, answered)
                        : one)
            .toList();
    return save(opened, known, breaches, version, model);
  }

  private Object save(
      OpenedPlan opened, Convention known, List<Breach> breaches, int version, Model model) {
    Convention changed =
        new Convention(
            known.id(),
            known.reference(),
            known.title(),
            known.object(),
            known.parties(),
            known.undertakings(),
            known.commitmentIds(),
            known.places(),
            known.term(),
            breaches,
            version);
    if (!desk.save(opened.stored(), changed)) {
      return refuse(
          opened,
          known(opened, known.id()),
          "planconvention.problem.conflict",
          HttpStatus.CONFLICT,
          model);
    }
    return "redirect:" + opened.stored().path() + "/conventions/" + known.id() + "#manquements";
  }

  private ModelAndView refuse(
      OpenedPlan opened, Convention known, String problem, HttpStatus status, Model model) {
    model.addAttribute("c", ConventionView.of(known, opened));
    model.addAttribute("keeps", true);
    model.addAttribute("today", opened.today().toString());
    model.addAttribute("problem", problem);
    ModelAndView page = new ModelAndView("planconvention/page", model.asMap());
    page.setStatus(status);
    return page;
  }
}
