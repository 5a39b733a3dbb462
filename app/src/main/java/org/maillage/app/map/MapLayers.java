package org.maillage.app.map;

import java.util.List;

/**
 * Everything a map shows over its background.
 *
 * @param areas what the communes show; those that are not listed are left blank
 * @param scale colours of their classes
 * @param outlines zones drawn by their border
 * @param points places, drawn last
 */
public record MapLayers(
    List<MapArea> areas, MapScale scale, List<MapOutline> outlines, List<MapPoint> points) {

  public MapLayers {
    areas = List.copyOf(areas);
    outlines = List.copyOf(outlines);
    points = List.copyOf(points);
  }

  /** Communes coloured by time and nothing else. */
  public static MapLayers ofTimes(List<MapArea> areas) {
    return new MapLayers(areas, MapScale.TIMES, List.of(), List.of());
  }
}
