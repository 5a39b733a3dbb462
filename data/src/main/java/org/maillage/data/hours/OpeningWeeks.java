package org.maillage.data.hours;

import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.RuleModifier.Modifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDayRange;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maillage.domain.offer.OpeningWeek;

/**
 * Makes an ordinary week of a text in the OSM opening_hours grammar. What has no ordinary week is
 * left aside rather than half understood: seasons, weeks of the year, the first Monday of the
 * month, sunset, hours without an end, hours that a comment makes uncertain. Public and school
 * holidays are no ordinary days: what is said of them changes nothing.
 */
public final class OpeningWeeks {

  private static final int DAY_MINUTES = 24 * 60;

  private OpeningWeeks() {}

  /** The ordinary week; nothing when the text is not understood or has none. */
  public static Optional<OpeningWeek> parse(String text) {
    return ParsedHours.rules(text).flatMap(OpeningWeeks::week);
  }

  private static Optional<OpeningWeek> week(List<Rule> rules) {
    OpeningWeek.Builder week = new OpeningWeek.Builder();
    for (Rule rule : rules) {
      if (isOfHolidaysOnly(rule)) {
        continue;
      }
      if (!apply(rule, week)) {
        return Optional.empty();
      }
    }
    return Optional.of(week.build());
  }

  private static boolean isOfHolidaysOnly(Rule rule) {
    return rule.getHolidays() != null && rule.getDays() == null;
  }

  private static boolean apply(Rule rule, OpeningWeek.Builder week) {
    boolean seasonal =
        rule.getYears() != null || rule.getWeeks() != null || rule.getDates() != null;
    if (seasonal || rule.isFallBack()) {
      return false;
    }
    RuleModifier modifier = rule.getModifier();
    Modifier kind = modifier == null ? null : modifier.getModifier();
    if (kind == Modifier.UNKNOWN || (modifier != null && kind == null)) {
      return false;
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    if (!addDays(rule, days)) {
      return false;
    }
    // A rule that is not joined by a comma says all there is to say of its days.
    if (!rule.isAdditive()) {
      days.forEach(week::close);
    }
    if (kind == Modifier.OFF || kind == Modifier.CLOSED) {
      return rule.getTimes() == null;
    }
    return open(rule, days, week);
  }

  private static boolean addDays(Rule rule, Set<DayOfWeek> days) {
    if (rule.getDays() == null) {
      days.addAll(EnumSet.allOf(DayOfWeek.class));
      return true;
    }
    for (WeekDayRange range : rule.getDays()) {
      if (range.getNths() != null || range.getOffset() != 0) {
        return false;
      }
      DayOfWeek last =
          DayOfWeek.of(
              (range.getEndDay() == null ? range.getStartDay() : range.getEndDay()).ordinal() + 1);
      DayOfWeek day = DayOfWeek.of(range.getStartDay().ordinal() + 1);
      days.add(day);
      while (day != last) {
        day = day.plus(1);
        days.add(day);
      }
    }
    return true;
  }

  private static boolean open(Rule rule, Set<DayOfWeek> days, OpeningWeek.Builder week) {
    if (rule.isTwentyfourseven() || rule.getTimes() == null) {
      // "24/7", and days without hours ("Mo-Fr"), which the grammar reads as open all day.
      days.forEach(day -> week.open(day, 0, DAY_MINUTES));
      return rule.isTwentyfourseven();
    }
    for (TimeSpan span : rule.getTimes()) {
      boolean plain =
          span.getStartEvent() == null
              && span.getEndEvent() == null
              && !span.isOpenEnded()
              && span.getInterval() == 0
              && span.getStart() >= 0
              && span.getStart() < DAY_MINUTES
              && span.getEnd() > span.getStart();
      if (!plain) {
        return false;
      }
      days.forEach(day -> week.open(day, span.getStart(), span.getEnd()));
    }
    return true;
  }
}
