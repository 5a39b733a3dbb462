package org.maillage.data.offer;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.territory.PositionQuality;

/**
 * A public service of the directory.
 *
 * @param line line or record of the file
 * @param id the directory's own, for example {@code caf-2A004-01}
 * @param types the directory's types, for example {@code caf}
 * @param communeCode commune of today, in the territory
 * @param name what it is called
 * @param latDeg published latitude, NaN when there is none
 * @param lonDeg published longitude, NaN when there is none
 * @param quality of the published coordinates
 * @param wheelchair {@code yes}, {@code limited} or {@code no} as the directory publishes it
 */
record DirectoryEntry(
    long line,
    String id,
    List<String> types,
    String communeCode,
    String name,
    double latDeg,
    double lonDeg,
    PositionQuality quality,
    @Nullable String openingHours,
    @Nullable String address,
    @Nullable String phone,
    @Nullable String website,
    @Nullable String wheelchair) {

  private static final Set<String> SECOND_WORDS = Set.of("annexe", "déléguée", "deleguee");

  boolean isTownHall() {
    return types.contains("mairie");
  }

  /** Whether it is a branch of a mairie, or the mairie of a former commune. */
  boolean isSecondTownHall() {
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    return SECOND_WORDS.stream().anyMatch(lower::contains);
  }
}
