package org.maillage.domain.siting.search;

import java.util.ArrayList;
import java.util.List;
import org.maillage.domain.siting.SitingAnswer;
import org.maillage.domain.siting.SitingProblem;

/** Puts chosen sites in the order in which one would build them. */
final class MarginalOrder {

  private final SitingProblem problem;
  private final Evaluation evaluation;

  MarginalOrder(SitingProblem problem, Evaluation evaluation) {
    this.problem = problem;
    this.evaluation = evaluation;
  }

  /**
   * Each step is the site that adds most to those before it: by the first goal, among equals by the
   * next goals, then by its index.
   */
  List<SitingAnswer.Step> steps(List<Integer> sites) {
    List<Integer> left = new ArrayList<>(sites);
    List<SitingAnswer.Step> steps = new ArrayList<>();
    int[] timesMs = evaluation.keptTimesMs();
    double[] values = evaluation.values(List.of());
    while (!left.isEmpty()) {
      int best = -1;
      double[] bestValues = values;
      for (int site : left) {
        double[] after = evaluation.valuesAfter(timesMs.clone(), site);
        if (best < 0 || firstIsBetter(after, bestValues)) {
          best = site;
          bestValues = after;
        }
      }
      evaluation.valuesAfter(timesMs, best);
      double gain = Evaluation.gain(problem.goals().get(0), values[0], bestValues[0]);
      steps.add(new SitingAnswer.Step(best, bestValues[0], Math.max(0, gain)));
      left.remove((Integer) best);
      values = bestValues;
    }
    return steps;
  }

  private boolean firstIsBetter(double[] first, double[] second) {
    for (int g = 0; g < first.length; g++) {
      double gain = Evaluation.gain(problem.goals().get(g), second[g], first[g]);
      if (gain != 0) {
        return gain > 0;
      }
    }
    return false;
  }
}
