package org.maillage.domain.diagnostic.poles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.maillage.domain.diagnostic.DiagnosticInput;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.diagnostic.poles.Poles.Attachment;
import org.maillage.domain.diagnostic.poles.Poles.Catchment;
import org.maillage.domain.diagnostic.poles.Poles.CommunePoles;
import org.maillage.domain.diagnostic.poles.Poles.Pole;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;

/**
 * Finds the poles of a territory and their catchments: from where people live to the mairie of the
 * nearest pole. Formulas and limits: docs/methodes/poles.md.
 */
public final class PoleCalculation {

  private final DiagnosticInput input;
  private final List<Commune> communes;
  private final TravelTimes.FromOrigins travel;
  private final Map<String, Set<String>> servicesOf = new HashMap<>();
  private final Map<String, Integer> communeIndex = new HashMap<>();

  /**
   * Poles of a territory.
   *
   * @param travel from the input's population points, in their order
   */
  public PoleCalculation(DiagnosticInput input, TravelTimes.FromOrigins travel) {
    if (travel.size() != input.points().size()) {
      throw new IllegalArgumentException(
          travel.size() + " origins for " + input.points().size() + " population points");
    }
    this.input = input;
    this.travel = travel;
    this.communes = input.territory().communes();
    for (Structure structure : input.structures()) {
      servicesOf
          .computeIfAbsent(structure.communeCode(), k -> new TreeSet<>())
          .addAll(structure.services());
    }
    for (int c = 0; c < communes.size(); c++) {
      communeIndex.put(communes.get(c).code(), c);
    }
  }

  private int index(String communeCode) {
    return Objects.requireNonNull(communeIndex.get(communeCode), communeCode);
  }

  /** The rule for that share, with what exists in the territory. */
  public PoleRule rule(double share) {
    Set<String> anywhere = new TreeSet<>();
    communes.forEach(commune -> anywhere.addAll(services(commune)));
    EnumMap<Gamme, List<String>> present = new EnumMap<>(Gamme.class);
    EnumMap<Gamme, List<String>> missing = new EnumMap<>(Gamme.class);
    input
        .panier()
        .gammes()
        .forEach(
            (gamme, codes) -> {
              present.put(gamme, codes.stream().filter(anywhere::contains).toList());
              missing.put(gamme, codes.stream().filter(code -> !anywhere.contains(code)).toList());
            });
    return new PoleRule(share, present, missing);
  }

  private Set<String> services(Commune commune) {
    return servicesOf.getOrDefault(commune.code(), Set.of());
  }

  /**
   * The poles by the rule with that share.
   *
   * @param share above 0, at most 1
   */
  public Poles compute(double share) {
    PoleRule rule = rule(share);
    Map<String, Gamme> levelOf = new LinkedHashMap<>();
    for (Commune commune : communes) {
      rule.findLevel(rule.count(services(commune)))
          .ifPresent(level -> levelOf.put(commune.code(), level));
    }
    EnumMap<Gamme, LevelCatchments> levels = new EnumMap<>(Gamme.class);
    for (Gamme level : Gamme.values()) {
      levels.put(level, catchments(level, levelOf));
    }
    EnumMap<Gamme, Double> without = new EnumMap<>(Gamme.class);
    levels.forEach((level, catchments) -> without.put(level, catchments.peopleWithout));
    return new Poles(rule, poles(rule, levelOf, levels), communePoles(levels), without);
  }

  private List<Pole> poles(
      PoleRule rule, Map<String, Gamme> levelOf, Map<Gamme, LevelCatchments> levels) {
    List<Pole> poles = new ArrayList<>();
    levelOf.forEach(
        (code, level) -> {
          EnumMap<Gamme, Catchment> catchments = new EnumMap<>(Gamme.class);
          levels.forEach(
              (at, found) -> {
                if (at.compareTo(level) <= 0) {
                  catchments.put(at, found.ofPole(code));
                }
              });
          Set<String> own = servicesOf.getOrDefault(code, Set.of());
          poles.add(new Pole(code, level, rule.count(own), catchments));
        });
    poles.sort(
        Comparator.comparing(Pole::level)
            .reversed()
            .thenComparing(pole -> -pole.catchment().people())
            .thenComparing(Pole::communeCode));
    return poles;
  }

  private List<CommunePoles> communePoles(Map<Gamme, LevelCatchments> levels) {
    List<CommunePoles> result = new ArrayList<>();
    for (int c = 0; c < communes.size(); c++) {
      EnumMap<Gamme, Attachment> byLevel = new EnumMap<>(Gamme.class);
      for (Map.Entry<Gamme, LevelCatchments> level : levels.entrySet()) {
        Attachment attachment = level.getValue().attachments.get(c);
        if (attachment != null) {
          byLevel.put(level.getKey(), attachment);
        }
      }
      result.add(new CommunePoles(communes.get(c).code(), byLevel));
    }
    return result;
  }

  private LevelCatchments catchments(Gamme level, Map<String, Gamme> levelOf) {
    List<String> codes =
        levelOf.entrySet().stream()
            .filter(entry -> entry.getValue().compareTo(level) >= 0)
            .map(Map.Entry::getKey)
            .toList();
    List<LatLon> townHalls =
        codes.stream().map(code -> communes.get(index(code)).townHall()).toList();
    return new LevelCatchments(codes, travel.toNearest(townHalls));
  }

  /** One level: who belongs to which pole. */
  private final class LevelCatchments {
    private final Map<String, Sum> byPole = new HashMap<>();
    private final Map<Integer, Attachment> attachments = new HashMap<>();
    private double peopleWithout;

    LevelCatchments(List<String> poles, TravelTimes.NearestPlaces nearest) {
      List<CommuneSums> byCommune = new ArrayList<>();
      communes.forEach(commune -> byCommune.add(new CommuneSums()));
      for (int p = 0; p < input.points().size(); p++) {
        PopulationPoint point = input.points().get(p);
        if (nearest.timeMs(p) < 0) {
          peopleWithout += point.people();
          continue;
        }
        String pole = poles.get(nearest.destination(p));
        byPole.computeIfAbsent(pole, k -> new Sum()).add(point.people(), nearest.timeMs(p));
        byCommune.get(index(point.communeCode())).add(pole, point.people(), nearest.timeMs(p));
      }
      for (int c = 0; c < byCommune.size(); c++) {
        if (!byCommune.get(c).byPole.isEmpty()) {
          attachments.put(c, byCommune.get(c).attachment());
        }
      }
    }

    Catchment ofPole(String code) {
      Sum sum = byPole.get(code);
      return sum == null ? Catchment.NOBODY : new Catchment(sum.people, sum.meanMs());
    }
  }

  private static final class CommuneSums {
    private final Map<String, Sum> byPole = new LinkedHashMap<>();
    private final Sum all = new Sum();

    void add(String pole, double people, long timeMs) {
      byPole.computeIfAbsent(pole, k -> new Sum()).add(people, timeMs);
      all.add(people, timeMs);
    }

    Attachment attachment() {
      Map.Entry<String, Sum> most =
          byPole.entrySet().stream()
              .min(
                  Comparator.<Map.Entry<String, Sum>>comparingDouble(e -> -e.getValue().weight())
                      .thenComparing(Map.Entry::getKey))
              .orElseThrow();
      return new Attachment(most.getKey(), most.getValue().weight() / all.weight(), all.meanMs());
    }
  }

  /** People and their time; where nobody lives, points count the same. */
  private static final class Sum {
    private double people;
    private double weightedMs;
    private int points;
    private double plainMs;

    void add(double newPeople, long timeMs) {
      people += newPeople;
      weightedMs += newPeople * timeMs;
      points++;
      plainMs += timeMs;
    }

    /** One ten-thousandth of a person a point, so that communes without inhabitants choose too. */
    double weight() {
      return people + 1e-4 * points;
    }

    long meanMs() {
      return Math.round(people > 0 ? weightedMs / people : plainMs / points);
    }
  }
}
