package org.maillage.app.plan.tree.web;

import java.util.List;
import java.util.Locale;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.tree.TreeDesk;
import org.maillage.app.plan.tree.TreeDesk.Outcome;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.plan.web.PlanOpening;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.PlanTree;
import org.maillage.domain.plan.Taking;
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

/** One node of a plan: its title, where it stands, who takes part. */
@Controller
@Requires(Right.SHAPE_PLANS)
@RequestMapping(TreeController.TREE + "/{node}")
class NodeController {

  private final PlanOpening opening;
  private final TreeDesk desk;

  NodeController(PlanOpening opening, TreeDesk desk) {
    this.opening = opening;
    this.desk = desk;
  }

  /** An organisation that takes part. */
  record Part(String actorId, String name, Taking.Role role) {
    /** Key of the words of its role. */
    public String key() {
      return "plan.role." + role;
    }
  }

  /**
   * What the page shows.
   *
   * @param name code and title in store
   * @param title as the form shows it
   * @param parentId where it hangs; empty at the top
   * @param top whether it may stand at the top
   * @param places where it may hang
   * @param parts who takes part
   * @param free organisations that do not
   * @param problem key of a message; empty when there is none
   */
  record Page(
      String id,
      String name,
      String title,
      String parentId,
      boolean top,
      List<TreePage.Place> places,
      List<Part> parts,
      List<Part> free,
      int version,
      String problem) {
    public List<Taking.Role> roles() {
      return List.of(Taking.Role.values());
    }
  }

  private record Asked(OpenedPlan opened, Fiche fiche) {
    StoredPlan stored() {
      return opened.stored();
    }

    String href() {
      return stored().path() + "/arbre/" + fiche.node().id();
    }

    Page page(String title, String problem) {
      PlanTree tree = stored().plan().tree();
      String nodeId = fiche.node().id();
      List<String> taking = fiche.takings().stream().map(Taking::actorId).toList();
      String parentId = fiche.node().parentId();
      return new Page(
          nodeId,
          tree.code(nodeId) + " " + fiche.node().title(),
          title,
          parentId == null ? "" : parentId,
          tree.canMove(nodeId, null),
          tree.inOrder().stream()
              .filter(node -> tree.canMove(nodeId, node.id()))
              .map(node -> TreePage.place(tree, node))
              .toList(),
          fiche.takings().stream()
              .map(t -> new Part(t.actorId(), opened.index().actor(t.actorId()).name(), t.role()))
              .toList(),
          stored().plan().actors().stream()
              .filter(actor -> !taking.contains(actor.id()))
              .map(actor -> new Part(actor.id(), actor.name(), Taking.Role.ASSOCIATED))
              .toList(),
          stored().version(),
          problem);
    }
  }

  private Asked asked(String id, String plan, String node, Model model, Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    return new Asked(
        opened,
        opened
            .index()
            .findFiche(node)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }

  @GetMapping
  ModelAndView node(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @RequestParam(required = false) String change,
      Model model,
      Locale locale) {
    Asked asked = asked(id, plan, node, model, locale);
    String problem = change == null ? "" : "plantree.changed";
    return page(asked.page(asked.fiche().node().title(), problem), HttpStatus.OK, model);
  }

  private static ModelAndView page(Page page, HttpStatus status, Model model) {
    model.addAttribute("page", page);
    ModelAndView shown = new ModelAndView("plantree/node", model.asMap());
    shown.setStatus(status);
    return shown;
  }

  @PostMapping("/intitule")
  Object rename(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @RequestParam String intitule,
      @RequestParam int version,
      Model model,
      Locale locale) {
    Asked asked = asked(id, plan, node, model, locale);
    String title = intitule.strip();
    if (!TreeController.isTitle(title)) {
      return page(
          asked.page(title, "plantree.title-missing"), HttpStatus.UNPROCESSABLE_CONTENT, model);
    }
    Outcome outcome = desk.rename(asked.stored(), asked.fiche(), title, version);
    return outcome == Outcome.DONE
        ? inTree(asked)
        : page(asked.page(title, "plantree.changed-form"), HttpStatus.CONFLICT, model);
  }

  private static String inTree(Asked asked) {
    String nodeId = asked.fiche().node().id();
    return "redirect:" + asked.stored().path() + "/arbre?fait=" + nodeId + "#n-" + nodeId;
  }

  /**
   * Moves the node.
   *
   * @param sens {@code monter}, {@code descendre}, or {@code sous}
   * @param sous for the last: below which node; empty for the top
   */
  @PostMapping("/place")
  Object place(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @RequestParam String sens,
      @RequestParam(defaultValue = "") String sous,
      @RequestParam int version,
      Model model,
      Locale locale) {
    Asked asked = asked(id, plan, node, model, locale);
    Outcome outcome =
        switch (sens) {
          case "monter" -> desk.shift(asked.stored(), asked.fiche(), -1, version);
          case "descendre" -> desk.shift(asked.stored(), asked.fiche(), 1, version);
          case "sous" ->
              desk.moveBelow(asked.stored(), asked.fiche(), sous.isEmpty() ? null : sous, version);
          default -> Outcome.REFUSED;
        };
    if (outcome == Outcome.REFUSED) {
      return page(
          asked.page(asked.fiche().node().title(), "plantree.no-place"),
          HttpStatus.UNPROCESSABLE_CONTENT,
          model);
    }
    return outcome == Outcome.DONE
        ? inTree(asked)
        : "redirect:" + asked.stored().path() + "/arbre?change";
  }

  /**
   * Says as what an organisation takes part.
   *
   * @param role name of a {@link Taking.Role}; empty when it takes part no longer
   */
  @PostMapping("/roles")
  Object take(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @RequestParam String organisation,
      @RequestParam(defaultValue = "") String role,
      @RequestParam int version,
      Model model,
      Locale locale) {
    Asked asked = asked(id, plan, node, model, locale);
    Outcome outcome = take(asked, organisation, role, version);
    if (outcome == Outcome.REFUSED) {
      return page(
          asked.page(asked.fiche().node().title(), "plantree.roles.choose"),
          HttpStatus.UNPROCESSABLE_CONTENT,
          model);
    }
    return "redirect:" + asked.href() + (outcome == Outcome.DONE ? "" : "?change") + "#roles";
  }

  private Outcome take(Asked asked, String actorId, String role, int version) {
    if (role.isEmpty()) {
      return desk.release(asked.stored(), asked.fiche(), actorId, version);
    }
    for (Taking.Role one : Taking.Role.values()) {
      if (one.name().equals(role)) {
        return desk.take(asked.stored(), asked.fiche(), actorId, one, version);
      }
    }
    return Outcome.REFUSED;
  }
}
