package org.maillage.domain.diagnostic.remoteness;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.WeightedTimes;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.territory.Commune;

/**
 * The threshold of each range (A21), each with its own origin: one may be chosen while the others
 * stay local.
 *
 * @param byGamme threshold by range; a range without a time anywhere has none
 */
public record Thresholds(Map<Gamme, Threshold> byGamme) {

  /** The share of people that local thresholds leave below them unless another is asked for. */
  public static final double LOCAL_SHARE = 0.85;

  public Thresholds {
    EnumMap<Gamme, Threshold> copy = new EnumMap<>(Gamme.class);
    copy.putAll(byGamme);
    byGamme = Collections.unmodifiableMap(copy);
  }

  /** Thresholds of one origin, in milliseconds by range. */
  public static Thresholds of(Threshold.Origin origin, Map<Gamme, Long> byGammeMs) {
    EnumMap<Gamme, Threshold> thresholds = new EnumMap<>(Gamme.class);
    byGammeMs.forEach((gamme, ms) -> thresholds.put(gamme, new Threshold(ms, origin)));
    return new Thresholds(thresholds);
  }

  /** {@link #local(Diagnostic, List, double)} for {@link #LOCAL_SHARE}. */
  public static Thresholds local(Diagnostic diagnostic, List<Commune> communes) {
    return local(diagnostic, communes, LOCAL_SHARE);
  }

  /**
   * The times that a share of the people do not exceed, range by range: the lowest commune time
   * such that communes with this time or less hold at least the share of the people who have one.
   *
   * @param diagnostic times
   * @param communes the territory's communes, in the order of the diagnostic
   * @param share above 0, below 1
   */
  public static Thresholds local(Diagnostic diagnostic, List<Commune> communes, double share) {
    Remoteness.checkOrder(diagnostic, communes);
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("share " + share + " is not between 0 and 1");
    }
    int[] all = IntStream.range(0, communes.size()).toArray();
    double[] people = communes.stream().mapToDouble(Commune::population).toArray();
    EnumMap<Gamme, Long> byGamme = new EnumMap<>(Gamme.class);
    for (Gamme gamme : Gamme.values()) {
      Subject subject = new Subject.OfGamme(gamme);
      long[] timeMs = diagnostic.communes().stream().mapToLong(c -> c.timeMs(subject)).toArray();
      long quantileMs = WeightedTimes.quantileMs(timeMs, all, people, share);
      if (quantileMs >= 0) {
        byGamme.put(gamme, quantileMs);
      }
    }
    return of(Threshold.Origin.LOCAL, byGamme);
  }

  /** Milliseconds; empty for a range without a threshold. */
  public OptionalLong findMs(Gamme gamme) {
    @Nullable Threshold threshold = byGamme.get(gamme);
    return threshold == null ? OptionalLong.empty() : OptionalLong.of(threshold.valueMs());
  }

  /**
   * {@link Threshold.Origin#CHOSEN} as soon as one is, otherwise {@link Threshold.Origin#LOCAL}.
   */
  public Threshold.Origin origin() {
    boolean chosen = byGamme.values().stream().anyMatch(t -> t.origin() == Threshold.Origin.CHOSEN);
    return chosen ? Threshold.Origin.CHOSEN : Threshold.Origin.LOCAL;
  }

  /** With another threshold for a range. */
  public Thresholds with(Gamme gamme, Threshold threshold) {
    EnumMap<Gamme, Threshold> changed = new EnumMap<>(Gamme.class);
    changed.putAll(byGamme);
    changed.put(gamme, threshold);
    return new Thresholds(changed);
  }
}
