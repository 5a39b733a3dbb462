package org.maillage.data.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.IsoFields;
import java.util.List;
import org.maillage.data.hours.SchoolHolidays.Answer;

/** Of which days a rule of the OSM grammar speaks. */
final class RuleDays {

  private RuleDays() {}

  /**
   * Whether the calendar can follow the rule. It cannot follow sunset and Easter, dates moved to
   * the next weekday, and times without an end that are not marked as open-ended.
   */
  static boolean isFollowed(Rule rule) {
    boolean dates =
        rule.getDates() == null
            || rule.getDates().stream()
                .allMatch(
                    range ->
                        range.getInterval() == 0
                            && isPlain(range.getStartDate())
                            && (range.getEndDate() == null || isPlain(range.getEndDate())));
    boolean days =
        rule.getDays() == null || rule.getDays().stream().allMatch(day -> day.getOffset() == 0);
    boolean times = rule.getTimes() == null || rule.getTimes().stream().allMatch(RuleDays::isPlain);
    boolean years =
        rule.getYears() == null || rule.getYears().stream().noneMatch(YearRange::isOpenEnded);
    return dates && days && times && years;
  }

  private static boolean isPlain(DateWithOffset date) {
    return !date.isOpenEnded()
        && date.getMonth() != null
        && date.getVarDate() == null
        && date.getWeekDayOffset() == null
        && date.getDayOffset() == 0
        && date.getNthWeekDay() == null;
  }

  private static boolean isPlain(TimeSpan span) {
    return span.getStartEvent() == null
        && span.getEndEvent() == null
        && span.getInterval() == 0
        && span.getStart() >= 0
        && (span.isOpenEnded() || span.getEnd() > span.getStart());
  }

  /** Whether the rule speaks of the day; not known when it hangs on unknown school holidays. */
  static Answer of(Rule rule, LocalDate date, PublicHolidays holidays, SchoolHolidays school) {
    boolean inRange =
        inYears(rule.getYears(), date)
            && inWeeks(rule.getWeeks(), date)
            && inDates(rule.getDates(), date);
    if (!inRange) {
      return Answer.NO;
    }
    boolean weekday =
        rule.getDays() != null && rule.getDays().stream().anyMatch(day -> isOf(day, date));
    if (rule.getHolidays() == null) {
      return rule.getDays() == null || weekday ? Answer.YES : Answer.NO;
    }
    Answer holiday = Answer.NO;
    boolean alsoWeekdays = false;
    for (Holiday named : rule.getHolidays()) {
      LocalDate day = date.minusDays(named.getOffset());
      Answer answer =
          named.getType() == Holiday.Type.PH
              ? (holidays.on(day).isPresent() ? Answer.YES : Answer.NO)
              : school.on(day);
      holiday = either(holiday, answer);
      alsoWeekdays |= named.getUseAsWeekDay();
    }
    if (rule.getDays() == null) {
      return holiday;
    }
    if (alsoWeekdays) {
      return weekday ? Answer.YES : holiday;
    }
    return weekday ? holiday : Answer.NO;
  }

  private static Answer either(Answer a, Answer b) {
    if (a == Answer.YES || b == Answer.YES) {
      return Answer.YES;
    }
    return a == Answer.NOT_KNOWN ? a : b;
  }

  private static boolean inYears(List<YearRange> years, LocalDate date) {
    return years == null
        || years.stream()
            .anyMatch(
                range ->
                    isIn(
                        date.getYear(),
                        range.getStartYear(),
                        range.getEndYear() == YearRange.UNDEFINED_YEAR
                            ? range.getStartYear()
                            : range.getEndYear(),
                        range.getInterval()));
  }

  private static boolean inWeeks(List<WeekRange> weeks, LocalDate date) {
    int week = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return weeks == null
        || weeks.stream()
            .anyMatch(
                range ->
                    isIn(
                        week,
                        range.getStartWeek(),
                        range.getEndWeek() == WeekRange.UNDEFINED_WEEK
                            ? range.getStartWeek()
                            : range.getEndWeek(),
                        range.getInterval()));
  }

  private static boolean isIn(int value, int first, int last, int step) {
    return value >= first && value <= last && (step <= 1 || (value - first) % step == 0);
  }

  private static boolean inDates(List<DateRange> ranges, LocalDate date) {
    return ranges == null || ranges.stream().anyMatch(range -> isIn(range, date));
  }

  private static boolean isIn(DateRange range, LocalDate date) {
    DateWithOffset start = range.getStartDate();
    DateWithOffset end = range.getEndDate() == null ? start : range.getEndDate();
    int startMonth = start.getMonth().ordinal() + 1;
    int endMonth = end.getMonth() == null ? startMonth : end.getMonth().ordinal() + 1;
    MonthDay first = MonthDay.of(startMonth, day(start, 1));
    MonthDay last =
        MonthDay.of(endMonth, day(end, MonthDay.of(endMonth, 1).getMonth().maxLength()));
    if (start.getYear() != YearRange.UNDEFINED_YEAR) {
      int endYear = end.getYear() == YearRange.UNDEFINED_YEAR ? start.getYear() : end.getYear();
      return !date.isBefore(first.atYear(start.getYear())) && !date.isAfter(last.atYear(endYear));
    }
    MonthDay day = MonthDay.from(date);
    boolean afterFirst = day.compareTo(first) >= 0;
    boolean beforeLast = day.compareTo(last) <= 0;
    return first.compareTo(last) <= 0 ? afterFirst && beforeLast : afterFirst || beforeLast;
  }

  private static int day(DateWithOffset date, int otherwise) {
    return date.getDay() == DateWithOffset.UNDEFINED_MONTH_DAY ? otherwise : date.getDay();
  }

  private static boolean isOf(WeekDayRange range, LocalDate date) {
    int day = date.getDayOfWeek().ordinal();
    int first = range.getStartDay().ordinal();
    int last = range.getEndDay() == null ? first : range.getEndDay().ordinal();
    boolean named = first <= last ? day >= first && day <= last : day >= first || day <= last;
    return named && isNth(range.getNths(), date);
  }

  private static boolean isNth(List<Nth> nths, LocalDate date) {
    if (nths == null) {
      return true;
    }
    int fromStart = (date.getDayOfMonth() - 1) / 7 + 1;
    int fromEnd = -((date.lengthOfMonth() - date.getDayOfMonth()) / 7 + 1);
    return nths.stream()
        .anyMatch(
            nth -> {
              int last = nth.getEndNth() == Nth.INVALID_NTH ? nth.getStartNth() : nth.getEndNth();
              return isIn(fromStart, nth.getStartNth(), last, 1)
                  || isIn(fromEnd, nth.getStartNth(), last, 1);
            });
  }
}
