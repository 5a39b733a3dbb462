package org.maillage.app.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.maillage.engine.profile.RoadClass;

/**
 * Classes of road that share one factor: a slip road is too short to be told apart from its road,
 * and service roads and tracks from each other.
 */
public enum RoadFamily {
  MOTORWAY(RoadClass.MOTORWAY, RoadClass.MOTORWAY_LINK),
  TRUNK(RoadClass.TRUNK, RoadClass.TRUNK_LINK),
  PRIMARY(RoadClass.PRIMARY, RoadClass.PRIMARY_LINK),
  SECONDARY(RoadClass.SECONDARY, RoadClass.SECONDARY_LINK),
  TERTIARY(RoadClass.TERTIARY, RoadClass.TERTIARY_LINK),
  UNCLASSIFIED(RoadClass.UNCLASSIFIED),
  RESIDENTIAL(RoadClass.RESIDENTIAL, RoadClass.LIVING_STREET),
  SERVICE(RoadClass.SERVICE, RoadClass.TRACK, RoadClass.OTHER),
  /** Never fitted: a ferry keeps its timetable. */
  FERRY(RoadClass.FERRY);

  private static final RoadFamily[] BY_CODE = byCode();

  private final List<RoadClass> classes;

  RoadFamily(RoadClass... classes) {
    this.classes = List.of(classes);
  }

  private static RoadFamily[] byCode() {
    RoadFamily[] families = new RoadFamily[RoadClass.values().length];
    // Classes that no car drives on stand in no car's network.
    Arrays.fill(families, SERVICE);
    for (RoadFamily family : values()) {
      family.classes.forEach(roadClass -> families[roadClass.code()] = family);
    }
    return families;
  }

  /** The family of a class. */
  static RoadFamily of(RoadClass roadClass) {
    return BY_CODE[roadClass.code()];
  }

  /** The classes that share the factor. */
  public List<RoadClass> classes() {
    return classes;
  }

  /** Whether observed times may change its factor. */
  boolean isFitted() {
    return this != FERRY;
  }

  /** Stable lower-case name: {@code primary}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
