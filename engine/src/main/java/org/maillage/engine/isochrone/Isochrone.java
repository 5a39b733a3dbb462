package org.maillage.engine.isochrone;

import java.util.List;

/**
 * All that is reached within a time.
 *
 * @param withinMs the time in milliseconds
 * @param areas none contains another one, but one may lie in the hole of another
 */
public record Isochrone(int withinMs, List<Area> areas) {

  public Isochrone {
    areas = List.copyOf(areas);
  }
}
