package org.maillage.app.map;

import org.maillage.domain.territory.LatLon;

/**
 * A place on a map.
 *
 * @param position where it is
 * @param fill CSS colour
 * @param title hover text
 * @param label one or two characters in the mark, such as a rank; empty for a plain mark
 */
public record MapPoint(LatLon position, String fill, String title, String label) {

  /** A plain mark. */
  public MapPoint(LatLon position, String fill, String title) {
    this(position, fill, title, "");
  }
}
