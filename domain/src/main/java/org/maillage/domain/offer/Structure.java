package org.maillage.domain.offer;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;

/**
 * A place where at least one service is given (a "structure" in the sense of data.inclusion).
 *
 * @param id stable from one import to the next: source, then the identifier the source gives, for
 *     example {@code bpe-2013:2A004:D201}, {@code annuaire:caf-2A004-01}
 * @param name what it is called; where the source only counts ("8 infirmiers"), the service's label
 *     and the commune's name
 * @param communeCode INSEE code of the commune it stands in
 * @param position where it stands
 * @param positionQuality how well that is known
 * @param services codes of the services given there (see {@link Service#code()}), sorted, not empty
 * @param count how many establishments or professionals the row stands for, 1 or more
 * @param openingHours in the OSM opening_hours grammar, null when unknown
 * @param address one line, null when unknown
 * @param phone null when unknown
 * @param website null when unknown
 * @param sourceId {@link org.maillage.domain.territory.Source#id()}
 * @param detail levels, operator and access, as far as a source tells
 */
public record Structure(
    String id,
    String name,
    String communeCode,
    LatLon position,
    PositionQuality positionQuality,
    Set<String> services,
    int count,
    @Nullable String openingHours,
    @Nullable String address,
    @Nullable String phone,
    @Nullable String website,
    String sourceId,
    PlaceDetail detail) {
  public Structure {
    Objects.requireNonNull(position);
    services = java.util.Collections.unmodifiableSet(new TreeSet<>(services));
    if (services.isEmpty()) {
      throw new IllegalArgumentException("structure " + id + " gives no service");
    }
    if (count < 1) {
      throw new IllegalArgumentException("structure " + id + " stands for " + count);
    }
  }

  /** A structure of which no source tells more. */
  public Structure(
      String id,
      String name,
      String communeCode,
      LatLon position,
      PositionQuality positionQuality,
      Set<String> services,
      int count,
      @Nullable String openingHours,
      @Nullable String address,
      @Nullable String phone,
      @Nullable String website,
      String sourceId) {
    this(
        id,
        name,
        communeCode,
        position,
        positionQuality,
        services,
        count,
        openingHours,
        address,
        phone,
        website,
        sourceId,
        PlaceDetail.NONE);
  }

  /** The same place with more known of it. */
  public Structure withDetail(PlaceDetail newDetail) {
    return new Structure(
        id,
        name,
        communeCode,
        position,
        positionQuality,
        services,
        count,
        openingHours,
        address,
        phone,
        website,
        sourceId,
        newDetail);
  }
}
