package org.maillage.app.diagnostic.chapter;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chart as {@code chart.js} draws it. Each has a table in the page that says the same.
 *
 * @param type {@code line}, {@code bar}, {@code radar} or {@code scatter}
 * @param xTitle of the axis of the labels
 * @param yTitle of the axis of the values
 * @param labels one a value of the series; empty for {@code scatter}
 * @param series what is drawn, the most important first
 * @param unit after each figure, empty for none
 * @param decimals most that are shown
 * @param max end of the axis of the values, null to fit
 * @param horizontal bars from left to right
 */
public record Chart(
    String type,
    String xTitle,
    String yTitle,
    List<String> labels,
    List<Series> series,
    String unit,
    int decimals,
    @Nullable Double max,
    boolean horizontal) {

  /**
   * A line, the bars or the points of one thing.
   *
   * @param name directly beside it
   * @param values one a label, null where there is none
   * @param points for {@code scatter}
   */
  public record Series(String name, List<@Nullable Double> values, List<Point> points) {
    public Series {
      values = Collections.unmodifiableList(values);
      points = List.copyOf(points);
    }

    /** A series of values. */
    public static Series of(String name, @Nullable Double... values) {
      return new Series(name, Arrays.asList(values), List.of());
    }
  }

  /** A point with its name. */
  public record Point(double x, double y, String label) {}

  public Chart {
    labels = List.copyOf(labels);
    series = List.copyOf(series);
  }

  /** JSON that may stand inside an HTML script block. */
  public String json() {
    return JsonMapper.shared().writeValueAsString(this).replace("<", "\\u003c");
  }
}
