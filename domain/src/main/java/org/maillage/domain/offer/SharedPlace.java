package org.maillage.domain.offer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.maillage.domain.territory.PositionQuality;

/**
 * A place where several public services are given together already (A14): one structure that gives
 * several, or several structures under one roof.
 *
 * @param communeCode INSEE code
 * @param name of the structure that gives most of them
 * @param structures that stand together, by id
 * @param services codes of the public services given there, sorted, two or more
 */
public record SharedPlace(
    String communeCode, String name, List<Structure> structures, Set<String> services) {

  /** Two structures that are so near, in metres, stand under one roof. */
  public static final double UNDER_ONE_ROOF_M = 30;

  /** Themes of the catalogue whose services the plan of pooling is about. */
  public static final Set<String> PUBLIC_THEMES =
      Set.of("services-publics", "action-sociale", "numerique");

  public SharedPlace {
    structures = List.copyOf(structures);
    services = java.util.Collections.unmodifiableSet(new TreeSet<>(services));
    if (services.size() < 2) {
      throw new IllegalArgumentException("nothing is shared at " + name);
    }
  }

  /**
   * The shared places among structures, by commune and name. Only structures whose position is
   * known exactly stand together with others: a position at the town hall says nothing.
   *
   * @param publicServices codes of the services that count
   */
  public static List<SharedPlace> find(
      Collection<Structure> structures, Set<String> publicServices) {
    Map<String, List<Structure>> byCommune = new TreeMap<>();
    structures.stream()
        .filter(structure -> structure.services().stream().anyMatch(publicServices::contains))
        .sorted(Comparator.comparing(Structure::id))
        .forEach(s -> byCommune.computeIfAbsent(s.communeCode(), c -> new ArrayList<>()).add(s));
    List<SharedPlace> found = new ArrayList<>();
    byCommune.forEach(
        (commune, here) -> {
          for (List<Structure> together : roofs(here)) {
            Set<String> services = new TreeSet<>();
            together.forEach(structure -> services.addAll(structure.services()));
            services.retainAll(publicServices);
            if (services.size() > 1) {
              found.add(new SharedPlace(commune, name(together), together, services));
            }
          }
        });
    found.sort(Comparator.comparing(SharedPlace::communeCode).thenComparing(SharedPlace::name));
    return found;
  }

  private static String name(List<Structure> together) {
    return together.stream()
        .max(
            Comparator.comparingInt((Structure structure) -> structure.services().size())
                .thenComparing(Structure::id, Comparator.reverseOrder()))
        .orElseThrow()
        .name();
  }

  /** Structures of a commune, those under one roof together; a chain of neighbours is one roof. */
  private static List<List<Structure>> roofs(List<Structure> here) {
    List<List<Structure>> roofs = new ArrayList<>();
    for (Structure structure : here) {
      List<List<Structure>> touched =
          roofs.stream().filter(roof -> roof.stream().anyMatch(s -> near(s, structure))).toList();
      List<Structure> roof = new ArrayList<>();
      touched.forEach(roof::addAll);
      roof.add(structure);
      roofs.removeAll(touched);
      roofs.add(roof);
    }
    return roofs;
  }

  private static boolean near(Structure a, Structure b) {
    return a.positionQuality() == PositionQuality.EXACT
        && b.positionQuality() == PositionQuality.EXACT
        && a.position().distanceM(b.position()) <= UNDER_ONE_ROOF_M;
  }
}
