package org.maillage.app.territory.jdbc;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Contours as well-known binary: x and y to the last bit. For one thread. */
final class Contours {

  private final WKBWriter writer = new WKBWriter();
  private final WKBReader reader = new WKBReader();

  byte @Nullable [] toWkb(@Nullable Geometry contour) {
    return contour == null ? null : writer.write(contour);
  }

  @Nullable Geometry fromWkb(byte @Nullable [] wkb) {
    if (wkb == null) {
      return null;
    }
    try {
      return reader.read(wkb);
    } catch (ParseException e) {
      throw new IllegalStateException("a contour in the database is not well-known binary", e);
    }
  }
}
