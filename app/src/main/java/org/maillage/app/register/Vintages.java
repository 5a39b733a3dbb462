package org.maillage.app.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day that a source tells of, from what it calls its vintage. */
final class Vintages {

  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  private Vintages() {}

  /** First day of the year, of the month, or the day; null for a vintage in words. */
  static @Nullable LocalDate day(String vintage) {
    Matcher date = DATE.matcher(vintage.strip());
    if (!date.matches()) {
      return null;
    }
    try {
      int year = Integer.parseInt(date.group(1));
      if (date.group(2) == null) {
        return LocalDate.of(year, 1, 1);
      }
      int month = Integer.parseInt(date.group(2));
      return date.group(3) == null
          ? YearMonth.of(year, month).atDay(1)
          : LocalDate.of(year, month, Integer.parseInt(date.group(3)));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
