package org.maillage.domain.siting.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.siting.Candidate;
import org.maillage.domain.siting.Goal;
import org.maillage.domain.siting.SitingProblem;
import org.maillage.domain.siting.ZoneRule;

/** Looks at every choice, from the definitions alone. */
final class BruteForce {

  private final SitingProblem problem;
  private double @Nullable [] best;
  private int allowed;

  BruteForce(SitingProblem problem) {
    this.problem = problem;
    int sites = problem.candidates().size();
    for (int mask = 0; mask < 1 << sites; mask++) {
      List<Integer> chosen = new ArrayList<>();
      for (int site = 0; site < sites; site++) {
        if ((mask >> site & 1) == 1) {
          chosen.add(site);
        }
      }
      if (isAllowed(problem, chosen)) {
        allowed++;
        double[] values =
            problem.goals().stream().mapToDouble(goal -> value(problem, goal, chosen)).toArray();
        if (best == null || isBetter(values, best)) {
          best = values;
        }
      }
    }
  }

  /** The values of the goals of the best choice, null when no choice is allowed. */
  double @Nullable [] best() {
    return best;
  }

  int allowed() {
    return allowed;
  }

  private boolean isBetter(double[] first, double[] second) {
    for (int g = 0; g < first.length; g++) {
      double gain = first[g] - second[g];
      if (Math.abs(gain) > 1e-7) {
        return problem.goals().get(g) instanceof Goal.MostPeopleWithin == gain > 0;
      }
    }
    return false;
  }

  /** Whether all sites of an answer, the kept ones included, keep the rules. */
  static boolean isAllowed(SitingProblem problem, List<Integer> chosen) {
    List<Candidate> all = problem.candidates();
    long costEur = 0;
    for (int site = 0; site < all.size(); site++) {
      Candidate.Status status = all.get(site).status();
      boolean in = chosen.contains(site);
      if (status == Candidate.Status.KEPT && !in || status == Candidate.Status.FORBIDDEN && in) {
        return false;
      }
      costEur += in && status == Candidate.Status.FREE ? all.get(site).costEur() : 0;
    }
    for (int a : chosen) {
      for (int b : chosen) {
        boolean bothKept =
            all.get(a).status() == Candidate.Status.KEPT
                && all.get(b).status() == Candidate.Status.KEPT;
        if (a != b
            && !bothKept
            && all.get(a).position().distanceM(all.get(b).position()) < problem.minDistanceM()) {
          return false;
        }
      }
    }
    Long budgetEur = problem.budgetEur();
    for (ZoneRule zone : problem.zones()) {
      if (zone.sites().stream().noneMatch(chosen::contains)) {
        return false;
      }
    }
    return chosen.size() <= problem.maxSites() && (budgetEur == null || costEur <= budgetEur);
  }

  static double value(SitingProblem problem, Goal goal, List<Integer> chosen) {
    double people = 0;
    double sum = 0;
    double total = 0;
    double worstMs = 0;
    for (int demand = 0; demand < problem.weights().size(); demand++) {
      int nearestMs = -1;
      for (int site : chosen) {
        int timeMs = problem.times().timeMs(demand, site);
        if (timeMs >= 0 && (nearestMs < 0 || timeMs < nearestMs)) {
          nearestMs = timeMs;
        }
      }
      double weight = problem.weights().get(demand);
      int countedMs = nearestMs < 0 ? problem.noWayMs() : Math.min(nearestMs, problem.noWayMs());
      total += weight;
      sum += weight * countedMs;
      worstMs = problem.far().get(demand) ? Math.max(worstMs, countedMs) : worstMs;
      if (goal instanceof Goal.MostPeopleWithin within
          && nearestMs >= 0
          && nearestMs <= within.withinMs()) {
        people += weight;
      }
    }
    if (goal instanceof Goal.MostPeopleWithin) {
      return people;
    }
    return goal instanceof Goal.ShortestWorst ? worstMs : total == 0 ? 0 : sum / total;
  }
}
