package org.maillage.app.plan.search.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.search.PlanSearch;
import org.maillage.app.plan.search.PlanSearch.Hit;
import org.maillage.app.plan.search.PlanSearch.Piece;
import org.maillage.app.plan.search.PlanText;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.plan.web.PlanOpening;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Search in everything that a plan says. */
@Controller
@Requires(Right.SEE_PLANS)
class PlanSearchController {

  private static final int LONGEST = 200;
  private static final int MOST_SHOWN = 100;

  private final PlanOpening opening;
  private final PlanSearch search;

  PlanSearchController(PlanOpening opening, PlanSearch search) {
    this.opening = opening;
    this.search = search;
  }

  /**
   * A result.
   *
   * @param name code and title of the fiche
   * @param href of the place in the fiche
   * @param what where in the fiche it stands
   */
  record Line(String name, String href, String what, List<Piece> passage) {}

  @GetMapping("/territoires/{id}/plans/{plan}/recherche")
  String search(
      @PathVariable String id,
      @PathVariable String plan,
      @RequestParam(defaultValue = "") String q,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    String typed = q.strip();
    String question = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    List<Hit> hits = search.search(opened.stored(), question);
    List<Line> lines = new ArrayList<>();
    for (Hit hit : hits.subList(0, Math.min(MOST_SHOWN, hits.size()))) {
      lines.add(line(hit, opened));
    }
    model.addAttribute("q", question);
    model.addAttribute("lines", lines);
    model.addAttribute(
        "sentence",
        question.isEmpty()
            ? opened.words().get("plansearch.ask")
            : opened.words().count("plansearch.found", hits.size(), question));
    model.addAttribute("more", hits.size() > MOST_SHOWN);
    return "plansearch/results";
  }

  private static Line line(Hit hit, OpenedPlan opened) {
    PlanText text = hit.text();
    String node = text.nodeId();
    String title = opened.index().findFiche(node).map(fiche -> fiche.node().title()).orElse("");
    return new Line(
        opened.index().code(node) + " " + title,
        opened.stored().path() + "/fiches/" + node + anchor(text),
        what(text, opened.words()),
        hit.passage());
  }

  /** The part of a fiche's page that shows it. */
  private static String anchor(PlanText text) {
    return switch (text.kind()) {
      case TITLE -> "";
      case SECTION -> "#" + text.detail();
      case INDICATOR -> "#indicateurs";
      case COMMITMENT -> "#engagements";
      case NOTE -> "#avancement";
      case STEP -> "#echeances";
    };
  }

  private static String what(PlanText text, PlanWords words) {
    return switch (text.kind()) {
      case SECTION -> words.section(text.detail());
      case NOTE -> words.get("plansearch.note", words.day(LocalDate.parse(text.detail())));
      default -> words.get("plansearch.kind." + text.kind());
    };
  }
}
