package org.maillage.domain.diagnostic;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.maillage.domain.offer.Gamme;

/**
 * The time of each range beyond which a commune is said to be far (A21).
 *
 * @param origin where the values come from, shown beside them
 * @param byGammeMs milliseconds by range; a range without a time anywhere has no threshold
 */
public record Thresholds(Origin origin, Map<Gamme, Long> byGammeMs) {

  /** Where thresholds come from. */
  public enum Origin {
    /** The territory's own population-weighted 85th percentile of each range. */
    LOCAL_P85,
    /** Set by the people in charge of the plan. */
    CHOSEN
  }

  public Thresholds {
    EnumMap<Gamme, Long> copy = new EnumMap<>(Gamme.class);
    copy.putAll(byGammeMs);
    copy.forEach(
        (gamme, ms) -> {
          if (ms < 0) {
            throw new IllegalArgumentException("threshold of " + gamme + " is " + ms + " ms");
          }
        });
    byGammeMs = Collections.unmodifiableMap(copy);
  }
}
