package org.maillage.app.plan.convention.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.convention.ConventionDesk;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.plan.web.PlanOpening;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.convention.Convention;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Conventions of a plan: the list, each of them, and the form that writes one. */
@Controller
@Requires(Right.SEE_PLANS)
@RequestMapping(ConventionController.LIST)
class ConventionController {

  static final String LIST = "/territoires/{id}/plans/{plan}/conventions";

  private final PlanOpening opening;
  private final ConventionDesk desk;

  ConventionController(PlanOpening opening, ConventionDesk desk) {
    this.opening = opening;
    this.desk = desk;
  }

  /** A promise of the plan that a convention may say too. */
  record Choice(String id, String text) {}

  @GetMapping
  String list(@PathVariable String id, @PathVariable String plan, Model model, Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    List<Convention> all = desk.listConventions(opened.stored(), opened.today());
    long alerts = all.stream().filter(c -> c.term().isAlert(opened.today())).count();
    model.addAttribute("conventions", all.stream().map(c -> ConventionView.of(c, opened)).toList());
    model.addAttribute(
        "sentence",
        opened
            .words()
            .count(
                "planconvention.sentence",
                all.size(),
                opened.words().count("planconvention.alerts", alerts)));
    model.addAttribute("keeps", desk.keeps(opened.stored()));
    return "planconvention/list";
  }

  private Convention known(OpenedPlan opened, String convention) {
    return desk.findConvention(opened.stored(), convention)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping("/{convention}")
  String page(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String convention,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    show(opened, known(opened, convention), model);
    return "planconvention/page";
  }

  private void show(OpenedPlan opened, Convention convention, Model model) {
    model.addAttribute("c", ConventionView.of(convention, opened));
    model.addAttribute("keeps", desk.keeps(opened.stored()));
    model.addAttribute("today", opened.today().toString());
  }

  @GetMapping("/nouvelle")
  @Requires(Right.SHAPE_PLANS)
  ModelAndView blank(
      @PathVariable String id, @PathVariable String plan, Model model, Locale locale) {
    OpenedPlan opened = open(id, plan, model, locale);
    return form(opened, null, ConventionForm.EMPTY, "", model, HttpStatus.OK);
  }

  private OpenedPlan open(String id, String plan, Model model, Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    desk.check(opened.stored());
    return opened;
  }

  private static ModelAndView form(
      OpenedPlan opened,
      @Nullable Convention known,
      ConventionForm form,
      String problem,
      Model model,
      HttpStatus status) {
    String list = opened.stored().path() + "/conventions";
    model.addAttribute("href", known == null ? list : list + "/" + known.id());
    model.addAttribute("known", known != null);
    model.addAttribute("version", known == null ? 0 : known.version());
    model.addAttribute("form", form);
    model.addAttribute("problem", problem);
    List<Choice> promises = new ArrayList<>();
    for (Fiche fiche : opened.stored().plan().fiches()) {
      for (Commitment commitment : fiche.commitments()) {
        promises.add(
            new Choice(
                commitment.id(), opened.index().code(fiche.node().id()) + " " + commitment.text()));
      }
    }
    model.addAttribute("promises", promises);
    ModelAndView page = new ModelAndView("planconvention/form", model.asMap());
    page.setStatus(status);
    return page;
  }

  @GetMapping("/{convention}/modifier")
  @Requires(Right.SHAPE_PLANS)
  ModelAndView edit(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String convention,
      Model model,
      Locale locale) {
    OpenedPlan opened = open(id, plan, model, locale);
    Convention known = known(opened, convention);
    return form(opened, known, ConventionForm.of(known), "", model, HttpStatus.OK);
  }

  @PostMapping
  @Requires(Right.SHAPE_PLANS)
  Object add(
      @PathVariable String id,
      @PathVariable String plan,
      @ModelAttribute ConventionForm form,
      Model model,
      Locale locale) {
    OpenedPlan opened = open(id, plan, model, locale);
    return form.problem()
        .<Object>map(p -> form(opened, null, form, p, model, HttpStatus.UNPROCESSABLE_CONTENT))
        .orElseGet(
            () -> {
              Convention convention = form.convention(desk.nextId(), List.of(), 0);
              desk.save(opened.stored(), convention);
              return page(opened, convention.id());
            });
  }

  private static String page(OpenedPlan opened, String conventionId) {
    return "redirect:" + opened.stored().path() + "/conventions/" + conventionId;
  }

  @PostMapping("/{convention}")
  @Requires(Right.SHAPE_PLANS)
  Object change(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String convention,
      @RequestParam int version,
      @ModelAttribute ConventionForm form,
      Model model,
      Locale locale) {
    OpenedPlan opened = open(id, plan, model, locale);
    Convention known = known(opened, convention);
    String problem = form.problem().orElse("");
    if (!problem.isEmpty()) {
      return form(opened, known, form, problem, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (!desk.save(opened.stored(), form.convention(known.id(), known.breaches(), version))) {
      Convention now = known(opened, convention);
      model.addAttribute("theirs", ConventionView.of(now, opened));
      return form(opened, now, form, "planconvention.problem.conflict", model, HttpStatus.CONFLICT);
    }
    return page(opened, convention);
  }

  @PostMapping("/{convention}/retrait")
  @Requires(Right.SHAPE_PLANS)
  String remove(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String convention,
      Model model,
      Locale locale) {
    OpenedPlan opened = open(id, plan, model, locale);
    desk.remove(opened.stored(), convention);
    return "redirect:" + opened.stored().path() + "/conventions";
  }
}
