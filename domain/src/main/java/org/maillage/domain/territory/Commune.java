package org.maillage.domain.territory;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A commune of the official geographic code (COG).
 *
 * @param code INSEE code, five characters, for example {@code 2A004}
 * @param name official name
 * @param departementCode for example {@code 2A}
 * @param arrondissementCode code of the arrondissement, null where the register gives none
 * @param population people, 0 or more
 * @param townHall where the mairie stands
 * @param townHallQuality {@link PositionQuality#EXACT} or STREET when the mairie is known, {@link
 *     PositionQuality#COMMUNE} when a point inside the contour stands for it
 * @param contour WGS 84 polygon, x = longitude, y = latitude in degrees; null where no contour was
 *     supplied
 */
public record Commune(
    String code,
    String name,
    String departementCode,
    @Nullable String arrondissementCode,
    int population,
    LatLon townHall,
    PositionQuality townHallQuality,
    @Nullable Geometry contour) {

  public Commune {
    if (!code.matches("[0-9][0-9AB][0-9]{3}")) {
      throw new IllegalArgumentException(
          "\"" + code + "\" is not an INSEE commune code (five characters, like 2A004)");
    }
    if (population < 0) {
      throw new IllegalArgumentException("population of " + code + " is negative: " + population);
    }
  }
}
