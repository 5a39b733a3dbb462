package org.maillage.app.territory;

import java.time.Instant;
import java.util.List;

/**
 * A territory in a list.
 *
 * @param id for example {@code corse}
 * @param name shown to people
 * @param departementCodes for example {@code 2A}, {@code 2B}
 * @param communes how many
 * @param population people
 * @param oldestVintage least recent vintage of its sources, empty without sources
 * @param newestVintage most recent vintage of its sources, empty without sources
 * @param importRunId changes when the territory changes: a key for whatever is derived from it
 * @param importedAt when that import landed
 */
public record TerritorySummary(
    String id,
    String name,
    List<String> departementCodes,
    int communes,
    long population,
    String oldestVintage,
    String newestVintage,
    long importRunId,
    Instant importedAt) {
  public TerritorySummary {
    departementCodes = List.copyOf(departementCodes);
  }
}
