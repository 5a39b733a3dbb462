package org.maillage.app.map;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Where metres fall on a drawing.
 *
 * @param westM left edge in metres
 * @param northM upper edge in metres
 * @param pxPerM scale
 * @param widthPx width of the drawing
 * @param heightPx height of the drawing
 */
record MapFrame(double westM, double northM, double pxPerM, int widthPx, int heightPx) {

  private static final int MARGIN_PX = 16;

  /** The largest drawing of a box that fits, with a margin around. */
  static MapFrame fitting(Envelope boxM, int maxWidthPx, int maxHeightPx) {
    double width = Math.max(boxM.getWidth(), 1);
    double height = Math.max(boxM.getHeight(), 1);
    double scale =
        Math.min((maxWidthPx - 2 * MARGIN_PX) / width, (maxHeightPx - 2 * MARGIN_PX) / height);
    double marginM = MARGIN_PX / scale;
    return new MapFrame(
        boxM.getMinX() - marginM,
        boxM.getMaxY() + marginM,
        scale,
        (int) Math.ceil(width * scale) + 2 * MARGIN_PX,
        (int) Math.ceil(height * scale) + 2 * MARGIN_PX);
  }

  double x(double eastM) {
    return (eastM - westM) * pxPerM;
  }

  double y(double northOfCentreM) {
    return (northM - northOfCentreM) * pxPerM;
  }

  /**
   * SVG path data of lines and polygons, in tenths of a pixel relative to the point before; points
   * that fall on the one before are left out.
   */
  String path(Geometry metres) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < metres.getNumGeometries(); i++) {
      Geometry part = metres.getGeometryN(i);
      if (part instanceof org.locationtech.jts.geom.Polygon polygon) {
        append(out, polygon.getExteriorRing().getCoordinates(), true);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          append(out, polygon.getInteriorRingN(hole).getCoordinates(), true);
        }
      } else if (part.getNumGeometries() > 1) {
        out.append(path(part));
      } else {
        append(out, part.getCoordinates(), false);
      }
    }
    return out.toString();
  }

  private void append(StringBuilder out, Coordinate[] points, boolean ring) {
    long lastX = 0;
    long lastY = 0;
    int count = ring ? points.length - 1 : points.length;
    for (int i = 0; i < count; i++) {
      long x = Math.round(x(points[i].x) * 10);
      long y = Math.round(y(points[i].y) * 10);
      if (i == 0) {
        out.append('M').append(decimal(x)).append(' ').append(decimal(y));
      } else if (x != lastX || y != lastY) {
        out.append('l').append(decimal(x - lastX)).append(' ').append(decimal(y - lastY));
      }
      lastX = x;
      lastY = y;
    }
    if (ring && count > 0) {
      out.append('z');
    }
  }

  private static String decimal(long tenths) {
    return tenths % 10 == 0
        ? Long.toString(tenths / 10)
        : (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
  }
}
