package org.maillage.app.map;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Equirectangular projection centred on a territory: metres east and north of its centre. Over a
 * département (200 km) distances are true to better than 1 %, enough for a map with a scale bar.
 */
public final class LocalProjection {

  /** Metres of a degree of latitude on the mean sphere (IUGG radius 6,371,008.8 m). */
  private static final double M_PER_DEG = Math.toRadians(1) * 6_371_008.8;

  private final double originLonDeg;
  private final double originLatDeg;
  private final double mPerLonDeg;

  private LocalProjection(double originLonDeg, double originLatDeg) {
    this.originLonDeg = originLonDeg;
    this.originLatDeg = originLatDeg;
    this.mPerLonDeg = M_PER_DEG * Math.cos(Math.toRadians(originLatDeg));
  }

  /**
   * Centred on a box.
   *
   * @param box longitudes and latitudes in degrees, not null in the sense of JTS
   */
  public static LocalProjection centredOn(Envelope box) {
    return new LocalProjection(
        (box.getMinX() + box.getMaxX()) / 2, (box.getMinY() + box.getMaxY()) / 2);
  }

  /** Metres east of the centre. */
  public double eastM(double lonDeg) {
    return (lonDeg - originLonDeg) * mPerLonDeg;
  }

  /** Metres north of the centre. */
  public double northM(double latDeg) {
    return (latDeg - originLatDeg) * M_PER_DEG;
  }

  /**
   * A copy in metres of a geometry in degrees, to the centimetre: borders of neighbours that differ
   * by less, as sums of decimals do, become the same.
   */
  public Geometry toMetres(Geometry degrees) {
    return transformed(degrees, true);
  }

  /** A copy in degrees of a geometry in metres. */
  public Geometry toDegrees(Geometry metres) {
    return transformed(metres, false);
  }

  private static double rounded(double metres) {
    return Math.rint(metres * 100) / 100;
  }

  private Geometry transformed(Geometry geometry, boolean toMetres) {
    Geometry copy = geometry.copy();
    copy.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence points, int i) {
            double x = points.getX(i);
            double y = points.getY(i);
            points.setOrdinate(i, 0, toMetres ? rounded(eastM(x)) : originLonDeg + x / mPerLonDeg);
            points.setOrdinate(i, 1, toMetres ? rounded(northM(y)) : originLatDeg + y / M_PER_DEG);
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
    return copy;
  }
}
