package org.maillage.app.plan.follow.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.plan.view.IndicatorWords;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.IndicatorValue;
import org.maillage.domain.plan.indicator.ValuePeriod;

/**
 * Values over time, ready to be drawn by the server: across in percent of the width, so that text
 * keeps its size on a phone, down in pixels. The table beside it says the same.
 *
 * @param lines the values of the whole, or of each case where there is no value of the whole
 * @param levels horizontal lines with their words
 * @param years vertical lines with their words
 * @param target the value to reach; null when there is none
 * @param baseline the value at the beginning; null when it is not known
 */
public record Plot(
    List<Line> lines,
    List<Mark> levels,
    List<Mark> years,
    @Nullable Mark target,
    @Nullable Mark baseline) {

  /** Height of the drawing, in pixels. */
  public static final int HEIGHT_PX = 280;

  private static final double TOP_PX = 26;
  private static final double BOTTOM_PX = 246;
  private static final double LEFT_PCT = 7;
  private static final double RIGHT_PCT = 95;
  private static final int MOST_LINES = 5;
  private static final int LEVELS = 4;
  private static final int MOST_YEARS = 8;

  /** The lowest and highest of what is drawn, and its first and last day. */
  private record Frame(double lowest, double highest, LocalDate first, LocalDate last) {
    String x(LocalDate day) {
      double whole = Math.max(1, last.toEpochDay() - first.toEpochDay());
      double part = (day.toEpochDay() - first.toEpochDay()) / whole;
      return String.format(Locale.ROOT, "%.2f%%", LEFT_PCT + part * (RIGHT_PCT - LEFT_PCT));
    }

    double y(double value) {
      return BOTTOM_PX - (value - lowest) / (highest - lowest) * (BOTTOM_PX - TOP_PX);
    }
  }

  /**
   * A line across or down.
   *
   * @param at where, in percent across or pixels down
   * @param label its words
   * @param labelAt where the words stand, in pixels down
   */
  public record Mark(String at, String label, String labelAt) {}

  /** A value; {@code label} says it with its period. */
  public record Point(String x, String y, String label, String value, String valueAt) {}

  /** From one value to the next. */
  public record Stretch(String x1, String y1, String x2, String y2) {}

  /**
   * The values of one case.
   *
   * @param name empty for the whole
   * @param style number of its look, from 0
   */
  public record Line(String name, int style, List<Point> points, List<Stretch> stretches) {
    public Line {
      points = List.copyOf(points);
      stretches = List.copyOf(stretches);
    }
  }

  public Plot {
    lines = List.copyOf(lines);
    levels = List.copyOf(levels);
    years = List.copyOf(years);
  }

  public int height() {
    return HEIGHT_PX;
  }

  /** Empty where there is no number to draw. */
  public static Optional<Plot> of(Indicator indicator, Period life, PlanWords words) {
    List<IndicatorValue> numbers =
        indicator.values().stream()
            .filter(value -> value.number() != null)
            .sorted(Comparator.comparing(Plot::middle))
            .toList();
    if (!indicator.kind().isNumeric() || numbers.isEmpty()) {
      return Optional.empty();
    }
    List<String> parts =
        numbers.stream().anyMatch(value -> value.part().isEmpty())
            ? List.of("")
            : numbers.stream().map(IndicatorValue::part).distinct().limit(MOST_LINES).toList();
    List<IndicatorValue> drawn =
        numbers.stream().filter(value -> parts.contains(value.part())).toList();
    Frame frame = frame(indicator, drawn, life);
    IndicatorWords own = new IndicatorWords(words);
    List<Line> lines = new ArrayList<>();
    for (String part : parts) {
      lines.add(
          line(
              part,
              lines.size(),
              drawn.stream().filter(value -> value.part().equals(part)).toList(),
              frame,
              indicator,
              own,
              words));
    }
    return Optional.of(
        new Plot(
            lines,
            levels(frame, words),
            years(frame),
            reference(indicator, indicator.target(), indicator.baseline(), "target", frame, words),
            reference(
                indicator, indicator.baseline(), indicator.target(), "baseline", frame, words)));
  }

  /** The day in the middle of the period. */
  private static LocalDate middle(IndicatorValue value) {
    ValuePeriod period = ValuePeriod.of(value.period());
    long days = period.end().toEpochDay() - period.start().toEpochDay();
    return period.start().plusDays(days / 2);
  }

  private static Frame frame(Indicator indicator, List<IndicatorValue> drawn, Period life) {
    double lowest = 0;
    double highest = 0;
    LocalDate first = life.start();
    LocalDate last = life.end();
    List<BigDecimal> all = new ArrayList<>();
    for (IndicatorValue value : drawn) {
      BigDecimal number = value.number();
      if (number != null) {
        all.add(number);
      }
      LocalDate middle = middle(value);
      first = middle.isBefore(first) ? middle : first;
      last = middle.isAfter(last) ? middle : last;
    }
    for (Indicator.Reference reference :
        new Indicator.Reference[] {indicator.baseline(), indicator.target()}) {
      if (reference != null) {
        all.add(reference.value());
      }
    }
    for (BigDecimal number : all) {
      lowest = Math.min(lowest, number.doubleValue());
      highest = Math.max(highest, number.doubleValue());
    }
    double step = step(highest - lowest);
    return new Frame(
        Math.floor(lowest / step) * step,
        Math.max(step, Math.ceil(highest / step) * step),
        first,
        last);
  }

  /** 1, 2 or 5 times a power of ten, so that there are about {@link #LEVELS} lines. */
  private static double step(double range) {
    double rough = Math.max(range, 1e-9) / LEVELS;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double digit = rough / power;
    return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
  }

  private static Line line(
      String name,
      int style,
      List<IndicatorValue> values,
      Frame frame,
      Indicator indicator,
      IndicatorWords own,
      PlanWords words) {
    List<Point> points = new ArrayList<>();
    List<Stretch> stretches = new ArrayList<>();
    for (IndicatorValue value : values) {
      BigDecimal number = value.number();
      if (number == null) {
        continue;
      }
      double y = frame.y(number.doubleValue());
      Point point =
          new Point(
              frame.x(middle(value)),
              px(y),
              words.get(
                  "planfollow.plot.point",
                  words.period(value.period()),
                  own.value(indicator, value)),
              words.number(number),
              px(y - 10));
      if (!points.isEmpty()) {
        Point before = points.get(points.size() - 1);
        stretches.add(new Stretch(before.x(), before.y(), point.x(), point.y()));
      }
      points.add(point);
    }
    return new Line(name, style, points, stretches);
  }

  private static String px(double y) {
    return String.format(Locale.ROOT, "%.1f", y);
  }

  private static List<Mark> levels(Frame frame, PlanWords words) {
    double step = step(frame.highest() - frame.lowest());
    List<Mark> levels = new ArrayList<>();
    long steps = Math.round((frame.highest() - frame.lowest()) / step);
    for (long i = 0; i <= steps; i++) {
      double value = frame.lowest() + i * step;
      double y = frame.y(value);
      levels.add(new Mark(px(y), words.number(BigDecimal.valueOf(value)), px(y - 3)));
    }
    return levels;
  }

  private static List<Mark> years(Frame frame) {
    int first = frame.first().getYear();
    int last = frame.last().getYear();
    int every = (last - first) / MOST_YEARS + 1;
    List<Mark> years = new ArrayList<>();
    for (int year = first; year <= last; year += every) {
      LocalDate day = LocalDate.of(year, 1, 1);
      LocalDate drawn = day.isBefore(frame.first()) ? frame.first() : day;
      years.add(new Mark(frame.x(drawn), Integer.toString(year), px(BOTTOM_PX + 22)));
    }
    return years;
  }

  /** The words of the higher of the two stand above their line, those of the lower below. */
  private static @Nullable Mark reference(
      Indicator indicator,
      Indicator.@Nullable Reference shown,
      Indicator.@Nullable Reference other,
      String key,
      Frame frame,
      PlanWords words) {
    if (shown == null) {
      return null;
    }
    double y = frame.y(shown.value().doubleValue());
    int compared = other == null ? 0 : shown.value().compareTo(other.value());
    boolean above = compared > 0 || (compared == 0 && key.equals("target"));
    String label =
        words.get("planfollow.plot." + key, new IndicatorWords(words).reference(indicator, shown));
    return new Mark(px(y), label, px(above ? y - 6 : y + 16));
  }
}
