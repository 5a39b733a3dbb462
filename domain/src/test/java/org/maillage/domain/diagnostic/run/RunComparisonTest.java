package org.maillage.domain.diagnostic.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.domain.diagnostic.Access;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.MeanTime;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.PointTimes;
import org.maillage.domain.diagnostic.PopulationBasis;
import org.maillage.domain.diagnostic.ServiceSummary;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.remoteness.Thresholds;
import org.maillage.domain.diagnostic.run.DiagnosticRun.Inputs;
import org.maillage.domain.diagnostic.run.DiagnosticRun.RunCommune;
import org.maillage.domain.diagnostic.run.RunComparison.Band;
import org.maillage.domain.diagnostic.run.RunComparison.CommuneChange;
import org.maillage.domain.diagnostic.run.RunComparison.ServiceChange;
import org.maillage.domain.diagnostic.run.RunComparison.Status;
import org.maillage.domain.diagnostic.run.RunComparison.Tally;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;

class RunComparisonTest {

  private static final Subject PANIER = new Subject.OfPanier();

  /** A run of communes "code people seconds", seconds −1 without a time. */
  private static DiagnosticRun run(int structures, String... communes) {
    List<RunCommune> named = new ArrayList<>();
    List<CommuneAccess> lines = new ArrayList<>();
    for (String commune : communes) {
      String[] parts = commune.split(" ");
      long seconds = Long.parseLong(parts[2]);
      named.add(new RunCommune(parts[0], "Ville " + parts[0], Integer.parseInt(parts[1])));
      Map<String, Access> services = new LinkedHashMap<>();
      services.put(
          "poste",
          seconds < 0
              ? Access.without(Access.Status.OFF_ROAD)
              : new Access(Access.Status.ANSWERED, seconds * 1000, "p", 0));
      MeanTime mean = seconds < 0 ? new MeanTime(-1, 0, 1) : new MeanTime(seconds * 1000, 1, 1);
      lines.add(new CommuneAccess(parts[0], services, Map.of(Gamme.PROXIMITE, mean), mean));
    }
    Panier panier = new Panier("p", "1", "P", "P", "D", Map.of(Gamme.PROXIMITE, List.of("poste")));
    Diagnostic diagnostic =
        new Diagnostic(
            "t",
            Methode.CARROYEE,
            "p",
            "1",
            List.of(new ServiceSummary("poste", structures, 1, "bpe")),
            lines,
            List.of(),
            new PopulationBasis(0, 0, 0, 1, 0, 0),
            PointTimes.NONE);
    return new DiagnosticRun(
        "Territoire",
        new Inputs(List.of(), "sha", "2026", "walk", panier),
        named,
        List.of(),
        new Thresholds(Map.of()),
        diagnostic);
  }

  @Test
  void gainsAndLossesAreCountedByCommuneAndByPeople() {
    RunComparison comparison =
        RunComparison.of(
            run(1, "99001 100 600", "99002 50 600", "99003 30 600", "99004 20 600"),
            run(3, "99001 110 570", "99002 50 400", "99003 30 631", "99004 40 1300"),
            PANIER);

    assertThat(comparison.steady()).isEqualTo(new Tally(1, 110));
    assertThat(comparison.gained()).isEqualTo(new Tally(1, 50));
    assertThat(comparison.lost()).isEqualTo(new Tally(2, 70));
    assertThat(comparison.incomparable()).isEqualTo(new Tally(0, 0));
    // (110 · 30 + 50 · 200 − 30 · 31 − 40 · 700) s / 230
    assertThat(comparison.meanGainMs()).isEqualTo(-15_630_000 / 230.0);
    assertThat(comparison.services()).containsExactly(new ServiceChange("poste", 1, 3));
  }

  @Test
  void bandsSumToTheCommunesComparedAndABoundIsInTheBandNearerToNoChange() {
    RunComparison comparison =
        RunComparison.of(
            run(1, "99001 1 2000", "99002 2 2000", "99003 4 2000", "99004 8 2000"),
            run(1, "99001 1 1820", "99002 2 1819", "99003 4 1400", "99004 8 2601"),
            PANIER);

    assertThat(comparison.bands()).hasSize(7);
    assertThat(comparison.bands().get(4)).isEqualTo(new Band(30_000L, 180_000L, new Tally(1, 1)));
    assertThat(comparison.bands().get(5)).isEqualTo(new Band(180_000L, 360_000L, new Tally(1, 2)));
    assertThat(comparison.bands().get(6)).isEqualTo(new Band(360_000L, null, new Tally(1, 4)));
    assertThat(comparison.bands().get(0)).isEqualTo(new Band(null, -360_000L, new Tally(1, 8)));
    assertThat(comparison.bands().stream().mapToLong(b -> b.tally().people()).sum()).isEqualTo(15);
  }

  @Test
  void communesThatCameOrWentAndThoseWithoutATimeAreToldAndNotCounted() {
    RunComparison comparison =
        RunComparison.of(
            run(1, "99001 10 60", "99002 20 -1", "99003 30 60", "99004 5 -1"),
            run(1, "99002 20 60", "99003 30 -1", "99004 5 -1", "99005 10 60"),
            new Subject.OfService("poste"));

    assertThat(comparison.communes())
        .containsExactly(
            new CommuneChange("99001", "Ville 99001", 10, Status.VANISHED, 60_000L, null),
            new CommuneChange("99002", "Ville 99002", 20, Status.REACHED, null, 60_000L),
            new CommuneChange("99003", "Ville 99003", 30, Status.NO_LONGER_REACHED, 60_000L, null),
            new CommuneChange("99004", "Ville 99004", 5, Status.NO_TIME, null, null),
            new CommuneChange("99005", "Ville 99005", 10, Status.APPEARED, null, 60_000L));
    assertThat(comparison.incomparable()).isEqualTo(new Tally(5, 75));
    assertThat(comparison.meanGainMs()).isZero();
  }

  @Test
  void onlyTheCommunesAskedForCount() {
    RunComparison comparison =
        RunComparison.of(
            run(1, "99001 10 600", "99002 20 600"),
            run(1, "99001 10 300", "99002 20 300"),
            PANIER,
            "99002"::equals);

    assertThat(comparison.communes()).extracting(CommuneChange::code).containsExactly("99002");
    assertThat(comparison.gained()).isEqualTo(new Tally(1, 20));
  }

  @Test
  void theSameRunTwiceChangesNothing() {
    DiagnosticRun run = run(1, "99001 10 60", "99002 20 120");

    RunComparison comparison = RunComparison.of(run, run, new Subject.OfGamme(Gamme.PROXIMITE));

    assertThat(comparison.steady()).isEqualTo(new Tally(2, 30));
    assertThat(comparison.services()).isEmpty();
    assertThat(comparison.communes()).allMatch(commune -> commune.gainMs() == 0);
  }

  @Test
  void turningTheComparisonRoundTurnsEverySign() {
    DiagnosticRun before = run(1, "99001 10 60", "99002 20 1200");
    DiagnosticRun after = run(2, "99001 10 500", "99002 20 100");

    RunComparison there = RunComparison.of(before, after, PANIER);
    RunComparison back = RunComparison.of(after, before, PANIER);

    assertThat(back.gained()).isEqualTo(there.lost());
    assertThat(back.meanGainMs()).isEqualTo(-there.meanGainMs());
    assertThat(back.bands().get(0).tally()).isEqualTo(there.bands().get(6).tally());
  }

  @Test
  void aRunWhoseCommunesAreNotThoseOfItsDiagnosticIsRefused() {
    DiagnosticRun run = run(1, "99001 10 60");

    assertThatThrownBy(
            () ->
                new DiagnosticRun(
                    "T", run.inputs(), List.of(), List.of(), run.thresholds(), run.diagnostic()))
        .hasMessageContaining("communes");
  }
}
