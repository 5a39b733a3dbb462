package org.maillage.app.map;

/** How important a road is for finding one's way on a map, most important first. */
public enum RoadRank {
  MOTORWAY,
  PRIMARY,
  SECONDARY,
  TERTIARY
}
