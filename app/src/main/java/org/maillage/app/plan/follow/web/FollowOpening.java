package org.maillage.app.plan.follow.web;

import java.util.Locale;
import org.maillage.app.plan.follow.FollowDesk;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.plan.web.PlanOpening;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.indicator.Indicator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Finds what the addresses of these pages name, and who may write there. */
@Component
class FollowOpening {

  static final String PLAN = "/territoires/{id}/plans/{plan}";

  private final PlanOpening opening;
  private final FollowDesk desk;

  FollowOpening(PlanOpening opening, FollowDesk desk) {
    this.opening = opening;
    this.desk = desk;
  }

  /** A fiche in its plan. */
  record OpenedFiche(OpenedPlan plan, Fiche fiche) {
    String href() {
      return plan.stored().path() + "/fiches/" + fiche.node().id();
    }
  }

  /** An indicator in its fiche. */
  record OpenedIndicator(OpenedPlan plan, Fiche fiche, Indicator indicator) {
    String href() {
      return plan.stored().path() + "/indicateurs/" + indicator.id();
    }
  }

  OpenedPlan plan(String id, String planId, Model model, Locale locale) {
    return opening.open(id, planId, model, locale);
  }

  /** A fiche that who acts may write. */
  OpenedFiche writable(String id, String planId, String node, Model model, Locale locale) {
    OpenedPlan plan = opening.open(id, planId, model, locale);
    Fiche fiche = plan.index().findFiche(node).orElseThrow(FollowOpening::notFound);
    desk.check(plan.stored(), fiche);
    model.addAttribute("code", plan.index().code(node));
    model.addAttribute("fiche", fiche);
    return new OpenedFiche(plan, fiche);
  }

  OpenedIndicator indicator(
      String id, String planId, String indicatorId, Model model, Locale locale) {
    OpenedPlan plan = opening.open(id, planId, model, locale);
    for (Fiche fiche : plan.stored().plan().fiches()) {
      for (Indicator indicator : fiche.indicators()) {
        if (indicator.id().equals(indicatorId)) {
          model.addAttribute("indicator", indicator);
          model.addAttribute("code", plan.index().code(fiche.node().id()));
          model.addAttribute("fiche", fiche);
          return new OpenedIndicator(plan, fiche, indicator);
        }
      }
    }
    throw notFound();
  }

  /** An indicator whose fiche who acts may write. */
  OpenedIndicator writableIndicator(
      String id, String planId, String indicatorId, Model model, Locale locale) {
    OpenedIndicator opened = indicator(id, planId, indicatorId, model, locale);
    desk.check(opened.plan().stored(), opened.fiche());
    return opened;
  }

  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
