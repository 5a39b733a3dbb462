package org.maillage.engine.profile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads OSM's speed limits (wiki page Key:maxspeed) and what they tell of built-up areas.
 *
 * <p>Left out: limits by time, weather or vehicle, and advisory speeds.
 */
final class SpeedLimits {

  private static final double KMH_PER_MPH = 1.609344;
  private static final double KMH_PER_KNOT = 1.852;

  /** Outside this range a number is a typing error and counts as absent. */
  private static final double LOWEST_KMH = 3;

  private static final double HIGHEST_KMH = 150;

  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)\\s*(km/?h|kph|kmph|mph|knots)?");

  /** A country's zone: {@code FR:urban}, {@code FR:zone30}, {@code FR:zone:30}, {@code IT:50}. */
  private static final Pattern ZONE =
      Pattern.compile("([A-Z]{2}(?:-[A-Z]{2,3})?):(?:zone:?)?([a-z_]+|\\d{1,3})");

  /** Keys that name the kind of limit, in the order in which they are believed. */
  private static final String[] KIND_KEYS = {
    "maxspeed", "maxspeed:type", "source:maxspeed", "zone:maxspeed", "zone:traffic"
  };

  private final NamedLimits named;
  private final LegalSpeeds legal;
  private final double urbanLimitKmh;

  /**
   * Limits of a country.
   *
   * @param named limits by name: urban, rural, trunk, motorway, living_street, walk, none
   * @param legal what zones of a country stand for; where it does not know, the names hold
   */
  SpeedLimits(NamedLimits named, LegalSpeeds legal) {
    this.named = named;
    this.legal = legal;
    this.urbanLimitKmh = named.limitsKmh().getOrDefault("urban", 50.0);
  }

  /** Limit in km/h in one direction, NaN when the tags are silent or not understood. */
  double limitKmh(Tags tags, boolean forward) {
    double directed = parseKmh(tags.get(forward ? "maxspeed:forward" : "maxspeed:backward"));
    if (!Double.isNaN(directed)) {
      return directed;
    }
    for (String key : KIND_KEYS) {
      String value = tags.get(key);
      // A bare number outside maxspeed is no limit (source:maxspeed=sign 2014 …).
      if (value != null && (key.equals("maxspeed") || ZONE.matcher(value.strip()).matches())) {
        double limitKmh = parseKmh(value);
        if (!Double.isNaN(limitKmh)) {
          return limitKmh;
        }
      }
    }
    return Double.NaN;
  }

  /** What the tags say of built-up areas: a zone's name, or a limit that no town has. */
  UrbanContext context(Tags tags) {
    for (String key : KIND_KEYS) {
      String value = tags.get(key);
      Matcher zone = ZONE.matcher(value == null ? "" : value.strip());
      if (zone.matches()) {
        switch (zone.group(2)) {
          case "urban", "living_street" -> {
            return UrbanContext.URBAN;
          }
          case "rural", "trunk", "motorway" -> {
            return UrbanContext.RURAL;
          }
          default -> {
            if (zone.group().contains("zone")) {
              return UrbanContext.URBAN;
            }
          }
        }
      }
    }
    double higherKmh = Math.max(orZero(limitKmh(tags, true)), orZero(limitKmh(tags, false)));
    return higherKmh > urbanLimitKmh ? UrbanContext.RURAL : UrbanContext.UNKNOWN;
  }

  private static double orZero(double limitKmh) {
    return Double.isNaN(limitKmh) ? 0 : limitKmh;
  }

  /** Limit in km/h of one value; of several ({@code 50;70}) the lowest; NaN if not understood. */
  double parseKmh(@Nullable String value) {
    if (value == null) {
      return Double.NaN;
    }
    double lowest = Double.NaN;
    for (String part : value.split(";")) {
      double limitKmh = parseOneKmh(part.strip());
      if (Double.isNaN(lowest) || limitKmh < lowest) {
        lowest = limitKmh;
      }
    }
    return lowest;
  }

  private double parseOneKmh(String value) {
    Matcher number = NUMBER.matcher(value);
    if (number.matches()) {
      return plausible(Double.parseDouble(number.group(1)) * unitKmh(number.group(2)));
    }
    Matcher zone = ZONE.matcher(value);
    String name = zone.matches() ? zone.group(2) : value;
    if (Character.isDigit(name.isEmpty() ? ' ' : name.charAt(0))) {
      return zone.matches() ? plausible(Double.parseDouble(name)) : Double.NaN;
    }
    double legalKmh = zone.matches() ? legal.zoneKmh(zone.group(1), name) : LegalSpeeds.UNKNOWN;
    return Double.isNaN(legalKmh) ? named.limitKmh(name) : legalKmh;
  }

  private static double unitKmh(@Nullable String unit) {
    if (unit == null) {
      return 1;
    }
    return switch (unit) {
      case "mph" -> KMH_PER_MPH;
      case "knots" -> KMH_PER_KNOT;
      default -> 1;
    };
  }

  private static double plausible(double limitKmh) {
    return limitKmh >= LOWEST_KMH && limitKmh <= HIGHEST_KMH ? limitKmh : Double.NaN;
  }
}
