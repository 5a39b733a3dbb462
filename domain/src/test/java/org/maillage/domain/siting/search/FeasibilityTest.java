package org.maillage.domain.siting.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.domain.siting.Candidate;
import org.maillage.domain.siting.Candidate.Status;
import org.maillage.domain.siting.Goal;
import org.maillage.domain.siting.SitingAnswer;
import org.maillage.domain.siting.SitingAnswer.Conflict;
import org.maillage.domain.siting.SitingProblem;
import org.maillage.domain.siting.SitingSolver;
import org.maillage.domain.siting.ZoneRule;
import org.maillage.domain.territory.LatLon;

/** Four places on a line, 11.12 km from each to the next; each costs 10 euros times its number. */
class FeasibilityTest {

  private final List<Candidate> candidates = new ArrayList<>();
  private final List<ZoneRule> zones = new ArrayList<>();
  private int maxSites = 4;
  private Long budgetEur;
  private double minDistanceM;

  private void places(Status... statuses) {
    for (int site = 0; site < statuses.length; site++) {
      candidates.add(
          new Candidate(
              "s" + site,
              "S" + site,
              "2A00" + site,
              new LatLon(42 + site / 10.0, 9),
              10 * (site + 1),
              statuses[site]));
    }
  }

  private void zone(String code, Integer... sites) {
    zones.add(new ZoneRule(code, code, List.of(sites)));
  }

  private SitingAnswer answer() {
    int[][] timesMs = {new int[candidates.size()]};
    return new SitingSearch()
        .solve(
            new SitingProblem(
                List.of(1.0),
                List.of(true),
                candidates,
                SmallProblems.table(timesMs, candidates.size()),
                60,
                maxSites,
                budgetEur,
                minDistanceM,
                zones,
                List.of(new Goal.LowestMean())),
            SitingSolver.Listener.PATIENT);
  }

  private void assertImpossible(Conflict... conflicts) {
    SitingAnswer answer = answer();
    assertThat(answer.status()).isEqualTo(SitingAnswer.Status.IMPOSSIBLE);
    assertThat(answer.conflicts()).containsExactly(conflicts);
    assertThat(answer.sites()).isEmpty();
    assertThat(answer.goals()).isEmpty();
  }

  @Test
  void moreKeptThanTheCeilingAllows() {
    places(Status.KEPT, Status.KEPT, Status.KEPT, Status.FREE);
    maxSites = 2;
    assertImpossible(new Conflict(Conflict.Kind.KEPT_ABOVE_CEILING, List.of(), 2, 3));
  }

  @Test
  void zonesWithoutACandidateAreNamedAndThoseWithAKeptOneAreNot() {
    places(Status.FREE, Status.FORBIDDEN, Status.KEPT, Status.FREE);
    zone("EMPTY");
    zone("FORBIDDEN", 1);
    zone("KEPT", 2);
    zone("FREE", 3);
    assertImpossible(
        new Conflict(Conflict.Kind.ZONE_WITHOUT_CANDIDATE, List.of("EMPTY", "FORBIDDEN"), 0, 2));
  }

  @Test
  void zonesThatNeedMoreSitesThanTheCeilingSayHowMany() {
    places(Status.FREE, Status.FREE, Status.FREE, Status.KEPT);
    zone("A", 0);
    zone("B", 1);
    zone("C", 1, 2);
    zone("D", 3);
    maxSites = 2;
    // S0 for A, S1 for B and C, and S3 is kept: three.
    assertImpossible(new Conflict(Conflict.Kind.ZONES_ABOVE_CEILING, List.of("A", "B", "C"), 2, 3));
    maxSites = 3;
    assertThat(answer().status()).isEqualTo(SitingAnswer.Status.PROVEN);
  }

  @Test
  void zonesThatCostMoreThanTheBudgetSayHowMuch() {
    places(Status.FREE, Status.FREE, Status.FREE, Status.FREE);
    zone("A", 0, 3);
    zone("B", 1, 2);
    budgetEur = 29L;
    // 10 euros for S0 and 20 for S1.
    assertImpossible(new Conflict(Conflict.Kind.ZONES_ABOVE_BUDGET, List.of("A", "B"), 29, 30));
    budgetEur = 30L;
    assertThat(answer().sites()).extracting(SitingAnswer.Step::site).contains(0, 1);
  }

  @Test
  void aZoneWhoseOnlyCandidateAloneIsAboveTheBudgetIsNamed() {
    places(Status.FREE, Status.FREE, Status.FREE, Status.FREE);
    zone("A", 0);
    zone("D", 3);
    budgetEur = 39L;
    assertImpossible(new Conflict(Conflict.Kind.ZONES_ABOVE_BUDGET, List.of("D"), 39, 40));
  }

  @Test
  void zonesThatStandTooCloseToEachOtherAreTheOnlyOnesNamed() {
    places(Status.FREE, Status.FREE, Status.FREE, Status.FREE);
    zone("A", 0);
    zone("B", 1);
    zone("D", 3);
    minDistanceM = 15_000;
    // 11.12 km between A and B; D is 22.24 km from B.
    assertImpossible(new Conflict(Conflict.Kind.ZONES_TOO_CLOSE, List.of("A", "B"), 0, 2));
    minDistanceM = 11_000;
    assertThat(answer().status()).isEqualTo(SitingAnswer.Status.PROVEN);
  }

  @Test
  void aZoneTooCloseToAKeptSiteIsNamed() {
    places(Status.KEPT, Status.FREE, Status.FREE, Status.FREE);
    zone("B", 1);
    zone("C", 2);
    minDistanceM = 12_000;
    assertImpossible(new Conflict(Conflict.Kind.ZONES_TOO_CLOSE, List.of("B"), 0, 1));
  }

  @Test
  void keptSitesMayStandCloseToEachOther() {
    places(Status.KEPT, Status.KEPT, Status.FREE, Status.FREE);
    minDistanceM = 12_000;
    assertThat(answer().status()).isEqualTo(SitingAnswer.Status.PROVEN);
  }
}
