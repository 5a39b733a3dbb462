package org.maillage.domain.territory;

/** How well a position is known, best first. */
public enum PositionQuality {
  /** Surveyed or geocoded to the address or the place itself. */
  EXACT,
  /** Geocoded to the street or the hamlet. */
  STREET,
  /** Only the commune is known: placed at its mairie. */
  TOWN_HALL,
  /** Only the commune is known and its mairie is not: placed at a point inside its contour. */
  COMMUNE
}
