package org.maillage.app.plan.comment.web;

import org.maillage.app.journal.ActorNames;
import org.maillage.app.plan.comment.CommentDesk;
import org.maillage.app.plan.web.BoardAddition;
import org.maillage.app.plan.web.FicheAddition;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.domain.plan.Fiche;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Comments beside the sections of a fiche, and how many are open on the board. */
@Component
class CommentsOnFiche implements FicheAddition, BoardAddition {

  private final CommentDesk desk;
  private final ActorNames names;

  CommentsOnFiche(CommentDesk desk, ActorNames names) {
    this.desk = desk;
    this.names = names;
  }

  @Override
  public void add(OpenedPlan opened, Fiche fiche, Model model) {
    model.addAttribute("comments", views(opened, fiche));
  }

  CommentViews views(OpenedPlan opened, Fiche fiche) {
    return CommentViews.of(desk, opened, fiche, names);
  }

  @Override
  public void add(OpenedPlan opened, Model model) {
    model.addAttribute("openComments", desk.countOpen(opened.stored()));
  }
}
