package org.maillage.domain.diagnostic;

import java.util.Arrays;

/** Mean, median and share of times weighted by people. Formulas: docs/methodes/moyennes.md. */
public final class WeightedTimes {

  /** 24 days: what fits beside the place; no journey lasts as long. */
  private static final long LONGEST_MS = Integer.MAX_VALUE;

  private double people;
  private double peopleWithout;
  private double weightedMs;
  private double within;
  private int known;
  private double plainMs;

  /**
   * What a group of people has.
   *
   * @param timeMs one time an origin, negative when there is none
   * @param origin the origins of the group
   * @param weight people at each of them
   * @param referenceMs for the share of people at this time or less
   */
  static WeightedTimes of(long[] timeMs, int[] origin, double[] weight, long referenceMs) {
    WeightedTimes result = new WeightedTimes();
    for (int k = 0; k < origin.length; k++) {
      long t = timeMs[origin[k]];
      if (t < 0) {
        result.peopleWithout += weight[k];
        continue;
      }
      result.known++;
      result.plainMs += t;
      result.people += weight[k];
      result.weightedMs += weight[k] * t;
      result.within += t <= referenceMs ? weight[k] : 0;
    }
    return result;
  }

  /**
   * Population-weighted mean of a group; where nobody lives, the plain mean.
   *
   * @param timeMs one time an origin, negative when there is none
   * @param origin the origins of the group
   * @param weight people at each of them
   * @return milliseconds, {@link TravelTimes#UNREACHED} when no time is known
   */
  public static long meanMs(long[] timeMs, int[] origin, double[] weight) {
    return of(timeMs, origin, weight, 0).meanMs();
  }

  double people() {
    return people;
  }

  double peopleWithout() {
    return peopleWithout;
  }

  /** Population-weighted mean; where nobody lives, the plain mean; -1 when no time is known. */
  long meanMs() {
    if (known == 0) {
      return TravelTimes.UNREACHED;
    }
    return Math.round(people > 0 ? weightedMs / people : plainMs / known);
  }

  /** Share from 0 to 1 of the people with a time; 0 when there are none. */
  double shareWithin() {
    return people > 0 ? within / people : 0;
  }

  /**
   * The time that at least a share of the people do not exceed (weighted quantile, lower value at a
   * tie; Hyndman and Fan 1996, definition 1).
   *
   * @param share 0 to 1; 0.5 for the median
   * @return milliseconds, -1 when no time is known; where nobody lives every origin weighs the same
   */
  public static long quantileMs(long[] timeMs, int[] origin, double[] weight, double share) {
    // Time and place in one number: sorting numbers is ten times faster than sorting objects.
    long[] byTime = new long[origin.length];
    int known = 0;
    double total = 0;
    for (int k = 0; k < origin.length; k++) {
      long t = timeMs[origin[k]];
      if (t >= 0) {
        byTime[known++] = Math.min(t, LONGEST_MS) << Integer.SIZE | k;
        total += weight[k];
      }
    }
    if (known == 0) {
      return TravelTimes.UNREACHED;
    }
    Arrays.sort(byTime, 0, known);
    double target = share * (total > 0 ? total : known);
    double sum = 0;
    for (int i = 0; i < known; i++) {
      sum += total > 0 ? weight[(int) byTime[i]] : 1;
      // A hair of tolerance: weights are fractions of people, and their sum is not exact.
      if (sum >= target - 1e-9 * Math.max(1, target)) {
        return byTime[i] >>> Integer.SIZE;
      }
    }
    return byTime[known - 1] >>> Integer.SIZE;
  }
}
