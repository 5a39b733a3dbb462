package org.maillage.data.geojson;

import org.locationtech.jts.geom.Geometry;
import org.maillage.data.json.JsonRecord;

/**
 * A feature with an area.
 *
 * @param number its place in the file, from 1
 * @param properties its properties
 * @param contour valid polygon or multipolygon, x = longitude, y = latitude in degrees
 */
public record Feature(long number, JsonRecord properties, Geometry contour) {

  /** The first of the properties that is there and not empty; empty when none is. */
  public String firstText(String... names) {
    for (String name : names) {
      String text = properties.text(name);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }
}
