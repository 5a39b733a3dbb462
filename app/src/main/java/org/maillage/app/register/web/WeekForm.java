package org.maillage.app.register.web;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.maillage.data.hours.HoursGrid;
import org.maillage.data.hours.HoursGrid.Hours;
import org.maillage.data.hours.HoursGrid.Weeks;
import org.springframework.util.MultiValueMap;

/**
 * Hours as they are typed: two spans a day, which weeks, which holidays are closed.
 *
 * @param times what stands in each field, by its name {@code mo1d} (Monday, first span, from)
 * @param weeks {@code toutes}, {@code paires} or {@code impaires}
 */
public record WeekForm(
    Map<String, String> times, String weeks, boolean closedPublic, boolean closedSchool) {

  /** The ends of a span in the names of its fields. */
  private static final List<String> ENDS = List.of("d", "f");

  private static final int MINUTES = 60;

  /** A day of the form. */
  public record Day(String key, List<Span> spans) {}

  /** A span of the form: names and contents of its two fields. */
  public record Span(String fromName, String from, String toName, String to) {}

  static WeekForm of(MultiValueMap<String, String> parameters) {
    Map<String, String> times = new java.util.TreeMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      for (int span = 1; span <= HoursGrid.MOST_SPANS; span++) {
        for (String end : ENDS) {
          String name = key(day) + span + end;
          String typed = Objects.requireNonNullElse(parameters.getFirst(name), "").strip();
          if (!typed.isEmpty()) {
            times.put(name, typed);
          }
        }
      }
    }
    return new WeekForm(
        times,
        Objects.requireNonNullElse(parameters.getFirst("semaines"), "toutes"),
        parameters.containsKey("feries"),
        parameters.containsKey("vacances"));
  }

  static WeekForm of(HoursGrid grid) {
    Map<String, String> times = new java.util.TreeMap<>();
    grid.days()
        .forEach(
            (day, hours) -> {
              for (int span = 0; span < hours.size(); span++) {
                times.put(key(day) + (span + 1) + "d", clock(hours.get(span).fromMin()));
                times.put(key(day) + (span + 1) + "f", clock(hours.get(span).toMin()));
              }
            });
    String weeks =
        switch (grid.weeks()) {
          case ALL -> "toutes";
          case EVEN -> "paires";
          case ODD -> "impaires";
        };
    return new WeekForm(times, weeks, grid.closedOnPublicHolidays(), grid.closedInSchoolHolidays());
  }

  private static String key(DayOfWeek day) {
    return day.name().substring(0, 2).toLowerCase(Locale.ROOT);
  }

  /** Midnight at the end of a day is 23:59 in a field of times. */
  static String clock(int minutes) {
    int shown = minutes == 24 * MINUTES ? minutes - 1 : minutes;
    return String.format(Locale.ROOT, "%02d:%02d", shown / MINUTES, shown % MINUTES);
  }

  /** True when no time is filled in. */
  public boolean isEmpty() {
    return times.isEmpty();
  }

  /** The days of the form, Monday first. */
  public List<Day> days() {
    List<Day> days = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Span> spans = new ArrayList<>();
      for (int span = 1; span <= HoursGrid.MOST_SPANS; span++) {
        String from = key(day) + span + "d";
        String to = key(day) + span + "f";
        spans.add(new Span(from, times.getOrDefault(from, ""), to, times.getOrDefault(to, "")));
      }
      days.add(new Day(key(day), spans));
    }
    return days;
  }

  /** What was typed as hours; nothing when a span has one end only or ends before it begins. */
  Optional<HoursGrid> grid() {
    Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Hours> hours = new ArrayList<>();
      for (int span = 1; span <= HoursGrid.MOST_SPANS; span++) {
        String from = times.getOrDefault(key(day) + span + "d", "");
        String to = times.getOrDefault(key(day) + span + "f", "");
        if (from.isEmpty() && to.isEmpty()) {
          continue;
        }
        int fromMin = minutes(from);
        int toMin = minutes(to);
        if (fromMin < 0 || toMin <= fromMin) {
          return Optional.empty();
        }
        hours.add(new Hours(fromMin, toMin == 24 * MINUTES - 1 ? 24 * MINUTES : toMin));
      }
      days.put(day, hours);
    }
    Weeks which =
        switch (weeks) {
          case "paires" -> Weeks.EVEN;
          case "impaires" -> Weeks.ODD;
          default -> Weeks.ALL;
        };
    return Optional.of(new HoursGrid(which, days, closedPublic, closedSchool));
  }

  /** Minutes from midnight; -1 when it is no time. */
  static int minutes(String time) {
    return time.matches("([01]\\d|2[0-3]):[0-5]\\d")
        ? Integer.parseInt(time.substring(0, 2)) * MINUTES + Integer.parseInt(time.substring(3))
        : -1;
  }
}
