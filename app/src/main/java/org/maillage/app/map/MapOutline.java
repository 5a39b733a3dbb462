package org.maillage.app.map;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A zone drawn over the communes: by its border, or as a surface that lets them show through.
 *
 * @param contour WGS 84 polygons, x = longitude
 * @param title what it is called
 * @param fill CSS colour of the surface, null for the border alone
 */
public record MapOutline(Geometry contour, String title, @Nullable String fill) {

  /** A zone drawn by its border. */
  public MapOutline(Geometry contour, String title) {
    this(contour, title, null);
  }
}
