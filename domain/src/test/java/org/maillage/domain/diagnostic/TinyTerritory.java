package org.maillage.domain.diagnostic;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.PopulationPoint.Basis;
import org.maillage.domain.territory.PositionQuality;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;

/**
 * Three communes in a row on one road, a minute every hundredth of a degree:
 *
 * <pre>
 *   minute   0    5    10   15   20   25   30
 *            A.........|.....B......|.....C
 *            600       100   200    0     100   people
 *            school          doctor              (no bank anywhere)
 * </pre>
 *
 * A has 700 people: 600 at minute 0 and 100 at minute 10. B has 200 at minute 14. C has 100 at
 * minute 30. The mairies stand at minutes 0, 14 and 30.
 */
final class TinyTerritory {

  static final Service SCHOOL = service("ecole");
  static final Service DOCTOR = service("medecin");
  static final Service BANK = service("banque");

  static final Commune A = commune("99001", "A", 700, 0, -0.05, 0.12);
  static final Commune B = commune("99002", "B", 200, 14, 0.12, 0.22);
  static final Commune C = commune("99003", "C", 100, 30, 0.22, 0.35);

  static final List<PopulationPoint> POINTS =
      List.of(
          point("99001", 0, 600),
          point("99001", 10, 100),
          point("99002", 14, 200),
          point("99003", 30, 100));

  static final Structure SCHOOL_A = structure("s:ecole-a", "99001", 0, "ecole");
  static final Structure DOCTOR_B = structure("s:medecin-b", "99002", 16, "medecin");

  static final Panier PANIER =
      new Panier(
          "essai",
          "1",
          "Essai",
          "Test",
          "test",
          Map.of(
              Gamme.PROXIMITE, List.of("ecole"),
              Gamme.INTERMEDIAIRE, List.of("medecin"),
              Gamme.SUPERIEURE, List.of("banque")));

  private TinyTerritory() {}

  static Territory territory() {
    Zone west = new Zone(ZoningKind.EPCI, "W", "Ouest", List.of("99001", "99002"), null);
    Zone east = new Zone(ZoningKind.EPCI, "E", "Est", List.of("99003"), null);
    // The canton line cuts commune A at minute 5.
    Zone canton1 = new Zone(ZoningKind.CANTON, "1", "Un", List.of(), box(-0.05, 0.05));
    Zone canton2 = new Zone(ZoningKind.CANTON, "2", "Deux", List.of(), box(0.05, 0.35));
    return new Territory(
        "essai",
        "Essai",
        List.of("99"),
        List.of(),
        List.of(A, B, C),
        List.of(west, east, canton1, canton2),
        List.of(),
        List.of());
  }

  static DiagnosticInput input(Structure... structures) {
    return new DiagnosticInput(
        territory(), POINTS, List.of(structures), List.of(SCHOOL, DOCTOR, BANK), PANIER);
  }

  static LatLon minute(double minute) {
    return new LatLon(0, minute / 100);
  }

  static PopulationPoint point(String commune, double minute, double people) {
    return new PopulationPoint(commune, minute(minute), people, Basis.CELL);
  }

  static Structure structure(String id, String commune, double minute, String... services) {
    return new Structure(
        id,
        id,
        commune,
        minute(minute),
        PositionQuality.EXACT,
        Set.of(services),
        1,
        null,
        null,
        null,
        null,
        "s");
  }

  static Service service(String code) {
    return new Service(code, code, code, "sante", List.of(), List.of(), List.of(), null, null);
  }

  static Commune commune(
      String code, String name, int population, double minute, double west, double east) {
    return new Commune(
        code, name, "99", null, population, minute(minute), PositionQuality.EXACT, box(west, east));
  }

  static Polygon box(double west, double east) {
    return new GeometryFactory()
        .createPolygon(
            new Coordinate[] {
              new Coordinate(west, -0.1),
              new Coordinate(east, -0.1),
              new Coordinate(east, 0.1),
              new Coordinate(west, 0.1),
              new Coordinate(west, -0.1)
            });
  }
}
