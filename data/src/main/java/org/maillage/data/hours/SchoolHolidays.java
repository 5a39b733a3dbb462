package org.maillage.data.hours;

import java.time.LocalDate;
import java.util.List;

/**
 * School holidays of one zone, as a person or a file gives them. The ministry sets them by order a
 * few years ahead, so that they cannot be computed: of a day outside the known years nothing is
 * said, instead of "no holidays".
 *
 * @param zone whose they are
 * @param knownFrom first day of the years that are known, inclusive
 * @param knownTo last day of them, inclusive
 * @param periods the holidays
 */
public record SchoolHolidays(
    Zone zone, LocalDate knownFrom, LocalDate knownTo, List<Period> periods) {

  /** Nothing is known of any day. */
  public static final SchoolHolidays NOT_KNOWN =
      new SchoolHolidays(Zone.A, LocalDate.MAX, LocalDate.MIN, List.of());

  /** No day is one of holidays. */
  static final SchoolHolidays NEVER =
      new SchoolHolidays(Zone.OTHER, LocalDate.MIN, LocalDate.MAX, List.of());

  /** Zones of the school calendar; overseas each academy has its own. */
  public enum Zone {
    A,
    B,
    C,
    CORSE,
    OTHER
  }

  /** Whether a day is one of holidays. */
  public enum Answer {
    YES,
    NO,
    NOT_KNOWN
  }

  /**
   * One period of holidays.
   *
   * @param first first day without school, inclusive
   * @param last last day without school, inclusive
   */
  public record Period(LocalDate first, LocalDate last) {
    public Period {
      if (last.isBefore(first)) {
        throw new IllegalArgumentException("holidays from " + first + " to " + last);
      }
    }
  }

  public SchoolHolidays {
    periods = List.copyOf(periods);
    for (Period period : periods) {
      if (period.first().isBefore(knownFrom) || period.last().isAfter(knownTo)) {
        throw new IllegalArgumentException(
            period + " is not within the known years, " + knownFrom + " to " + knownTo);
      }
    }
  }

  /** Whether the day is one of holidays. */
  public Answer on(LocalDate date) {
    if (date.isBefore(knownFrom) || date.isAfter(knownTo)) {
      return Answer.NOT_KNOWN;
    }
    boolean holiday =
        periods.stream().anyMatch(p -> !date.isBefore(p.first()) && !date.isAfter(p.last()));
    return holiday ? Answer.YES : Answer.NO;
  }
}
