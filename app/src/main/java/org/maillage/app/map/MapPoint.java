package org.maillage.app.map;

import org.maillage.domain.territory.LatLon;

/**
 * A place on a map.
 *
 * @param position where it is
 * @param fill CSS colour
 * @param title hover text
 */
public record MapPoint(LatLon position, String fill, String title) {}
