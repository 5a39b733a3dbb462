package org.maillage.domain.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.maillage.domain.diagnostic.TinyTerritory.minute;
import static org.maillage.domain.diagnostic.TinyTerritory.point;
import static org.maillage.domain.diagnostic.TinyTerritory.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.domain.diagnostic.CrowFlyShortcut.Loss;
import org.maillage.domain.diagnostic.CrowFlyShortcut.Settings;
import org.maillage.domain.territory.LatLon;

/**
 * A river without a bridge nearby runs between the people at 0 and the school X at 1:
 *
 * <pre>
 *   place        0   1   2       5   6
 *                A ~ X   B       Y   A'
 *   people     600      200         100
 *
 *   minutes to X    20    5          15
 *   minutes to Y     8    5           3
 * </pre>
 */
class CrowFlyCalculationTest {

  private static final LatLon X = minute(1);
  private static final LatLon Y = minute(5);

  private static final DiagnosticInput INPUT =
      new DiagnosticInput(
          TinyTerritory.territory(),
          List.of(point("99001", 0, 600), point("99002", 2, 200), point("99001", 6, 100)),
          List.of(
              structure("s:x", "99001", 1, "ecole"),
              structure("s:y", "99002", 5, "ecole"),
              structure("s:y2", "99002", 5, "ecole")),
          List.of(TinyTerritory.SCHOOL, TinyTerritory.DOCTOR, TinyTerritory.BANK),
          TinyTerritory.PANIER);

  private static TableTravel river() {
    return new TableTravel()
        .with(minute(0), X, 20)
        .with(minute(0), Y, 8)
        .with(minute(2), X, 5)
        .with(minute(2), Y, 5)
        .with(minute(6), X, 15)
        .with(minute(6), Y, 3);
  }

  private static CrowFlyShortcut compute(TravelTimes travel, int nearest) {
    return CrowFlyCalculation.compute(
        INPUT, Settings.usual(nearest), travel, (stage, done, total) -> {});
  }

  @Test
  void whoLooksAtTheNearestAsTheCrowFliesCrossesTheRiverThatHasNoBridge() {
    CrowFlyShortcut shortcut = compute(river(), 1);

    assertThat(shortcut.services()).hasSize(1);
    assertThat(shortcut.services().get(0).serviceCode()).isEqualTo("ecole");
    assertThat(shortcut.services().get(0).places()).isEqualTo(2);
    assertThat(shortcut.services().get(0).worstCommune()).isEqualTo("99001");
    Loss school = shortcut.services().get(0).loss();
    assertThat(school.people()).isEqualTo(900);
    // The 600 lose 20 - 8 = 12 minutes. The 200 have X and Y equally near: nothing is lost.
    assertThat(school.peopleMissed()).isEqualTo(600);
    assertThat(school.shareMissed()).isEqualTo(600 / 900.0);
    assertThat(school.meanLostMs()).isEqualTo(12 * 60_000);
    assertThat(school.mostLostMs()).isEqualTo(12 * 60_000);
    assertThat(shortcut.whole()).isEqualTo(school);
  }

  @Test
  void twoPlacesOfTwoMissNobody() {
    CrowFlyShortcut shortcut = compute(river(), 2);

    assertThat(shortcut.whole().peopleMissed()).isZero();
    assertThat(shortcut.whole().meanLostMs()).isZero();
    assertThat(shortcut.services().get(0).worstCommune()).isEmpty();
  }

  @Test
  void communesComeByWhatTheirPeopleLose() {
    List<CrowFlyShortcut.CommuneLoss> communes = compute(river(), 1).communes();

    assertThat(communes).extracting(CrowFlyShortcut.CommuneLoss::name).containsExactly("A", "B");
    // 600 people lose 12 minutes, 100 none: 7200 / 700.
    assertThat(communes.get(0).loss().lostPerPersonMs())
        .isCloseTo(12 * 600 / 700.0 * 60_000, within(1e-6));
  }

  @Test
  void theFlatSpeedMakesOneMinuteThirtyFourOfEachHundredthOfADegree() {
    Loss school = compute(river(), 1).whole();
    // 0.01 degree is 1111.95 m; 1.3 times that at 50 km/h takes 104.078 s, for all three points.
    double estimateMs = 104_078;
    double biasMs =
        (600 * (estimateMs - 480_000) + 200 * (estimateMs - 300_000) + 100 * (estimateMs - 180_000))
            / 900;

    assertThat((double) school.estimateMeanBiasMs()).isCloseTo(biasMs, within(2.0));
    assertThat((double) school.estimateMeanOffMs()).isCloseTo(-biasMs, within(2.0));
  }

  @Test
  void whoReachesNoneOfThePlacesLookedAtIsMissedWithoutAnyMinutes() {
    TableTravel island =
        new TableTravel().with(minute(0), Y, 8).with(minute(2), X, 5).with(minute(6), Y, 3);
    Loss school = compute(island, 1).whole();

    assertThat(school.peopleMissed()).isEqualTo(600);
    assertThat(school.peopleWithout()).isEqualTo(600);
    assertThat(school.meanLostMs()).isZero();
    assertThat(school.mostLostMs()).isZero();
  }

  @Test
  void whoHasNoTimeAtAllIsNotCounted() {
    TableTravel island = new TableTravel().with(minute(6), Y, 3);

    assertThat(compute(island, 1).whole().people()).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theNearestAsTheCrowFliesAreThoseOfALookAtAllPlaces(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      List<LatLon> places = new ArrayList<>();
      for (int i = random.nextInt(40) + 1; i > 0; i--) {
        // Coarse positions, so that some distances are equal.
        places.add(new LatLon(43 + random.nextInt(20) / 10.0, random.nextInt(20) / 10.0));
      }
      LatLon origin = new LatLon(42 + random.nextInt(40) / 10.0, random.nextInt(20) / 10.0);
      int count = random.nextInt(6) + 1;
      int[] slow =
          IntStream.range(0, places.size())
              .boxed()
              .sorted(
                  Comparator.comparingDouble((Integer p) -> origin.distanceM(places.get(p)))
                      .thenComparing(p -> p))
              .limit(count)
              .mapToInt(Integer::intValue)
              .toArray();

      assertThat(new CrowFlyNearest(places).nearest(origin, count)).isEqualTo(slow);
    }
  }
}
