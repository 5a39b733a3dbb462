package org.maillage.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.maillage.domain.siting.Goal;
import org.maillage.domain.siting.SitingAnswer;
import org.maillage.domain.siting.SitingProblem;
import org.maillage.domain.siting.SitingSolver;
import org.maillage.domain.siting.search.SitingSearch;

class ExactSitingSolverTest {

  private static final Goal MEAN = new Goal.LowestMean();
  private static final Goal WORST = new Goal.ShortestWorst();
  private static final Goal COVER = new Goal.MostPeopleWithin(20 * 60_000);
  private static final Goal WIDER = new Goal.MostPeopleWithin(40 * 60_000);

  @Test
  void theNativeSolverAndPlainBranchingComeToTheSameValues() {
    assertThat(ExactSitingSolver.hasNativeSolver()).as("SCIP loads on this machine").isTrue();
    SitingSolver eager = new SitingSearch(new CoverProver(true, 0));
    SitingSolver plain = new ExactSitingSolver(false);
    List<List<Goal>> goals =
        List.of(List.of(WORST), List.of(COVER), List.of(COVER, WIDER), List.of(WORST, COVER));
    int proven = 0;
    for (int seed = 0; seed < 16; seed++) {
      SitingProblem problem =
          new Instances(40, 40, seed).problem(seed % 3, 6, seed % 2 * 4, goals.get(seed % 4));
      SitingAnswer asked = eager.solve(problem, SitingSolver.Listener.PATIENT);
      SitingAnswer branched = plain.solve(problem, SitingSolver.Listener.PATIENT);
      assertThat(asked.status()).isEqualTo(branched.status());
      assertThat(asked.goals()).as("seed %d", seed).isEqualTo(branched.goals());
      proven += asked.status() == SitingAnswer.Status.PROVEN ? 1 : 0;
    }
    assertThat(proven).isGreaterThan(10);
  }

  @Test
  void whereTheNativeSolverDoesNotLoadTheAnswerIsStillFoundAndBounded() {
    SitingProblem problem = new Instances(360, 360, 7).problem(37, 42, 0, List.of(MEAN, WORST));
    SitingAnswer answer =
        new ExactSitingSolver(false).solve(problem, SitingSolver.Listener.PATIENT);
    assertThat(answer.status()).isEqualTo(SitingAnswer.Status.PROVEN);
    assertThat(answer.sites()).hasSize(5);
    assertThat(answer)
        .isEqualTo(new ExactSitingSolver().solve(problem, SitingSolver.Listener.PATIENT));
  }

  @Test
  void aCoveringThatIsStoppedWhileTheNativeSolverWorksKeepsTheBestAndItsBound() {
    SitingProblem problem = new Instances(360, 360, 7).problem(0, 23, 0, List.of(WORST));
    AtomicInteger asked = new AtomicInteger();
    SitingAnswer answer =
        new SitingSearch(new CoverProver(true, 0))
            .solve(problem, sofar -> asked.incrementAndGet() < 4);
    assertThat(asked.get()).isEqualTo(4);
    assertThat(answer.status()).isEqualTo(SitingAnswer.Status.BEST_FOUND);
    assertThat(answer.sites()).hasSizeBetween(1, 23);
    SitingAnswer.Reached worst = answer.goals().get(0);
    assertThat(worst.bound()).isLessThan(worst.value());
    assertThat(worst.gap()).isPositive();
  }

  @Test
  void theBestFiveMoreOfADepartementAreProvenForEachGoalInSeconds() {
    Instances territory = new Instances(360, 720, 11);
    for (Goal goal : List.of(MEAN, COVER, WORST)) {
      SitingAnswer answer =
          new ExactSitingSolver()
              .solve(territory.problem(37, 42, 0, List.of(goal)), SitingSolver.Listener.PATIENT);
      assertThat(answer.status()).as(goal.toString()).isEqualTo(SitingAnswer.Status.PROVEN);
      assertThat(answer.goals().get(0).gap()).isZero();
    }
  }
}
