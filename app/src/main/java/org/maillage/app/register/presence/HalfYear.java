package org.maillage.app.register.presence;

import java.time.LocalDate;
import java.time.Month;

/**
 * Half of a year, that operators are asked about.
 *
 * @param year for example 2026
 * @param half 1 or 2
 */
public record HalfYear(int year, int half) {

  /** An operator has so long to answer. */
  static final int DAYS_TO_ANSWER = 30;

  public HalfYear {
    if (half < 1 || half > 2) {
      throw new IllegalArgumentException("a year has no half " + half);
    }
  }

  /** That of a day. */
  public static HalfYear of(LocalDate day) {
    return new HalfYear(day.getYear(), day.getMonth().compareTo(Month.JULY) < 0 ? 1 : 2);
  }

  /** That of a text such as {@code 2026-2}. */
  public static HalfYear parse(String text) {
    return new HalfYear(
        Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5)));
  }

  @Override
  public String toString() {
    return year + "-" + half;
  }
}
