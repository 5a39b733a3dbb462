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

  @Test
  void theNativeSolverAndPlainBranchingFindTheSameShortestWorst() {
    assertThat(ExactSitingSolver.hasNativeSolver()).as("SCIP loads on this machine").isTrue();
    SitingSolver eager = new SitingSearch(new CoverProver(true, 0));
    SitingSolver plain = new SitingSearch();
    for (long seed = 0; seed < 8; seed++) {
      SitingProblem problem =
          new Instances(60, 60, seed).problem(0, 7, seed % 2 == 0 ? 0 : 5, List.of(WORST));
      SitingAnswer asked = eager.solve(problem, SitingSolver.Listener.PATIENT);
      SitingAnswer branched = plain.solve(problem, SitingSolver.Listener.PATIENT);
      assertThat(asked.status()).isEqualTo(branched.status());
      if (asked.status() != SitingAnswer.Status.IMPOSSIBLE) {
        assertThat(asked.status()).isEqualTo(SitingAnswer.Status.PROVEN);
        assertThat(asked.goals().get(0).value()).isEqualTo(branched.goals().get(0).value());
      }
    }
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
    Instances territory = new Instances(360, 3_000, 11);
    for (Goal goal : List.of(MEAN, COVER, WORST)) {
      SitingAnswer answer =
          new ExactSitingSolver()
              .solve(territory.problem(37, 42, 0, List.of(goal)), SitingSolver.Listener.PATIENT);
      assertThat(answer.status()).as(goal.toString()).isEqualTo(SitingAnswer.Status.PROVEN);
      assertThat(answer.goals().get(0).gap()).isZero();
    }
  }
}
