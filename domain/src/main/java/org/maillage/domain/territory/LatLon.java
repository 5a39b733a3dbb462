package org.maillage.domain.territory;

/**
 * A place in WGS 84.
 *
 * @param latDeg latitude in degrees, -90 to 90
 * @param lonDeg longitude in degrees, -180 to 180
 */
public record LatLon(double latDeg, double lonDeg) {

  private static final double EARTH_RADIUS_M = 6_371_008.8;

  public LatLon {
    if (!(latDeg >= -90 && latDeg <= 90)) {
      throw new IllegalArgumentException("latitude " + latDeg + " is not within -90 to 90 degrees");
    }
    if (!(lonDeg >= -180 && lonDeg <= 180)) {
      throw new IllegalArgumentException(
          "longitude " + lonDeg + " is not within -180 to 180 degrees");
    }
  }

  /** Great-circle distance in metres (haversine, mean Earth radius of IUGG). */
  public double distanceM(LatLon other) {
    double dLat = Math.toRadians(other.latDeg - latDeg);
    double dLon = Math.toRadians(other.lonDeg - lonDeg);
    double sinLat = Math.sin(dLat / 2);
    double sinLon = Math.sin(dLon / 2);
    double h =
        sinLat * sinLat
            + Math.cos(Math.toRadians(latDeg))
                * Math.cos(Math.toRadians(other.latDeg))
                * sinLon
                * sinLon;
    return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(Math.min(1, h)));
  }
}
