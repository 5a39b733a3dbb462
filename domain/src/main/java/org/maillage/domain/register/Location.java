package org.maillage.domain.register;

import org.jspecify.annotations.Nullable;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;

/**
 * Where a place is.
 *
 * @param address one line, null when unknown
 * @param communeCode INSEE code
 * @param position where it stands; that of the mairie when only the commune is known
 * @param quality how well the position is known
 */
public record Location(
    @Nullable String address, String communeCode, LatLon position, PositionQuality quality) {

  /** Whether the position is that of the place and not of its commune. */
  public boolean isLocated() {
    return quality == PositionQuality.EXACT || quality == PositionQuality.STREET;
  }
}
