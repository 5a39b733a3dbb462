package org.maillage.domain.offer;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of a place beside where it is and what it gives.
 *
 * @param levels how much of a service the place gives, by service code; a service is absent when no
 *     source tells
 * @param operator who runs the service there, for example "La Poste"; null when unknown
 * @param wheelchair access with a wheelchair in the words of OSM, {@code yes}, {@code limited} or
 *     {@code no}; null when nothing is published
 */
public record PlaceDetail(
    Map<String, ServiceLevel> levels, @Nullable String operator, @Nullable String wheelchair) {

  /** Nothing is known. */
  public static final PlaceDetail NONE = new PlaceDetail(Map.of(), null, null);

  public PlaceDetail {
    levels = Collections.unmodifiableMap(new TreeMap<>(levels));
  }

  /**
   * What is known of one place by two sources: the higher level, otherwise this before the other.
   */
  PlaceDetail union(PlaceDetail other) {
    Map<String, ServiceLevel> both = new TreeMap<>(levels);
    other.levels.forEach(
        (service, level) -> both.merge(service, level, (a, b) -> a.compareTo(b) >= 0 ? a : b));
    return new PlaceDetail(
        both,
        operator != null ? operator : other.operator,
        wheelchair != null ? wheelchair : other.wheelchair);
  }
}
