package org.maillage.engine.graph;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.engine.graph.TurnReport.Reason;
import org.maillage.engine.profile.Tags;

/**
 * A turn restriction for cars, by the identifiers of its members. Source: the OSM wiki's page
 * "Relation:restriction".
 */
record TurnRestriction(boolean isOnly, RoadSink.RestrictionMembers members) {

  /** The keys that hold for cars, the closest first. */
  private static final String[] KEYS = {
    "restriction:motorcar", "restriction:motor_vehicle", "restriction:vehicle", "restriction"
  };

  private static final Set<String> CARS = Set.of("motorcar", "motor_vehicle", "vehicle");

  /** Why the tags do not bind a car, or null when they do. */
  static @Nullable Reason whyNotBinding(Tags tags) {
    String kind = kind(tags);
    if (kind == null) {
      for (String key : KEYS) {
        if (tags.get(key + ":conditional") != null) {
          return Reason.CONDITIONAL;
        }
      }
      return Reason.NOT_FOR_CARS;
    }
    String except = tags.get("except");
    if (except != null
        && Arrays.stream(except.split(";")).map(String::strip).anyMatch(CARS::contains)) {
      return Reason.NOT_FOR_CARS;
    }
    return kind.startsWith("no_") || kind.startsWith("only_") ? null : Reason.UNKNOWN_KIND;
  }

  /** Whether the one turn named is the only one allowed, and not the one forbidden. */
  static boolean isOnly(Tags tags) {
    String kind = kind(tags);
    return kind != null && kind.startsWith("only_");
  }

  private static @Nullable String kind(Tags tags) {
    for (String key : KEYS) {
      String kind = tags.get(key);
      if (kind != null) {
        return kind;
      }
    }
    return null;
  }

  boolean isComplete() {
    boolean isJoined =
        members.viaNodes().size() == 1
            ? members.viaWays().isEmpty()
            : members.viaNodes().isEmpty() && !members.viaWays().isEmpty();
    return isJoined && !members.fromWays().isEmpty() && !members.toWays().isEmpty();
  }
}
