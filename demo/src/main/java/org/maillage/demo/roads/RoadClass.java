package org.maillage.demo.roads;

import java.util.Locale;

/** Classes of roads, the most important first; names are those of OSM's highway tag. */
public enum RoadClass {
  MOTORWAY(0),
  MOTORWAY_LINK(1),
  TRUNK(2),
  PRIMARY(3),
  SECONDARY(4),
  TERTIARY(5),
  UNCLASSIFIED(6),
  RESIDENTIAL(7),
  LIVING_STREET(8),
  SERVICE(9),
  TRACK(10),
  /** Not a highway: {@code route=ferry}. */
  FERRY(11);

  private static final RoadClass[] BY_RANK = new RoadClass[12];

  static {
    for (RoadClass roadClass : values()) {
      BY_RANK[roadClass.rank] = roadClass;
    }
  }

  private final byte rank;

  RoadClass(int rank) {
    this.rank = (byte) rank;
  }

  /** 0 for the most important; for compact storage. */
  byte rank() {
    return rank;
  }

  static RoadClass ofRank(int rank) {
    return BY_RANK[rank];
  }

  /** Value of the highway tag. */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isAtLeast(RoadClass other) {
    return compareTo(other) <= 0;
  }
}
