package org.maillage.domain.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One zone of a zoning: an EPCI, a canton, a QPV ...
 *
 * <p>A zone is known by its list of communes, by its contour, or by both. Where it has a contour it
 * may cut communes (cantons and QPV do); people are then counted by where they live.
 *
 * @param kind which zoning it belongs to
 * @param code unique within the zoning
 * @param name official name
 * @param communeCodes INSEE codes of the communes wholly inside, empty when only the contour is
 *     known
 * @param contour WGS 84 polygon, x = longitude, y = latitude in degrees; null when only the list of
 *     communes is known
 */
public record Zone(
    ZoningKind kind,
    String code,
    String name,
    List<String> communeCodes,
    @Nullable Geometry contour) {
  public Zone {
    communeCodes = List.copyOf(communeCodes);
    if (communeCodes.isEmpty() && contour == null) {
      throw new IllegalArgumentException(
          "zone " + code + " has neither communes nor a contour: nothing says where it is");
    }
  }

  /** Name in addresses and links, unique in its territory: {@code epci:200036499}. */
  public String key() {
    return kind.key() + ":" + code;
  }
}
