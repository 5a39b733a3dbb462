package org.maillage.domain.offer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.territory.PositionQuality;

/**
 * Makes one offer of several sources, so that a place named by two of them is one place.
 *
 * <p>Three written rules (docs/methodes/fusion-des-sources.md), applied between structures of
 * <em>different</em> sources within one commune; a source is never merged with itself. The order of
 * the sources is the order of trust.
 *
 * <ol>
 *   <li>{@link Rule#SAME_PLACE}: both are located, at most {@value #SAME_PLACE_M} m apart, and give
 *       a common service or bear a similar name: one place, which keeps the position of the better
 *       located, the fields of the more trusted, and the services of both.
 *   <li>{@link Rule#SAME_NAME}: both are located, at most {@value #SAME_NAME_M} m apart, give a
 *       common service and bear a similar name.
 *   <li>{@link Rule#COUNT_ABSORBED}: a row that only counts ("2 in the commune", placed at the
 *       mairie) gives way, service by service, to located places that another source knows in the
 *       commune, and to the count of a more trusted source.
 * </ol>
 */
public final class OfferMerging {

  static final double SAME_PLACE_M = 250;
  static final double SAME_NAME_M = 2_000;
  private static final double SIMILAR = 0.6;

  /** Why a structure disappeared into another. */
  public enum Rule {
    SAME_PLACE,
    SAME_NAME,
    COUNT_ABSORBED
  }

  /**
   * One structure that disappeared.
   *
   * @param absorbedId the structure that is no longer there
   * @param keptId the structure that stands for it
   * @param rule why
   */
  public record Merge(String absorbedId, String keptId, Rule rule) {}

  /**
   * The merged offer.
   *
   * @param structures sorted by id
   * @param merges in the order they were found
   */
  public record Result(List<Structure> structures, List<Merge> merges) {
    public Result {
      structures = List.copyOf(structures);
      merges = List.copyOf(merges);
    }
  }

  private final Map<String, Integer> trust = new HashMap<>();
  private final Map<String, Set<String>> communeWords = new HashMap<>();
  private final Map<String, Set<String>> wordsOf = new HashMap<>();
  private final List<Merge> merges = new ArrayList<>();

  private OfferMerging(List<String> sourceIds, Map<String, String> communeNames) {
    sourceIds.forEach(id -> trust.putIfAbsent(id, trust.size()));
    communeNames.forEach((code, name) -> communeWords.put(code, NameWords.of(name)));
  }

  /**
   * Merges the structures of all sources.
   *
   * @param structures of any number of sources, ids unique
   * @param sourceIds the sources, most trusted first; sources not named come last
   * @param communeNames by code: words that say nothing in the name of a place of the commune
   */
  public static Result merge(
      Collection<Structure> structures, List<String> sourceIds, Map<String, String> communeNames) {
    OfferMerging merging = new OfferMerging(sourceIds, communeNames);
    Map<String, List<Structure>> byCommune = new TreeMap<>();
    for (Structure structure : structures) {
      byCommune.computeIfAbsent(structure.communeCode(), k -> new ArrayList<>()).add(structure);
    }
    Map<String, Structure> merged = new TreeMap<>();
    for (List<Structure> commune : byCommune.values()) {
      for (Structure structure : merging.mergeCommune(commune)) {
        if (merged.put(structure.id(), structure) != null) {
          throw new IllegalArgumentException("two structures have the id " + structure.id());
        }
      }
    }
    return new Result(List.copyOf(merged.values()), merging.merges);
  }

  private List<Structure> mergeCommune(List<Structure> commune) {
    List<Structure> ordered = new ArrayList<>(commune);
    ordered.sort(java.util.Comparator.comparingInt(this::rank).thenComparing(Structure::id));
    List<Place> places = new ArrayList<>();
    List<Structure> counts = new ArrayList<>();
    for (Structure structure : ordered) {
      if (isLocated(structure)) {
        addLocated(structure, places);
      } else {
        counts.add(structure);
      }
    }
    List<Structure> result = new ArrayList<>(places.stream().map(p -> p.structure).toList());
    addCounts(counts, result);
    return result;
  }

  private int rank(Structure structure) {
    return trust.getOrDefault(structure.sourceId(), Integer.MAX_VALUE);
  }

  private static boolean isLocated(Structure structure) {
    return structure.positionQuality() == PositionQuality.EXACT
        || structure.positionQuality() == PositionQuality.STREET;
  }

  /** A located place while it gathers what the sources say of it. */
  private static final class Place {
    private Structure structure;
    private final Set<String> sources = new HashSet<>();

    Place(Structure structure) {
      this.structure = structure;
      sources.add(structure.sourceId());
    }
  }

  private void addLocated(Structure structure, List<Place> places) {
    for (Place place : places) {
      Rule rule = place.sources.contains(structure.sourceId()) ? null : rule(place, structure);
      if (rule != null) {
        merges.add(new Merge(structure.id(), place.structure.id(), rule));
        place.structure = union(place.structure, structure);
        place.sources.add(structure.sourceId());
        return;
      }
    }
    places.add(new Place(structure));
  }

  private @Nullable Rule rule(Place place, Structure other) {
    Structure kept = place.structure;
    double distanceM = kept.position().distanceM(other.position());
    if (distanceM > SAME_NAME_M) {
      return null;
    }
    boolean common = kept.services().stream().anyMatch(other.services()::contains);
    boolean near = distanceM <= SAME_PLACE_M;
    if (near && common) {
      return Rule.SAME_PLACE;
    }
    // Names are asked last: most pairs are decided without them.
    if ((!near && !common) || !areSimilar(kept, other)) {
      return null;
    }
    return near ? Rule.SAME_PLACE : Rule.SAME_NAME;
  }

  private boolean areSimilar(Structure kept, Structure other) {
    Set<String> commune = communeWords.getOrDefault(kept.communeCode(), Set.of());
    return NameWords.similarity(words(kept.name()), words(other.name()), commune) >= SIMILAR;
  }

  private Set<String> words(String name) {
    return wordsOf.computeIfAbsent(name, NameWords::of);
  }

  private static Structure union(Structure kept, Structure other) {
    boolean betterPlaced = other.positionQuality().compareTo(kept.positionQuality()) < 0;
    Set<String> services = new TreeSet<>(kept.services());
    services.addAll(other.services());
    return new Structure(
        kept.id(),
        kept.name(),
        kept.communeCode(),
        betterPlaced ? other.position() : kept.position(),
        betterPlaced ? other.positionQuality() : kept.positionQuality(),
        services,
        Math.max(kept.count(), other.count()),
        kept.openingHours() != null ? kept.openingHours() : other.openingHours(),
        kept.address() != null ? kept.address() : other.address(),
        kept.phone() != null ? kept.phone() : other.phone(),
        kept.website() != null ? kept.website() : other.website(),
        kept.sourceId(),
        kept.detail().union(other.detail()));
  }

  /** Counts come most trusted first; each keeps the services that nobody before it has told. */
  private void addCounts(List<Structure> counts, List<Structure> result) {
    Map<String, Structure> told = new LinkedHashMap<>();
    for (Structure located : result) {
      located.services().forEach(service -> told.putIfAbsent(service, located));
    }
    for (Structure count : counts) {
      Set<String> services = new TreeSet<>();
      Structure absorber = null;
      for (String service : count.services()) {
        Structure teller = told.get(service);
        if (teller == null || teller.sourceId().equals(count.sourceId())) {
          services.add(service);
        } else {
          absorber = teller;
        }
      }
      if (services.isEmpty() && absorber != null) {
        merges.add(new Merge(count.id(), absorber.id(), Rule.COUNT_ABSORBED));
        continue;
      }
      Structure kept = withServices(count, services);
      services.forEach(service -> told.putIfAbsent(service, kept));
      result.add(kept);
    }
  }

  private static Structure withServices(Structure structure, Set<String> services) {
    if (services.equals(structure.services())) {
      return structure;
    }
    return new Structure(
        structure.id(),
        structure.name(),
        structure.communeCode(),
        structure.position(),
        structure.positionQuality(),
        services,
        structure.count(),
        structure.openingHours(),
        structure.address(),
        structure.phone(),
        structure.website(),
        structure.sourceId(),
        structure.detail());
  }
}
