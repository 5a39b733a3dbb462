package org.maillage.data.projection;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;
import org.maillage.domain.territory.LatLon;

/**
 * A coordinate system of French open data. The geodetic systems in force in France (RGF93, RGAF09,
 * RGFG95, RGR92, RGM04, RGSPM06) and ETRS89 agree with WGS 84 within a metre, so that only the
 * projection is computed. Parameters: the EPSG registry.
 *
 * <p>Safe for many threads: each thread has its own transformations.
 */
public enum CoordinateSystem {
  /** Degrees; x is the longitude and y the latitude. */
  WGS84(4326, "+proj=longlat +datum=WGS84 +no_defs"),
  /** RGF93 / Lambert-93: metropolitan France. */
  LAMBERT_93(
      2154,
      "+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80"
          + " +towgs84=0,0,0 +units=m +no_defs"),
  /** ETRS89 / LAEA Europe: the grids of population cells. */
  LAEA_EUROPE(
      3035,
      "+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +towgs84=0,0,0"
          + " +units=m +no_defs"),
  /** RGAF09 / UTM 20N: Guadeloupe, Martinique, Saint-Martin, Saint-Barthélemy. */
  UTM_ANTILLES(5490, "+proj=utm +zone=20 +ellps=GRS80 +towgs84=0,0,0 +units=m +no_defs"),
  /** RGFG95 / UTM 22N: Guyane. */
  UTM_GUYANE(2972, "+proj=utm +zone=22 +ellps=GRS80 +towgs84=0,0,0 +units=m +no_defs"),
  /** RGR92 / UTM 40S: La Réunion. */
  UTM_REUNION(2975, "+proj=utm +zone=40 +south +ellps=GRS80 +towgs84=0,0,0 +units=m +no_defs"),
  /** RGM04 / UTM 38S: Mayotte. */
  UTM_MAYOTTE(4471, "+proj=utm +zone=38 +south +ellps=GRS80 +towgs84=0,0,0 +units=m +no_defs"),
  /** RGSPM06 / UTM 21N: Saint-Pierre-et-Miquelon. */
  UTM_SAINT_PIERRE_ET_MIQUELON(
      4467, "+proj=utm +zone=21 +ellps=GRS80 +towgs84=0,0,0 +units=m +no_defs");

  private static final String AUTHORITY = "EPSG:";

  /** The library promises nothing about sharing, so nothing is shared. */
  private static final ThreadLocal<Map<CoordinateSystem, Transforms>> TRANSFORMS =
      ThreadLocal.withInitial(() -> new EnumMap<>(CoordinateSystem.class));

  private final int epsg;
  private final String parameters;

  CoordinateSystem(int epsg, String parameters) {
    this.epsg = epsg;
    this.parameters = parameters;
  }

  /**
   * Coordinates in a system.
   *
   * @param x easting in metres; for {@link #WGS84} the longitude in degrees
   * @param y northing in metres; for {@link #WGS84} the latitude in degrees
   */
  public record Position(double x, double y) {}

  /**
   * The system of an EPSG number.
   *
   * @throws IllegalArgumentException when it is not supported; the message lists those that are
   */
  public static CoordinateSystem ofEpsg(int epsg) {
    for (CoordinateSystem system : values()) {
      if (system.epsg == epsg) {
        return system;
      }
    }
    throw unsupported(AUTHORITY + epsg);
  }

  /**
   * The system of a name such as {@code EPSG:2154} or {@code 2154}.
   *
   * @throws IllegalArgumentException when it is not supported; the message lists those that are
   */
  public static CoordinateSystem ofName(String name) {
    String wanted = name.strip().toUpperCase(Locale.ROOT);
    for (CoordinateSystem system : values()) {
      if (wanted.equals(system.epsgName()) || wanted.equals(Integer.toString(system.epsg))) {
        return system;
      }
    }
    throw unsupported(name);
  }

  private static IllegalArgumentException unsupported(String name) {
    return new IllegalArgumentException(
        "coordinate system "
            + name
            + " is not supported; use one of "
            + Arrays.stream(values())
                .map(CoordinateSystem::epsgName)
                .collect(Collectors.joining(", ")));
  }

  /** The number in the EPSG registry, for example 2154. */
  public int epsg() {
    return epsg;
  }

  /** The usual name, for example {@code EPSG:2154}. */
  public String epsgName() {
    return AUTHORITY + epsg;
  }

  /**
   * Coordinates of this system as latitude and longitude.
   *
   * @param x easting in metres; for {@link #WGS84} the longitude in degrees
   * @param y northing in metres; for {@link #WGS84} the latitude in degrees
   * @throws IllegalArgumentException when no place on Earth has these coordinates
   */
  public LatLon toWgs84(double x, double y) {
    if (this == WGS84) {
      return new LatLon(y, x);
    }
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException(outside(x, y));
    }
    ProjCoordinate result = transform(transforms().toWgs84(), x, y);
    return new LatLon(result.y, result.x);
  }

  /**
   * A place in the coordinates of this system.
   *
   * @throws IllegalArgumentException when the projection has no value there
   */
  public Position fromWgs84(LatLon place) {
    if (this == WGS84) {
      return new Position(place.lonDeg(), place.latDeg());
    }
    ProjCoordinate result = transform(transforms().fromWgs84(), place.lonDeg(), place.latDeg());
    return new Position(result.x, result.y);
  }

  private ProjCoordinate transform(CoordinateTransform transform, double x, double y) {
    try {
      ProjCoordinate result = transform.transform(new ProjCoordinate(x, y), new ProjCoordinate());
      if (Double.isFinite(result.x) && Double.isFinite(result.y)) {
        return result;
      }
    } catch (Proj4jException e) {
      throw new IllegalArgumentException(outside(x, y), e);
    }
    throw new IllegalArgumentException(outside(x, y));
  }

  private String outside(double x, double y) {
    return x + ", " + y + " cannot be converted with " + epsgName();
  }

  private Transforms transforms() {
    return TRANSFORMS.get().computeIfAbsent(this, Transforms::of);
  }

  private record Transforms(CoordinateTransform toWgs84, CoordinateTransform fromWgs84) {

    static Transforms of(CoordinateSystem system) {
      // The factory fills a registry that all its instances share.
      synchronized (Transforms.class) {
        CRSFactory factory = new CRSFactory();
        CoordinateReferenceSystem wgs84 =
            factory.createFromParameters(WGS84.epsgName(), WGS84.parameters);
        CoordinateReferenceSystem projected =
            factory.createFromParameters(system.epsgName(), system.parameters);
        return new Transforms(
            new BasicCoordinateTransform(projected, wgs84),
            new BasicCoordinateTransform(wgs84, projected));
      }
    }
  }
}
