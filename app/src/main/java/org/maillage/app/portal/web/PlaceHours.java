package org.maillage.app.portal.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maillage.app.portal.NearbyPlaces;
import org.maillage.app.portal.Opening;
import org.maillage.app.shell.Words;
import org.maillage.data.hours.HoursWords;
import org.maillage.data.hours.OpeningCalendar;
import org.maillage.data.hours.OpeningCalendar.DayHours;
import org.maillage.data.hours.OpeningCalendar.Span;
import org.maillage.domain.offer.Structure;

/** The hours of a place in words. */
final class PlaceHours {

  private static final int MINUTES_A_DAY = 24 * 60;
  private static final int DAYS = 7;

  private final Words words;

  PlaceHours(Words words) {
    this.words = words;
  }

  /**
   * A day of the next week.
   *
   * @param day "lundi 23 novembre"
   * @param hours "de 9 h à 12 h", or that it is closed
   * @param note that it is a public holiday; empty otherwise
   */
  public record Day(String day, String hours, String note) {}

  /** The next seven days; empty where the hours are not known. */
  List<Day> week(Structure structure, LocalDate from) {
    Optional<OpeningCalendar> calendar = NearbyPlaces.calendar(structure);
    List<Day> days = new ArrayList<>();
    for (int i = 0; calendar.isPresent() && i < DAYS; i++) {
      DayHours hours = calendar.get().on(from.plusDays(i));
      String holiday = hours.publicHoliday();
      days.add(
          new Day(
              day(hours.date()),
              hours(hours),
              holiday == null ? "" : words.get("portal.holiday", holiday)));
    }
    return days;
  }

  private String hours(DayHours day) {
    if (day.spans().isEmpty()) {
      return words.get("portal.closed-day");
    }
    return day.spans().stream().map(this::span).collect(Collectors.joining(", "));
  }

  private String span(Span span) {
    String hours =
        words.get("portal.span", time(span.fromMin()), time(span.toMin() % MINUTES_A_DAY));
    String comment = span.comment();
    if (comment != null && !comment.isBlank()) {
      return hours + " (" + comment + ")";
    }
    return span.state() == OpeningCalendar.State.OPEN
        ? hours
        : words.get("portal.span.unsure", hours);
  }

  /** The hours as they are published, in words; empty where none are. */
  String published(Structure structure) {
    String hours = structure.openingHours();
    return hours == null ? "" : HoursWords.say(hours, words.language());
  }

  /** "ouvert jusqu’à 17 h", "fermé, ouvre mardi 24 novembre à 9 h". */
  String state(Opening opening) {
    LocalTime until = opening.until();
    if (opening.state() == OpeningCalendar.State.OPEN && until != null) {
      return words.get("portal.open-until", time(until.toSecondOfDay() / 60));
    }
    if (opening.state() == OpeningCalendar.State.CLOSED) {
      return opening.opensAt() == null
          ? words.get("portal.closed")
          : words.get(
              "portal.opens-at",
              day(opening.opensAt().toLocalDate()),
              time(opening.opensAt().toLocalTime().toSecondOfDay() / 60));
    }
    return words.get("portal.hours-unknown");
  }

  /** "mardi 24 novembre" or "Tuesday 24 November". */
  String day(LocalDate day) {
    Locale locale = words.language().equals("en") ? Locale.UK : Locale.FRANCE;
    String first = day.getDayOfMonth() == 1 && words.language().equals("fr") ? "1er" : "";
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale)
        + " "
        + (first.isEmpty() ? String.valueOf(day.getDayOfMonth()) : first)
        + " "
        + day.getMonth().getDisplayName(TextStyle.FULL, locale);
  }

  /** "9 h", "17 h 30"; "9:00", "17:30" in English. */
  String time(int minute) {
    int hour = minute / 60;
    int rest = minute % 60;
    if (words.language().equals("en")) {
      return String.format(Locale.ROOT, "%d:%02d", hour, rest);
    }
    return rest == 0
        ? hour + "\u00a0h"
        : String.format(Locale.ROOT, "%d\u00a0h\u00a0%02d", hour, rest);
  }
}
