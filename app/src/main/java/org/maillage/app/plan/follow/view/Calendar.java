package org.maillage.app.plan.follow.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.plan.view.Named;
import org.maillage.app.plan.view.PlanIndex;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.Step;

/**
 * Steps over time: a table whose last column is drawn, so that it is read by everybody and breaks
 * over the pages of a print.
 *
 * @param groups fiches that have steps, in the order of the plan
 * @param years of the axis
 * @param quarters first days of quarters that are no years', in percent across
 * @param today in percent across; null when it is not on the axis
 * @param late steps that should be done and are not, the earliest first
 */
public record Calendar(
    List<Group> groups,
    List<Tick> years,
    List<String> quarters,
    @Nullable String today,
    List<Late> late) {

  private static final int QUARTER_MONTHS = 3;
  private static final int MOST_YEARS_WITH_QUARTERS = 10;
  private static final double LEAST_WIDTH_PCT = 0.6;
  private static final double ALL_PCT = 100;

  /** How far a step is; words are {@code planfollow.step.KEY}. */
  public enum State {
    DONE,
    LATE,
    RUNNING,
    TO_COME,
    UNDATED
  }

  /** A year: where it begins and what is written there. */
  public record Tick(String at, String label) {}

  /** A late step and its fiche. */
  public record Late(Named fiche, String number, String title, String due) {}

  /** A step that must be over before, from its end to the beginning of this one. */
  public record Wait(String from, String to) {}

  /**
   * A step.
   *
   * @param number code of the fiche and place in it
   * @param x first day in percent across; null when nothing is dated
   * @param width in percent; for a step without a first day that of a mark
   * @param milestone true for one that has one day only
   * @param done day on which it was done, in percent across; null when it is not
   * @param after numbers of what must be over before
   */
  public record Row(
      String id,
      String number,
      String title,
      String start,
      String due,
      String doneOn,
      State state,
      @Nullable String x,
      @Nullable String width,
      boolean milestone,
      @Nullable String done,
      List<String> after,
      List<Wait> waits) {
    public Row {
      after = List.copyOf(after);
      waits = List.copyOf(waits);
    }
  }

  /** The steps of a fiche. */
  public record Group(Named fiche, String title, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  public Calendar {
    groups = List.copyOf(groups);
    years = List.copyOf(years);
    quarters = List.copyOf(quarters);
    late = List.copyOf(late);
  }

  /** How many steps are shown. */
  public int steps() {
    return groups.stream().mapToInt(group -> group.rows().size()).sum();
  }

  /** Days as percent across. */
  private record Axis(LocalDate first, LocalDate last) {

    static Axis of(Period life, List<Fiche> fiches) {
      LocalDate first = life.start();
      LocalDate last = life.end();
      for (Fiche fiche : fiches) {
        for (Step step : fiche.steps()) {
          for (LocalDate day : new LocalDate[] {step.start(), step.due(), step.doneOn()}) {
            first = day != null && day.isBefore(first) ? day : first;
            last = day != null && day.isAfter(last) ? day : last;
          }
        }
      }
      return new Axis(first.withDayOfYear(1), last.withDayOfYear(last.lengthOfYear()));
    }

    double at(LocalDate day) {
      double whole = last.toEpochDay() + 1.0 - first.toEpochDay();
      return ALL_PCT * (day.toEpochDay() - first.toEpochDay()) / whole;
    }

    String x(LocalDate day) {
      return pct(at(day));
    }

    List<Tick> years() {
      List<Tick> years = new ArrayList<>();
      for (LocalDate day = first; !day.isAfter(last); day = day.plusYears(1)) {
        years.add(new Tick(x(day), Integer.toString(day.getYear())));
      }
      return years;
    }

    List<String> quarters() {
      List<String> quarters = new ArrayList<>();
      if (last.getYear() - first.getYear() >= MOST_YEARS_WITH_QUARTERS) {
        return quarters;
      }
      for (LocalDate day = first; !day.isAfter(last); day = day.plusMonths(QUARTER_MONTHS)) {
        if (day.getMonthValue() > 1) {
          quarters.add(x(day));
        }
      }
      return quarters;
    }

    boolean holds(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  private static String pct(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }

  /**
   * The calendar of a plan.
   *
   * @param only the one fiche that is shown; null for all
   */
  public static Calendar of(
      PlanIndex index, @Nullable Fiche only, LocalDate today, PlanWords words) {
    List<Fiche> fiches = only == null ? index.plan().fiches() : List.of(only);
    Axis axis = Axis.of(index.plan().frame().life(), fiches);
    Map<String, Step> steps = new HashMap<>();
    Map<String, String> numbers = numbers(index);
    index.plan().fiches().forEach(f -> f.steps().forEach(step -> steps.put(step.id(), step)));
    List<Group> groups = new ArrayList<>();
    List<Late> late = new ArrayList<>();
    for (Fiche fiche : fiches) {
      if (fiche.steps().isEmpty()) {
        continue;
      }
      Named named = new Named(fiche.node().id(), index.code(fiche.node().id()));
      List<Row> rows = new ArrayList<>();
      for (Step step : fiche.steps()) {
        rows.add(row(step, axis, steps, numbers, today, words));
        if (step.isLate(today)) {
          late.add(
              new Late(
                  named, numbers.getOrDefault(step.id(), ""), step.title(), words.day(step.due())));
        }
      }
      groups.add(new Group(named, fiche.node().title(), rows));
    }
    return new Calendar(
        groups, axis.years(), axis.quarters(), axis.holds(today) ? axis.x(today) : null, late);
  }

  /** "1-1-2 · 3" of every step, by id. */
  public static Map<String, String> numbers(PlanIndex index) {
    Map<String, String> numbers = new HashMap<>();
    for (Fiche fiche : index.plan().fiches()) {
      int place = 0;
      for (Step step : fiche.steps()) {
        place++;
        numbers.put(step.id(), index.code(fiche.node().id()) + " · " + place);
      }
    }
    return numbers;
  }

  private static Row row(
      Step step,
      Axis axis,
      Map<String, Step> steps,
      Map<String, String> numbers,
      LocalDate today,
      PlanWords words) {
    LocalDate start = step.start();
    LocalDate due = step.due();
    LocalDate first = start == null ? due : start;
    LocalDate last = due == null ? start : due;
    boolean milestone = first == null || last == null || first.equals(last);
    double width =
        first == null || last == null
            ? 0
            : Math.max(LEAST_WIDTH_PCT, axis.at(last.plusDays(1)) - axis.at(first));
    LocalDate done = step.doneOn();
    List<Wait> waits = new ArrayList<>();
    for (String afterId : step.after()) {
      LocalDate over = over(steps.get(afterId));
      if (over != null && first != null) {
        waits.add(new Wait(axis.x(over), axis.x(first)));
      }
    }
    return new Row(
        step.id(),
        numbers.getOrDefault(step.id(), ""),
        step.title(),
        words.day(start),
        words.day(due),
        words.day(done),
        state(step, today),
        first == null ? null : axis.x(first),
        first == null ? null : pct(width),
        milestone,
        done == null ? null : axis.x(done),
        step.after().stream().map(id -> numbers.getOrDefault(id, id)).toList(),
        waits);
  }

  private static @Nullable LocalDate over(@Nullable Step step) {
    if (step == null) {
      return null;
    }
    return step.doneOn() == null ? step.due() : step.doneOn();
  }

  static State state(Step step, LocalDate today) {
    if (step.doneOn() != null) {
      return State.DONE;
    }
    if (step.isLate(today)) {
      return State.LATE;
    }
    LocalDate start = step.start();
    if (start == null && step.due() == null) {
      return State.UNDATED;
    }
    return start != null && !start.isAfter(today) ? State.RUNNING : State.TO_COME;
  }
}
