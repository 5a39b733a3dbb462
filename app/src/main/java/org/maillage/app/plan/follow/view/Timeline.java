package org.maillage.app.plan.follow.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.maillage.app.plan.view.Named;
import org.maillage.app.plan.view.PlanIndex;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Note;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.Programme;
import org.maillage.domain.plan.Step;
import org.maillage.domain.plan.indicator.Frequency;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.ValuePeriod;

/** What happened and what is to come, day by day: notes, steps, values that are due. */
public record Timeline(List<Year> years) {

  private static final int LONGEST_NOTE = 160;

  /**
   * Something on a day.
   *
   * @param kind its words are {@code planfollow.event.KIND}
   * @param fiche where it stands; empty for what is of the whole plan
   */
  public record Event(String day, String kind, Named fiche, String text) {}

  /** A year, with its events in order. */
  public record Year(int year, List<Event> events) {
    public Year {
      events = List.copyOf(events);
    }
  }

  /** An event that is not sorted yet. */
  private record Dated(LocalDate on, String kind, Named fiche, String text) {}

  public Timeline {
    years = List.copyOf(years);
  }

  /** How many events there are. */
  public int events() {
    return years.stream().mapToInt(year -> year.events().size()).sum();
  }

  /** All of a plan. */
  public static Timeline of(PlanIndex index, PlanWords words) {
    List<Dated> all = new ArrayList<>();
    Period life = index.plan().frame().life();
    Named whole = new Named("", "");
    all.add(new Dated(life.start(), "plan-start", whole, index.plan().frame().title()));
    all.add(new Dated(life.end(), "plan-end", whole, index.plan().frame().title()));
    for (Programme programme : index.plan().frame().programmes()) {
      all.add(new Dated(programme.period().end(), "programme-end", whole, programme.title()));
    }
    for (Fiche fiche : index.plan().fiches()) {
      Named named = new Named(fiche.node().id(), index.code(fiche.node().id()));
      for (Note note : fiche.notes()) {
        all.add(new Dated(note.on(), "note", named, cut(note.text())));
      }
      steps(fiche, named, all);
      for (Indicator indicator : fiche.indicators()) {
        due(indicator, life, named, words, all);
      }
    }
    all.sort(Comparator.comparing(Dated::on));
    TreeMap<Integer, List<Event>> years = new TreeMap<>();
    for (Dated one : all) {
      years
          .computeIfAbsent(one.on().getYear(), year -> new ArrayList<>())
          .add(new Event(words.day(one.on()), one.kind(), one.fiche(), one.text()));
    }
    return new Timeline(
        years.entrySet().stream().map(e -> new Year(e.getKey(), e.getValue())).toList());
  }

  private static String cut(String text) {
    String line = text.lines().filter(one -> !one.isBlank()).findFirst().orElse("");
    boolean whole = line.length() <= LONGEST_NOTE && line.equals(text.strip());
    return whole ? line : line.substring(0, Math.min(LONGEST_NOTE, line.length())) + "…";
  }

  private static void steps(Fiche fiche, Named named, List<Dated> all) {
    for (Step step : fiche.steps()) {
      LocalDate start = step.start();
      LocalDate due = step.due();
      LocalDate done = step.doneOn();
      if (start != null) {
        all.add(new Dated(start, "step-start", named, step.title()));
      }
      if (due != null) {
        all.add(new Dated(due, "step-due", named, step.title()));
      }
      if (done != null) {
        all.add(new Dated(done, "step-done", named, step.title()));
      }
    }
  }

  private static void due(
      Indicator indicator, Period life, Named named, PlanWords words, List<Dated> all) {
    Frequency frequency = indicator.frequency();
    if (frequency == null || !indicator.isActive()) {
      return;
    }
    for (ValuePeriod period : ValuePeriod.within(frequency, life.start(), life.end())) {
      String text =
          words.get("planfollow.event.period", words.period(period.name()), indicator.label());
      all.add(new Dated(period.end(), "value", named, text));
    }
  }
}
