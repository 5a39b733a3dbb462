package org.maillage.app.plan.saved.web;

import java.util.List;
import java.util.Locale;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.saved.Filters;
import org.maillage.app.plan.saved.SavedView;
import org.maillage.app.plan.saved.SavedViewDesk;
import org.maillage.app.plan.saved.SavedViewDesk.Outcome;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.plan.web.PlanOpening;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Kept filters of a plan: named, renamed, taken away. */
@Controller
@Requires(Right.SEE_PLANS)
class SavedViewController {

  private static final String PAGE = "/territoires/{id}/plans/{plan}/vues";

  private final PlanOpening opening;
  private final SavedViewDesk desk;

  SavedViewController(PlanOpening opening, SavedViewDesk desk) {
    this.opening = opening;
    this.desk = desk;
  }

  /** A kept filter in the list. */
  record Line(
      String id,
      String name,
      String href,
      String page,
      boolean shared,
      boolean own,
      boolean removable) {}

  /**
   * What was typed and refused.
   *
   * @param id view that it is about; empty for a new one
   * @param page name of a page; empty when nothing new was typed
   * @param problem key of the message; empty when there is none
   */
  record Typed(String id, String page, String filter, String name, boolean shared, String problem) {
    private static final Typed NOTHING = new Typed("", "", "", "", false, "");
  }

  @GetMapping(PAGE)
  ModelAndView list(
      @PathVariable String id, @PathVariable String plan, Model model, Locale locale) {
    return page(opening.open(id, plan, model, locale), Typed.NOTHING, model, HttpStatus.OK);
  }

  @PostMapping(PAGE)
  Object keep(
      @PathVariable String id,
      @PathVariable String plan,
      @RequestParam(name = "page", defaultValue = "BOARD") String pageName,
      @RequestParam(name = "filtre", defaultValue = "") String query,
      @RequestParam(name = "nom", defaultValue = "") String name,
      @RequestParam(name = "partagee", defaultValue = "false") boolean shared,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    SavedView.Page page = SavedView.Page.find(pageName).orElseThrow(SavedViewController::notFound);
    String filter = Filters.read(page, query);
    Outcome outcome = desk.keep(opened.stored(), page, name.strip(), filter, shared);
    if (outcome == Outcome.DONE) {
      return "redirect:" + opened.stored().path() + page.path() + "?" + filter;
    }
    Typed typed = new Typed("", page.name(), filter, name.strip(), shared, key(outcome));
    return page(opened, typed, model, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static String key(Outcome outcome) {
    return "plansaved.problem." + outcome;
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  @PostMapping(PAGE + "/{view}/nom")
  Object rename(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String view,
      @RequestParam(name = "nom", defaultValue = "") String name,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    SavedView found =
        desk.findView(opened.stored(), view).orElseThrow(SavedViewController::notFound);
    Outcome outcome = desk.rename(opened.stored(), found, name.strip());
    if (outcome == Outcome.DONE) {
      return "redirect:" + opened.stored().path() + "/vues";
    }
    Typed typed = new Typed(found.id(), "", "", name.strip(), false, key(outcome));
    return page(opened, typed, model, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping(PAGE + "/{view}/retrait")
  String remove(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String view,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    SavedView found =
        desk.findView(opened.stored(), view).orElseThrow(SavedViewController::notFound);
    desk.remove(opened.stored(), found);
    return "redirect:" + opened.stored().path() + "/vues";
  }

  private ModelAndView page(OpenedPlan opened, Typed typed, Model model, HttpStatus status) {
    StoredPlan plan = opened.stored();
    if (!desk.mayKeep(plan)) {
      throw new NotAllowedException(Right.SEE_PLANS);
    }
    List<Line> lines =
        desk.listViews(plan).stream()
            .map(
                view ->
                    new Line(
                        view.id(),
                        view.name(),
                        SavedViewsOnPages.href(plan, view),
                        opened.words().get("plansaved.page." + view.page()),
                        view.shared(),
                        desk.isOwn(view),
                        desk.mayRemove(plan, view)))
            .toList();
    model.addAttribute("lines", lines);
    model.addAttribute("typed", typed);
    model.addAttribute("shares", desk.mayShare(plan));
    ModelAndView page = new ModelAndView("plansaved/page", model.asMap());
    page.setStatus(status);
    return page;
  }
}
