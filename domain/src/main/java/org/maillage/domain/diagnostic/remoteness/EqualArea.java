package org.maillage.domain.diagnostic.remoteness;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * Surfaces on the mean sphere (IUGG radius), by Lambert's cylindrical equal-area projection: x =
 * longitude, y = sine of the latitude. Exact but for the edges, which are straight in the
 * projection; for contours of communes that is far below a thousandth.
 */
final class EqualArea {

  private static final double EARTH_RADIUS_KM = 6_371.0088;

  private EqualArea() {}

  /** Square kilometres of a geometry in degrees. */
  static double km2(Geometry degrees) {
    Geometry projected = degrees.copy();
    projected.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence points, int i) {
            points.setOrdinate(i, 0, EARTH_RADIUS_KM * Math.toRadians(points.getX(i)));
            points.setOrdinate(i, 1, EARTH_RADIUS_KM * Math.sin(Math.toRadians(points.getY(i))));
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
    return projected.getArea();
  }
}
