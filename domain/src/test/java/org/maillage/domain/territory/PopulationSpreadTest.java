package org.maillage.domain.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.maillage.domain.territory.PopulationPoint.Basis;
import org.maillage.domain.territory.PopulationSpread.Stretch;

class PopulationSpreadTest {

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  /** A commune one tenth of a degree wide, from {@code westDeg}. */
  private static Commune commune(String code, int population, double westDeg) {
    return new Commune(
        code,
        code,
        "99",
        null,
        population,
        new LatLon(0.05, westDeg + 0.05),
        PositionQuality.EXACT,
        GEOMETRIES.toGeometry(new Envelope(westDeg, westDeg + 0.1, 0, 0.1)));
  }

  private static double people(List<PopulationPoint> points) {
    return points.stream().mapToDouble(PopulationPoint::people).sum();
  }

  @Test
  void peopleLiveInTheirCellsAndSumToTheRegister() {
    List<PopulationCell> cells =
        List.of(
            new PopulationCell("a", new LatLon(0.01, 0.01), 30),
            new PopulationCell("b", new LatLon(0.09, 0.09), 60));

    PopulationSpread.Result result =
        PopulationSpread.spread(List.of(commune("99001", 100, 0)), cells, List.of());

    assertThat(result.points()).extracting(PopulationPoint::basis).containsOnly(Basis.CELL);
    assertThat(result.points().get(0).people()).isCloseTo(33.333, within(0.001));
    assertThat(people(result.points())).isCloseTo(100, within(1e-9));
  }

  @Test
  void anExtractOfCellsIsSetAsideAndSaid() {
    List<PopulationCell> cells = List.of(new PopulationCell("a", new LatLon(0.01, 0.01), 79));
    List<Stretch> roads = List.of(new Stretch(new LatLon(0.02, 0.02), 500, true));

    PopulationSpread.Result result =
        PopulationSpread.spread(List.of(commune("99001", 100, 0)), cells, roads);

    assertThat(result.incomplete())
        .containsExactly(new PopulationSpread.IncompleteCells("99001", 0.79));
    assertThat(result.points()).extracting(PopulationPoint::basis).containsExactly(Basis.ROAD);
    assertThat(people(result.points())).isEqualTo(100);
  }

  @Test
  void withoutCellsPeopleLiveAlongResidentialRoadsByLength() {
    List<Stretch> roads =
        List.of(
            new Stretch(new LatLon(0.02, 0.02), 300, true),
            new Stretch(new LatLon(0.08, 0.08), 100, true),
            new Stretch(new LatLon(0.02, 0.15), 1000, true));

    PopulationSpread.Result result =
        PopulationSpread.spread(
            List.of(commune("99001", 80, 0), commune("99002", 7, 0.1)), List.of(), roads);

    assertThat(result.points())
        .containsExactly(
            new PopulationPoint("99001", new LatLon(0.02, 0.02), 60, Basis.ROAD),
            new PopulationPoint("99001", new LatLon(0.08, 0.08), 20, Basis.ROAD),
            new PopulationPoint("99002", new LatLon(0.02, 0.15), 7, Basis.ROAD));
  }

  @Test
  void neighbouringStretchesShareOnePointThatLiesOnARealRoad() {
    List<Stretch> roads =
        List.of(
            new Stretch(new LatLon(0.0101, 0.0101), 100, true),
            new Stretch(new LatLon(0.0103, 0.0103), 100, true),
            new Stretch(new LatLon(0.0106, 0.0106), 100, true));

    PopulationSpread.Result result =
        PopulationSpread.spread(List.of(commune("99001", 30, 0)), List.of(), roads);

    assertThat(result.points())
        .containsExactly(new PopulationPoint("99001", new LatLon(0.0103, 0.0103), 30, Basis.ROAD));
  }

  @Test
  void countryRoadsCountOnlyWhereACommuneHasNoStreet() {
    List<Stretch> roads =
        List.of(
            new Stretch(new LatLon(0.02, 0.02), 300, true),
            new Stretch(new LatLon(0.08, 0.08), 9000, false),
            new Stretch(new LatLon(0.02, 0.15), 1000, false));

    PopulationSpread.Result result =
        PopulationSpread.spread(
            List.of(commune("99001", 80, 0), commune("99002", 7, 0.1)), List.of(), roads);

    assertThat(result.points())
        .containsExactly(
            new PopulationPoint("99001", new LatLon(0.02, 0.02), 80, Basis.ROAD),
            new PopulationPoint("99002", new LatLon(0.02, 0.15), 7, Basis.ROAD));
  }

  @Test
  void withoutCellsAndRoadsPeopleLiveAtTheMairie() {
    PopulationSpread.Result result =
        PopulationSpread.spread(List.of(commune("99001", 12, 0)), List.of(), List.of());

    assertThat(result.points())
        .containsExactly(new PopulationPoint("99001", new LatLon(0.05, 0.05), 12, Basis.TOWN_HALL));
  }

  @Test
  void anEmptyCommuneKeepsAPointThatWeighsNothing() {
    PopulationSpread.Result result =
        PopulationSpread.spread(
            List.of(commune("99001", 0, 0)),
            List.of(),
            List.of(new Stretch(new LatLon(0.02, 0.02), 300, true)));

    assertThat(result.points()).hasSize(1);
    assertThat(people(result.points())).isZero();
  }

  @Test
  void aCellJustOffTheSimplifiedCoastBelongsToTheNearestCommune() {
    AreaLocator<Commune> locator =
        AreaLocator.ofCommunes(List.of(commune("99001", 1, 0), commune("99002", 1, 0.1)));

    assertThat(locator.find(new LatLon(-0.005, 0.12)).orElseThrow().code()).isEqualTo("99002");
    assertThat(locator.find(new LatLon(-0.05, 0.12))).isEmpty();
  }
}
