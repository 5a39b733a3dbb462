package org.maillage.domain.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GroupAccessTest {

  private static final long MIN = 60_000;

  /** Ten people at home, 20 at 4 min, 30 at exactly 7, 40 a second later, 5 nowhere. */
  private static final long[] TIMES = {0, 4 * MIN, 7 * MIN, 7 * MIN + 1000, -1};

  private static final double[] PEOPLE = {10, 20, 30, 40, 5};

  @Test
  void everyFigureOfAGroupIsWorkedByHand() {
    GroupAccess all = GroupAccess.of(TIMES, o -> PEOPLE[o]);

    assertThat(all.people()).isEqualTo(100);
    assertThat(all.peopleWithout()).isEqualTo(5);
    // (10*0 + 20*240 + 30*420 + 40*421) / 100 = 342.4 s
    assertThat(all.meanMs()).isEqualTo(342_400);
    assertThat(all.medianMs()).isEqualTo(7 * MIN);
    assertThat(all.shareWithinReference()).isCloseTo(0.6, within(1e-12));
  }

  @Test
  void theCurveRisesFromThoseAtHomeToEverybody() {
    Distribution curve = GroupAccess.of(TIMES, o -> PEOPLE[o]).distribution();

    assertThat(curve.shareWithin(0)).isCloseTo(0.1, within(1e-12));
    assertThat(curve.shareWithin(3)).isCloseTo(0.1, within(1e-12));
    assertThat(curve.shareWithin(4)).isCloseTo(0.3, within(1e-12));
    assertThat(curve.shareWithin(7)).isCloseTo(0.6, within(1e-12));
    assertThat(curve.shareWithin(8)).isCloseTo(1, within(1e-12));
    assertThat(curve.minutesFor(0.5)).isEqualTo(7);
    assertThat(curve.minutesFor(1)).isEqualTo(8);
    assertThat(curve.without()).isEqualTo(5);
  }

  @Test
  void peopleBeyondTheLastMinuteCountAndAreNeverReached() {
    long[] far = {Distribution.LAST_MIN * MIN, Distribution.LAST_MIN * MIN + 1};
    Distribution curve = Distribution.of(far, o -> 1);

    assertThat(curve.people()).isEqualTo(2);
    assertThat(curve.shareWithin(Distribution.LAST_MIN)).isEqualTo(0.5);
    assertThat(curve.minutesFor(1)).isEqualTo(Distribution.LAST_MIN + 1);
  }

  @Test
  void aGroupOfNobodyHasNoTime() {
    GroupAccess nobody = GroupAccess.of(TIMES, o -> 0);

    assertThat(nobody.people()).isZero();
    assertThat(nobody.meanMs()).isEqualTo(TravelTimes.UNREACHED);
    assertThat(nobody.medianMs()).isEqualTo(TravelTimes.UNREACHED);
    assertThat(nobody.distribution().shareWithin(60)).isZero();
  }

  @Test
  void theWholeTerritoryAsAGroupIsTheWholeTerritoryAsAZone() {
    Diagnostic diagnostic =
        DiagnosticCalculation.compute(
            TinyTerritory.input(
                TinyTerritory.structure("s:1", "99001", 3, "ecole"),
                TinyTerritory.structure("s:2", "99002", 20, "medecin")),
            Methode.CARROYEE,
            new LineTravel(),
            (service, done) -> {});
    ZoneAccess zone = diagnostic.findWhole(new Subject.OfPanier()).orElseThrow();
    var points = TinyTerritory.input().points();

    GroupAccess group =
        GroupAccess.of(
            diagnostic.pointTimes().mean(TinyTerritory.input().panier().services()),
            o -> points.get(o).people());

    assertThat(group.meanMs()).isEqualTo(zone.meanMs());
    assertThat(group.medianMs()).isEqualTo(zone.medianMs());
    assertThat(group.people()).isEqualTo(zone.people());
    assertThat(group.shareWithinReference()).isEqualTo(zone.shareWithinReference());
  }
}
