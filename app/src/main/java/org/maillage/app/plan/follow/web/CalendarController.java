package org.maillage.app.plan.follow.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.follow.FollowDesk;
import org.maillage.app.plan.follow.view.Calendar;
import org.maillage.app.plan.follow.view.Timeline;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.domain.plan.Fiche;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps of a plan over time, and what happens day by day. */
@Controller
@Requires(Right.SEE_PLANS)
class CalendarController {

  private static final String DAYS = "chronologie";

  private final FollowOpening opening;
  private final FollowDesk desk;

  CalendarController(FollowOpening opening, FollowDesk desk) {
    this.opening = opening;
    this.desk = desk;
  }

  @GetMapping(FollowOpening.PLAN + "/calendrier")
  String calendar(
      @PathVariable String id,
      @PathVariable String plan,
      @RequestParam(name = "vue", defaultValue = "") String view,
      @RequestParam(name = "fiche", defaultValue = "") String node,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.plan(id, plan, model, locale);
    var words = opened.words();
    if (view.equals(DAYS)) {
      Timeline timeline = Timeline.of(opened.index(), words);
      model.addAttribute("timeline", timeline);
      model.addAttribute("sentence", words.count("planfollow.timeline", timeline.events()));
      return "planfollow/timeline";
    }
    @Nullable Fiche only =
        node.isEmpty() ? null : opened.index().findFiche(node).orElseThrow(FollowOpening::notFound);
    Calendar calendar = Calendar.of(opened.index(), only, opened.today(), words);
    model.addAttribute("calendar", calendar);
    model.addAttribute("only", only == null ? null : only.node());
    model.addAttribute("onlyCode", only == null ? "" : opened.index().code(node));
    model.addAttribute("mayWrite", only != null && desk.mayWrite(opened.stored(), only));
    model.addAttribute("today", words.day(opened.today()));
    model.addAttribute(
        "sentence",
        words.count(
            "planfollow.calendar",
            calendar.steps(),
            words.count("planfollow.calendar.late", calendar.late().size())));
    return "planfollow/calendar";
  }
}
