package org.maillage.domain.diagnostic.indicator;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** The surface of a contour on the ground. */
public final class Surface {

  /** Mean Earth radius of IUGG, in kilometres. */
  private static final double EARTH_RADIUS_KM = 6_371.0088;

  private Surface() {}

  /**
   * Square kilometres of a contour in WGS 84 degrees, by the sinusoidal projection, which keeps
   * surfaces exactly on the sphere (x = R·λ·cos φ, y = R·φ). Off by less than 0.4 % from the
   * ellipsoid.
   */
  public static double km2(Geometry contour) {
    double middleDeg = contour.getEnvelopeInternal().centre().x;
    Geometry flat = contour.copy();
    flat.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence points, int i) {
            double latitude = Math.toRadians(points.getOrdinate(i, Coordinate.Y));
            double longitude = Math.toRadians(points.getOrdinate(i, Coordinate.X) - middleDeg);
            points.setOrdinate(i, Coordinate.X, EARTH_RADIUS_KM * longitude * Math.cos(latitude));
            points.setOrdinate(i, Coordinate.Y, EARTH_RADIUS_KM * latitude);
          }

          @Override
          public boolean isDone() {
            return false;
          }

          @Override
          public boolean isGeometryChanged() {
            return true;
          }
        });
    return flat.getArea();
  }
}
