package org.maillage.domain.siting.search;

import java.util.List;
import org.maillage.domain.siting.Candidate;
import org.maillage.domain.siting.Goal;
import org.maillage.domain.siting.SitingProblem;

/** What a set of sites is worth, straight from the definition: the reference of every shortcut. */
public final class Evaluation {

  private final SitingProblem problem;
  private final int[] keptTimesMs;
  private final double totalWeight;

  public Evaluation(SitingProblem problem) {
    this.problem = problem;
    this.keptTimesMs = noTimes();
    for (int site = 0; site < problem.candidates().size(); site++) {
      if (problem.candidates().get(site).status() == Candidate.Status.KEPT) {
        fold(keptTimesMs, site);
      }
    }
    this.totalWeight = problem.weights().stream().mapToDouble(Double::doubleValue).sum();
  }

  private int[] noTimes() {
    int[] timesMs = new int[problem.times().demands()];
    java.util.Arrays.fill(timesMs, Integer.MAX_VALUE);
    return timesMs;
  }

  private void fold(int[] timesMs, int site) {
    for (int demand = 0; demand < timesMs.length; demand++) {
      int timeMs = problem.times().timeMs(demand, site);
      if (timeMs >= 0 && timeMs < timesMs[demand]) {
        timesMs[demand] = timeMs;
      }
    }
  }

  /**
   * The value of a goal with the kept sites and some more.
   *
   * @param sites indices of candidates
   * @return mean or worst in milliseconds, or people within the time
   */
  public double value(Goal goal, Iterable<Integer> sites) {
    int[] timesMs = keptTimesMs.clone();
    for (int site : sites) {
      fold(timesMs, site);
    }
    return value(goal, timesMs);
  }

  private double value(Goal goal, int[] timesMs) {
    if (goal instanceof Goal.MostPeopleWithin cover) {
      double people = 0;
      for (int demand = 0; demand < timesMs.length; demand++) {
        if (timesMs[demand] != Integer.MAX_VALUE && timesMs[demand] <= cover.withinMs()) {
          people += problem.weights().get(demand);
        }
      }
      return people;
    }
    return goal instanceof Goal.ShortestWorst ? worstMs(timesMs) : meanMs(timesMs);
  }

  private double worstMs(int[] timesMs) {
    int worstMs = 0;
    for (int demand = 0; demand < timesMs.length; demand++) {
      if (problem.far().get(demand)) {
        worstMs = Math.max(worstMs, Math.min(timesMs[demand], problem.noWayMs()));
      }
    }
    return worstMs;
  }

  private double meanMs(int[] timesMs) {
    double sum = 0;
    for (int demand = 0; demand < timesMs.length; demand++) {
      sum += problem.weights().get(demand) * Math.min(timesMs[demand], problem.noWayMs());
    }
    return totalWeight == 0 ? 0 : sum / totalWeight;
  }

  /** By how much one value of a goal betters another; negative when it is worse. */
  static double gain(Goal goal, double from, double to) {
    return goal instanceof Goal.MostPeopleWithin ? to - from : from - to;
  }

  /** The values of all goals, in their order. */
  double[] values(Iterable<Integer> sites) {
    int[] timesMs = keptTimesMs.clone();
    for (int site : sites) {
      fold(timesMs, site);
    }
    return values(timesMs);
  }

  private double[] values(int[] timesMs) {
    List<Goal> goals = problem.goals();
    double[] values = new double[goals.size()];
    for (int g = 0; g < values.length; g++) {
      values[g] = value(goals.get(g), timesMs);
    }
    return values;
  }

  /** The values of all goals when one site joins those whose times are given; these are changed. */
  double[] valuesAfter(int[] timesMs, int site) {
    fold(timesMs, site);
    return values(timesMs);
  }

  /** Times with the kept sites alone: a copy, not capped. */
  int[] keptTimesMs() {
    return keptTimesMs.clone();
  }

  double totalWeight() {
    return totalWeight;
  }
}
