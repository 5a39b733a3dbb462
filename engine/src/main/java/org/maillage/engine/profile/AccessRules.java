package org.maillage.engine.profile;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a car may go and in which direction, after OSM's tagging rules (wiki pages Key:access,
 * Key:oneway, Key:barrier). Rules by time of day or by weight ({@code :conditional}) are left out.
 */
final class AccessRules {

  /** What an access value means for somebody driving home or to a service. */
  enum Access {
    ALLOWED,
    /** Open to those who live or have business there, not to through traffic. */
    LOCAL_ONLY,
    DENIED,
    /** No access tag speaks about cars. */
    SILENT
  }

  /** Directions of travel relative to the order of drawing. */
  enum Direction {
    BOTH,
    FORWARD,
    BACKWARD,
    NONE
  }

  /** From the most specific key to the most general; the first that says something decides. */
  private static final String[] ACCESS_KEYS = {"motorcar", "motor_vehicle", "vehicle", "access"};

  private static final String[] ONEWAY_KEYS = {
    "oneway:motorcar", "oneway:motor_vehicle", "oneway:vehicle", "oneway"
  };

  private static final Set<String> ALLOWED =
      Set.of("yes", "permissive", "designated", "official", "public", "true", "1");

  private static final Set<String> LOCAL_ONLY =
      Set.of("destination", "customers", "residents", "local", "permit");

  private static final Set<String> DENIED =
      Set.of(
          "no",
          "private",
          "delivery",
          "agricultural",
          "forestry",
          "emergency",
          "military",
          "psv",
          "bus",
          "hgv",
          "restricted",
          "false",
          "0",
          "use_sidepath",
          "dismount",
          "employees");

  /** Barriers that a car passes unless an access tag forbids it (as in OSRM's car profile). */
  private static final Set<String> PASSABLE_BARRIERS =
      Set.of(
          "no",
          "entrance",
          "cattle_grid",
          "border_control",
          "toll_booth",
          "sally_port",
          "gate",
          "lift_gate",
          "height_restrictor",
          "bump_gate",
          "kerb",
          "arch");

  private AccessRules() {}

  /** What the access keys of a way or a barrier say about cars. */
  static Access access(Tags tags) {
    return access(tags, ACCESS_KEYS);
  }

  /**
   * What access keys say.
   *
   * @param keys from the most specific to the most general; the first that says something decides
   */
  static Access access(Tags tags, String... keys) {
    for (String key : keys) {
      Access access = meaning(tags.get(key));
      if (access != Access.SILENT) {
        return access;
      }
    }
    return Access.SILENT;
  }

  private static Access meaning(@Nullable String value) {
    if (value == null) {
      return Access.SILENT;
    }
    for (String part : value.split(";")) {
      String word = part.strip();
      if (ALLOWED.contains(word)) {
        return Access.ALLOWED;
      }
      if (LOCAL_ONLY.contains(word)) {
        return Access.LOCAL_ONLY;
      }
      if (DENIED.contains(word)) {
        return Access.DENIED;
      }
    }
    return Access.SILENT;
  }

  /** The class of a way that may carry cars at all; empty otherwise, access tags aside. */
  static Optional<RoadClass> findClass(Tags tags) {
    if ("yes".equals(tags.get("area"))
        || "impassable".equals(tags.get("smoothness"))
        || "emergency_access".equals(tags.get("service"))) {
      return Optional.empty();
    }
    String highway = tags.get("highway");
    if (highway != null) {
      return RoadClass.findByHighway(highway).filter(RoadClass::isForCars);
    }
    return "ferry".equals(tags.get("route")) ? Optional.of(RoadClass.FERRY) : Optional.empty();
  }

  /**
   * Whether a silent way of this class is open to cars: every road is, a track is not, a ferry is
   * unless its tags speak of walkers or cyclists only (GraphHopper's rule).
   */
  static boolean isOpenWhenSilent(RoadClass roadClass, Tags tags) {
    return switch (roadClass) {
      case TRACK -> false;
      case FERRY -> tags.get("foot") == null && tags.get("bicycle") == null;
      default -> true;
    };
  }

  /**
   * Directions of travel. Motorways, their links and roundabouts are one-way unless tagged
   * otherwise. A reversible road changes direction a few times a day: nobody can count on it, it is
   * left out. On an alternating one each direction waits its turn: both are open.
   */
  static Direction direction(RoadClass roadClass, Tags tags) {
    return direction(roadClass, tags, ONEWAY_KEYS);
  }

  /**
   * Directions of travel by the first of some keys that says something.
   *
   * @param keys from the most specific to the most general
   */
  static Direction direction(RoadClass roadClass, Tags tags, String... keys) {
    for (String key : keys) {
      String value = tags.get(key);
      if (value == null) {
        continue;
      }
      switch (value) {
        case "yes", "true", "1" -> {
          return Direction.FORWARD;
        }
        case "-1", "reverse" -> {
          return Direction.BACKWARD;
        }
        case "no", "false", "0", "alternating" -> {
          return Direction.BOTH;
        }
        case "reversible" -> {
          return Direction.NONE;
        }
        default -> {
          // Not a value of the wiki: as if the key were absent.
        }
      }
    }
    String junction = tags.get("junction");
    boolean roundabout = "roundabout".equals(junction) || "circular".equals(junction);
    boolean motorway = roadClass == RoadClass.MOTORWAY || roadClass == RoadClass.MOTORWAY_LINK;
    return roundabout || motorway ? Direction.FORWARD : Direction.BOTH;
  }

  /** True when traffic takes turns on a single lane. */
  static boolean isAlternating(Tags tags) {
    return "alternating".equals(tags.get("oneway"));
  }

  /** True when a car cannot drive through the node. */
  static boolean blocks(Tags node) {
    String barrier = node.get("barrier");
    if (barrier == null) {
      return false;
    }
    return switch (access(node)) {
      case DENIED -> true;
      case ALLOWED, LOCAL_ONLY -> false;
      case SILENT -> !PASSABLE_BARRIERS.contains(barrier) && !"rising".equals(node.get("bollard"));
    };
  }
}
