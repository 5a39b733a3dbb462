package org.maillage.engine.graph;

/** Distances on the sphere. */
public final class Distance {

  /** Mean radius of the Earth in metres (IUGG). */
  public static final double EARTH_RADIUS_M = 6_371_008.8;

  private Distance() {}

  /** Great-circle distance in metres between two places in degrees (haversine formula). */
  public static double metres(double latDeg1, double lonDeg1, double latDeg2, double lonDeg2) {
    double sinLat = Math.sin(Math.toRadians(latDeg2 - latDeg1) / 2);
    double sinLon = Math.sin(Math.toRadians(lonDeg2 - lonDeg1) / 2);
    double h =
        sinLat * sinLat
            + Math.cos(Math.toRadians(latDeg1))
                * Math.cos(Math.toRadians(latDeg2))
                * sinLon
                * sinLon;
    return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(Math.min(1, h)));
  }
}
