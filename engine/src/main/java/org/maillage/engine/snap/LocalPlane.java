package org.maillage.engine.snap;

import org.maillage.engine.graph.Distance;

/**
 * The ground around a place as a plane in metres, the place at its origin: longitudes shrunk by the
 * cosine of the place's latitude (equirectangular projection). Within 5 km the distance to the
 * place is off by less than 0.1 % in mainland France. Roads that cross the 180th meridian are not
 * seen across it.
 */
record LocalPlane(double latE7, double lonE7, double metresPerLatE7, double metresPerLonE7) {

  static LocalPlane at(double latDeg, double lonDeg) {
    double metresPerE7 = Math.toRadians(1e-7) * Distance.EARTH_RADIUS_M;
    return new LocalPlane(
        latDeg * 1e7, lonDeg * 1e7, metresPerE7, metresPerE7 * Math.cos(Math.toRadians(latDeg)));
  }

  double xM(double otherLonE7) {
    return (otherLonE7 - lonE7) * metresPerLonE7;
  }

  double yM(double otherLatE7) {
    return (otherLatE7 - latE7) * metresPerLatE7;
  }
}
