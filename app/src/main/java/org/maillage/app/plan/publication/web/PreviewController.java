package org.maillage.app.plan.publication.web;

import java.util.Locale;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.publication.PublicVersion;
import org.maillage.app.plan.publication.PublishedPlans;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The version in preparation as the public would read it, for those who read the plan itself. */
@Controller
@Requires(Right.SEE_PLANS)
@RequestMapping(PreviewController.PREVIEW)
class PreviewController {

  static final String PREVIEW = "/territoires/{id}/plans/{plan}/publication/apercu";

  private final PlanRepository plans;
  private final PublishedPlans published;
  private final VersionPages pages;

  PreviewController(PlanRepository plans, PublishedPlans published, VersionPages pages) {
    this.plans = plans;
    this.published = published;
    this.pages = pages;
  }

  private PublicVersion shown(String id, String plan) {
    return plans
        .findPlan(id, plan)
        .flatMap(published::findPrepared)
        .orElseThrow(VersionPages::notFound);
  }

  private static String base(String id, String plan) {
    return "/territoires/" + id + "/plans/" + plan + "/publication/apercu";
  }

  @GetMapping
  String plan(@PathVariable String id, @PathVariable String plan, Model model, Locale locale) {
    return pages.plan(shown(id, plan), base(id, plan), model, locale);
  }

  @GetMapping("/fiches/{node}")
  String fiche(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      Model model,
      Locale locale) {
    return pages.fiche(shown(id, plan), base(id, plan), node, model, locale);
  }

  @GetMapping("/indicateurs")
  String indicators(
      @PathVariable String id, @PathVariable String plan, Model model, Locale locale) {
    return pages.indicators(shown(id, plan), base(id, plan), model, locale);
  }

  @GetMapping("/documents/{name}.{ending}")
  ResponseEntity<byte[]> document(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String name,
      @PathVariable String ending,
      Locale locale) {
    return pages.document(shown(id, plan), name, ending, locale);
  }

  @GetMapping("/fiches/{node}/document.{ending}")
  ResponseEntity<byte[]> ficheDocument(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @PathVariable String ending,
      Locale locale) {
    return pages.ficheDocument(shown(id, plan), node, ending, locale);
  }

  @GetMapping("/pieces/{part}")
  ResponseEntity<byte[]> part(
      @PathVariable String id, @PathVariable String plan, @PathVariable String part) {
    return pages.part(shown(id, plan), part);
  }
}
