package org.maillage.domain.diagnostic.remoteness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.MeanTime;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.PointTimes;
import org.maillage.domain.diagnostic.PopulationBasis;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;

/**
 * Square communes of a tenth of a degree on a chessboard at the equator, with times written down.
 * The commune in column 2 and row 1 has the code 99021 and its corner at 0.2 degrees east, 0.1
 * north.
 */
final class HandTerritory {

  static final long MINUTE_MS = 60_000;

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final List<Commune> communes = new ArrayList<>();
  private final List<CommuneAccess> lines = new ArrayList<>();

  /**
   * Adds a commune.
   *
   * @param minutes to the basket, then to the three ranges; negative for no time
   */
  HandTerritory with(int column, int row, int people, double... minutes) {
    return with(column, row, people, box(column / 10.0, row / 10.0, 0.1), minutes);
  }

  HandTerritory with(
      int column, int row, int people, @Nullable Geometry contour, double... minutes) {
    return add("99%d%d1".formatted(column, row), column, row, people, contour, minutes);
  }

  /** Adds a commune that has no place on the board. */
  HandTerritory withCode(String code, int people, double... minutes) {
    return add(code, 0, 0, people, null, minutes);
  }

  private HandTerritory add(
      String code, int column, int row, int people, @Nullable Geometry contour, double... minutes) {
    communes.add(
        new Commune(
            code,
            "C" + column + row,
            "99",
            null,
            people,
            new LatLon(row / 10.0 + 0.05, column / 10.0 + 0.05),
            PositionQuality.EXACT,
            contour));
    EnumMap<Gamme, MeanTime> gammes = new EnumMap<>(Gamme.class);
    for (Gamme gamme : Gamme.values()) {
      int at = gamme.ordinal() + 1;
      gammes.put(gamme, mean(at < minutes.length ? minutes[at] : -1));
    }
    lines.add(new CommuneAccess(code, Map.of(), gammes, mean(minutes[0])));
    return this;
  }

  private static MeanTime mean(double minutes) {
    return minutes < 0
        ? new MeanTime(TravelTimes.UNREACHED, 0, 1)
        : new MeanTime(Math.round(minutes * MINUTE_MS), 1, 1);
  }

  static Geometry box(double west, double south, double side) {
    return GEOMETRIES.createPolygon(
        new Coordinate[] {
          new Coordinate(west, south),
          new Coordinate(west + side, south),
          new Coordinate(west + side, south + side),
          new Coordinate(west, south + side),
          new Coordinate(west, south)
        });
  }

  List<Commune> communes() {
    return List.copyOf(communes);
  }

  Diagnostic diagnostic() {
    return new Diagnostic(
        "main",
        Methode.CARROYEE,
        "essai",
        "1",
        List.of(),
        lines,
        List.of(),
        new PopulationBasis(0, 0, 0, 0, 0, 0),
        PointTimes.NONE);
  }
}
