package org.maillage.domain.siting.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maillage.domain.siting.Candidate;
import org.maillage.domain.siting.Goal;
import org.maillage.domain.siting.SitingAnswer;
import org.maillage.domain.siting.SitingProblem;
import org.maillage.domain.siting.SitingSolver;

class SitingSearchTest {

  private static final int PROBLEMS = 800;

  private final SitingSolver solver = new SitingSearch();

  @Test
  void theAnswerIsTheBestOfAllChoicesOnRandomProblemsWithAnyRules() {
    Map<SitingAnswer.Status, Integer> seen = new EnumMap<>(SitingAnswer.Status.class);
    for (long seed = 0; seed < PROBLEMS; seed++) {
      SitingProblem problem = SmallProblems.random(seed);
      SitingAnswer answer = solver.solve(problem, SitingSolver.Listener.PATIENT);
      seen.merge(answer.status(), 1, Integer::sum);
      double[] best = new BruteForce(problem).best();
      if (best == null) {
        assertThat(answer.status()).as("seed %d", seed).isEqualTo(SitingAnswer.Status.IMPOSSIBLE);
        assertThat(answer.conflicts()).as("seed %d", seed).isNotEmpty();
      } else {
        assertBest(answer, problem, best, seed);
      }
    }
    assertThat(seen.get(SitingAnswer.Status.PROVEN)).isGreaterThan(PROBLEMS / 3);
    assertThat(seen.get(SitingAnswer.Status.IMPOSSIBLE)).isGreaterThan(PROBLEMS / 20);
  }

  private static void assertBest(
      SitingAnswer answer, SitingProblem problem, double[] best, long seed) {
    assertThat(answer.status())
        .as("seed %d %s", seed, answer.conflicts())
        .isEqualTo(SitingAnswer.Status.PROVEN);
    List<Integer> chosen = withKept(answer, problem);
    assertThat(BruteForce.isAllowed(problem, chosen)).as("seed %d", seed).isTrue();
    for (int g = 0; g < best.length; g++) {
      SitingAnswer.Reached reached = answer.goals().get(g);
      assertThat(reached.value()).as("seed %d goal %d", seed, g).isEqualTo(best[g], within(1e-6));
      assertThat(reached.gap()).as("seed %d goal %d", seed, g).isZero();
      assertThat(BruteForce.value(problem, reached.goal(), chosen))
          .as("seed %d goal %d", seed, g)
          .isEqualTo(reached.value(), within(1e-9));
    }
  }

  static List<Integer> withKept(SitingAnswer answer, SitingProblem problem) {
    List<Integer> chosen = new ArrayList<>();
    answer.sites().forEach(step -> chosen.add(step.site()));
    IntStream.range(0, problem.candidates().size())
        .filter(site -> problem.candidates().get(site).status() == Candidate.Status.KEPT)
        .forEach(chosen::add);
    return chosen;
  }

  @Test
  void aStoppedSearchKeepsAChoiceThatKeepsTheRulesAndABoundThatNothingBeats() {
    int stopped = 0;
    for (long seed = 0; seed < 300; seed++) {
      SitingProblem problem = SmallProblems.random(seed);
      double[] best = new BruteForce(problem).best();
      SitingAnswer answer = solver.solve(problem, sofar -> false);
      if (best == null || answer.status() != SitingAnswer.Status.BEST_FOUND) {
        continue;
      }
      stopped++;
      assertThat(BruteForce.isAllowed(problem, withKept(answer, problem))).isTrue();
      Goal first = problem.goals().get(0);
      SitingAnswer.Reached reached = answer.goals().get(0);
      double sign = first instanceof Goal.MostPeopleWithin ? -1 : 1;
      assertThat(sign * reached.bound()).isLessThanOrEqualTo(sign * best[0] + 1e-6);
      assertThat(sign * reached.value()).isGreaterThanOrEqualTo(sign * best[0] - 1e-6);
    }
    assertThat(stopped).isGreaterThan(50);
  }

  @Test
  void boundsToldOnTheWayAreNeverBeaten() {
    AtomicInteger told = new AtomicInteger();
    for (long seed = 0; seed < 200; seed++) {
      SitingProblem problem = SmallProblems.random(seed);
      double[] best = new BruteForce(problem).best();
      solver.solve(
          problem,
          sofar -> {
            if (best != null && !sofar.goals().isEmpty()) {
              told.incrementAndGet();
              double sign = problem.goals().get(0) instanceof Goal.MostPeopleWithin ? -1 : 1;
              assertThat(sign * sofar.goals().get(0).bound())
                  .isLessThanOrEqualTo(sign * best[0] + 1e-6);
            }
            return true;
          });
    }
    assertThat(told.get()).isGreaterThan(50);
  }

  @Test
  void theSameProblemGivesTheSameAnswer() {
    for (long seed = 0; seed < 60; seed++) {
      SitingProblem problem = SmallProblems.random(seed);
      assertThat(new SitingSearch().solve(problem, SitingSolver.Listener.PATIENT))
          .isEqualTo(solver.solve(problem, SitingSolver.Listener.PATIENT));
    }
  }
}
