package org.maillage.app.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.maillage.domain.siting.Candidate;
import org.maillage.domain.siting.Goal;
import org.maillage.domain.siting.SitingAnswer;
import org.maillage.domain.siting.SitingAnswer.Conflict;
import org.maillage.domain.siting.SitingAnswer.Reached;
import org.maillage.domain.siting.SitingAnswer.Status;
import org.maillage.domain.siting.SitingAnswer.Step;
import org.maillage.domain.siting.SitingProblem;
import org.maillage.domain.siting.SitingSolver;
import org.maillage.domain.siting.ZoneRule;

/**
 * Takes the best next site again and again, sites of uncovered zones first: good enough to see what
 * is made of an answer, and worked by hand in the tests. Knows the first goal and the ceiling only.
 */
public final class GreedySolver implements SitingSolver {

  @Override
  public SitingAnswer solve(SitingProblem problem, Listener listener) {
    for (ZoneRule zone : problem.zones()) {
      if (zone.sites().stream()
          .noneMatch(s -> problem.candidates().get(s).status() != Candidate.Status.FORBIDDEN)) {
        return new SitingAnswer(
            Status.IMPOSSIBLE,
            List.of(),
            List.of(),
            List.of(
                new Conflict(Conflict.Kind.ZONE_WITHOUT_CANDIDATE, List.of(zone.code()), 0, 0)));
      }
    }
    List<Integer> chosen =
        new ArrayList<>(
            IntStream.range(0, problem.candidates().size())
                .filter(c -> problem.candidates().get(c).status() == Candidate.Status.KEPT)
                .boxed()
                .toList());
    double before = value(problem, chosen);
    List<Step> steps = new ArrayList<>();
    SitingAnswer answer = answer(problem, Status.BEST_FOUND, steps, before, before);
    while (chosen.size() < problem.maxSites()) {
      int best = best(problem, chosen);
      if (best < 0) {
        break;
      }
      double was = value(problem, chosen);
      chosen.add(best);
      double is = value(problem, chosen);
      steps.add(new Step(best, is, Math.abs(was - is)));
      answer = answer(problem, Status.BEST_FOUND, steps, before, is);
      if (!listener.goesOn(answer)) {
        return answer;
      }
    }
    return answer(problem, Status.PROVEN, steps, before, value(problem, chosen));
  }

  private static SitingAnswer answer(
      SitingProblem problem, Status status, List<Step> steps, double before, double value) {
    return new SitingAnswer(
        status,
        steps,
        problem.goals().stream().map(goal -> new Reached(goal, before, value, value)).toList(),
        List.of());
  }

  private static int best(SitingProblem problem, List<Integer> chosen) {
    List<Integer> free =
        IntStream.range(0, problem.candidates().size())
            .filter(c -> problem.candidates().get(c).status() == Candidate.Status.FREE)
            .filter(c -> !chosen.contains(c))
            .boxed()
            .toList();
    List<Integer> needed =
        problem.zones().stream()
            .filter(zone -> zone.sites().stream().noneMatch(chosen::contains))
            .flatMap(zone -> zone.sites().stream())
            .filter(free::contains)
            .toList();
    int best = -1;
    double bestValue = 0;
    for (int site : needed.isEmpty() ? free : needed) {
      List<Integer> with = new ArrayList<>(chosen);
      with.add(site);
      double value = value(problem, with);
      boolean better =
          problem.goals().get(0) instanceof Goal.MostPeopleWithin
              ? value > bestValue
              : value < bestValue;
      if (best < 0 || better) {
        best = site;
        bestValue = value;
      }
    }
    return best;
  }

  private static double value(SitingProblem problem, List<Integer> chosen) {
    Goal goal = problem.goals().get(0);
    double sum = 0;
    double weights = 0;
    for (int d = 0; d < problem.weights().size(); d++) {
      int demand = d;
      int ms =
          chosen.stream()
              .mapToInt(c -> problem.times().timeMs(demand, c))
              .filter(t -> t >= 0)
              .min()
              .orElse(problem.noWayMs());
      double weight = problem.weights().get(d);
      weights += weight;
      if (goal instanceof Goal.MostPeopleWithin within) {
        sum += ms <= within.withinMs() ? weight : 0;
      } else if (goal instanceof Goal.LowestMean) {
        sum += weight * ms;
      } else {
        sum = Boolean.TRUE.equals(problem.far().get(d)) ? Math.max(sum, ms) : sum;
      }
    }
    return goal instanceof Goal.LowestMean ? sum / weights : sum;
  }
}
