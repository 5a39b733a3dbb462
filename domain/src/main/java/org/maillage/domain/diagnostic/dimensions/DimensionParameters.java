package org.maillage.domain.diagnostic.dimensions;

import java.util.EnumMap;
import java.util.Map;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;

/**
 * What the scores are measured against. See docs/methodes/six-dimensions.md for where they come
 * from.
 *
 * @param referenceMs reference time by range; also the limit within which places count as a choice
 * @param otherReferenceMs the same for a service that is in no range
 * @param fullWeekHours weekly hours from which on more is no better
 * @param fullEveningHours weekly hours after 17:00 from which on more is no better
 * @param fullChoice places from which on more is no better
 * @param shortWeekHours a site below these weekly hours is flagged
 * @param oldYears age of a source from which on its information is worth nothing
 * @param farTripEur cost of the way there and back from which on the score is 0
 */
public record DimensionParameters(
    Map<Gamme, Long> referenceMs,
    long otherReferenceMs,
    double fullWeekHours,
    double fullEveningHours,
    int fullChoice,
    double shortWeekHours,
    double oldYears,
    double farTripEur) {

  private static final long MINUTE_MS = 60_000;

  /** Those of the method page. */
  public static final DimensionParameters STANDARD =
      new DimensionParameters(
          Map.of(
              Gamme.PROXIMITE, 7 * MINUTE_MS,
              Gamme.INTERMEDIAIRE, 15 * MINUTE_MS,
              Gamme.SUPERIEURE, 30 * MINUTE_MS),
          15 * MINUTE_MS,
          35,
          5,
          4,
          18,
          10,
          20);

  public DimensionParameters {
    referenceMs = Map.copyOf(new EnumMap<>(referenceMs));
    if (fullChoice < 1 || otherReferenceMs <= 0 || !(fullWeekHours > 0 && oldYears > 1)) {
      throw new IllegalArgumentException("parameters that measure nothing");
    }
  }

  /** The reference time of a service in milliseconds: that of its range. */
  public long referenceMs(Panier panier, String serviceCode) {
    for (Map.Entry<Gamme, java.util.List<String>> range : panier.gammes().entrySet()) {
      if (range.getValue().contains(serviceCode)) {
        return referenceMs.getOrDefault(range.getKey(), otherReferenceMs);
      }
    }
    return otherReferenceMs;
  }
}
