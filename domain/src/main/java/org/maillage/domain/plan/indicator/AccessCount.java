package org.maillage.domain.plan.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * People by their time to a service. Method: docs/methodes/indicateurs-automatiques.md.
 *
 * @param near people whose time is at most the limit
 * @param beyond people whose time is longer
 * @param without people without a time: no place gives the service, or no road leads there
 * @param timeMs time of the people with one, added up, in milliseconds times people
 */
public record AccessCount(double near, double beyond, double without, double timeMs) {

  private static final double MS_PER_MINUTE = 60_000;
  private static final double ALL_PCT = 100;

  /**
   * Counts.
   *
   * @param timeMs one time an origin in milliseconds, negative where there is none
   * @param people how many of those who are meant live at each origin, 0 for none
   * @param minutes the limit; a time that is equal to it is not beyond
   */
  public static AccessCount of(long[] timeMs, IntToDoubleFunction people, int minutes) {
    double near = 0;
    double beyond = 0;
    double without = 0;
    double sum = 0;
    for (int origin = 0; origin < timeMs.length; origin++) {
      double here = people.applyAsDouble(origin);
      if (timeMs[origin] < 0) {
        without += here;
      } else {
        sum += here * timeMs[origin];
        near += timeMs[origin] <= minutes * MS_PER_MINUTE ? here : 0;
        beyond += timeMs[origin] <= minutes * MS_PER_MINUTE ? 0 : here;
      }
    }
    return new AccessCount(near, beyond, without, sum);
  }

  /** Whole people beyond the limit; empty when nobody has a time. */
  public Optional<BigDecimal> peopleBeyond() {
    return known(beyond, 0);
  }

  /** Their share of the people with a time, in percent with one decimal; empty for nobody. */
  public Optional<BigDecimal> shareBeyondPct() {
    return known(ALL_PCT * beyond / (near + beyond), 1);
  }

  /** Mean time in minutes with one decimal; empty when nobody has a time. */
  public Optional<BigDecimal> meanMinutes() {
    return known(timeMs / (near + beyond) / MS_PER_MINUTE, 1);
  }

  private Optional<BigDecimal> known(double value, int decimals) {
    return near + beyond > 0
        ? Optional.of(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP))
        : Optional.empty();
  }
}
