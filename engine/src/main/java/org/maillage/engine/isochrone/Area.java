package org.maillage.engine.isochrone;

import java.util.List;

/**
 * An area as a polygon of GeoJSON (RFC 7946): rings are closed, their last position is the first.
 * Rings are simple and do not touch one another.
 *
 * @param outer counter-clockwise
 * @param holes clockwise, inside the outer ring
 */
public record Area(List<Position> outer, List<List<Position>> holes) {

  public Area {
    outer = List.copyOf(outer);
    holes = List.copyOf(holes);
  }
}
