package org.maillage.domain.diagnostic.remoteness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.maillage.domain.diagnostic.remoteness.HandTerritory.MINUTE_MS;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.maillage.domain.diagnostic.remoteness.GreyZones.Grid;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.PopulationPoint.Basis;

class GreyZonesTest {

  private static final double M_PER_DEG = Math.toRadians(1) * 6_371_008.8;

  private final List<PopulationPoint> points = new ArrayList<>();
  private final List<Long> timesMs = new ArrayList<>();

  /** At the equator, so that metres are metres both ways. */
  private void add(String commune, double eastM, double northM, double people, double minutes) {
    add(commune, eastM, northM, people, minutes, Basis.CELL);
  }

  private void add(
      String commune, double eastM, double northM, double people, double minutes, Basis basis) {
    LatLon position = new LatLon(northM / M_PER_DEG, eastM / M_PER_DEG);
    points.add(new PopulationPoint(commune, position, people, basis));
    timesMs.add(minutes < 0 ? -1 : Math.round(minutes * MINUTE_MS));
  }

  private GreyZones grey(double minutes) {
    long[] timeMs = timesMs.stream().mapToLong(Long::longValue).toArray();
    return GreyZones.of(points, timeMs, Math.round(minutes * MINUTE_MS));
  }

  @Test
  void cellsThatTouchByASideOrACornerAreOneZone() {
    add("99001", 100, 100, 10, 12);
    add("99001", 300, 100, 30, 16);
    add("99002", 500, 300, 20, 20); // by a corner
    add("99002", 900, 300, 5, 11); // a cell between
    add("99002", 100, 300, 80, 10); // equal to the reference: not beyond
    add("99002", 100, 500, 7, -1);

    GreyZones zones = grey(10);

    assertThat(zones.grid()).isEqualTo(Grid.CELLS_200_M);
    assertThat(zones.zones()).hasSize(2);
    GreyZones.GreyZone first = zones.zones().get(0);
    assertThat(first.people()).isEqualTo(60);
    assertThat(first.peopleByCommune()).containsEntry("99001", 40.0).containsEntry("99002", 20.0);
    // (10 x 12 + 30 x 16 + 20 x 20) / 60 = 1,000 / 60 min.
    assertThat(first.meanMs()).isEqualTo(1_000_000);
    assertThat(first.worstMs()).isEqualTo(20 * MINUTE_MS);
    assertThat(first.surfaceKm2()).isEqualTo(0.12, within(1e-12));
    assertThat(zones.zones().get(1).people()).isEqualTo(5);
    assertThat(zones.peopleOutside()).isEqualTo(80);
    assertThat(zones.peopleWithout()).isEqualTo(7);
  }

  @Test
  void pointsAlongRoadsAreGatheredInSquaresOfAKilometre() {
    add("99001", 100, 100, 10, 20, Basis.ROAD);
    add("99001", 900, 900, 30, 8, Basis.ROAD); // same square: mean (200 + 240) / 40 = 11 min
    add("99001", 1_500, 500, 10, 12, Basis.CELL); // touches
    add("99001", 3_500, 500, 10, 12, Basis.ROAD); // a square between
    add("99001", 500, 1_500, 50, 9, Basis.ROAD);

    GreyZones zones = grey(10);

    assertThat(zones.grid()).isEqualTo(Grid.SQUARES_1_KM);
    assertThat(zones.zones()).hasSize(2);
    assertThat(zones.zones().get(0).people()).isEqualTo(50);
    assertThat(zones.zones().get(0).surfaceKm2()).isEqualTo(2);
    // (40 x 11 + 10 x 12) / 50 = 560 / 50 = 11.2 min.
    assertThat(zones.zones().get(0).meanMs()).isEqualTo(672_000);
    assertThat(zones.surfaceKm2()).isEqualTo(3);
    Envelope drawn = zones.contour(zones.zones().get(0)).getEnvelopeInternal();
    assertThat(drawn.getMinX() * M_PER_DEG).isEqualTo(0, within(1e-6));
    assertThat(drawn.getMaxX() * M_PER_DEG).isEqualTo(2_000, within(1e-6));
    assertThat(drawn.getMaxY() * M_PER_DEG).isEqualTo(1_000, within(1e-6));
    assertThat(zones.peopleOutside()).isEqualTo(50);
  }

  @Test
  void wherePointsHaveNoPeopleNothingIsGrey() {
    add("99001", 100, 100, 0, 50);

    assertThat(grey(10).zones()).isEmpty();
    assertThat(grey(10).people()).isZero();
  }

  @Test
  void withoutPointsNothingIsGrey() {
    assertThat(grey(10).zones()).isEmpty();
  }

  @Test
  void timesOfOtherPointsAreRefused() {
    add("99001", 100, 100, 1, 50);
    assertThatThrownBy(() -> GreyZones.of(points, new long[0], 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 times for 1 points");
  }

  @Test
  void onRandomPointsPeopleAreConservedAndAHigherReferenceNeverGreysMore() {
    Random random = new Random(11);
    for (Basis basis : new Basis[] {Basis.CELL, Basis.ROAD}) {
      points.clear();
      timesMs.clear();
      for (int east = 0; east < 40; east++) {
        for (int north = 0; north < 40; north++) {
          if (random.nextInt(3) > 0) {
            int minutes = random.nextInt(20) == 0 ? -1 : random.nextInt(30);
            add("99001", east * 200 + 100, north * 200 + 100, random.nextInt(9), minutes, basis);
          }
        }
      }
      double total = points.stream().mapToDouble(PopulationPoint::people).sum();
      double before = Double.MAX_VALUE;
      for (int minutes = 0; minutes < 32; minutes += 3) {
        GreyZones zones = grey(minutes);
        assertThat(zones.people() + zones.peopleOutside() + zones.peopleWithout())
            .isEqualTo(total, within(1e-6));
        assertThat(zones.people()).isLessThanOrEqualTo(before + 1e-6);
        before = zones.people();
      }
    }
  }
}
