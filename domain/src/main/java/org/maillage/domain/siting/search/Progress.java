package org.maillage.domain.siting.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.siting.Goal;
import org.maillage.domain.siting.SitingAnswer;
import org.maillage.domain.siting.SitingProblem;
import org.maillage.domain.siting.SitingSolver;

/** What a search knows so far, told to its listener not more often than he can read. */
final class Progress {

  private static final long REPORT_EVERY_NS = 500_000_000L;

  private final SitingProblem problem;
  private final Model model;
  private final Evaluation evaluation;
  private final SitingSolver.Listener listener;
  private final double[] before;
  private final double[] bounds;
  private final boolean[] proven;
  private int current;
  private boolean @Nullable [] chosen;
  private boolean impossible;
  private boolean stopped;
  private boolean reported;
  private long lastReportNs = System.nanoTime();

  Progress(
      SitingProblem problem, Model model, Evaluation evaluation, SitingSolver.Listener listener) {
    this.problem = problem;
    this.model = model;
    this.evaluation = evaluation;
    this.listener = listener;
    before = evaluation.values(List.of());
    boolean[] all = new boolean[model.sites()];
    java.util.Arrays.fill(all, true);
    bounds = evaluation.values(model.candidates(all));
    proven = new boolean[bounds.length];
  }

  void enter(int goal) {
    current = goal;
  }

  /** Takes a choice that is better than the one before. */
  void accept(boolean[] better) {
    chosen = better.clone();
    if (!reported) {
      report();
    }
  }

  boolean @Nullable [] chosen() {
    return chosen;
  }

  /** The value of a goal with the best choice so far. */
  double value(Goal goal) {
    return evaluation.value(goal, chosen == null ? List.of() : model.candidates(chosen));
  }

  /** No choice has a better value of the current goal. */
  void bound(double value) {
    bounds[current] = value;
  }

  /** The current goal is settled. */
  void proven(boolean nothingExists) {
    proven[current] = true;
    impossible |= nothingExists;
  }

  /** Takes what a sum came to and says whether to go on. */
  boolean follow(Goal goal, Incumbent incumbent) {
    boolean @Nullable [] found = incumbent.chosen();
    if (found != null && !java.util.Arrays.equals(found, chosen)) {
      accept(found);
    }
    double sum = incumbent.bound();
    if (goal instanceof Goal.MostPeopleWithin) {
      bounds[current] = Math.min(bounds[current], evaluation.totalWeight() - sum);
    } else if (evaluation.totalWeight() > 0) {
      bounds[current] = Math.max(bounds[current], sum / evaluation.totalWeight());
    }
    return goesOn();
  }

  boolean goesOn() {
    if (!stopped && System.nanoTime() - lastReportNs >= REPORT_EVERY_NS) {
      report();
    }
    return !stopped;
  }

  private void report() {
    reported = true;
    stopped |= !listener.goesOn(answer());
    lastReportNs = System.nanoTime();
  }

  SitingAnswer finish() {
    if (impossible) {
      return nothing();
    }
    leaveOutWhatAddsNothing();
    return answer();
  }

  private SitingAnswer nothing() {
    return new SitingAnswer(SitingAnswer.Status.NOTHING_FOUND, List.of(), List.of(), List.of());
  }

  private SitingAnswer answer() {
    if (chosen == null) {
      return nothing();
    }
    List<Integer> sites = model.candidates(chosen);
    double[] values = evaluation.values(sites);
    boolean all = true;
    List<SitingAnswer.Reached> reached = new ArrayList<>();
    for (int g = 0; g < values.length; g++) {
      all &= proven[g];
      double bound = proven[g] ? values[g] : bounds[g];
      reached.add(new SitingAnswer.Reached(problem.goals().get(g), before[g], values[g], bound));
    }
    return new SitingAnswer(
        all ? SitingAnswer.Status.PROVEN : SitingAnswer.Status.BEST_FOUND,
        new MarginalOrder(problem, evaluation).steps(sites),
        reached,
        List.of());
  }

  /** A site that betters no goal and serves no zone alone is not proposed. */
  private void leaveOutWhatAddsNothing() {
    boolean[] best = chosen;
    if (best == null) {
      return;
    }
    double[] values = evaluation.values(model.candidates(best));
    for (int site = best.length - 1; site >= 0; site--) {
      if (best[site]) {
        best[site] = false;
        boolean needed =
            model.rows().stream()
                    .anyMatch(row -> java.util.Arrays.stream(row).noneMatch(s -> best[s]))
                || !java.util.Arrays.equals(values, evaluation.values(model.candidates(best)));
        best[site] = needed;
      }
    }
  }
}
