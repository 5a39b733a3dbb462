package org.maillage.app.plan.convention.web;

import java.util.List;
import org.maillage.app.plan.convention.ConventionDesk;
import org.maillage.app.plan.web.BoardAddition;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.domain.plan.convention.Convention;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What has to be seen to of conventions, on the board. */
@Component
class ConventionsOnBoard implements BoardAddition {

  private final ConventionDesk desk;

  ConventionsOnBoard(ConventionDesk desk) {
    this.desk = desk;
  }

  /** A convention with what has to be done, and by when. */
  record Line(String href, String title, String alert) {}

  @Override
  public void add(OpenedPlan opened, Model model) {
    List<Line> lines =
        desk.listConventions(opened.stored(), opened.today()).stream()
            .filter(convention -> convention.term().isAlert(opened.today()))
            .map((Convention convention) -> line(convention, opened))
            .toList();
    model.addAttribute("conventionsToDo", lines);
  }

  private static Line line(Convention convention, OpenedPlan opened) {
    return new Line(
        opened.stored().path() + "/conventions/" + convention.id(),
        convention.title(),
        ConventionView.alert(convention, opened.today(), opened.words()));
  }
}
