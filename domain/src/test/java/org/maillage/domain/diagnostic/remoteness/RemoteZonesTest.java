package org.maillage.domain.diagnostic.remoteness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.maillage.domain.diagnostic.remoteness.HandTerritory.MINUTE_MS;
import static org.maillage.domain.diagnostic.remoteness.HandTerritory.box;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maillage.domain.diagnostic.remoteness.RemoteZones.RemoteZone;
import org.maillage.domain.territory.Commune;

class RemoteZonesTest {

  /**
   * Minutes to the basket; threshold 7.
   *
   * <pre>
   *   row 2   9     5     .
   *   row 1   5     8     5
   *   row 0   5    12    10     (and at column 5 an island of 20 minutes, population 0)
   *   column  0     1     2
   * </pre>
   */
  private static final HandTerritory TERRITORY =
      new HandTerritory()
          .with(0, 0, 1000, 5)
          .with(0, 1, 100, 5)
          .with(0, 2, 40, 9)
          .with(1, 0, 300, 12)
          .with(1, 1, 200, 8)
          .with(1, 2, 10, 5)
          .with(2, 0, 100, 10)
          .with(2, 1, 50, 5)
          .with(2, 2, 5, -1)
          .with(5, 0, 0, 20);

  private static RemoteZones zones(HandTerritory territory, double minutes) {
    return RemoteZones.of(
        territory.diagnostic(),
        territory.communes(),
        CommuneBorders.of(territory.communes()),
        Math.round(minutes * MINUTE_MS));
  }

  @Test
  void aZoneIsAConnectedSetAndACornerDoesNotConnect() {
    RemoteZones zones = zones(TERRITORY, 7);

    assertThat(zones.zones())
        .extracting(RemoteZone::communeCodes)
        .containsExactly(List.of("99101", "99111", "99201"), List.of("99021"), List.of("99501"));
  }

  @Test
  void theFiguresOfAZoneAreWorkedByHand() {
    RemoteZone zone = zones(TERRITORY, 7).zones().get(0);

    assertThat(zone.people()).isEqualTo(600);
    // (300 x 12 + 200 x 8 + 100 x 10) / 600 = 6,200 / 600 min.
    assertThat(zone.meanMs()).isEqualTo(620_000);
    assertThat(zone.worstMs()).isEqualTo(12 * MINUTE_MS);
    assertThat(zone.worstCommune()).isEqualTo("99101");
    assertThat(zone.mainCommune()).isEqualTo("99101");
    // A tenth of a degree is 11.11950837 km; near the equator a square has 123.6 km².
    assertThat(zone.surfaceKm2()).isCloseTo(3 * 123.6434, within(0.01));
    assertThat(zone.around()).containsExactly("99001", "99011", "99121", "99211");
  }

  @Test
  void whereNobodyLivesTheMeanIsThePlainOne() {
    RemoteZone island = zones(TERRITORY, 7).zones().get(2);

    assertThat(island.people()).isZero();
    assertThat(island.meanMs()).isEqualTo(20 * MINUTE_MS);
    assertThat(island.around()).isEmpty();
  }

  @Test
  void aCommuneWithoutATimeIsInNoZoneAndCountedApart() {
    RemoteZones zones = zones(TERRITORY, 7);

    assertThat(zones.split().unknown()).isEqualTo(new Tally(1, 5));
    assertConserved(zones, TERRITORY);
  }

  @Test
  void beyondTheLongestTimeThereIsNoZone() {
    RemoteZones zones = zones(TERRITORY, 20);

    assertThat(zones.zones()).isEmpty();
    assertThat(zones.split().near()).isEqualTo(new Tally(9, 1800));
  }

  @Test
  void aCommuneWithoutAContourStandsAloneAndItsSurfaceIsUnknown() {
    HandTerritory territory =
        new HandTerritory().with(0, 0, 10, 9).with(1, 0, 20, null, 9).with(2, 0, 30, 9);

    List<RemoteZone> zones = zones(territory, 7).zones();

    assertThat(zones).hasSize(3);
    assertThat(zones.get(1).communeCodes()).containsExactly("99101");
    assertThat(zones.get(1).surfaceKm2()).isNull();
  }

  @Test
  void bordersDrawnApartAreBordersAndAGapIsNot() {
    // 0.0002 degrees are 22 m, 0.001 are 111 m.
    HandTerritory territory =
        new HandTerritory()
            .with(0, 0, 1, box(0, 0, 0.1), 9)
            .with(1, 0, 1, box(0.1002, 0, 0.1), 9)
            .with(2, 0, 1, box(0.2012, 0, 0.1), 9);

    CommuneBorders borders = CommuneBorders.of(territory.communes());

    assertThat(borders.neighbours("99001")).containsExactly("99101");
    assertThat(borders.neighbours("99201")).isEmpty();
  }

  @Test
  void aCornerWithinTheToleranceIsNoBorder() {
    HandTerritory territory =
        new HandTerritory()
            .with(0, 0, 1, box(0, 0, 0.1), 9)
            .with(1, 1, 1, box(0.1001, 0.1001, 0.1), 9);

    assertThat(CommuneBorders.of(territory.communes()).neighbours("99001")).isEmpty();
  }

  @Test
  void onRandomChessboardsTheZonesAreThoseOfASlowSearchAndSumToTheTotal() {
    Random random = new Random(7);
    for (int round = 0; round < 30; round++) {
      HandTerritory territory = new HandTerritory();
      for (int column = 0; column < 6; column++) {
        for (int row = 0; row < 6; row++) {
          int minutes = random.nextInt(12) == 0 ? -1 : random.nextInt(14);
          territory.with(column, row, random.nextInt(300), minutes);
        }
      }
      RemoteZones zones = zones(territory, 7);
      assertConserved(zones, territory);
      assertThat(zones.zones().stream().map(zone -> Set.copyOf(zone.communeCodes())).toList())
          .containsExactlyInAnyOrderElementsOf(slow(territory));
    }
  }

  /** Merges sets as long as two hold neighbours on the board. */
  private static List<Set<String>> slow(HandTerritory territory) {
    List<Set<String>> sets = new java.util.ArrayList<>();
    territory.diagnostic().communes().stream()
        .filter(line -> line.panier().timeMs() > 7 * MINUTE_MS)
        .forEach(line -> sets.add(new java.util.TreeSet<>(Set.of(line.communeCode()))));
    boolean merged = true;
    while (merged) {
      merged = false;
      for (int a = 0; a < sets.size() && !merged; a++) {
        for (int b = a + 1; b < sets.size() && !merged; b++) {
          if (touch(sets.get(a), sets.get(b))) {
            sets.get(a).addAll(sets.remove(b));
            merged = true;
          }
        }
      }
    }
    return sets;
  }

  private static boolean touch(Set<String> one, Set<String> other) {
    return one.stream()
        .anyMatch(
            a ->
                other.stream()
                    .anyMatch(
                        b ->
                            Math.abs(a.charAt(2) - b.charAt(2))
                                    + Math.abs(a.charAt(3) - b.charAt(3))
                                == 1));
  }

  private static void assertConserved(RemoteZones zones, HandTerritory territory) {
    Tally inZones =
        zones.zones().stream()
            .map(zone -> new Tally(zone.communeCodes().size(), zone.people()))
            .reduce(Tally.NONE, Tally::plus);
    assertThat(inZones).isEqualTo(zones.split().far());
    assertThat(inZones.plus(zones.split().near()).plus(zones.split().unknown()))
        .isEqualTo(
            new Tally(
                territory.communes().size(),
                territory.communes().stream().mapToLong(Commune::population).sum()));
  }
}
