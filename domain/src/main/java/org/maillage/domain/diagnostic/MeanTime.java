package org.maillage.domain.diagnostic;

/**
 * Mean of the times to several services (a range or a basket), and how many of them it rests on.
 *
 * @param timeMs mean in milliseconds over the covered services, {@link TravelTimes#UNREACHED} when
 *     none is
 * @param covered services that have a time
 * @param total services of the range or basket
 */
public record MeanTime(long timeMs, int covered, int total) {
  public MeanTime {
    if ((covered > 0) != (timeMs >= 0) || covered > total) {
      throw new IllegalArgumentException(timeMs + " ms over " + covered + " of " + total);
    }
  }
}
