package org.maillage.engine.snap;

/**
 * A place attached to the road network: a point of an edge, and the leg on foot to get there.
 *
 * <p>A point at either end of an edge stands on the node, so that every road that meets there can
 * be taken; between the ends, only the edge's own directions can.
 *
 * @param edge number of the edge, never that of a copy
 * @param fraction where on the edge, from 0 at its start to 1 at its end, as a share of the length
 *     of its drawing
 * @param accessLengthMm walked length in millimetres between the place and the edge, detour
 *     included
 * @param accessMs milliseconds to walk it
 * @param latDeg latitude in degrees of the point of the edge
 * @param lonDeg longitude in degrees of the point of the edge
 * @param isFar whether the place lies farther from the network than the profile's {@code snap.far}
 *     (1 km as the crow flies): its time is mostly a guess
 */
public record SnappedPoint(
    int edge,
    double fraction,
    long accessLengthMm,
    long accessMs,
    double latDeg,
    double lonDeg,
    boolean isFar) {

  public SnappedPoint {
    if (edge < 0 || !(fraction >= 0 && fraction <= 1) || accessLengthMm < 0 || accessMs < 0) {
      throw new IllegalArgumentException(
          "edge %d, fraction %s, access %d mm and %d ms"
              .formatted(edge, fraction, accessLengthMm, accessMs));
    }
  }

  /** A place on the edge itself, without any access leg. */
  public static SnappedPoint onEdge(int edge, double fraction, double latDeg, double lonDeg) {
    return new SnappedPoint(edge, fraction, 0, 0, latDeg, lonDeg, false);
  }
}
