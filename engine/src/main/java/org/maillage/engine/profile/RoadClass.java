package org.maillage.engine.profile;

import java.util.Locale;
import java.util.Optional;

/**
 * The class of a drivable road, after OSM's {@code highway} key.
 *
 * <p>The order of the constants is part of the format of stored road graphs: new classes are added
 * at the end.
 */
public enum RoadClass {
  MOTORWAY,
  MOTORWAY_LINK,
  TRUNK,
  TRUNK_LINK,
  PRIMARY,
  PRIMARY_LINK,
  SECONDARY,
  SECONDARY_LINK,
  TERTIARY,
  TERTIARY_LINK,
  UNCLASSIFIED,
  RESIDENTIAL,
  LIVING_STREET,
  SERVICE,
  /** A field or forest track, drivable only where its tags say so. */
  TRACK,
  /** A ferry line that takes cars. */
  FERRY,
  /** A road whose importance is unknown ({@code highway=road}). */
  OTHER;

  /**
   * True for the classes that exist to reach homes: residential and living streets. Their density
   * tells where a town or a village is, and people whose home is not known better are spread along
   * them. Unclassified roads are left out: in the French countryside most of their length has no
   * house.
   */
  public boolean isResidential() {
    return this == RESIDENTIAL || this == LIVING_STREET;
  }

  /** Stable lower-case name, as in OSM and in the profile file: {@code primary_link}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The class of a {@code highway} value; empty for footways, construction sites, areas … */
  public static Optional<RoadClass> findByHighway(String highway) {
    if (highway.equals("road")) {
      return Optional.of(OTHER);
    }
    for (RoadClass roadClass : values()) {
      if (roadClass != FERRY && roadClass != OTHER && roadClass.key().equals(highway)) {
        return Optional.of(roadClass);
      }
    }
    return Optional.empty();
  }
}
