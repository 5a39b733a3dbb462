package org.maillage.demo.roads;

import java.util.Locale;

/** Classes of roads, the most important first; names are those of OSM's highway tag. */
public enum RoadClass {
  MOTORWAY,
  MOTORWAY_LINK,
  TRUNK,
  PRIMARY,
  SECONDARY,
  TERTIARY,
  UNCLASSIFIED,
  RESIDENTIAL,
  LIVING_STREET,
  SERVICE,
  TRACK,
  /** Not a highway: {@code route=ferry}. */
  FERRY;

  /** Value of the highway tag. */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isAtLeast(RoadClass other) {
    return compareTo(other) <= 0;
  }
}
