package org.maillage.app.plan.follow.web;

import java.util.Locale;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.follow.FollowDesk;
import org.maillage.app.plan.follow.GivenValue;
import org.maillage.app.plan.follow.web.FollowOpening.OpenedIndicator;
import org.maillage.app.plan.view.IndicatorWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes a value of an indicator away, for a reason that the journal keeps. */
@Controller
@Requires(Right.CHANGE_PLANS)
class ValueRemovalController {

  private static final String PAGE =
      FollowOpening.PLAN + "/indicateurs/{indicator}/valeurs/retrait";
  private static final int LONGEST_REASON = 500;

  private final FollowOpening opening;
  private final FollowDesk desk;

  ValueRemovalController(FollowOpening opening, FollowDesk desk) {
    this.opening = opening;
    this.desk = desk;
  }

  /**
   * What the page shows.
   *
   * @param period as people say it
   * @param problem key of the message; empty when there is none
   */
  record Form(
      String key,
      String period,
      String part,
      String value,
      String reason,
      int version,
      String problem) {}

  /** What an address names. */
  private record Asked(OpenedIndicator opened, GivenValue given) {}

  private Asked asked(
      String id,
      String plan,
      String indicator,
      String period,
      String part,
      Model model,
      Locale locale) {
    OpenedIndicator opened = opening.indicator(id, plan, indicator, model, locale);
    GivenValue given =
        desk.findValue(opened.plan().stored(), opened.indicator(), period, part)
            .orElseThrow(FollowOpening::notFound);
    if (!desk.mayRemove(opened.plan().stored(), opened.fiche(), given)) {
      throw new NotAllowedException(Right.CHANGE_PLANS);
    }
    return new Asked(opened, given);
  }

  @GetMapping(PAGE)
  ModelAndView form(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String indicator,
      @RequestParam(name = "periode", defaultValue = "") String period,
      @RequestParam(name = "cas", defaultValue = "") String part,
      Model model,
      Locale locale) {
    Asked asked = asked(id, plan, indicator, period, part, model, locale);
    return page(asked, "", "", model, HttpStatus.OK);
  }

  @PostMapping(PAGE)
  Object remove(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String indicator,
      @RequestParam(name = "periode", defaultValue = "") String period,
      @RequestParam(name = "cas", defaultValue = "") String part,
      @RequestParam(name = "motif", defaultValue = "") String reason,
      @RequestParam(defaultValue = "0") int version,
      Model model,
      Locale locale) {
    Asked asked = asked(id, plan, indicator, period, part, model, locale);
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      String problem = "planfollow.removal." + (why.isEmpty() ? "why" : "long");
      return page(asked, why, problem, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    OpenedIndicator opened = asked.opened();
    if (asked.given().version() == version
        && desk.remove(
            opened.plan().stored(), opened.fiche(), opened.indicator(), asked.given(), why)) {
      return "redirect:" + opened.href() + "#valeurs";
    }
    Asked now = asked(id, plan, indicator, period, part, model, locale);
    return page(now, why, "planfollow.removal.conflict", model, HttpStatus.CONFLICT);
  }

  private static ModelAndView page(
      Asked asked, String reason, String problem, Model model, HttpStatus status) {
    OpenedIndicator opened = asked.opened();
    var words = opened.plan().words();
    var value = asked.given().value();
    model.addAttribute("own", opened.href());
    model.addAttribute("label", opened.indicator().label());
    model.addAttribute(
        "form",
        new Form(
            value.period(),
            words.period(value.period()),
            value.part(),
            new IndicatorWords(words).value(opened.indicator(), value),
            reason,
            asked.given().version(),
            problem));
    ModelAndView page = new ModelAndView("planfollow/removal", model.asMap());
    page.setStatus(status);
    return page;
  }
}
