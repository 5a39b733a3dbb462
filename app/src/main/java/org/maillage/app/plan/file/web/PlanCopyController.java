package org.maillage.app.plan.file.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.maillage.app.access.Access;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.access.Scope;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.file.PlanCopies;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.plan.web.PlanOpening;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.PlanFrame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Makes a plan of the territory of an example, or of one of its own. */
@Controller
@Requires(Right.CHANGE_PLANS)
@RequestMapping("/territoires/{id}/plans/{plan}/copie")
class PlanCopyController {

  /** What a scheme lasts (loi NOTRe, article 98). */
  private static final int YEARS = 6;

  /** The longest life that is no slip of the hand. */
  private static final int MOST_YEARS = 20;

  private final PlanOpening opening;
  private final PlanCopies copies;
  private final Access access;
  private final Clock clock;

  PlanCopyController(PlanOpening opening, PlanCopies copies, Access access, Clock clock) {
    this.opening = opening;
    this.copies = copies;
    this.access = access;
    this.clock = clock;
  }

  /**
   * What the form shows.
   *
   * @param whole whether what was done comes along
   * @param problem in words; empty when there is none
   */
  public record Form(String title, String start, String end, boolean whole, String problem) {

    public int longest() {
      return PlanFrame.LONGEST_TITLE;
    }
  }

  @GetMapping
  ModelAndView form(
      @PathVariable String id, @PathVariable String plan, Model model, Locale locale) {
    OpenedPlan opened = open(id, plan, model, locale);
    return page(usual(opened.stored(), opened.words()), model, HttpStatus.OK);
  }

  private OpenedPlan open(String id, String plan, Model model, Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    access.check(Right.CHANGE_PLANS, Scope.ofTerritory(id), null);
    return opened;
  }

  /** Of an example, a scheme of the years to come; of an own plan, the same again. */
  private Form usual(StoredPlan stored, PlanWords words) {
    PlanFrame frame = stored.plan().frame();
    if (!stored.example()) {
      return new Form(
          words.get("planfile.copy.again", frame.title()),
          frame.life().start().toString(),
          frame.life().end().toString(),
          true,
          "");
    }
    LocalDate start = LocalDate.now(clock).withDayOfYear(1).plusYears(1);
    LocalDate end = start.plusYears(YEARS).minusDays(1);
    String territory = opening.territory(stored.territoryId()).name();
    return new Form(
        words.get("planfile.copy.title." + frame.kind(), territory),
        start.toString(),
        end.toString(),
        false,
        "");
  }

  private static ModelAndView page(Form form, Model model, HttpStatus status) {
    ModelAndView page = new ModelAndView("planfile/copy", model.asMap());
    page.addObject("form", form);
    page.setStatus(status);
    return page;
  }

  @PostMapping
  Object copy(
      @PathVariable String id,
      @PathVariable String plan,
      @RequestParam(defaultValue = "") String titre,
      @RequestParam(defaultValue = "") String debut,
      @RequestParam(defaultValue = "") String fin,
      @RequestParam(defaultValue = "false") boolean suivi,
      Model model,
      Locale locale) {
    OpenedPlan opened = open(id, plan, model, locale);
    PlanWords words = opened.words();
    Optional<Period> life = life(debut, fin);
    String problem = "";
    if (titre.isBlank() || titre.strip().length() > PlanFrame.LONGEST_TITLE) {
      problem = words.get("planfile.copy.problem.TITLE", PlanFrame.LONGEST_TITLE);
    } else if (life.isEmpty()) {
      problem = words.get("planfile.copy.problem.LIFE", MOST_YEARS);
    }
    if (!problem.isEmpty()) {
      Form form = new Form(titre, debut, fin, suivi, problem);
      return page(form, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    PlanCopies.Wish wish =
        new PlanCopies.Wish(
            titre.strip(), life.orElseThrow(), suivi, period -> programme(period, words));
    return "redirect:" + copies.copy(opened.stored(), wish).path();
  }

  private static String programme(Period period, PlanWords words) {
    return words.get(
        "planfile.copy.programme",
        Integer.toString(period.start().getYear()),
        Integer.toString(period.end().getYear()));
  }

  private static Optional<Period> life(String start, String end) {
    try {
      Period life = new Period(LocalDate.parse(start.strip()), LocalDate.parse(end.strip()));
      boolean sane = life.end().isBefore(life.start().plusYears(MOST_YEARS));
      return sane ? Optional.of(life) : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
