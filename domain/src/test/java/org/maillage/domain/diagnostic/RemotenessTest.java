package org.maillage.domain.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.domain.diagnostic.TinyTerritory.A;
import static org.maillage.domain.diagnostic.TinyTerritory.B;
import static org.maillage.domain.diagnostic.TinyTerritory.C;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maillage.domain.diagnostic.Remoteness.Tally;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.territory.Commune;

class RemotenessTest {

  private static final List<Commune> COMMUNES = List.of(A, B, C);
  private static Diagnostic diagnostic;

  // Not in a static field: the computation runs on several threads, which would wait for the class.
  @BeforeAll
  static void compute() {
    diagnostic =
        DiagnosticCalculation.compute(
            TinyTerritory.input(TinyTerritory.SCHOOL_A, TinyTerritory.DOCTOR_B),
            Methode.COMMUNALE,
            new LineTravel(),
            (service, done) -> {});
  }

  // Mairie to mairie, school: A 0, B 14, C 30 min; doctor: A 14, B 0, C 16 min; bank: nowhere.

  private static Thresholds minutes(long proximite, long intermediaire) {
    return new Thresholds(
        Thresholds.Origin.CHOSEN,
        Map.of(Gamme.PROXIMITE, proximite * 60_000, Gamme.INTERMEDIAIRE, intermediaire * 60_000));
  }

  @Test
  void aCommuneIsFarWhenItsTimeExceedsTheThresholdAndNotWhenItEqualsIt() {
    Remoteness remoteness = Remoteness.of(diagnostic, COMMUNES, minutes(14, 15));

    assertThat(remoteness.communes().get(0).farFrom()).isEmpty();
    assertThat(remoteness.communes().get(1).farFrom()).isEmpty();
    assertThat(remoteness.communes().get(2).farFrom())
        .containsExactlyInAnyOrder(Gamme.PROXIMITE, Gamme.INTERMEDIAIRE);
    assertThat(remoteness.far().get(Gamme.PROXIMITE)).isEqualTo(new Tally(1, 100));
  }

  @Test
  void classesSumToTheTotal() {
    Remoteness remoteness = Remoteness.of(diagnostic, COMMUNES, minutes(10, 10));

    assertThat(remoteness.classes())
        .containsExactly(new Tally(0, 0), new Tally(2, 900), new Tally(1, 100), new Tally(0, 0));
    assertThat(remoteness.classes().stream().mapToLong(Tally::people).sum()).isEqualTo(1000);
    assertThat(remoteness.unknown()).isEqualTo(new Tally(0, 0));
  }

  @Test
  void localThresholdsLeaveEightyFivePercentOfThePeopleBelow() {
    Thresholds local = Remoteness.localThresholds(diagnostic, COMMUNES);

    // School: 700 people at 0, 200 at 14 (900 of 1000 reached) : P85 = 14 min.
    assertThat(local.byGammeMs().get(Gamme.PROXIMITE)).isEqualTo(14 * 60_000L);
    // Doctor: 200 at 0, 700 at 14 : P85 = 14 min.
    assertThat(local.byGammeMs().get(Gamme.INTERMEDIAIRE)).isEqualTo(14 * 60_000L);
    assertThat(local.byGammeMs()).doesNotContainKey(Gamme.SUPERIEURE);
  }

  @Test
  void aCommuneWithoutATimeIsCountedApart() {
    Remoteness remoteness =
        Remoteness.of(
            diagnostic,
            COMMUNES,
            new Thresholds(Thresholds.Origin.CHOSEN, Map.of(Gamme.SUPERIEURE, 60_000L)));

    assertThat(remoteness.unknown()).isEqualTo(new Tally(3, 1000));
    assertThat(remoteness.classes().get(0)).isEqualTo(new Tally(0, 0));
  }

  @Test
  void communesOfAnotherTerritoryAreRefused() {
    assertThatThrownBy(() -> Remoteness.localThresholds(diagnostic, List.of(A)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 communes");
  }
}
