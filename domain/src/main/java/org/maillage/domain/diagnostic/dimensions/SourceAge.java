package org.maillage.domain.diagnostic.dimensions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How old what a source says is. */
public final class SourceAge {

  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
  private static final double DAYS_A_YEAR = 365.25;

  private SourceAge() {}

  /**
   * Years from the vintage to a date. A year stands for its 1 July, a month for its 15th day.
   *
   * @param vintage for example {@code 2013}, {@code 2024-08}, {@code 2024-08-01}
   * @return 0 or more; NaN when the vintage is no date
   */
  public static double years(String vintage, LocalDate date) {
    Matcher matcher = DATE.matcher(vintage.strip());
    if (!matcher.matches()) {
      return Double.NaN;
    }
    int month = matcher.group(2) == null ? 7 : Integer.parseInt(matcher.group(2));
    int day = matcher.group(2) == null ? 1 : 15;
    if (matcher.group(3) != null) {
      day = Integer.parseInt(matcher.group(3));
    }
    try {
      LocalDate published = LocalDate.of(Integer.parseInt(matcher.group(1)), month, day);
      return Math.max(0, ChronoUnit.DAYS.between(published, date) / DAYS_A_YEAR);
    } catch (DateTimeException e) {
      return Double.NaN;
    }
  }
}
