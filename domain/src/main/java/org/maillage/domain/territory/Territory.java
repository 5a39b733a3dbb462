package org.maillage.domain.territory;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A territory as it was imported: one or several départements with everything known about them.
 *
 * @param id short stable name, lower case with hyphens, for example {@code corse}
 * @param name shown to people, for example "Corse"
 * @param departementCodes for example {@code 2A}, {@code 2B}
 * @param sources every file that was read, in the order of the description
 * @param communes sorted by code; each code once
 * @param zones all zonings together
 * @param cells inhabited cells, may be empty
 * @param indicators statistics, may be empty
 */
public record Territory(
    String id,
    String name,
    List<String> departementCodes,
    List<Source> sources,
    List<Commune> communes,
    List<Zone> zones,
    List<PopulationCell> cells,
    List<CommuneIndicator> indicators) {
  public Territory {
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "\"" + id + "\" is not a territory id: lower-case letters, digits and hyphens");
    }
    departementCodes = List.copyOf(departementCodes);
    sources = List.copyOf(sources);
    communes = List.copyOf(communes);
    zones = List.copyOf(zones);
    cells = List.copyOf(cells);
    indicators = List.copyOf(indicators);
  }

  /** Sum of the communes' populations. */
  public long population() {
    return communes.stream().mapToLong(Commune::population).sum();
  }

  /** Names of the communes by code. */
  public Map<String, String> communeNames() {
    return communes.stream().collect(Collectors.toUnmodifiableMap(Commune::code, Commune::name));
  }
}
