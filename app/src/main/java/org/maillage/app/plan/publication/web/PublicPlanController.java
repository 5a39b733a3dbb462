package org.maillage.app.plan.publication.web;

import java.util.List;
import java.util.Locale;
import org.maillage.app.access.Access;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.Chapter;
import org.maillage.app.plan.publication.PublicVersion;
import org.maillage.app.plan.publication.PublishedPlans;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.app.plan.web.PlanOpening;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Plans as everybody reads them. Whatever is not public, was never published or was taken back has
 * no page here, and none of them answers otherwise than the others.
 */
@Controller
@Requires(Right.ENTER)
@RequestMapping(PublicPlanController.ROOT)
class PublicPlanController {

  static final String KEY = "plans-publies";
  static final String ROOT = "/territoires/{id}/" + KEY;

  private static final String VERSION = "/{plan}/versions/{number:[1-9][0-9]{0,5}}";
  private static final int ORDER = 150;

  private final PublishedPlans published;
  private final VersionPages pages;
  private final PlanOpening opening;
  private final Access access;

  PublicPlanController(
      PublishedPlans published, VersionPages pages, PlanOpening opening, Access access) {
    this.published = published;
    this.pages = pages;
    this.opening = opening;
    this.access = access;
  }

  /** The way from the diagnostic to what was decided of it. */
  @Configuration(proxyBeanMethods = false)
  static class PublishedPlansChapter {
    @Bean
    static Chapter publishedPlansChapter() {
      return new Chapter(KEY, ORDER, Right.ENTER);
    }
  }

  /** Where the public pages of a territory's plans hang. */
  static String path(String territoryId) {
    return "/territoires/" + territoryId + "/" + KEY;
  }

  /** A plan in the list. */
  record Line(String href, String title, String levels, String version) {}

  @GetMapping
  String list(@PathVariable String id, Model model, Locale locale) {
    PlanWords words = opening.words(locale);
    List<Line> lines =
        published.listCurrent(id).stream()
            .map(
                shown -> {
                  VersionHead head = pages.head(shown, "", words);
                  return new Line(
                      path(id) + "/" + shown.version().planId(),
                      head.title(),
                      head.levels(),
                      VersionHead.name(shown.version(), words));
                })
            .toList();
    if (lines.isEmpty() && !access.sees(id)) {
      throw VersionPages.notFound();
    }
    model.addAttribute("territoryId", id);
    model.addAttribute("territory", opening.territory(id).name());
    model.addAttribute("lines", lines);
    return "planpublic/list";
  }

  @GetMapping("/{plan}")
  String current(@PathVariable String id, @PathVariable String plan, Model model, Locale locale) {
    PublicVersion shown = published.findCurrent(id, plan).orElseThrow(VersionPages::notFound);
    return pages.plan(shown, "", model, locale);
  }

  private PublicVersion shown(String id, String plan, int number) {
    return published.find(id, plan, number).orElseThrow(VersionPages::notFound);
  }

  @GetMapping(VERSION)
  String version(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable int number,
      Model model,
      Locale locale) {
    return pages.plan(shown(id, plan, number), "", model, locale);
  }

  @GetMapping(VERSION + "/fiches/{node}")
  String fiche(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable int number,
      @PathVariable String node,
      Model model,
      Locale locale) {
    return pages.fiche(shown(id, plan, number), "", node, model, locale);
  }

  @GetMapping(VERSION + "/indicateurs")
  String indicators(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable int number,
      Model model,
      Locale locale) {
    return pages.indicators(shown(id, plan, number), "", model, locale);
  }

  @GetMapping(VERSION + "/documents/{name}.{ending}")
  ResponseEntity<byte[]> document(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable int number,
      @PathVariable String name,
      @PathVariable String ending,
      Locale locale) {
    return pages.document(shown(id, plan, number), name, ending, locale);
  }

  @GetMapping(VERSION + "/fiches/{node}/document.{ending}")
  ResponseEntity<byte[]> ficheDocument(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable int number,
      @PathVariable String node,
      @PathVariable String ending,
      Locale locale) {
    return pages.ficheDocument(shown(id, plan, number), node, ending, locale);
  }

  @GetMapping(VERSION + "/pieces/{part}")
  ResponseEntity<byte[]> part(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable int number,
      @PathVariable String part) {
    return pages.part(shown(id, plan, number), part);
  }
}
