package org.maillage.domain.diagnostic;

import java.util.function.IntToDoubleFunction;

/**
 * How the times of a group of people are spread: how many live within 0, 1, 2 ... minutes. A mean
 * alone hides who is far. Method: docs/methodes/repartition.md.
 */
public final class Distribution {

  /** Times longer than this are counted together. */
  public static final int LAST_MIN = 120;

  private static final double MS_PER_MIN = 60_000;

  private final double[] peopleByMin = new double[LAST_MIN + 1];
  private double beyond;
  private double without;

  private Distribution() {}

  /**
   * Counts people by the minute that their time has reached (a time of 90 s is within 2 min).
   *
   * @param timeMs one time an origin in milliseconds, negative where there is none
   * @param people how many of the group start at each origin, 0 for none
   */
  public static Distribution of(long[] timeMs, IntToDoubleFunction people) {
    Distribution result = new Distribution();
    for (int o = 0; o < timeMs.length; o++) {
      double weight = people.applyAsDouble(o);
      if (timeMs[o] < 0) {
        result.without += weight;
      } else {
        double minute = Math.ceil(timeMs[o] / MS_PER_MIN);
        if (minute > LAST_MIN) {
          result.beyond += weight;
        } else {
          result.peopleByMin[(int) minute] += weight;
        }
      }
    }
    return result;
  }

  /** People who have a time. */
  public double people() {
    double people = beyond;
    for (double within : peopleByMin) {
      people += within;
    }
    return people;
  }

  /** People without a time: no facility anywhere, or no road. */
  public double without() {
    return without;
  }

  /**
   * Share from 0 to 1 of the people with a time who are at that time or less; 0 when nobody has a
   * time.
   *
   * @param minutes 0 to {@link #LAST_MIN}
   */
  public double shareWithin(int minutes) {
    double within = 0;
    for (int m = 0; m <= minutes; m++) {
      within += peopleByMin[m];
    }
    double people = people();
    return people > 0 ? within / people : 0;
  }

  /**
   * The first whole minute within which at least a share of the people with a time live.
   *
   * @param share 0 to 1
   * @return minutes, or {@link #LAST_MIN} + 1 when even {@link #LAST_MIN} is not enough
   */
  public int minutesFor(double share) {
    double people = people();
    double target = share * people - 1e-9 * Math.max(1, people);
    double within = 0;
    for (int m = 0; m <= LAST_MIN; m++) {
      within += peopleByMin[m];
      if (within >= target) {
        return m;
      }
    }
    return LAST_MIN + 1;
  }
}
