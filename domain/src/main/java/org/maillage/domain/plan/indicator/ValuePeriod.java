package org.maillage.domain.plan.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The time that a value stands for.
 *
 * @param name as in {@link IndicatorValue#period()}; for two years the name of the second
 * @param start first day
 * @param end last day
 */
public record ValuePeriod(String name, LocalDate start, LocalDate end) {

  private static final int YEAR_DIGITS = 4;
  private static final int MONTHS_OF_YEAR = 12;
  private static final int MONTHS_OF_HALF = 6;
  private static final int MONTHS_OF_QUARTER = 3;

  /**
   * The period of a name: a year, a half-year, a quarter or a month.
   *
   * @param name {@code 2019}, {@code 2019-H1}, {@code 2019-Q3} or {@code 2019-07}, as {@link
   *     IndicatorValue} checks it
   */
  public static ValuePeriod of(String name) {
    int year = Integer.parseInt(name.substring(0, YEAR_DIGITS));
    if (name.length() == YEAR_DIGITS) {
      return months(name, year, 1, MONTHS_OF_YEAR);
    }
    String rest = name.substring(YEAR_DIGITS + 1);
    int number = Integer.parseInt(rest.substring(1));
    return switch (rest.charAt(0)) {
      case 'H' -> months(name, year, (number - 1) * MONTHS_OF_HALF + 1, MONTHS_OF_HALF);
      case 'Q' -> months(name, year, (number - 1) * MONTHS_OF_QUARTER + 1, MONTHS_OF_QUARTER);
      default -> months(name, year, Integer.parseInt(rest), 1);
    };
  }

  private static ValuePeriod months(String name, int year, int firstMonth, int months) {
    LocalDate start = LocalDate.of(year, firstMonth, 1);
    return new ValuePeriod(name, start, start.plusMonths(months).minusDays(1));
  }

  /**
   * The periods for which a value is asked: those of the calendar whose last day is in the life of
   * the plan. A year that had begun before the plan counts, one that ends after it does not. Two
   * years are counted from the year in which the plan begins. {@link Frequency#ONCE} is the year of
   * the last day, over on that day.
   *
   * @param first first day of the plan
   * @param last its last day
   * @return the earliest first
   */
  public static List<ValuePeriod> within(Frequency frequency, LocalDate first, LocalDate last) {
    if (frequency == Frequency.ONCE) {
      LocalDate start = last.withDayOfYear(1);
      return List.of(new ValuePeriod(name(frequency, start, last), start, last));
    }
    List<ValuePeriod> periods = new ArrayList<>();
    LocalDate start = first.withDayOfYear(1);
    while (!start.isAfter(last)) {
      LocalDate end = start.plusMonths(frequency.months()).minusDays(1);
      if (!end.isBefore(first) && !end.isAfter(last)) {
        periods.add(new ValuePeriod(name(frequency, start, end), start, end));
      }
      start = end.plusDays(1);
    }
    return periods;
  }

  private static String name(Frequency frequency, LocalDate start, LocalDate end) {
    int month = start.getMonthValue();
    return switch (frequency) {
      case MONTHLY -> "%04d-%02d".formatted(start.getYear(), month);
      case QUARTERLY -> "%04d-Q%d".formatted(start.getYear(), (month - 1) / MONTHS_OF_QUARTER + 1);
      case HALF_YEARLY -> "%04d-H%d".formatted(start.getYear(), (month - 1) / MONTHS_OF_HALF + 1);
      case ANNUAL, TWO_YEARLY, ONCE -> "%04d".formatted(end.getYear());
    };
  }

  /** True when a value of that name answers for this period: its own, or the first of two years. */
  boolean isAnsweredBy(String valueName) {
    return valueName.equals(name)
        || (name.length() == YEAR_DIGITS && valueName.equals("%04d".formatted(start.getYear())));
  }
}
