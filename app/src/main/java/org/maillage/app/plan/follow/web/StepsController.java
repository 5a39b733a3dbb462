package org.maillage.app.plan.follow.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.follow.FollowDesk;
import org.maillage.app.plan.follow.StepRepository;
import org.maillage.app.plan.follow.view.Calendar;
import org.maillage.app.plan.follow.web.FollowOpening.OpenedFiche;
import org.maillage.app.plan.view.Named;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.Step;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The steps of a fiche: what must be done, by when, after what. */
@Controller
@Requires(Right.CHANGE_PLANS)
class StepsController {

  private static final String PAGE = FollowOpening.PLAN + "/fiches/{node}/etapes";

  private final FollowOpening opening;
  private final FollowDesk desk;
  private final Clock clock;

  StepsController(FollowOpening opening, FollowDesk desk, Clock clock) {
    this.opening = opening;
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping(PAGE)
  ModelAndView form(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @RequestParam(name = "etape", defaultValue = "") String stepId,
      Model model,
      Locale locale) {
    OpenedFiche opened = opening.writable(id, plan, node, model, locale);
    TypedForm form = new TypedForm();
    List<String> after = List.of();
    if (!stepId.isEmpty()) {
      Step step = findStep(opened, stepId).orElseThrow(FollowOpening::notFound);
      fill(form, step);
      after = step.after();
    }
    return page(opened, form, after, model, HttpStatus.OK);
  }

  private static Optional<Step> findStep(OpenedFiche opened, String stepId) {
    return opened.fiche().steps().stream().filter(s -> s.id().equals(stepId)).findFirst();
  }

  private static void fill(TypedForm form, Step step) {
    form.put("etape", step.id())
        .put("intitule", step.title())
        .put("debut", iso(step.start()))
        .put("echeance", iso(step.due()))
        .put("faite", iso(step.doneOn()));
  }

  private static String iso(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  @PostMapping(PAGE)
  Object save(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      Locale locale) {
    OpenedFiche opened = opening.writable(id, plan, node, model, locale);
    TypedForm form = TypedForm.of(sent);
    List<String> after = sent.getOrDefault("apres", List.of());
    Step step = read(opened, form, after);
    if (step == null) {
      return page(opened, form, after, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    int version = form.number("version").map(BigDecimal::intValue).orElse(0);
    StepRepository.Outcome outcome =
        desk.save(opened.plan().stored(), opened.fiche(), step, version);
    if (outcome == StepRepository.Outcome.SAVED) {
      return "redirect:" + opened.href() + "/etapes";
    }
    if (outcome == StepRepository.Outcome.CYCLE) {
      form.refuse("apres", "planfollow.step.cycle");
      return page(opened, form, after, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    form.refuse("intitule", "planfollow.step.conflict");
    return page(opened, form, after, model, HttpStatus.CONFLICT);
  }

  private @Nullable Step read(OpenedFiche opened, TypedForm form, List<String> after) {
    String title = form.get("intitule");
    if (title.isEmpty()) {
      form.refuse("intitule", "planfollow.step.untitled");
    } else if (title.length() > PlanNode.LONGEST_TITLE) {
      form.refuse("intitule", "planfollow.step.long");
    }
    Period life = opened.plan().stored().plan().frame().life();
    LocalDate start = within(form, "debut", life);
    LocalDate due = within(form, "echeance", life);
    LocalDate done = form.day("faite").orElse(null);
    if (start != null && due != null && due.isBefore(start)) {
      form.refuse("echeance", "planfollow.step.order");
    }
    if (done != null && done.isAfter(LocalDate.now(clock))) {
      form.refuse("faite", "planfollow.step.future");
    }
    String stepId = form.get("etape");
    if (!stepId.isEmpty() && findStep(opened, stepId).isEmpty()) {
      form.refuse("intitule", "planfollow.step.gone");
    }
    Map<String, String> numbers = Calendar.numbers(opened.plan().index());
    List<String> known =
        List.copyOf(new TreeSet<>(after.stream().filter(numbers::containsKey).toList()));
    if (!form.isRight()) {
      return null;
    }
    return new Step(stepId.isEmpty() ? desk.newStepId() : stepId, title, start, due, done, known);
  }

  private static @Nullable LocalDate within(TypedForm form, String field, Period life) {
    LocalDate day = form.day(field).orElse(null);
    if (day != null && !life.contains(day)) {
      form.refuse(field, "planfollow.step.outside");
    }
    return day;
  }

  @PostMapping(PAGE + "/{step}/retrait")
  Object remove(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @PathVariable String step,
      @RequestParam int version,
      Model model,
      Locale locale) {
    OpenedFiche opened = opening.writable(id, plan, node, model, locale);
    if (desk.remove(opened.plan().stored(), opened.fiche(), step, version)
        == StepRepository.Outcome.SAVED) {
      return "redirect:" + opened.href() + "/etapes";
    }
    TypedForm form = new TypedForm();
    form.refuse("intitule", "planfollow.step.conflict");
    return page(opened, form, List.of(), model, HttpStatus.CONFLICT);
  }

  /** Steps of a fiche that one may wait for. */
  record Before(String title, List<Named> steps) {}

  private ModelAndView page(
      OpenedFiche opened, TypedForm form, List<String> after, Model model, HttpStatus status) {
    var index = opened.plan().index();
    model.addAttribute("form", form);
    model.addAttribute("own", opened.href());
    model.addAttribute("version", desk.version(opened.plan().stored(), opened.fiche()));
    model.addAttribute("after", List.copyOf(after));
    model.addAttribute("before", before(opened, form.get("etape")));
    model.addAttribute(
        "calendar",
        Calendar.of(index, opened.fiche(), opened.plan().today(), opened.plan().words()));
    ModelAndView page = new ModelAndView("planfollow/steps", model.asMap());
    page.setStatus(status);
    return page;
  }

  private static List<Before> before(OpenedFiche opened, String stepId) {
    Map<String, String> numbers = Calendar.numbers(opened.plan().index());
    List<Before> before = new ArrayList<>();
    for (Fiche fiche : opened.plan().stored().plan().fiches()) {
      List<Named> steps =
          fiche.steps().stream()
              .filter(step -> !step.id().equals(stepId))
              .map(step -> new Named(step.id(), numbers.get(step.id()) + " " + step.title()))
              .toList();
      if (!steps.isEmpty()) {
        String code = opened.plan().index().code(fiche.node().id());
        before.add(new Before(code + " " + fiche.node().title(), steps));
      }
    }
    return before;
  }
}
