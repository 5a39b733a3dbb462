package org.maillage.domain.plan.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value of an indicator.
 *
 * @param period {@code 2019}, {@code 2019-H1}, {@code 2019-Q3} or {@code 2019-07}
 * @param part case of the breakdown; blank for the whole
 * @param number the value of a numeric indicator, 1 or 0 for yes or no; null for a text
 * @param text the value of a text; blank for a number
 * @param comment what has to be known of it; blank when nothing
 */
public record IndicatorValue(
    String period, String part, @Nullable BigDecimal number, String text, String comment) {

  private static final String PERIOD = "\\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?";

  public IndicatorValue {
    if (!period.matches(PERIOD)) {
      throw new IllegalArgumentException("a value of the period " + period);
    }
    if (number == null && text.isBlank()) {
      throw new IllegalArgumentException("a value without a value, of " + period);
    }
  }
}
