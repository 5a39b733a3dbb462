package org.maillage.data.offer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.data.file.SourceInput;
import org.maillage.data.issue.IssueCode;
import org.maillage.domain.offer.PlaceDetail;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.ServiceLevel;
import org.maillage.domain.offer.ServiceTerms;
import org.maillage.domain.offer.Structure;

/** The structures read so far, and the catalogue that says what each type is. For one thread. */
final class StructureCollector {

  /** Counters of administrations; a "relais" among shops or practices is part of a brand. */
  private static final Set<String> NAMED_THEMES = Set.of("services-publics", "action-sociale");

  private static final Pattern PERMANENCE = word("permanences?");
  private static final Pattern RELAY = word("(point )?relais|point contact|borne");

  private final Map<String, Service> byCode = new HashMap<>();
  private final Map<String, Set<String>> byBpeType = new HashMap<>();
  private final Map<String, Set<String>> byDirectoryType = new HashMap<>();
  private final SortedMap<String, Structure> structures = new TreeMap<>();

  StructureCollector(List<Service> catalogue) {
    for (Service service : catalogue) {
      byCode.put(service.code(), service);
      index(byBpeType, service.bpeTypes(), service.code());
      index(byDirectoryType, service.directoryTypes(), service.code());
    }
  }

  private static Pattern word(String words) {
    return Pattern.compile("\\b(" + words + ")\\b", Pattern.CASE_INSENSITIVE);
  }

  private static void index(Map<String, Set<String>> map, List<String> types, String code) {
    for (String type : types) {
      map.computeIfAbsent(type, t -> new HashSet<>()).add(code);
    }
  }

  Optional<Service> findService(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Services of a type of the Base permanente des équipements; empty when none uses it. */
  Set<String> servicesOfBpeType(String type) {
    return byBpeType.getOrDefault(type, Set.of());
  }

  /** Services of a type of the directory; empty when none uses it. */
  Set<String> servicesOfDirectoryType(String type) {
    return byDirectoryType.getOrDefault(type, Set.of());
  }

  /** What a place that its source does not name is called: "Pharmacie, Corte". */
  String name(Set<String> services, String commune) {
    String first = services.stream().sorted().findFirst().orElse("");
    Service service = byCode.get(first);
    return (service == null ? first : service.labelFr()) + ", " + commune;
  }

  /**
   * What is known of a place beside its services: levels by the type its source gives it, unless
   * its name says that it is a permanence or a relay.
   *
   * @param types of the Base permanente des équipements or the directory; may be empty
   */
  PlaceDetail detail(
      Set<String> services,
      Collection<String> types,
      String name,
      @Nullable String operator,
      @Nullable String wheelchair) {
    Map<String, ServiceLevel> levels = new HashMap<>();
    for (String code : services) {
      ServiceLevel level = level(code, types, name);
      if (level != null) {
        levels.put(code, level);
      }
    }
    return new PlaceDetail(levels, operator, wheelchair);
  }

  private @Nullable ServiceLevel level(String code, Collection<String> types, String name) {
    Service service = byCode.get(code);
    if (service == null) {
      return null;
    }
    if (NAMED_THEMES.contains(service.theme())) {
      if (PERMANENCE.matcher(name).find()) {
        return ServiceLevel.PERMANENCE;
      }
      if (RELAY.matcher(name).find()) {
        return ServiceLevel.RELAY;
      }
    }
    Map<String, ServiceLevel> levels = service.terms().levels();
    for (String type : types) {
      ServiceLevel level = levels.get(type);
      if (level != null) {
        return level;
      }
    }
    return levels.get(ServiceTerms.ANY);
  }

  /** Adds a structure and accepts its row, or sets it aside with DUPLICATE_ID. */
  void add(SourceInput in, long line, Structure structure) {
    if (structures.putIfAbsent(structure.id(), structure) == null) {
      in.accept();
    } else {
      in.reject(IssueCode.DUPLICATE_ID, line, structure.id());
    }
  }

  /** Adds one of several structures of a row, which was accepted already. */
  void addPart(SourceInput in, long line, Structure structure) {
    if (structures.putIfAbsent(structure.id(), structure) != null) {
      in.issue(IssueCode.DUPLICATE_ID, line, structure.id());
    }
  }

  /** Every structure, sorted by id. */
  Collection<Structure> structures() {
    return structures.values();
  }

  /** Null for a blank text. */
  static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
