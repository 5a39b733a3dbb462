package org.maillage.data.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.data.hours.OpeningCalendar.Span;
import org.maillage.data.hours.OpeningCalendar.State;

/**
 * Opening hours as a person fills them in: a week of days with at most two spans each, every week
 * or every second one, and whether holidays are closed. Hours that say more (seasons, single dates,
 * comments) are no grid.
 *
 * @param weeks in which weeks of the year
 * @param days spans of each day that has any, in order
 * @param closedOnPublicHolidays whether public holidays are said to be closed
 * @param closedInSchoolHolidays whether school holidays are said to be closed
 */
public record HoursGrid(
    Weeks weeks,
    Map<DayOfWeek, List<Hours>> days,
    boolean closedOnPublicHolidays,
    boolean closedInSchoolHolidays) {

  /** Most spans a day: a morning and an afternoon. */
  public static final int MOST_SPANS = 2;

  /** A grid in which nothing is filled in. */
  public static final HoursGrid EMPTY = new HoursGrid(Weeks.ALL, Map.of(), false, false);

  private static final int DAY_MINUTES = 24 * 60;

  /** Monday of an even week. */
  private static final LocalDate EVEN_MONDAY = LocalDate.of(2026, 1, 5);

  /** Long enough for all public holidays and for a year of 53 weeks. */
  private static final int COMPARED_DAYS = 400;

  /** Weeks of the year, by their number. */
  public enum Weeks {
    ALL(""),
    EVEN("week 2-52/2 "),
    ODD("week 1-53/2 ");

    private final String prefix;

    Weeks(String prefix) {
      this.prefix = prefix;
    }
  }

  /**
   * A span of a day.
   *
   * @param fromMin minutes from midnight
   * @param toMin minutes from midnight, later than {@code fromMin}, at most 1440
   */
  public record Hours(int fromMin, int toMin) {
    public Hours {
      if (fromMin < 0 || fromMin >= toMin || toMin > DAY_MINUTES) {
        throw new IllegalArgumentException(fromMin + " to " + toMin + " is no span of a day");
      }
    }
  }

  public HoursGrid {
    EnumMap<DayOfWeek, List<Hours>> filled = new EnumMap<>(DayOfWeek.class);
    days.forEach(
        (day, hours) -> {
          if (!hours.isEmpty()) {
            filled.put(day, List.copyOf(hours));
          }
        });
    days = java.util.Collections.unmodifiableMap(filled);
  }

  /** The spans of a day, none when it is closed. */
  public List<Hours> on(DayOfWeek day) {
    return days.getOrDefault(day, List.of());
  }

  /** The hours in the OSM opening_hours grammar; nothing when no day has any. */
  public Optional<String> toOsm() {
    WeeklyHours week = new WeeklyHours();
    days.forEach((day, hours) -> hours.forEach(h -> week.add(day, h.fromMin(), h.toMin())));
    return week.toOsm()
        .map(
            rules -> {
              StringBuilder osm = new StringBuilder();
              for (String rule : rules.split("; ", -1)) {
                osm.append(osm.isEmpty() ? "" : "; ").append(weeks.prefix).append(rule);
              }
              osm.append(closedOnPublicHolidays ? "; PH off" : "");
              osm.append(closedInSchoolHolidays ? "; SH off" : "");
              return osm.toString();
            })
        .flatMap(OpeningHours::check);
  }

  /** The grid that says exactly what the hours say; nothing when they say more than a grid can. */
  public static Optional<HoursGrid> of(String openingHours) {
    Optional<OpeningCalendar> ordinary =
        OpeningCalendar.of(openingHours, PublicHolidays.NONE, SchoolHolidays.NEVER);
    if (ordinary.isEmpty()) {
      return Optional.empty();
    }
    Optional<Map<DayOfWeek, List<Hours>>> even = week(ordinary.get(), EVEN_MONDAY);
    Optional<Map<DayOfWeek, List<Hours>>> odd = week(ordinary.get(), EVEN_MONDAY.plusWeeks(1));
    if (even.isEmpty() || odd.isEmpty()) {
      return Optional.empty();
    }
    Weeks weeks = even.equals(odd) ? Weeks.ALL : odd.get().isEmpty() ? Weeks.EVEN : Weeks.ODD;
    Map<DayOfWeek, List<Hours>> days = weeks == Weeks.ODD ? odd.get() : even.get();
    for (boolean publicHolidays : List.of(false, true)) {
      for (boolean schoolHolidays : List.of(false, true)) {
        HoursGrid grid = new HoursGrid(weeks, days, publicHolidays, schoolHolidays);
        if (grid.says(openingHours)) {
          return Optional.of(grid);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Map<DayOfWeek, List<Hours>>> week(
      OpeningCalendar calendar, LocalDate monday) {
    Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Hours> hours = new ArrayList<>();
      for (Span span : calendar.on(monday.plusDays(day.getValue() - 1L)).spans()) {
        if (span.state() != State.OPEN || span.comment() != null || span.toMin() > DAY_MINUTES) {
          return Optional.empty();
        }
        hours.add(new Hours(span.fromMin(), span.toMin()));
      }
      if (hours.size() > MOST_SPANS) {
        return Optional.empty();
      }
      if (!hours.isEmpty()) {
        days.put(day, hours);
      }
    }
    return Optional.of(days);
  }

  /** On every day of a year and a bit, holidays among them. */
  private boolean says(String openingHours) {
    Optional<String> own = toOsm();
    if (own.isEmpty()) {
      return false;
    }
    OpeningCalendar mine = calendar(own.get());
    OpeningCalendar theirs = calendar(openingHours);
    for (int day = 0; day < COMPARED_DAYS; day++) {
      LocalDate date = EVEN_MONDAY.plusDays(day);
      if (!mine.on(date).spans().equals(theirs.on(date).spans())) {
        return false;
      }
    }
    return true;
  }

  private static OpeningCalendar calendar(String openingHours) {
    return OpeningCalendar.of(openingHours, PublicHolidays.of("75"), SchoolHolidays.NOT_KNOWN)
        .orElseThrow();
  }
}
