package org.maillage.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.CommuneIndicator;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationCell;
import org.maillage.domain.territory.PositionQuality;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;

class DemoTerritoryTest {

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Territory territory = DemoFolder.get().reading.territory();

  @Test
  void namesAreUniqueAndNoneIsOfARealCity() {
    List<String> names = territory.communes().stream().map(Commune::name).toList();

    assertThat(names).doesNotHaveDuplicates().hasSize(72);
    assertThat(names)
        .doesNotContain("Paris", "Marseille", "Lyon", "Nantes", "Rennes", "Bordeaux", "Limoges");
    assertThat(names).anyMatch(name -> name.length() > 20);
  }

  @Test
  void contoursAreValidAndDoNotOverlap() {
    STRtree tree = new STRtree();
    for (Commune commune : territory.communes()) {
      assertThat(contour(commune).isValid()).as(commune.name()).isTrue();
      tree.insert(contour(commune).getEnvelopeInternal(), commune);
    }
    tree.build();
    for (Commune one : territory.communes()) {
      for (Object found : tree.query(contour(one).getEnvelopeInternal())) {
        Commune other = (Commune) found;
        if (one.code().compareTo(other.code()) < 0) {
          assertThat(contour(one).intersection(contour(other)).getArea())
              .as("%s and %s", one.name(), other.name())
              .isLessThan(1e-12);
        }
      }
    }
  }

  @Test
  void contoursLeaveNoGapsBetweenCommunes() {
    List<Geometry> contours = territory.communes().stream().map(this::contour).toList();
    Geometry union = UnaryUnionOp.union(contours);

    double sum = contours.stream().mapToDouble(Geometry::getArea).sum();
    assertThat(union.getArea()).isCloseTo(sum, within(1e-9));
    // The mainland and the islands, none with a hole.
    assertThat(union.getNumGeometries()).isBetween(1, 3);
    for (int i = 0; i < union.getNumGeometries(); i++) {
      assertThat(((Polygon) union.getGeometryN(i)).getNumInteriorRing()).isZero();
    }
  }

  @Test
  void everyMairieStandsInItsCommune() {
    for (Commune commune : territory.communes()) {
      assertThat(commune.townHallQuality()).isEqualTo(PositionQuality.EXACT);
      assertThat(contour(commune).contains(point(commune.townHall()))).as(commune.name()).isTrue();
    }
  }

  @Test
  void everyCommuneIsInExactlyOneEpci() {
    List<String> members = new ArrayList<>();
    zones(ZoningKind.EPCI).forEach(zone -> members.addAll(zone.communeCodes()));

    assertThat(members)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            territory.communes().stream().map(Commune::code).toList());
  }

  @Test
  void bassinsDeVieAndSocialTerritoriesHaveEveryCommuneOnce() {
    for (ZoningKind kind : List.of(ZoningKind.BASSIN_DE_VIE, ZoningKind.MSP)) {
      List<String> members = new ArrayList<>();
      zones(kind).forEach(zone -> members.addAll(zone.communeCodes()));

      assertThat(zones(kind)).as(kind.name()).hasSizeGreaterThanOrEqualTo(3);
      assertThat(members)
          .as(kind.name())
          .containsExactlyInAnyOrderElementsOf(
              territory.communes().stream().map(Commune::code).toList());
    }
    assertThat(zones(ZoningKind.BASSIN_DE_VIE))
        .allMatch(zone -> zone.communeCodes().contains(zone.code()));
  }

  @Test
  void cantonsAndArrondissementsCoverTheDepartementAndSomeCantonsCutTheCity() {
    Geometry union = UnaryUnionOp.union(territory.communes().stream().map(this::contour).toList());
    for (ZoningKind kind : List.of(ZoningKind.CANTON, ZoningKind.ARRONDISSEMENT)) {
      double area = zones(kind).stream().mapToDouble(zone -> geometry(zone).getArea()).sum();
      assertThat(area).as(kind.name()).isCloseTo(union.getArea(), within(1e-9));
    }
    Commune city =
        territory.communes().stream()
            .max((a, b) -> Integer.compare(a.population(), b.population()))
            .orElseThrow();
    long within =
        zones(ZoningKind.CANTON).stream()
            .filter(z -> geometry(z).intersection(contour(city)).getArea() > 1e-6)
            .count();
    assertThat(within).isGreaterThanOrEqualTo(2);
    assertThat(zones(ZoningKind.ARRONDISSEMENT)).hasSize(3);
    assertThat(zones(ZoningKind.QPV)).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void cellsOfACommuneSumToItsPopulation() {
    STRtree tree = new STRtree();
    territory.communes().forEach(c -> tree.insert(contour(c).getEnvelopeInternal(), c));
    Map<String, Double> people = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (PopulationCell cell : territory.cells()) {
      Point centre = point(cell.centre());
      for (Object found : tree.query(centre.getEnvelopeInternal())) {
        if (contour((Commune) found).contains(centre)) {
          people.merge(((Commune) found).code(), cell.people(), Double::sum);
        }
      }
      assertThat(ids.add(cell.id())).as(cell.id()).isTrue();
    }
    for (Commune commune : territory.communes()) {
      assertThat(people.get(commune.code())).as(commune.name()).isEqualTo(commune.population());
    }
  }

  @Test
  void sizesFallWithTheRank() {
    List<Integer> sizes =
        territory.communes().stream().map(Commune::population).sorted((a, b) -> b - a).toList();

    // The city has about a fifth of the people, half of the communes less than fifteen hundred.
    assertThat(sizes.get(0)).isBetween(30_000, 42_000);
    assertThat(sizes.get(1)).isLessThan(sizes.get(0) / 2);
    assertThat(sizes.get(sizes.size() / 2)).isLessThan(1_500);
    assertThat(sizes.get(sizes.size() - 1)).isGreaterThanOrEqualTo(40);
  }

  @Test
  void indicatorsArePlausible() {
    assertThat(territory.indicators())
        .filteredOn(figure -> figure.variable().equals("part_60_ans_plus"))
        .hasSize(72)
        .allMatch(figure -> figure.value() >= 15 && figure.value() <= 52);
    assertThat(territory.indicators())
        .filteredOn(figure -> figure.variable().equals("revenu_median"))
        .hasSizeGreaterThan(72)
        .allMatch(figure -> figure.value() > 12_000 && figure.value() < 38_000);
  }

  @Test
  void irisOfACommuneSumToItsPopulationAndSomeIncomesAreHidden() {
    Map<String, Double> people = new HashMap<>();
    Set<String> iris = new HashSet<>();
    Set<String> withPoverty = new HashSet<>();
    for (CommuneIndicator figure : territory.indicators()) {
      if (figure.areaCode().length() == 9) {
        iris.add(figure.areaCode());
        if (figure.variable().equals("population_2022")) {
          people.merge(figure.areaCode().substring(0, 5), figure.value(), Double::sum);
        } else if (figure.variable().equals("taux_pauvrete")) {
          withPoverty.add(figure.areaCode());
        }
      }
    }
    for (Commune commune : territory.communes()) {
      assertThat(people.get(commune.code())).as(commune.name()).isEqualTo(commune.population());
    }
    assertThat(iris).hasSizeGreaterThan(72);
    assertThat(withPoverty).hasSizeBetween(10, iris.size() - 10);
  }

  private List<Zone> zones(ZoningKind kind) {
    return territory.zones().stream().filter(zone -> zone.kind() == kind).toList();
  }

  private Geometry contour(Commune commune) {
    Geometry contour = commune.contour();
    assertThat(contour).as(commune.name()).isNotNull();
    return contour;
  }

  private static Geometry geometry(Zone zone) {
    Geometry contour = zone.contour();
    assertThat(contour).as(zone.name()).isNotNull();
    return contour;
  }

  private static Point point(LatLon place) {
    return FACTORY.createPoint(new Coordinate(place.lonDeg(), place.latDeg()));
  }
}
