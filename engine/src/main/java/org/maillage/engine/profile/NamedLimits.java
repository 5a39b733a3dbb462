package org.maillage.engine.profile;

import java.util.Map;
import java.util.Objects;

/** The limits that a profile gives by name, for want of a fuller law. */
record NamedLimits(Map<String, Double> limitsKmh) implements LegalSpeeds {

  NamedLimits {
    limitsKmh = Map.copyOf(limitsKmh);
  }

  @Override
  public double defaultKmh(Tags way, boolean urban) {
    String highway = Objects.requireNonNullElse(way.get("highway"), "");
    return switch (highway) {
      // Which trunk roads have two carriageways is not known here: the higher limit does no harm.
      case "motorway", "motorway_link" -> limitKmh("motorway");
      case "trunk", "trunk_link" -> limitKmh("trunk");
      case "living_street" -> limitKmh(highway);
      default -> limitKmh(urban ? "urban" : "rural");
    };
  }

  @Override
  public double zoneKmh(String country, String zone) {
    return limitKmh(zone);
  }

  double limitKmh(String name) {
    return limitsKmh.getOrDefault(name, UNKNOWN);
  }
}
