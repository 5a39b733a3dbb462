package org.maillage.data.legal;

import de.westnordost.osm_legal_default_speeds.LegalDefaultSpeeds;
import de.westnordost.osm_legal_default_speeds.RoadType;
import de.westnordost.osm_legal_default_speeds.RoadTypeFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.maillage.engine.profile.LegalSpeeds;
import org.maillage.engine.profile.Tags;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The law of France and the countries around it, from the table {@code legal-speeds.yaml}. Which
 * kind of road a set of tags means is decided by the library osm-legal-default-speeds.
 *
 * <p>Safe for any number of threads. Answers are remembered by the few tags that matter.
 */
public final class CountrySpeeds implements LegalSpeeds {

  private static final String TABLE = "legal-speeds.yaml";
  private static final String NO_LIMIT = "none";
  private static final String MAXSPEED = "maxspeed";
  private static final Table LAW = Table.read();

  /** The tags that the kinds of the table ask about. */
  private static final List<String> RELEVANT =
      List.of(
          "highway",
          "living_street",
          "motorroad",
          "oneway",
          "dual_carriageway",
          "lanes",
          "zone:traffic");

  /** What stands for a zone's name: a road of the kind that the zone is about. */
  private static final Map<String, Map<String, String>> ROAD_OF_ZONE =
      Map.of(
          "urban", Map.of("highway", "tertiary"),
          "rural", Map.of("highway", "tertiary"),
          "motorway", Map.of("highway", "motorway"),
          "living_street", Map.of("highway", "living_street"));

  private final String country;
  private final Map<Question, Double> known = new ConcurrentHashMap<>();

  private record Question(Map<String, String> tags, boolean urban) {}

  private CountrySpeeds(String country) {
    this.country = country;
  }

  /**
   * The law of a country.
   *
   * @param country ISO 3166-1 code in capitals, or a part of it that has a law of its own: {@code
   *     FR}, {@code BE-VLG}
   * @throws IllegalArgumentException when the table does not hold the country; it names those it
   *     does
   */
  public static CountrySpeeds of(String country) {
    if (!LAW.holds(country)) {
      throw new IllegalArgumentException(
          "no law of " + country + ", only of " + String.join(", ", countries()));
    }
    return new CountrySpeeds(country);
  }

  /** Codes of the countries in the table, sorted. */
  public static Set<String> countries() {
    return new TreeSet<>(LAW.countries());
  }

  @Override
  public double defaultKmh(Tags way, boolean urban) {
    Map<String, String> tags = new HashMap<>();
    for (String key : RELEVANT) {
      String value = way.get(key);
      if (value != null) {
        tags.put(key, value);
      }
    }
    return known.computeIfAbsent(
        new Question(tags, urban), question -> LAW.kmh(country, tags, urban));
  }

  @Override
  public double zoneKmh(String zoneCountry, String zone) {
    Map<String, String> road = ROAD_OF_ZONE.get(zone);
    return road == null || !LAW.holds(zoneCountry)
        ? UNKNOWN
        : LAW.kmh(zoneCountry, road, zone.equals("urban"));
  }

  /** The table, behind the library. */
  private record Table(LegalDefaultSpeeds speeds, Set<String> countries) {

    static Table read() {
      try (InputStream in = CountrySpeeds.class.getResourceAsStream(TABLE)) {
        if (in == null) {
          throw new IllegalStateException(TABLE + " is missing from the jar");
        }
        JsonNode root = YAMLMapper.builder().build().readTree(in);
        Map<String, RoadTypeFilter> kinds = new LinkedHashMap<>();
        root.path("kinds").forEachEntry((name, filter) -> kinds.put(name, kind(filter)));
        Map<String, List<RoadType>> byCountry = new LinkedHashMap<>();
        root.path("countries")
            .forEachEntry((country, rules) -> byCountry.put(country, rules(rules)));
        return new Table(new LegalDefaultSpeeds(kinds, byCountry), Set.copyOf(byCountry.keySet()));
      } catch (IOException e) {
        throw new UncheckedIOException(TABLE + " cannot be read from the jar", e);
      }
    }

    private static RoadTypeFilter kind(JsonNode filter) {
      return new Kind(filter.asString());
    }

    private static List<RoadType> rules(JsonNode rules) {
      List<RoadType> types = new ArrayList<>();
      for (JsonNode rule : rules.values()) {
        String limit = rule.path("limit").asString();
        types.add(new Rule(rule.path("kind").asString(), Map.of(MAXSPEED, limit)));
      }
      return types;
    }

    /** Whether the country, or the country of which it is a part, is in the table. */
    boolean holds(String country) {
      int dash = country.indexOf('-');
      return countries.contains(country)
          || (dash > 0 && countries.contains(country.substring(0, dash)));
    }

    double kmh(String country, Map<String, String> tags, boolean urban) {
      LegalDefaultSpeeds.Result result =
          speeds.getSpeedLimits(
              country,
              tags,
              List.of(),
              (name, evaluate) ->
                  switch (name) {
                    case "urban" -> urban;
                    case "rural" -> !urban;
                    default -> evaluate.invoke();
                  });
      String limit = result == null ? NO_LIMIT : result.getTags().getOrDefault(MAXSPEED, NO_LIMIT);
      return limit.equals(NO_LIMIT) ? UNKNOWN : Double.parseDouble(limit);
    }
  }

  private record Kind(String filter) implements RoadTypeFilter {
    @Override
    public String getFilter() {
      return filter;
    }

    @Override
    public @Nullable String getFuzzyFilter() {
      return null;
    }

    @Override
    public @Nullable String getRelationFilter() {
      return null;
    }
  }

  private record Rule(String name, Map<String, String> tags) implements RoadType {
    @Override
    public String getName() {
      return name;
    }

    @Override
    public Map<String, String> getTags() {
      return tags;
    }
  }
}
