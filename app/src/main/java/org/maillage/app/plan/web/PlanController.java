package org.maillage.app.plan.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.maillage.app.access.Access;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.law.LegalView;
import org.maillage.app.plan.law.PlanDiagnosis;
import org.maillage.app.plan.view.Board;
import org.maillage.app.plan.view.BoardFilter;
import org.maillage.app.plan.view.ContradictionViews;
import org.maillage.app.plan.view.IndicatorLine;
import org.maillage.app.plan.view.Named;
import org.maillage.app.plan.view.PlanIndex;
import org.maillage.app.plan.view.PlanStanding;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.app.plan.view.Standing;
import org.maillage.app.plan.view.StateKeys;
import org.maillage.domain.plan.ActionState;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.PlanActor;
import org.maillage.domain.plan.Taking;
import org.maillage.domain.plan.check.Contradictions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A plan as a whole: its board, its indicators, what contradicts itself in it. */
@Controller
@Requires(Right.SEE_PLANS)
@RequestMapping(PlanController.PLAN)
class PlanController {

  static final String PLAN = "/territoires/{id}/plans/{plan}";

  private final PlanOpening opening;
  private final PlanDiagnosis diagnosis;
  private final Access access;
  private final List<BoardAddition> additions;
  private final List<FilterAddition> filters;

  PlanController(
      PlanOpening opening,
      PlanDiagnosis diagnosis,
      Access access,
      ObjectProvider<BoardAddition> additions,
      ObjectProvider<FilterAddition> filters) {
    this.opening = opening;
    this.diagnosis = diagnosis;
    this.access = access;
    this.additions = additions.orderedStream().toList();
    this.filters = filters.orderedStream().toList();
  }

  /** A value of a filter that may be chosen. */
  record Choice(String key, String label, boolean chosen) {}

  @GetMapping
  String board(
      @PathVariable String id,
      @PathVariable String plan,
      @RequestParam(defaultValue = "") String etat,
      @RequestParam(defaultValue = "") String pilote,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String voisin,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    PlanIndex index = opened.index();
    PlanWords words = opened.words();
    BoardFilter filter = BoardFilter.of(etat, pilote, q, voisin, index);
    Board board = Board.of(index, filter, opened.today(), words);
    PlanStanding standing = PlanStanding.of(index, opened.today());
    model.addAttribute("sentence", standing.sentence(words));
    model.addAttribute("standing", standing);
    model.addAttribute("law", LegalView.of(opened.stored(), diagnosis.of(opened.stored()), words));
    model.addAttribute("filter", filter);
    model.addAttribute("board", board);
    model.addAttribute("states", states(filter, words));
    model.addAttribute("pilots", pilots(filter, index));
    model.addAttribute("sisters", sisters(filter, index));
    model.addAttribute(
        "found",
        words.count("plan.board.found", board.shown(), Integer.toString(board.followed())));
    model.addAttribute("brings", PlanListController.brings(access, id));
    additions.forEach(addition -> addition.add(opened, model));
    Map<String, String> asked = Map.of("etat", etat, "pilote", pilote, "q", q, "voisin", voisin);
    filters.forEach(one -> one.add(opened, FilterAddition.Page.BOARD, asked, model));
    return "plan/board";
  }

  private static List<Choice> states(BoardFilter filter, PlanWords words) {
    return List.of(ActionState.values()).stream()
        .map(state -> new Choice(StateKeys.of(state), words.state(state), state == filter.state()))
        .toList();
  }

  /** Organisations that pilot something, in the order of the plan. */
  private static List<Choice> pilots(BoardFilter filter, PlanIndex index) {
    Set<String> piloting = new LinkedHashSet<>();
    for (Fiche fiche : index.plan().fiches()) {
      piloting.addAll(fiche.actorIds(Taking.Role.PILOT));
    }
    return index.plan().actors().stream()
        .map(PlanActor::id)
        .filter(piloting::contains)
        .map(index::actor)
        .map((Named actor) -> choice(actor, filter))
        .toList();
  }

  private static List<Choice> sisters(BoardFilter filter, PlanIndex index) {
    return BoardFilter.sisterPlans(index).stream()
        .map(name -> new Choice(name, name, name.equals(filter.sisterPlan())))
        .toList();
  }

  private static Choice choice(Named actor, BoardFilter filter) {
    return new Choice(actor.id(), actor.name(), actor.id().equals(filter.pilotId()));
  }

  @GetMapping("/indicateurs")
  String indicators(
      @PathVariable String id,
      @PathVariable String plan,
      @RequestParam(defaultValue = "") String etat,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    PlanWords words = opened.words();
    List<IndicatorLine> all = IndicatorLine.all(opened.index(), opened.today(), words);
    List<IndicatorLine> shown =
        Standing.find(etat)
            .map(wanted -> all.stream().filter(line -> line.standing() == wanted).toList())
            .orElse(all);
    model.addAttribute("sentence", sentence(all, words));
    model.addAttribute("choices", standings(etat, all, words));
    model.addAttribute("chosen", Standing.find(etat).map(Standing::key).orElse(""));
    model.addAttribute("unknown", etat.isEmpty() || Standing.find(etat).isPresent() ? "" : etat);
    model.addAttribute("total", words.words().figures().integer(all.size()));
    model.addAttribute("lines", shown);
    Map<String, String> asked = Map.of("etat", etat);
    filters.forEach(one -> one.add(opened, FilterAddition.Page.INDICATORS, asked, model));
    return "plan/indicators";
  }

  private static String sentence(List<IndicatorLine> all, PlanWords words) {
    String active = words.count("plan.indicators.active", count(all, Standing.ACTIVE));
    String rest = words.count("plan.indicators.incomplete", count(all, Standing.INCOMPLETE));
    String open = words.count("plan.indicators.to-define", count(all, Standing.TO_DEFINE));
    return words.count("plan.indicators.sentence", all.size(), active, rest, open);
  }

  private static long count(List<IndicatorLine> all, Standing standing) {
    return all.stream().filter(line -> line.standing() == standing).count();
  }

  private static List<Choice> standings(String chosen, List<IndicatorLine> all, PlanWords words) {
    return List.of(Standing.values()).stream()
        .map(
            standing ->
                new Choice(
                    standing.key(),
                    words.get(
                        "plan.indicators.filter." + standing,
                        words.words().figures().integer(count(all, standing))),
                    standing.key().equals(chosen)))
        .toList();
  }

  @GetMapping("/controles")
  String controls(@PathVariable String id, @PathVariable String plan, Model model, Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    PlanWords words = opened.words();
    ContradictionViews views =
        ContradictionViews.of(
            Contradictions.find(
                opened.stored().plan(),
                opened.stored().stated(),
                opening.communes(opened.stored())),
            opened.index(),
            words);
    model.addAttribute("controls", views);
    model.addAttribute(
        "sentence",
        views.themes().isEmpty()
            ? words.get("plan.controls.none")
            : words.get(
                "plan.controls.sentence",
                words.count("plan.controls.CONTRADICTION", views.contradictions()),
                words.count("plan.controls.GAP", views.gaps())));
    return "plan/controls";
  }
}
