package org.maillage.data.hours;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maillage.data.hours.HoursReading.Confidence;

/**
 * Sets the statements of a text against each other and writes them in the OSM grammar: hours of
 * every week first, then what is of some weeks only, then closings.
 */
final class HoursRules {

  private static final int NOON = 12 * 60;

  /** A span that ends by then is a morning: half past one. */
  private static final int END_OF_MORNING = 13 * 60 + 30;

  private final List<HoursStatement> statements;
  private final Map<DayOfWeek, List<int[]>> week = new EnumMap<>(DayOfWeek.class);
  private final Map<DayOfWeek, HoursStatement> saidBy = new EnumMap<>(DayOfWeek.class);
  private final Set<DayOfWeek> contradicted = EnumSet.noneOf(DayOfWeek.class);
  private final Set<DayOfWeek> closed = EnumSet.noneOf(DayOfWeek.class);
  private final List<String> rules = new ArrayList<>();
  private Confidence confidence;

  HoursRules(List<HoursStatement> statements, Confidence confidence) {
    this.statements = statements;
    this.confidence = confidence;
  }

  HoursReading reading(
      Collection<String> words,
      boolean publicHolidaysOff,
      boolean schoolHolidaysOff,
      boolean fallback,
      boolean allByAppointment) {
    Set<String> notUnderstood = new LinkedHashSet<>(words);
    if (allByAppointment) {
      statements.stream().filter(s -> !s.closed).forEach(s -> s.appointment = true);
    }
    if (statements.stream().allMatch(s -> s.closed)) {
      return new HoursReading(null, Confidence.NOT_READ, List.copyOf(notUnderstood));
    }
    statements.stream().filter(HoursStatement::isPlain).forEach(this::addPlain);
    statements.stream().filter(s -> s.closed).forEach(this::close);
    writeWeek(notUnderstood);
    if (schoolHolidaysOff) {
      rules.add("; SH off");
    }
    List<HoursStatement> special =
        statements.stream().filter(s -> !s.closed && !s.isPlain()).toList();
    for (int i = 0; i < special.size(); i++) {
      writeSpecial(special, i, notUnderstood);
    }
    if (publicHolidaysOff) {
      rules.add("; PH off");
    }
    if (fallback) {
      rules.add(" || \"sur rendez-vous\"");
    }
    String text = String.join("", rules).replaceFirst("^[;,|]+ ?", "").strip();
    Optional<String> checked = OpeningHours.check(text);
    if (checked.isEmpty()) {
      return new HoursReading(null, Confidence.NOT_READ, List.copyOf(notUnderstood));
    }
    return new HoursReading(checked.get(), confidence, List.copyOf(notUnderstood));
  }

  private void atMost(Confidence most) {
    if (confidence.compareTo(most) < 0) {
      confidence = most;
    }
  }

  private void addPlain(HoursStatement statement) {
    for (DayOfWeek day : statement.daySet()) {
      HoursStatement before = saidBy.putIfAbsent(day, statement);
      List<int[]> said = week.computeIfAbsent(day, d -> new ArrayList<>());
      if (before != null && !same(said, statement.spans)) {
        boolean overlap =
            said.stream()
                .anyMatch(
                    a -> statement.spans.stream().anyMatch(b -> a[0] <= b[1] && b[0] <= a[1]));
        if (overlap) {
          contradicted.add(day);
        } else if (!before.daySet().equals(statement.daySet())) {
          atMost(Confidence.PROBABLE);
        }
      }
      said.addAll(statement.spans);
    }
  }

  private static boolean same(List<int[]> a, List<int[]> b) {
    return a.size() == b.size()
        && a.stream().allMatch(x -> b.stream().anyMatch(y -> x[0] == y[0] && x[1] == y[1]));
  }

  private void close(HoursStatement closing) {
    for (DayOfWeek day : closing.daySet()) {
      Integer half = closing.half;
      List<int[]> spans = week.get(day);
      if (half == null) {
        closed.add(day);
        week.remove(day);
      } else if (spans != null) {
        week.put(day, without(spans, half));
      }
    }
  }

  /**
   * The spans less a half of the day; one that reaches over noon is cut there, which is a guess.
   */
  private List<int[]> without(List<int[]> spans, int half) {
    List<int[]> left = new ArrayList<>();
    for (int[] span : spans) {
      boolean morning = span[0] < NOON && span[1] <= END_OF_MORNING;
      boolean afternoon = span[0] >= NOON;
      if (morning || afternoon) {
        if (morning != (half == HoursStatement.MORNING)) {
          left.add(span);
        }
      } else {
        atMost(Confidence.PROBABLE);
        left.add(
            half == HoursStatement.MORNING ? new int[] {NOON, span[1]} : new int[] {span[0], NOON});
      }
    }
    return left;
  }

  private void writeWeek(Set<String> notUnderstood) {
    WeeklyHours hours = new WeeklyHours();
    week.forEach(
        (day, spans) -> {
          if (!contradicted.contains(day)) {
            spans.forEach(span -> hours.add(day, span[0], span[1]));
          }
        });
    hours.toOsm().ifPresent(rules::add);
    if (!contradicted.isEmpty()) {
      confidence = Confidence.PARTIAL;
      WeeklyHours days = new WeeklyHours();
      contradicted.forEach(day -> days.add(day, 0, 1));
      contradicted.forEach(day -> notUnderstood.add(HoursWords.FRENCH_DAYS.get(day.ordinal())));
      rules.add("; " + days.days() + " unknown \"deux horaires donnés\"");
    }
  }

  private void writeSpecial(List<HoursStatement> special, int i, Set<String> notUnderstood) {
    HoursStatement statement = special.get(i);
    Set<DayOfWeek> days = statement.daySet();
    days.removeAll(closed);
    if (days.isEmpty() && !statement.days.isEmpty()) {
      return;
    }
    boolean wholeText = statement.days.isEmpty() && statement.appointment;
    boolean hoursMissing = statement.spans.isEmpty() && !statement.appointment;
    boolean daysMissing =
        statement.days.isEmpty() && !statement.schoolHolidays && !statement.spans.isEmpty();
    if (hoursMissing || daysMissing || statement.vague != null) {
      confidence = Confidence.PARTIAL;
    }
    if (hoursMissing && halfClosed(statement)) {
      notUnderstood.add("sauf");
    }
    if (wholeText && special.size() + week.size() > 1) {
      atMost(Confidence.PROBABLE);
    }
    if (!statement.ranks.isEmpty() && (!statement.ofMonth || days.size() > 1)) {
      atMost(Confidence.PROBABLE);
    }
    if (!statement.ranks.isEmpty() && statement.days.isEmpty()) {
      confidence = Confidence.PARTIAL;
    }
    boolean meets =
        statement.months.isEmpty()
            && !statement.schoolHolidays
            && (days.stream().anyMatch(week::containsKey)
                || special.subList(0, i).stream().anyMatch(statement::meets));
    if (meets) {
      atMost(Confidence.PROBABLE);
    }
    rules.add((meets ? ", " : "; ") + statement.rule(days));
  }

  private boolean halfClosed(HoursStatement open) {
    return statements.stream()
        .anyMatch(
            s -> s.closed && s.half != null && s.daySet().stream().anyMatch(open.days::contains));
  }
}
