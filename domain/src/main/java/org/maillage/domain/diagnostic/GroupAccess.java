package org.maillage.domain.diagnostic;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Access of any group of people, however it was chosen: what {@link ZoneAccess} says of a zone.
 *
 * @param people people of the group with a time
 * @param peopleWithout people of the group without one (no facility, or no road)
 * @param meanMs population-weighted mean, {@link TravelTimes#UNREACHED} when nobody has a time
 * @param medianMs population-weighted median, {@link TravelTimes#UNREACHED} when nobody has a time
 * @param shareWithinReference share from 0 to 1 of the people with a time who are at {@link
 *     Diagnostic#REFERENCE_MS} or less; 0 when nobody has a time
 * @param distribution how the times are spread
 */
public record GroupAccess(
    double people,
    double peopleWithout,
    long meanMs,
    long medianMs,
    double shareWithinReference,
    Distribution distribution) {

  /**
   * Looks at a group.
   *
   * @param timeMs one time an origin in milliseconds, negative where there is none
   * @param people how many of the group start at each origin, 0 for none
   */
  public static GroupAccess of(long[] timeMs, IntToDoubleFunction people) {
    int[] origin =
        IntStream.range(0, timeMs.length).filter(o -> people.applyAsDouble(o) > 0).toArray();
    double[] weight = IntStream.of(origin).mapToDouble(people).toArray();
    WeightedTimes times = WeightedTimes.of(timeMs, origin, weight, Diagnostic.REFERENCE_MS);
    return new GroupAccess(
        times.people(),
        times.peopleWithout(),
        times.meanMs(),
        WeightedTimes.quantileMs(timeMs, origin, weight, 0.5),
        times.shareWithin(),
        Distribution.of(timeMs, people));
  }
}
