package org.maillage.app.map;

import org.locationtech.jts.geom.Geometry;

/**
 * A zone drawn by its border, over the communes.
 *
 * @param contour WGS 84 polygons, x = longitude
 * @param title what it is called
 */
public record MapOutline(Geometry contour, String title) {}
