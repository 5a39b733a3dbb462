package org.maillage.app.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.maillage.domain.observatory.CountedVintage;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.CommuneIndicator;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationCell;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.PositionQuality;
import org.maillage.domain.territory.Source;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;

/** A small territory that uses every field, and any number of communes. */
public final class SampleTerritory {

  public static final String SHA = "ab".repeat(32);
  public static final String WALK_SHA = "3f".repeat(32);

  private static final GeometryFactory SHAPES = new GeometryFactory();

  private SampleTerritory() {}

  /** A territory of so many communes, each with a contour of so many vertices. */
  public static Territory of(String id, int communes, int vertices) {
    List<Commune> list = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < communes; i++) {
      String code = "2A%03d".formatted(i);
      codes.add(code);
      list.add(
          new Commune(
              code,
              "Commune l’Été " + i,
              "2A",
              i == 0 ? null : "2A1",
              i * 10,
              new LatLon(41 + i / 1000.0, 9 + 1.0 / (3 + i)),
              PositionQuality.EXACT,
              i == 1 ? null : circle(9, 41 + i / 10.0, vertices)));
    }
    return new Territory(
        id,
        "Territoire " + id,
        List.of("2B", "2A"),
        List.of(
            new Source("cog", "Code officiel", "INSEE", "2026", "Licence Ouverte 2.0"),
            new Source("bpe", "Équipements", "INSEE", "2013", "Licence Ouverte 2.0")),
        list,
        List.of(
            new Zone(ZoningKind.EPCI, "200", "CC du Nord", codes, null),
            new Zone(ZoningKind.CANTON, "200", "Canton", List.of(), circle(9, 42, vertices))),
        List.of(
            new PopulationCell("CRS3035RES200mN2E1", new LatLon(42.1, 9.1), 12.5),
            new PopulationCell("CRS3035RES200mN1E1", new LatLon(42.0, 9.1), 3)),
        List.of(
            new CommuneIndicator("2A000", "rev_med_21", 21_540.5),
            new CommuneIndicator("2A000", "part_\"75+\"", -1e-7),
            new CommuneIndicator("2A000", "rev_med_21", 3),
            new CommuneIndicator("2A0000101", "rev_med_21", 0.1 + 0.2)));
  }

  /** Everything an import of that territory brings. */
  public static ImportedTerritory imported(long runId, Territory territory, String roadSha) {
    List<PopulationPoint> points = new ArrayList<>();
    for (Commune commune : territory.communes()) {
      points.add(
          new PopulationPoint(
              commune.code(),
              commune.townHall(),
              commune.population(),
              PopulationPoint.Basis.TOWN_HALL));
    }
    return new ImportedTerritory(
        runId,
        "id: sample\n",
        territory,
        List.of(
            new SourceFile("bpe", "bpe_2013.csv", SHA, 12345, 100, 98, 2),
            new SourceFile("cog", "communes.json", SHA, 6_000_000_000L, 360, 360, 0)),
        points,
        List.of(
            new CountedVintage(
                "bpe",
                "2013",
                Map.of("A206", "Bureau de poste"),
                Map.of("2A000", Map.of("A206", 2)))),
        new RoadNetwork(roadSha, 1000, 3_000_000_000L, 7, "{\"droppedNodes\":3}"),
        new RoadNetwork(WALK_SHA, 2000, 4_000_000_000L, 9, "{\"droppedNodes\":5}"));
  }

  private static Polygon circle(double lonDeg, double latDeg, int vertices) {
    Coordinate[] ring = new Coordinate[vertices + 1];
    for (int i = 0; i < vertices; i++) {
      double angle = 2 * Math.PI * i / vertices;
      ring[i] = new Coordinate(lonDeg + Math.cos(angle) / 10, latDeg + Math.sin(angle) / 10);
    }
    ring[vertices] = ring[0];
    return SHAPES.createPolygon(ring);
  }
}
