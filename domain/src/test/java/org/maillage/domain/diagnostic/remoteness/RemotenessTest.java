package org.maillage.domain.diagnostic.remoteness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.domain.diagnostic.remoteness.HandTerritory.MINUTE_MS;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.territory.Commune;

class RemotenessTest {

  // Minutes to the basket, then to the ranges of proximity, intermediate and superior.
  private static final HandTerritory TERRITORY =
      new HandTerritory()
          .with(0, 0, 700, 4, 0, 2, 14)
          .with(1, 0, 200, 8, 3, 14, 22)
          .with(2, 0, 90, 16, 6, 16, 30)
          .with(3, 0, 10, 7, 2, 5, -1);

  private static final List<Commune> COMMUNES = TERRITORY.communes();

  private static Thresholds chosen(double proximite, double intermediaire, double superieure) {
    return Thresholds.of(
        Threshold.Origin.CHOSEN,
        Map.of(
            Gamme.PROXIMITE, Math.round(proximite * MINUTE_MS),
            Gamme.INTERMEDIAIRE, Math.round(intermediaire * MINUTE_MS),
            Gamme.SUPERIEURE, Math.round(superieure * MINUTE_MS)));
  }

  private static Remoteness remoteness(Thresholds thresholds) {
    return Remoteness.of(TERRITORY.diagnostic(), COMMUNES, thresholds);
  }

  @Test
  void aCommuneIsFarWhenItsTimeExceedsTheThresholdAndNotWhenItEqualsIt() {
    Remoteness remoteness = remoteness(chosen(3, 13.5, 22));

    assertThat(remoteness.communes().get(0).farFrom()).isEmpty();
    assertThat(remoteness.communes().get(1).farFrom()).containsExactly(Gamme.INTERMEDIAIRE);
    assertThat(remoteness.communes().get(2).farFrom()).containsExactly(Gamme.values());
  }

  @Test
  void theClassesAreWorkedByHand() {
    Remoteness remoteness = remoteness(chosen(3, 13.5, 22));

    assertThat(remoteness.classes())
        .containsExactly(new Tally(1, 700), new Tally(1, 200), Tally.NONE, new Tally(1, 90));
    assertThat(remoteness.unknown()).isEqualTo(new Tally(1, 10));
    assertThat(remoteness.farFromAny()).isEqualTo(new Tally(2, 290));
    assertThat(remoteness.gammes().get(Gamme.INTERMEDIAIRE))
        .isEqualTo(new Remoteness.Split(new Tally(2, 290), new Tally(2, 710), Tally.NONE));
    assertThat(remoteness.gammes().get(Gamme.SUPERIEURE))
        .isEqualTo(new Remoteness.Split(new Tally(1, 90), new Tally(2, 900), new Tally(1, 10)));
  }

  @Test
  void theNationalReferenceIsAboutTheBasketAlone() {
    Remoteness.Split split =
        Remoteness.split(
            TERRITORY.diagnostic(),
            COMMUNES,
            new Subject.OfPanier(),
            Threshold.NATIONAL_PANIER.valueMs());

    // 8 and 16 minutes are beyond 7; 7 is not.
    assertThat(split)
        .isEqualTo(new Remoteness.Split(new Tally(2, 290), new Tally(2, 710), Tally.NONE));
  }

  @Test
  void localThresholdsLeaveTheShareOfThePeopleBelow() {
    Thresholds local = Thresholds.local(TERRITORY.diagnostic(), COMMUNES);

    // Proximity: 700 at 0, 10 at 2, 200 at 3 (910 of 1,000).
    assertThat(local.findMs(Gamme.PROXIMITE)).hasValue(3 * MINUTE_MS);
    assertThat(local.findMs(Gamme.INTERMEDIAIRE)).hasValue(14 * MINUTE_MS);
    // Superior: of the 990 who have a time 85 % are 841.5, reached with those at 22.
    assertThat(local.findMs(Gamme.SUPERIEURE)).hasValue(22 * MINUTE_MS);
    assertThat(local.origin()).isEqualTo(Threshold.Origin.LOCAL);

    Thresholds stricter = Thresholds.local(TERRITORY.diagnostic(), COMMUNES, 0.95);
    assertThat(stricter.findMs(Gamme.PROXIMITE)).hasValue(6 * MINUTE_MS);
  }

  @Test
  void eachThresholdHasItsOwnOrigin() {
    Thresholds mixed =
        Thresholds.local(TERRITORY.diagnostic(), COMMUNES)
            .with(Gamme.SUPERIEURE, new Threshold(20 * MINUTE_MS, Threshold.Origin.CHOSEN));

    assertThat(mixed.byGamme().get(Gamme.PROXIMITE).origin()).isEqualTo(Threshold.Origin.LOCAL);
    assertThat(mixed.byGamme().get(Gamme.SUPERIEURE).origin()).isEqualTo(Threshold.Origin.CHOSEN);
    assertThat(mixed.origin()).isEqualTo(Threshold.Origin.CHOSEN);
  }

  @Test
  void aRangeWithoutAnyTimeHasNoThresholdAndIsNotCounted() {
    HandTerritory basketOfOneService =
        new HandTerritory().with(0, 0, 700, 4, 4).with(1, 0, 300, 9, 9);
    Thresholds local =
        Thresholds.local(basketOfOneService.diagnostic(), basketOfOneService.communes(), 0.5);
    Remoteness remoteness =
        Remoteness.of(basketOfOneService.diagnostic(), basketOfOneService.communes(), local);

    assertThat(local.findMs(Gamme.SUPERIEURE)).isEqualTo(OptionalLong.empty());
    assertThat(remoteness.gammes()).containsOnlyKeys(Gamme.PROXIMITE);
    assertThat(remoteness.classes())
        .containsExactly(new Tally(1, 700), new Tally(1, 300), Tally.NONE, Tally.NONE);
  }

  @Test
  void withoutAnyThresholdNobodyIsKnownToBeNear() {
    Remoteness remoteness = remoteness(new Thresholds(Map.of()));

    assertThat(remoteness.unknown()).isEqualTo(new Tally(4, 1000));
    assertThat(remoteness.classes()).containsOnly(Tally.NONE);
  }

  @Test
  void communesOfAnotherTerritoryAreRefused() {
    assertThatThrownBy(() -> Thresholds.local(TERRITORY.diagnostic(), List.of(COMMUNES.get(0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4 communes");
  }

  @Test
  void onRandomTerritoriesEverythingSumsToTheTotal() {
    Random random = new Random(20261122);
    for (int round = 0; round < 200; round++) {
      HandTerritory territory = new HandTerritory();
      for (int c = 0; c < 9; c++) {
        territory.with(
            c, 0, random.nextInt(500), time(random), time(random), time(random), time(random));
      }
      Remoteness remoteness =
          Remoteness.of(
              territory.diagnostic(),
              territory.communes(),
              Thresholds.local(territory.diagnostic(), territory.communes()));

      Tally total =
          new Tally(9, territory.communes().stream().mapToLong(Commune::population).sum());
      assertThat(remoteness.classes().stream().reduce(remoteness.unknown(), Tally::plus))
          .isEqualTo(total);
      for (Remoteness.Split split : remoteness.gammes().values()) {
        assertThat(split.far().plus(split.near()).plus(split.unknown())).isEqualTo(total);
      }
    }
  }

  private static double time(Random random) {
    return random.nextInt(10) == 0 ? -1 : random.nextInt(40);
  }

  @Test
  void aThousandCommunesAreAnsweredFarBelowATenthOfASecond() {
    HandTerritory territory = new HandTerritory();
    for (int c = 0; c < 1000; c++) {
      territory.withCode("%05d".formatted(10_000 + c), c % 700, c % 13, c % 5, c % 11, c % 31);
    }
    List<Commune> communes = territory.communes();
    var diagnostic = territory.diagnostic();
    Remoteness.of(diagnostic, communes, chosen(1, 5, 20));

    long begun = System.nanoTime();
    Remoteness.of(diagnostic, communes, chosen(1.5, 5, 20));
    long ms = (System.nanoTime() - begun) / 1_000_000;

    assertThat(ms).isLessThan(50);
  }
}
