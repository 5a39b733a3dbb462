package org.maillage.app.plan.tree.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.tree.StillUsedException;
import org.maillage.app.plan.tree.TreeDesk;
import org.maillage.app.plan.tree.TreeDesk.Outcome;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.plan.web.PlanOpening;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.check.Removal;
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

/** Takes a node out of a plan, after saying what goes with it and who would miss it. */
@Controller
@Requires(Right.SHAPE_PLANS)
@RequestMapping(TreeController.TREE + "/{node}/suppression")
class RemovalController {

  private final PlanOpening opening;
  private final TreeDesk desk;

  RemovalController(PlanOpening opening, TreeDesk desk) {
    this.opening = opening;
    this.desk = desk;
  }

  /**
   * What the page shows.
   *
   * @param name code and title
   * @param below names of the nodes below that go too
   * @param going what is written in them, in words
   * @param linkedFrom names of fiches that link to one of them
   * @param awaitedBy names of fiches with a step that waits for one of theirs
   * @param documents statements of documents about them
   * @param free whether it may be removed
   * @param version that the form sends back
   * @param problem key of a message; empty when there is none
   */
  record Page(
      String id,
      String name,
      List<String> below,
      List<String> going,
      List<TreePage.Place> linkedFrom,
      List<TreePage.Place> awaitedBy,
      int documents,
      boolean free,
      int version,
      String problem) {}

  private record Asked(OpenedPlan opened, Fiche fiche, Removal removal) {
    Page page(String problem) {
      return new Page(
          fiche.node().id(),
          place(fiche).name(),
          removal.fiches().stream().skip(1).map(f -> place(f).name()).toList(),
          going(removal, opened.words()),
          removal.linkedFrom().stream().map(this::place).toList(),
          removal.awaitedBy().stream().map(this::place).toList(),
          removal.documents(),
          removal.isFree(),
          opened.stored().version(),
          problem);
    }

    private TreePage.Place place(Fiche of) {
      return TreePage.place(opened.index().tree(), of.node());
    }
  }

  private static List<String> going(Removal removal, PlanWords words) {
    List<String> going = new ArrayList<>();
    add(going, "plantree.going.texts", removal.texts(), words);
    add(going, "plantree.going.indicators", removal.indicators(), words);
    add(going, "plantree.going.values", removal.values(), words);
    add(going, "plantree.going.others", removal.others(), words);
    return going;
  }

  private static void add(List<String> going, String key, int count, PlanWords words) {
    if (count > 0) {
      going.add(words.count(key, count));
    }
  }

  private Asked asked(String id, String plan, String node, Model model, Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    Fiche fiche =
        opened
            .index()
            .findFiche(node)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return new Asked(
        opened,
        fiche,
        Removal.of(opened.stored().plan(), opened.stored().stated(), fiche.node().id()));
  }

  @GetMapping
  ModelAndView ask(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      Model model,
      Locale locale) {
    return page(asked(id, plan, node, model, locale).page(""), HttpStatus.OK, model);
  }

  private static ModelAndView page(Page page, HttpStatus status, Model model) {
    model.addAttribute("page", page);
    ModelAndView shown = new ModelAndView("plantree/remove", model.asMap());
    shown.setStatus(status);
    return shown;
  }

  /**
   * Removes the node.
   *
   * @param contenu present when who removes has said that its content goes too
   */
  @PostMapping
  Object remove(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @RequestParam(required = false) String contenu,
      @RequestParam int version,
      Model model,
      Locale locale) {
    Asked asked = asked(id, plan, node, model, locale);
    if (asked.removal().losesContent() && contenu == null) {
      return page(asked.page("plantree.remove.confirm"), HttpStatus.UNPROCESSABLE_CONTENT, model);
    }
    try {
      Outcome outcome = desk.remove(asked.opened().stored(), asked.fiche(), version);
      return switch (outcome) {
        case DONE -> "redirect:" + asked.opened().stored().path() + "/arbre";
        case REFUSED ->
            page(asked.page("plantree.remove.refused"), HttpStatus.UNPROCESSABLE_CONTENT, model);
        case CHANGED_MEANWHILE -> page(asked.page("plantree.changed"), HttpStatus.CONFLICT, model);
      };
    } catch (StillUsedException e) {
      return page(asked.page("plantree.remove.used"), HttpStatus.UNPROCESSABLE_CONTENT, model);
    }
  }
}
