package org.maillage.data.hours;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One statement of a text about hours: on these days, of these weeks, at these times. */
final class HoursStatement {

  static final int MORNING = 0;
  static final int AFTERNOON = 1;

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  /** The days in the order in which they were said. */
  final List<DayOfWeek> days = new ArrayList<>();

  /** Opening and closing, in minutes from midnight. */
  final List<int[]> spans = new ArrayList<>();

  final Set<Integer> ranks = new TreeSet<>();
  final List<Integer> months = new ArrayList<>();
  boolean monthRange;
  boolean ofMonth;
  boolean schoolHolidays;
  boolean appointment;
  boolean closed;

  /** Whether the word that closes can be followed by an exception only: "sauf", not "fermé". */
  boolean exception;

  /** 0 for even weeks, 1 for odd ones; null for all. */
  @Nullable Integer parity;

  /** {@link #MORNING} or {@link #AFTERNOON}; null for the whole day. */
  @Nullable Integer half;

  /** What is said of the weeks and is not enough to know which. */
  @Nullable String vague;

  boolean isEmpty() {
    return days.isEmpty() && spans.isEmpty() && isUnqualified() && !appointment && !closed;
  }

  private boolean isUnqualified() {
    return ranks.isEmpty()
        && months.isEmpty()
        && parity == null
        && half == null
        && vague == null
        && !schoolHolidays;
  }

  /** Whether days that follow begin another statement. */
  boolean isComplete() {
    return !spans.isEmpty()
        || (appointment && !days.isEmpty())
        || (!days.isEmpty() && half != null);
  }

  /** Days and hours of every week of the year, nothing more. */
  boolean isPlain() {
    return !closed
        && !days.isEmpty()
        && !spans.isEmpty()
        && !appointment
        && ranks.isEmpty()
        && months.isEmpty()
        && parity == null
        && vague == null
        && !schoolHolidays;
  }

  Set<DayOfWeek> daySet() {
    return days.isEmpty() ? EnumSet.noneOf(DayOfWeek.class) : EnumSet.copyOf(days);
  }

  /** Whether the two may be of the same day. */
  boolean meets(HoursStatement other) {
    boolean sameWeeks = parity == null || other.parity == null || parity.equals(other.parity);
    boolean sameRanks =
        ranks.isEmpty() || other.ranks.isEmpty() || ranks.stream().anyMatch(other.ranks::contains);
    return sameWeeks && sameRanks && daySet().stream().anyMatch(other.days::contains);
  }

  /** A span of the half of the day that was named; spans of a statement that names none fit. */
  static boolean fits(int @Nullable [] span, @Nullable Integer half) {
    return half == null || span == null || (half == MORNING) == (span[0] < 12 * 60);
  }

  /**
   * The rule in the OSM grammar.
   *
   * @param among the days that it is about: those of the statement less those that are closed
   */
  String rule(Set<DayOfWeek> among) {
    List<String> parts = new ArrayList<>();
    if (!months.isEmpty()) {
      parts.add(months());
    }
    if (parity != null) {
      parts.add(parity == 0 ? "week 2-52/2" : "week 1-53/2");
    }
    if (schoolHolidays) {
      parts.add("SH");
    }
    if (!days.isEmpty()) {
      parts.add(days(among));
    }
    if (!spans.isEmpty()) {
      WeeklyHours times = new WeeklyHours();
      spans.forEach(span -> times.add(DayOfWeek.MONDAY, span[0], span[1]));
      parts.add(times.hours(DayOfWeek.MONDAY));
    }
    parts.addAll(modifier());
    return String.join(" ", parts);
  }

  private List<String> modifier() {
    List<String> comments = new ArrayList<>();
    if (vague != null) {
      comments.add(vague);
    }
    if (appointment) {
      comments.add("sur rendez-vous");
    }
    if (days.isEmpty() && !schoolHolidays && !spans.isEmpty()) {
      comments.add("jours non précisés");
    }
    if (spans.isEmpty() && !appointment) {
      if (half != null) {
        comments.add(half == MORNING ? "le matin" : "l'après-midi");
      }
      comments.add("heures non précisées");
    }
    if (comments.isEmpty()) {
      return List.of();
    }
    String text = "\"" + String.join(", ", comments).replace('"', '\'') + "\"";
    // A comment alone says "unknown" in the grammar; saying it spares readers that rule.
    return appointment && comments.size() == 1 ? List.of(text) : List.of("unknown", text);
  }

  private String months() {
    List<String> names = months.stream().map(month -> MONTHS.get(month - 1)).toList();
    return String.join(monthRange ? "-" : ",", names);
  }

  private String days(Set<DayOfWeek> among) {
    if (ranks.isEmpty()) {
      WeeklyHours week = new WeeklyHours();
      among.forEach(day -> week.add(day, 0, 1));
      return week.days();
    }
    String places = ranks.stream().map(String::valueOf).collect(Collectors.joining(","));
    return among.stream()
        .map(day -> WeeklyHours.abbreviation(day) + "[" + places + "]")
        .collect(Collectors.joining(","));
  }

  /** The words of a token that are said again in a comment. */
  void addVague(String words) {
    String said = words.toLowerCase(Locale.FRENCH).strip();
    vague = vague == null ? said : vague + " " + said;
  }
}
