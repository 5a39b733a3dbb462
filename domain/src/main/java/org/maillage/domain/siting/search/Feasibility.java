package org.maillage.domain.siting.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.siting.Candidate;
import org.maillage.domain.siting.SitingAnswer.Conflict;
import org.maillage.domain.siting.SitingProblem;
import org.maillage.domain.siting.ZoneRule;

/** Whether any choice satisfies the rules: the reasons why none does, or one that does. */
final class Feasibility {

  private final Model model;
  private final SitingProblem problem;
  private final List<Conflict> conflicts = new ArrayList<>();
  private boolean @Nullable [] start;

  Feasibility(Model model) {
    this.model = model;
    this.problem = model.problem();
    if (model.room() < 0) {
      int kept = problem.maxSites() - model.room();
      add(Conflict.Kind.KEPT_ABOVE_CEILING, List.of(), problem.maxSites(), kept);
    }
    servedAlone();
    if (conflicts.isEmpty()) {
      servedTogether();
    }
  }

  /** Why nothing satisfies the rules; empty when something does, or nobody knows. */
  List<Conflict> conflicts() {
    return conflicts;
  }

  /** A choice that satisfies the rules, null when none was found. */
  boolean @Nullable [] start() {
    return start;
  }

  private void add(Conflict.Kind kind, List<ZoneRule> zones, long allowed, long needed) {
    conflicts.add(new Conflict(kind, zones.stream().map(ZoneRule::code).toList(), allowed, needed));
  }

  /** Zones that cannot be served whatever is chosen elsewhere. */
  private void servedAlone() {
    List<ZoneRule> without = new ArrayList<>();
    List<ZoneRule> dear = new ArrayList<>();
    List<ZoneRule> close = new ArrayList<>();
    long neededEur = 0;
    for (int r = 0; r < model.rows().size(); r++) {
      if (model.rows().get(r).length > 0) {
        continue;
      }
      ZoneRule zone = model.rowZones().get(r);
      long cheapestEur =
          zone.sites().stream()
              .map(problem.candidates()::get)
              .filter(site -> site.status() == Candidate.Status.FREE)
              .mapToLong(Candidate::costEur)
              .min()
              .orElse(-1);
      if (cheapestEur < 0) {
        without.add(zone);
      } else if (cheapestEur > model.budgetEur()) {
        dear.add(zone);
        neededEur = Math.max(neededEur, cheapestEur);
      } else {
        close.add(zone);
      }
    }
    if (!without.isEmpty()) {
      add(Conflict.Kind.ZONE_WITHOUT_CANDIDATE, without, 0, without.size());
    }
    if (!dear.isEmpty()) {
      add(Conflict.Kind.ZONES_ABOVE_BUDGET, dear, model.budgetEur(), neededEur);
    }
    if (!close.isEmpty()) {
      add(Conflict.Kind.ZONES_TOO_CLOSE, close, 0, close.size());
    }
  }

  /** Each rule by itself, then with those before it: the first that breaks is the reason. */
  private void servedTogether() {
    List<int[]> rows = model.rows();
    int any = model.sites();
    Covering.Result fewest = Covering.cheapest(model, rows, site -> 1, any);
    if (fewest.isImpossible()) {
      List<ZoneRule> zones = smallestConflict();
      add(Conflict.Kind.ZONES_TOO_CLOSE, zones, 0, zones.size());
      return;
    }
    if (fewest.complete() && fewest.cost() > model.room()) {
      long kept = (long) problem.maxSites() - model.room();
      add(
          Conflict.Kind.ZONES_ABOVE_CEILING,
          model.rowZones(),
          problem.maxSites(),
          kept + fewest.cost());
      return;
    }
    Covering.Result cheapest =
        Covering.cheapest(model, rows, model::costEur, Math.max(0, model.room()));
    if (cheapest.complete() && cheapest.sites() != null && cheapest.cost() > model.budgetEur()) {
      add(Conflict.Kind.ZONES_ABOVE_BUDGET, model.rowZones(), model.budgetEur(), cheapest.cost());
      return;
    }
    if (cheapest.sites() != null && cheapest.cost() <= model.budgetEur()) {
      start = cheapest.sites();
    }
  }

  /** Zones that cannot be served together, and can as soon as any of them is left out. */
  private List<ZoneRule> smallestConflict() {
    List<Integer> needed = new ArrayList<>();
    for (int r = 0; r < model.rows().size(); r++) {
      needed.add(r);
    }
    for (int r = 0; r < model.rows().size(); r++) {
      List<Integer> trial = new ArrayList<>(needed);
      trial.remove((Integer) r);
      List<int[]> rows = trial.stream().map(model.rows()::get).toList();
      if (Covering.cheapest(model, rows, site -> 1, model.sites()).isImpossible()) {
        needed = trial;
      }
    }
    return needed.stream().map(model.rowZones()::get).toList();
  }
}
