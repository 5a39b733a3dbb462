package org.maillage.domain.siting.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.siting.Goal;
import org.maillage.domain.siting.SitingAnswer;
import org.maillage.domain.siting.SitingProblem;
import org.maillage.domain.siting.SitingSolver;

/** One search: the goals one after the other, and what is known so far. */
final class SearchRun {

  private static final int KICKS = 40;

  private final SitingProblem problem;
  private final Prover prover;
  private final Model model;
  private final Evaluation evaluation;
  private final Progress progress;
  private final List<Stage.Cap> caps = new ArrayList<>();
  private final List<CostLevel> covers = new ArrayList<>();
  private final List<CostLevel> settled = new ArrayList<>();

  SearchRun(SitingProblem problem, SitingSolver.Listener listener, Prover prover) {
    this.problem = problem;
    this.prover = prover;
    this.model = new Model(problem);
    this.evaluation = new Evaluation(problem);
    this.progress = new Progress(problem, model, evaluation, listener);
  }

  SitingAnswer answer() {
    Feasibility feasibility = new Feasibility(model);
    if (!feasibility.conflicts().isEmpty()) {
      return new SitingAnswer(
          SitingAnswer.Status.IMPOSSIBLE, List.of(), List.of(), feasibility.conflicts());
    }
    boolean @Nullable [] start = feasibility.start();
    if (start != null) {
      progress.accept(start);
    }
    settled.add(model.zonesWithout());
    for (int g = 0; g < problem.goals().size() && progress.goesOn(); g++) {
      progress.enter(g);
      if (problem.goals().get(g) instanceof Goal.ShortestWorst) {
        shortestWorst();
      } else {
        smallestSum(problem.goals().get(g));
      }
    }
    return progress.finish();
  }

  private void smallestSum(Goal goal) {
    CostLevel level = model.level(goal, evaluation.keptTimesMs());
    Stage stage = new Stage(model, level, caps, covers, Stage.NO_TARGET);
    Incumbent incumbent =
        new Incumbent(stage, interchange(level), found -> progress.follow(goal, found));
    search(stage, incumbent);
    progress.follow(goal, incumbent);
    settled.add(level);
    caps.add(new Stage.Cap(stage, incumbent.value() + level.tolerance()));
    if (incumbent.isSettled()) {
      progress.proven(incumbent.chosen() == null);
    }
  }

  private Interchange interchange(CostLevel level) {
    List<CostLevel> levels = new ArrayList<>(settled);
    levels.add(level);
    return new Interchange(model, levels);
  }

  private void search(Stage stage, Incumbent incumbent) {
    boolean @Nullable [] best = progress.chosen();
    if (best != null) {
      incumbent.offer(best);
    }
    new Kicks(incumbent).search(KICKS);
    if (incumbent.goesOn()) {
      prover.prove(stage, incumbent);
    }
  }

  /** Halves the radii: is there a choice with every far demand within this one? */
  private void shortestWorst() {
    int[] radiiMs = model.radiiMs(evaluation.keptTimesMs());
    Goal goal = new Goal.ShortestWorst();
    int low = 0;
    int high = radiiMs.length - 1;
    while (progress.goesOn()) {
      high = progress.chosen() == null ? high : indexOf(radiiMs, progress.value(goal));
      progress.bound(radiiMs[low]);
      if (low >= high) {
        progress.proven(progress.chosen() == null);
        break;
      }
      int middle = (low + high) / 2;
      CostLevel level = model.farBeyond(radiiMs[middle], evaluation.keptTimesMs());
      Incumbent incumbent = within(level);
      if (incumbent.value() > 0 && !incumbent.isSettled()) {
        break;
      }
      low = incumbent.value() > 0 ? middle + 1 : low;
    }
    if (progress.chosen() != null) {
      int reached = (int) progress.value(goal);
      if (reached < problem.noWayMs()) {
        CostLevel level = model.farBeyond(reached, evaluation.keptTimesMs());
        covers.add(level);
        settled.add(level);
      }
    }
  }

  private Incumbent within(CostLevel level) {
    Stage stage = new Stage(model, level, caps, covers, 0);
    Incumbent incumbent = new Incumbent(stage, interchange(level), found -> progress.goesOn());
    if (level.constant() > 0) {
      incumbent.raise(level.constant());
      return incumbent;
    }
    search(stage, incumbent);
    boolean @Nullable [] chosen = incumbent.chosen();
    if (chosen != null && incumbent.value() <= 0) {
      progress.accept(chosen);
    }
    return incumbent;
  }

  private static int indexOf(int[] radiiMs, double valueMs) {
    int at = java.util.Arrays.binarySearch(radiiMs, (int) valueMs);
    return at >= 0 ? at : -at - 1;
  }
}
