package org.maillage.app.plan.tree.web;

import java.util.Locale;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.tree.TreeDesk;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.plan.web.PlanOpening;
import org.maillage.domain.plan.PlanNode;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tree of a plan, with what may be done to each node. */
@Controller
@Requires(Right.SHAPE_PLANS)
@RequestMapping(TreeController.TREE)
class TreeController {

  static final String TREE = "/territoires/{id}/plans/{plan}/arbre";

  private final PlanOpening opening;
  private final TreeDesk desk;

  TreeController(PlanOpening opening, TreeDesk desk) {
    this.opening = opening;
    this.desk = desk;
  }

  /**
   * The tree.
   *
   * @param sous node below which something is to be added
   * @param fait node that was just changed
   * @param change present when nothing was done, because somebody else was faster
   */
  @GetMapping
  ModelAndView tree(
      @PathVariable String id,
      @PathVariable String plan,
      @RequestParam(defaultValue = "") String sous,
      @RequestParam(defaultValue = "") String fait,
      @RequestParam(required = false) String change,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    String problem = change == null ? "" : "plantree.changed";
    opened
        .index()
        .findFiche(fait)
        .ifPresent(
            fiche ->
                model.addAttribute(
                    "done",
                    opened
                        .words()
                        .get("plantree.done", fiche.node().title(), opened.index().code(fait))));
    return page(opened, sous, "", problem, HttpStatus.OK, model);
  }

  private static ModelAndView page(
      OpenedPlan opened,
      String below,
      String title,
      String problem,
      HttpStatus status,
      Model model) {
    model.addAttribute("tree", TreePage.of(opened.stored()));
    model.addAttribute("below", below);
    model.addAttribute("typed", title);
    model.addAttribute("problem", problem);
    ModelAndView page = new ModelAndView("plantree/tree", model.asMap());
    page.setStatus(status);
    return page;
  }

  @PostMapping
  Object add(
      @PathVariable String id,
      @PathVariable String plan,
      @RequestParam(defaultValue = "") String sous,
      @RequestParam String intitule,
      @RequestParam int version,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    String title = intitule.strip();
    if (!isTitle(title)) {
      return page(
          opened, sous, title, "plantree.title-missing", HttpStatus.UNPROCESSABLE_CONTENT, model);
    }
    return switch (desk.add(opened.stored(), sous.isEmpty() ? null : sous, title, version)) {
      case DONE ->
          "redirect:"
              + opened.stored().path()
              + "/arbre"
              + (sous.isEmpty() ? "" : "?sous=" + sous)
              + "#ajouter";
      case REFUSED ->
          page(opened, "", title, "plantree.no-place", HttpStatus.UNPROCESSABLE_CONTENT, model);
      case CHANGED_MEANWHILE ->
          page(opened, sous, title, "plantree.changed-form", HttpStatus.CONFLICT, model);
    };
  }

  static boolean isTitle(String title) {
    return !title.isEmpty() && title.length() <= PlanNode.LONGEST_TITLE;
  }
}
