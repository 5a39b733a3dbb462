package org.maillage.app.plan.comment.web;

import java.util.Locale;
import java.util.Optional;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.comment.Comment;
import org.maillage.app.plan.comment.CommentDesk;
import org.maillage.app.plan.view.SectionView;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.plan.web.PlanOpening;
import org.maillage.domain.plan.Fiche;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Remarks on a section and answers to them: written, dealt with, taken back. */
@Controller
@Requires(Right.COMMENT_PLANS)
class CommentController {

  private static final String FICHE = "/territoires/{id}/plans/{plan}/fiches/{node}";
  private static final String PAGE = FICHE + "/rubriques/{key}/remarques";
  private static final String ONE = FICHE + "/remarques/{remark}";

  private final PlanOpening opening;
  private final CommentDesk desk;
  private final CommentsOnFiche comments;

  CommentController(PlanOpening opening, CommentDesk desk, CommentsOnFiche comments) {
    this.opening = opening;
    this.desk = desk;
    this.comments = comments;
  }

  /** What an address names. */
  private record Opened(OpenedPlan plan, Fiche fiche) {
    String href(String key) {
      String fichePath = plan.stored().path() + "/fiches/" + fiche.node().id();
      return fichePath + "?remarques=" + key + "#remarques-" + key;
    }
  }

  /**
   * What the form shows.
   *
   * @param to comment that is answered; empty for a remark
   * @param text as typed
   * @param problem key of the message; empty when there is none
   */
  record Form(String key, String title, String name, String to, String text, String problem) {}

  private Opened opened(String id, String plan, String node, Model model, Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    Fiche fiche = opened.index().findFiche(node).orElseThrow(CommentController::notFound);
    if (!desk.mayComment(opened.stored())) {
      throw new NotAllowedException(Right.COMMENT_PLANS);
    }
    return new Opened(opened, fiche);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static void checkSection(Opened opened, String key) {
    if (!SectionView.has(opened.plan().index(), opened.fiche(), key)) {
      throw notFound();
    }
  }

  private Comment comment(Opened opened, String id) {
    return desk.findComment(opened.plan().stored(), opened.fiche(), id)
        .orElseThrow(CommentController::notFound);
  }

  @GetMapping(PAGE)
  ModelAndView form(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @PathVariable String key,
      Model model,
      Locale locale) {
    Opened opened = opened(id, plan, node, model, locale);
    checkSection(opened, key);
    return page(opened, key, "", "", "", model, HttpStatus.OK);
  }

  @PostMapping(PAGE)
  Object write(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @PathVariable String key,
      @RequestParam(name = "reponse", defaultValue = "") String to,
      @RequestParam(name = "texte", defaultValue = "") String text,
      Model model,
      Locale locale) {
    Opened opened = opened(id, plan, node, model, locale);
    Optional<Comment> answered = to.isEmpty() ? Optional.empty() : Optional.of(comment(opened, to));
    if (answered.isEmpty()) {
      checkSection(opened, key);
    }
    String typed = text.replace("\r\n", "\n").strip();
    if (typed.isEmpty() || typed.length() > Comment.LONGEST) {
      String problem = typed.isEmpty() ? "plancomment.empty" : "plancomment.long";
      return page(opened, key, to, typed, problem, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Comment written = desk.write(opened.plan().stored(), opened.fiche(), key, answered, typed);
    return "redirect:" + opened.href(written.sectionKey());
  }

  @PostMapping(ONE + "/suite")
  String resolve(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @PathVariable String remark,
      @RequestParam(name = "traitee", defaultValue = "oui") String resolved,
      Model model,
      Locale locale) {
    Opened opened = opened(id, plan, node, model, locale);
    Comment comment = comment(opened, remark);
    desk.resolve(opened.plan().stored(), opened.fiche(), comment, resolved.equals("oui"));
    return "redirect:" + opened.href(comment.sectionKey());
  }

  @PostMapping(ONE + "/retrait")
  String takeBack(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @PathVariable String remark,
      Model model,
      Locale locale) {
    Opened opened = opened(id, plan, node, model, locale);
    Comment comment = comment(opened, remark);
    desk.takeBack(opened.plan().stored(), comment);
    return "redirect:" + opened.href(comment.sectionKey());
  }

  private ModelAndView page(
      Opened opened,
      String key,
      String to,
      String text,
      String problem,
      Model model,
      HttpStatus status) {
    String title = opened.plan().words().section(key);
    model.addAttribute("comments", comments.views(opened.plan(), opened.fiche()));
    model.addAttribute(
        "form",
        new Form(
            key,
            title,
            opened.plan().index().code(opened.fiche().node().id())
                + " "
                + opened.fiche().node().title(),
            to,
            text,
            problem));
    ModelAndView page = new ModelAndView("plancomment/section", model.asMap());
    page.setStatus(status);
    return page;
  }
}
