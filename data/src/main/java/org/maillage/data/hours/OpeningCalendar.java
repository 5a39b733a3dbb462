package org.maillage.data.hours;

import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.RuleModifier.Modifier;
import ch.poole.openinghoursparser.TimeSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.maillage.data.hours.SchoolHolidays.Answer;

/**
 * Hours in the OSM opening_hours grammar on real dates: alternate weeks, the first Thursday of the
 * month, public and school holidays. As the grammar says, a public holiday is an ordinary weekday
 * unless a rule speaks of it; {@link DayHours#publicHoliday()} tells, so that a page can warn. What
 * hangs on school holidays that are not known is {@link State#UNKNOWN}. Immutable.
 */
public final class OpeningCalendar {

  static final int DAY_MINUTES = 24 * 60;

  private static final int WEEKS_OF_A_YEAR = 52;
  private static final String END_NOT_SAID = "fin non précisée";
  private static final String SCHOOL_NOT_KNOWN = "vacances scolaires non connues";

  /** Whether it is open. */
  public enum State {
    OPEN,
    CLOSED,
    /** By appointment, every few weeks, school holidays not known: see the comment. */
    UNKNOWN
  }

  /**
   * A part of a day.
   *
   * @param fromMin minutes from midnight, 0 to 1439
   * @param toMin minutes from midnight, above {@code fromMin}; above 1440 it reaches into the next
   *     day
   * @param state {@link State#OPEN} or {@link State#UNKNOWN}
   * @param comment why it is unknown or how one is received; null when nothing is said
   */
  public record Span(int fromMin, int toMin, State state, @Nullable String comment) {}

  /**
   * A day.
   *
   * @param spans in order; what they leave out is closed
   * @param publicHoliday what the day is called; null when it is no public holiday
   */
  public record DayHours(LocalDate date, List<Span> spans, @Nullable String publicHoliday) {
    public DayHours {
      spans = List.copyOf(spans);
    }

    /** Minutes open; nothing when a part is unknown. */
    public OptionalInt openMinutes() {
      if (spans.stream().anyMatch(span -> span.state() == State.UNKNOWN)) {
        return OptionalInt.empty();
      }
      return OptionalInt.of(spans.stream().mapToInt(s -> s.toMin() - s.fromMin()).sum());
    }
  }

  private final List<Rule> rules;
  private final PublicHolidays holidays;
  private final SchoolHolidays school;

  private OpeningCalendar(List<Rule> rules, PublicHolidays holidays, SchoolHolidays school) {
    this.rules = rules;
    this.holidays = holidays;
    this.school = school;
  }

  /** The calendar of a text; nothing when the text is not of the grammar or not followed here. */
  public static Optional<OpeningCalendar> of(
      String openingHours, PublicHolidays holidays, SchoolHolidays school) {
    return ParsedHours.rules(openingHours)
        .filter(rules -> rules.stream().allMatch(RuleDays::isFollowed))
        .map(rules -> new OpeningCalendar(rules, holidays, school));
  }

  /** The hours of a date; a span that began the day before is of the day before. */
  public DayHours on(LocalDate date) {
    return new DayHours(date, spans(date, holidays, school), holidays.on(date).orElse(null));
  }

  /** Whether it is open at a moment. */
  public State at(LocalDateTime moment) {
    return find(moment).map(Span::state).orElse(State.CLOSED);
  }

  /** The span that holds the moment; nothing when it is closed. An open one before an unknown. */
  public Optional<Span> find(LocalDateTime moment) {
    int minute = moment.getHour() * 60 + moment.getMinute();
    List<Span> holding = new ArrayList<>();
    on(moment.toLocalDate()).spans().stream()
        .filter(span -> span.fromMin() <= minute && minute < span.toMin())
        .forEach(holding::add);
    on(moment.toLocalDate().minusDays(1)).spans().stream()
        .filter(span -> minute + DAY_MINUTES < span.toMin())
        .forEach(holding::add);
    return holding.stream().min(Comparator.comparing(Span::state));
  }

  /**
   * The next moment at which it surely opens: the moment itself when it is open.
   *
   * @param days how many days are looked at, 1 or more
   */
  public Optional<LocalDateTime> nextOpening(LocalDateTime from, int days) {
    if (at(from) == State.OPEN) {
      return Optional.of(from);
    }
    for (int day = 0; day < days; day++) {
      LocalDate date = from.toLocalDate().plusDays(day);
      Optional<LocalDateTime> opening =
          on(date).spans().stream()
              .filter(span -> span.state() == State.OPEN)
              .map(span -> date.atStartOfDay().plusMinutes(span.fromMin()))
              .filter(moment -> !moment.isBefore(from))
              .findFirst();
      if (opening.isPresent()) {
        return opening;
      }
    }
    return Optional.empty();
  }

  /** Minutes open in the week, Monday to Sunday, that holds the date; nothing when unknown. */
  public OptionalInt minutesOfWeek(LocalDate date) {
    return minutes(monday(date), holidays, school);
  }

  /**
   * Minutes open in an ordinary week, without any holiday: the mean of the 52 weeks from that of
   * the date, so that a permanence every other week counts for half. Nothing when a part is
   * unknown.
   */
  public OptionalDouble ordinaryWeekMinutes(LocalDate date) {
    LocalDate monday = monday(date);
    int total = 0;
    for (int week = 0; week < WEEKS_OF_A_YEAR; week++) {
      OptionalInt minutes =
          minutes(monday.plusWeeks(week), PublicHolidays.NONE, SchoolHolidays.NEVER);
      if (minutes.isEmpty()) {
        return OptionalDouble.empty();
      }
      total += minutes.getAsInt();
    }
    return OptionalDouble.of((double) total / WEEKS_OF_A_YEAR);
  }

  /** Whether it surely opens on such a day in the five ordinary weeks from the date on. */
  public boolean opensOn(DayOfWeek day, LocalDate date) {
    return opens(date, day, 0);
  }

  /**
   * Whether it is surely open on a day from Monday to Friday at or after a time, in the five
   * ordinary weeks from the date on.
   *
   * @param minute minutes from midnight: 17 h is 1020
   */
  public boolean opensAfter(int minute, LocalDate date) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0 && opens(date, day, minute)) {
        return true;
      }
    }
    return false;
  }

  private boolean opens(LocalDate from, DayOfWeek day, int minute) {
    LocalDate first = from.with(TemporalAdjusters.nextOrSame(day));
    for (int week = 0; week < 5; week++) {
      for (Span span : spans(first.plusWeeks(week), PublicHolidays.NONE, SchoolHolidays.NEVER)) {
        if (span.state() == State.OPEN && span.toMin() > minute) {
          return true;
        }
      }
    }
    return false;
  }

  private static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private OptionalInt minutes(LocalDate monday, PublicHolidays of, SchoolHolidays ofSchool) {
    int total = 0;
    for (int day = 0; day < 7; day++) {
      LocalDate date = monday.plusDays(day);
      OptionalInt minutes = new DayHours(date, spans(date, of, ofSchool), null).openMinutes();
      if (minutes.isEmpty()) {
        return OptionalInt.empty();
      }
      total += minutes.getAsInt();
    }
    return OptionalInt.of(total);
  }

  private List<Span> spans(LocalDate date, PublicHolidays of, SchoolHolidays ofSchool) {
    List<Span> day = new ArrayList<>();
    for (Rule rule : rules) {
      Answer speaks = RuleDays.of(rule, date, of, ofSchool);
      if (speaks == Answer.NO) {
        continue;
      }
      List<Span> said = spans(rule);
      boolean closes = isClosing(rule);
      if (speaks == Answer.NOT_KNOWN) {
        day.replaceAll(OpeningCalendar::notKnown);
        said.stream().filter(s -> !closes).map(OpeningCalendar::notKnown).forEach(s -> add(day, s));
      } else if (rule.isFallBack()) {
        List<Span> left = new ArrayList<>(said);
        day.forEach(span -> cut(left, span));
        day.addAll(left);
      } else if (closes) {
        said.forEach(span -> cut(day, span));
      } else {
        // A rule that is not joined by a comma says all there is to say of its days.
        if (!rule.isAdditive()) {
          day.clear();
        }
        said.forEach(span -> add(day, span));
      }
    }
    day.sort(Comparator.comparingInt(Span::fromMin));
    return day;
  }

  private static boolean isClosing(Rule rule) {
    RuleModifier modifier = rule.getModifier();
    Modifier kind = modifier == null ? null : modifier.getModifier();
    return kind == Modifier.OFF || kind == Modifier.CLOSED;
  }

  private static Span notKnown(Span span) {
    return new Span(span.fromMin(), span.toMin(), State.UNKNOWN, SCHOOL_NOT_KNOWN);
  }

  private static void add(List<Span> day, Span span) {
    cut(day, span);
    day.add(span);
  }

  /** Takes a span out of others. */
  private static void cut(List<Span> spans, Span out) {
    List<Span> left = new ArrayList<>();
    for (Span span : spans) {
      if (span.fromMin() < Math.min(span.toMin(), out.fromMin())) {
        int to = Math.min(span.toMin(), out.fromMin());
        left.add(new Span(span.fromMin(), to, span.state(), span.comment()));
      }
      if (Math.max(span.fromMin(), out.toMin()) < span.toMin()) {
        int from = Math.max(span.fromMin(), out.toMin());
        left.add(new Span(from, span.toMin(), span.state(), span.comment()));
      }
    }
    spans.clear();
    spans.addAll(left);
  }

  private static List<Span> spans(Rule rule) {
    RuleModifier modifier = rule.getModifier();
    Modifier kind = modifier == null ? null : modifier.getModifier();
    String comment = modifier == null ? null : modifier.getComment();
    // A comment alone makes it unknown: "sur rendez-vous".
    State state =
        kind == Modifier.UNKNOWN || (modifier != null && kind == null) ? State.UNKNOWN : State.OPEN;
    List<Span> spans = new ArrayList<>();
    if (rule.isTwentyfourseven() || rule.getTimes() == null) {
      spans.add(new Span(0, DAY_MINUTES, state, comment));
      return spans;
    }
    for (TimeSpan span : rule.getTimes()) {
      if (!span.isOpenEnded()) {
        spans.add(new Span(span.getStart(), span.getEnd(), state, comment));
        continue;
      }
      int known = span.getEnd() > span.getStart() ? span.getEnd() : span.getStart();
      if (known > span.getStart()) {
        spans.add(new Span(span.getStart(), known, state, comment));
      }
      if (known < DAY_MINUTES) {
        spans.add(new Span(known, DAY_MINUTES, State.UNKNOWN, END_NOT_SAID));
      }
    }
    return spans;
  }
}
