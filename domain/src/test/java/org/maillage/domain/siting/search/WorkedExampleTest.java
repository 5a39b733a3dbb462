package org.maillage.domain.siting.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.domain.siting.Candidate;
import org.maillage.domain.siting.Goal;
import org.maillage.domain.siting.SitingAnswer;
import org.maillage.domain.siting.SitingProblem;
import org.maillage.domain.siting.SitingSolver;
import org.maillage.domain.siting.ZoneRule;
import org.maillage.domain.territory.LatLon;

/**
 * The example of docs/methodes/implantation.md: villages A to E on a valley road at minutes 0, 10,
 * 20, 30 and 50, with 400, 100, 200, 100 and 60 people. A has a site that is kept.
 */
class WorkedExampleTest {

  private static final int[] MINUTES = {0, 10, 20, 30, 50};
  private static final List<Double> PEOPLE = List.of(400.0, 100.0, 200.0, 100.0, 60.0);

  private static SitingAnswer answer(int maxSites, List<ZoneRule> zones, Goal... goals) {
    int[][] timesMs = new int[5][5];
    List<Candidate> candidates = new ArrayList<>();
    for (int a = 0; a < 5; a++) {
      for (int b = 0; b < 5; b++) {
        timesMs[a][b] = Math.abs(MINUTES[a] - MINUTES[b]) * 60_000;
      }
      candidates.add(
          new Candidate(
              "" + a,
              "ABCDE".substring(a, a + 1),
              "2A00" + a,
              new LatLon(42 + MINUTES[a] / 100.0, 9),
              0,
              a == 0 ? Candidate.Status.KEPT : Candidate.Status.FREE));
    }
    return new SitingSearch()
        .solve(
            new SitingProblem(
                PEOPLE,
                List.of(true, true, true, true, true),
                candidates,
                SmallProblems.table(timesMs, 5),
                7_200_000,
                maxSites,
                null,
                0,
                zones,
                List.of(goals)),
            SitingSolver.Listener.PATIENT);
  }

  /** A alone: 100 x 10 + 200 x 20 + 100 x 30 + 60 x 50 = 11,000 minutes of 860 people. */
  @Test
  void oneMoreSiteForTheLowestMeanStandsAtC() {
    SitingAnswer answer = answer(2, List.of(), new Goal.LowestMean());
    SitingAnswer.Reached mean = answer.goals().get(0);
    assertThat(mean.before()).isEqualTo(11_000 * 60_000.0 / 860);
    // B 1,000 as before, C 0, D 1,000, E 1,800: 3,800 minutes.
    assertThat(mean.value()).isEqualTo(3_800 * 60_000.0 / 860);
    assertThat(mean.bound()).isEqualTo(mean.value());
    assertThat(answer.status()).isEqualTo(SitingAnswer.Status.PROVEN);
    assertThat(answer.sites())
        .containsExactly(
            new SitingAnswer.Step(
                2, 3_800 * 60_000.0 / 860, 11_000 * 60_000.0 / 860 - 3_800 * 60_000.0 / 860));
  }

  /** After C a site at E saves 60 x 30 = 1,800, at D 1,000 + 60 x 10 = 1,600, at B 1,000. */
  @Test
  void sitesComeInTheOrderOfWhatTheyAdd() {
    SitingAnswer answer = answer(3, List.of(), new Goal.LowestMean());
    assertThat(answer.sites()).extracting(SitingAnswer.Step::site).containsExactly(2, 4);
    // B 1,000 and D 1,000.
    assertThat(answer.goals().get(0).value()).isEqualTo(2_000 * 60_000.0 / 860);
  }

  /** Within 10 minutes: A and B before, C and D with a site at C or D (B no more than A). */
  @Test
  void amongEqualsForTheFirstGoalTheNextDecides() {
    SitingAnswer answer =
        answer(2, List.of(), new Goal.MostPeopleWithin(600_000), new Goal.ShortestWorst());
    assertThat(answer.goals().get(0).before()).isEqualTo(500);
    assertThat(answer.goals().get(0).value()).isEqualTo(800);
    // E is 30 minutes from C and 20 from D.
    assertThat(answer.goals().get(1).before()).isEqualTo(50 * 60_000);
    assertThat(answer.goals().get(1).value()).isEqualTo(20 * 60_000);
    assertThat(answer.sites()).extracting(SitingAnswer.Step::site).containsExactly(3);
  }

  /** With D, E is at 20 minutes; with E, C is; with B or C, E is farther. */
  @Test
  void theShortestWorstOfOneMoreSiteIsTwentyMinutes() {
    SitingAnswer answer = answer(2, List.of(), new Goal.ShortestWorst(), new Goal.LowestMean());
    assertThat(answer.goals().get(0).value()).isEqualTo(20 * 60_000);
    // D: B 1,000, C 2,000, E 1,200 = 4,200. E: B 1,000, C 4,000, D 2,000 = 7,000.
    assertThat(answer.goals().get(1).value()).isEqualTo(4_200 * 60_000.0 / 860);
    assertThat(answer.sites()).extracting(SitingAnswer.Step::site).containsExactly(3);
  }

  @Test
  void aZoneDrawsTheSiteAwayFromWhereItWouldStand() {
    SitingAnswer answer =
        answer(2, List.of(new ZoneRule("Z", "Haute vallée", List.of(3, 4))), new Goal.LowestMean());
    assertThat(answer.sites()).extracting(SitingAnswer.Step::site).containsExactly(3);
    assertThat(answer.goals().get(0).value()).isEqualTo(4_200 * 60_000.0 / 860);
  }

  @Test
  void aSiteThatAddsNothingIsNotProposed() {
    SitingAnswer answer = answer(5, List.of(), new Goal.MostPeopleWithin(600_000));
    // C or D for C and D, and E: 860 people with two more, though four are allowed.
    assertThat(answer.goals().get(0).value()).isEqualTo(860);
    assertThat(answer.sites()).hasSize(2);
  }
}
