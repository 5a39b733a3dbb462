package org.maillage.data.offer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.data.communes.CommuneCodes.Answer;
import org.maillage.data.communes.CommuneCodes.Elsewhere;
import org.maillage.data.communes.CommuneCodes.Found;
import org.maillage.data.communes.CommuneIndex;
import org.maillage.data.file.SourceInput;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.projection.CoordinateSystem;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;

/**
 * Checks where a row says it is, and puts right what can be: latitude and longitude swapped, metres
 * in a column of degrees, no coordinates, coordinates in another country.
 */
final class PlaceLocator {

  /** A harbour office may stand outside the simplified coast: about a kilometre is forgiven. */
  private static final double OUTSIDE_CONTOUR_DEG = 0.01;

  private final CommuneIndex communes;

  PlaceLocator(CommuneIndex communes) {
    this.communes = communes;
  }

  CommuneIndex communes() {
    return communes;
  }

  /**
   * The commune of a row, by the code it gives. A row of another territory is counted, one with an
   * unknown code is set aside with COMMUNE_UNKNOWN; both give nothing.
   */
  Optional<Commune> findCommune(SourceInput in, long line, String code) {
    Answer answer = communes.codes().find(code);
    if (answer instanceof Found found) {
      return Optional.of(communes.getCommune(found.code()));
    }
    if (answer instanceof Elsewhere) {
      in.outside();
    } else {
      in.reject(IssueCode.COMMUNE_UNKNOWN, line, code);
    }
    return Optional.empty();
  }

  /** The mairie of a commune, for what is known by its commune only. */
  Place atTownHall(Commune commune) {
    return new Place(commune.code(), commune.townHall(), PositionQuality.TOWN_HALL);
  }

  /**
   * Where a row of a known commune stands.
   *
   * @param latDeg what the row gives for a latitude, NaN when it gives none
   * @param lonDeg what the row gives for a longitude, NaN when it gives none
   * @param quality of the coordinates when they are right
   */
  Place locate(
      SourceInput in,
      long line,
      Commune commune,
      double latDeg,
      double lonDeg,
      PositionQuality quality) {
    if (Double.isNaN(latDeg) || Double.isNaN(lonDeg)) {
      in.withoutCoordinates();
      return atTownHall(commune);
    }
    LatLon position = putRight(in, line, latDeg, lonDeg);
    if (position == null) {
      in.issue(IssueCode.COORDINATES_OUTSIDE, line, latDeg + ", " + lonDeg);
      return atTownHall(commune);
    }
    return new Place(commune.code(), position, quality);
  }

  /**
   * Where a row that gives no commune stands; nothing, and counted as outside, when that is in no
   * commune of the territory.
   */
  Optional<Place> locate(
      SourceInput in, long line, double latDeg, double lonDeg, PositionQuality quality) {
    if (Double.isNaN(latDeg) || Double.isNaN(lonDeg)) {
      in.reject(IssueCode.VALUE_MISSING, line, "", "latitude, longitude");
      return Optional.empty();
    }
    LatLon position = putRight(in, line, latDeg, lonDeg);
    Optional<Commune> commune =
        position == null ? Optional.empty() : communes.findAt(position, OUTSIDE_CONTOUR_DEG);
    if (position == null || commune.isEmpty()) {
      in.outside();
      return Optional.empty();
    }
    return Optional.of(new Place(commune.get().code(), position, quality));
  }

  /** Coordinates of a known system in degrees; null when no place on Earth has them. */
  static @Nullable LatLon unproject(CoordinateSystem system, double x, double y) {
    try {
      return system.toWgs84(x, y);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private @Nullable LatLon putRight(SourceInput in, long line, double latDeg, double lonDeg) {
    if (communes.near(latDeg, lonDeg)) {
      return new LatLon(latDeg, lonDeg);
    }
    if (communes.near(lonDeg, latDeg)) {
      in.issue(IssueCode.COORDINATES_SWAPPED, line, latDeg + ", " + lonDeg);
      return new LatLon(lonDeg, latDeg);
    }
    if (Math.abs(latDeg) > 180 || Math.abs(lonDeg) > 180) {
      LatLon position = projected(lonDeg, latDeg);
      position = position == null ? projected(latDeg, lonDeg) : position;
      if (position != null) {
        in.issue(IssueCode.COORDINATES_PROJECTED, line, latDeg + ", " + lonDeg);
      }
      return position;
    }
    return null;
  }

  /** Metres in the official projection of the territory, if that leads into it. */
  private @Nullable LatLon projected(double x, double y) {
    String departement = communes.communes().get(0).departementCode();
    LatLon position = unproject(officialSystem(departement), x, y);
    return position != null && communes.near(position.latDeg(), position.lonDeg())
        ? position
        : null;
  }

  /** The projection that INSEE and the IGN use in a département. */
  static CoordinateSystem officialSystem(String departement) {
    return switch (departement) {
      case "971", "972", "977", "978" -> CoordinateSystem.UTM_ANTILLES;
      case "973" -> CoordinateSystem.UTM_GUYANE;
      case "974" -> CoordinateSystem.UTM_REUNION;
      case "975" -> CoordinateSystem.UTM_SAINT_PIERRE_ET_MIQUELON;
      case "976" -> CoordinateSystem.UTM_MAYOTTE;
      default -> CoordinateSystem.LAMBERT_93;
    };
  }
}
