package org.maillage.engine.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The class of a road or path, after OSM's {@code highway} key. */
public enum RoadClass {
  MOTORWAY(0),
  MOTORWAY_LINK(1),
  TRUNK(2),
  TRUNK_LINK(3),
  PRIMARY(4),
  PRIMARY_LINK(5),
  SECONDARY(6),
  SECONDARY_LINK(7),
  TERTIARY(8),
  TERTIARY_LINK(9),
  UNCLASSIFIED(10),
  RESIDENTIAL(11),
  LIVING_STREET(12),
  SERVICE(13),
  /** A field or forest track, drivable only where its tags say so. */
  TRACK(14),
  /** A ferry line that takes cars. */
  FERRY(15),
  /** A road whose importance is unknown ({@code highway=road}). */
  OTHER(16),
  /** A way for walkers ({@code highway=footway}), a pavement drawn apart included. */
  FOOTWAY(17),
  /** A path that is not meant for one kind of traveller. */
  PATH(18),
  STEPS(19),
  CYCLEWAY(20),
  /** A street or square for walkers. */
  PEDESTRIAN(21),
  BRIDLEWAY(22);

  private static final RoadClass[] VALUES = values();

  private static final List<RoadClass> FOR_CARS =
      Arrays.stream(VALUES).filter(roadClass -> roadClass.code <= OTHER.code).toList();

  private final byte code;

  RoadClass(int code) {
    this.code = (byte) code;
  }

  /** Number of the class in stored road graphs, from 0 without gaps; it never changes. */
  public byte code() {
    return code;
  }

  /**
   * The class of a code.
   *
   * @throws IllegalArgumentException when no class has it
   */
  public static RoadClass ofCode(byte code) {
    if (code < 0 || code >= VALUES.length) {
      throw new IllegalArgumentException("no road class has code " + code);
    }
    return VALUES[code];
  }

  /** The classes that a car may drive on. */
  public static List<RoadClass> forCars() {
    return FOR_CARS;
  }

  /** Whether a car may drive on roads of this class at all. */
  public boolean isForCars() {
    return code <= OTHER.code;
  }

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

  /** The class of a {@code highway} value; empty for construction sites, platforms, areas … */
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
