package org.maillage.domain.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;

/**
 * The city 99001 is cut at longitude 2.1 into a west and an east canton; the east canton takes in
 * the whole village 99002 besides.
 *
 * <pre>
 *   2.0      2.1      2.2      2.3
 *    | city   | city   | village |
 *    |  west  |  east  |  east   |
 * </pre>
 */
class ZoneSitesTest {

  private static final Zone WEST = canton("W", List.of(), 2.0, 2.1);
  private static final Zone EAST = canton("E", List.of("99002"), 2.1, 2.3);

  private static Zone canton(String code, List<String> whole, double fromDeg, double toDeg) {
    Geometry contour = new GeometryFactory().toGeometry(new Envelope(fromDeg, toDeg, 45, 45.1));
    return new Zone(ZoningKind.CANTON, code, "Canton " + code, whole, contour);
  }

  private static Candidate at(String commune, double lonDeg) {
    return new Candidate(
        commune + "@" + lonDeg,
        commune,
        commune,
        new LatLon(45.05, lonDeg),
        0,
        Candidate.Status.FREE);
  }

  @Test
  void aCityThatIsCutGivesItsMairieToOneCantonOnly() {
    List<List<Integer>> sites =
        ZoneSites.of(List.of(WEST, EAST)).sitesByZone(List.of(at("99001", 2.15)));

    assertThat(sites).containsExactly(List.of(), List.of(0));
  }

  @Test
  void aSecondPlaceOfTheSameCityCoversTheOtherCanton() {
    List<List<Integer>> sites =
        ZoneSites.of(List.of(WEST, EAST))
            .sitesByZone(List.of(at("99001", 2.15), at("99001", 2.02), at("99002", 2.25)));

    assertThat(sites).containsExactly(List.of(1), List.of(0, 2));
  }

  @Test
  void aCommuneWhollyInsideCountsThereEvenWhereItsMairieWasDrawnOverTheBorder() {
    // The contour says west, the list of communes says east: the list knows.
    assertThat(ZoneSites.of(List.of(WEST, EAST)).sitesByZone(List.of(at("99002", 2.099))))
        .containsExactly(List.of(), List.of(0));
  }

  @Test
  void aPlaceJustOffTheCoastCountsWithTheNearestCanton() {
    // 0.01 degrees west of the contour: within the 0.015 that simplified coasts are off by.
    assertThat(ZoneSites.of(List.of(WEST, EAST)).zonesAt("99001", new LatLon(45.05, 1.99)))
        .containsExactly(0);
    assertThat(ZoneSites.of(List.of(WEST, EAST)).zonesAt("99001", new LatLon(45.05, 1.98)))
        .isEmpty();
  }

  @Test
  void zonesWithoutContoursGoByTheirCommunes() {
    Zone basin = new Zone(ZoningKind.BASSIN_DE_VIE, "B", "Bassin", List.of("99002"), null);

    assertThat(ZoneSites.of(List.of(basin)).sitesByZone(List.of(at("99001", 2.0), at("99002", 2))))
        .containsExactly(List.of(1));
  }
}
