package org.maillage.app.scenario.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.maillage.app.diagnostic.chapter.Chart;
import org.maillage.app.shell.Figures;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Distribution;
import org.maillage.domain.diagnostic.GroupAccess;

/**
 * The share of people within so many minutes, before and after one or more scenarios.
 *
 * @param chart the curves
 * @param heads one a curve
 * @param rows the same as a table
 */
public record EffectCurves(Chart chart, List<String> heads, List<Row> rows) {

  private static final int[] ROWS_MIN = {5, 7, 10, 15, 20, 30, 45, 60};

  /** Nearly everybody: the curves may end there. */
  private static final double ENOUGH = 0.995;

  private static final int SHORTEST_AXIS_MIN = 10;

  /** A line of the table. */
  public record Row(String label, List<String> cells) {}

  /** A curve and what it is called. */
  public record Curve(String name, GroupAccess access) {}

  /**
   * Draws the curves.
   *
   * @param curves the one that stands for today first
   */
  public static EffectCurves of(List<Curve> curves, Words words) {
    int last =
        curves.stream().mapToInt(c -> c.access().distribution().minutesFor(ENOUGH)).max().orElse(0);
    int lastMin = Math.min(Math.max(last, SHORTEST_AXIS_MIN), Distribution.LAST_MIN);
    List<Chart.Series> series = new ArrayList<>();
    for (Curve curve : curves) {
      Double[] shares =
          IntStream.rangeClosed(0, lastMin)
              .mapToObj(m -> 100 * curve.access().distribution().shareWithin(m))
              .toArray(Double[]::new);
      series.add(Chart.Series.of(curve.name(), shares));
    }
    Chart chart =
        new Chart(
            "line",
            words.get("diagnostic.curve.minutes"),
            words.get("diagnostic.curve.share"),
            IntStream.rangeClosed(0, lastMin).mapToObj(Integer::toString).toList(),
            series,
            "%",
            0,
            100.0,
            false);
    return new EffectCurves(chart, curves.stream().map(Curve::name).toList(), rows(curves, words));
  }

  private static List<Row> rows(List<Curve> curves, Words words) {
    Figures figures = words.figures();
    List<Row> rows = new ArrayList<>();
    for (int minutes : ROWS_MIN) {
      rows.add(
          new Row(
              words.get("diagnostic.curve.within", figures.minutes(minutes)),
              curves.stream().map(c -> share(c.access(), minutes, figures)).toList()));
    }
    rows.add(
        new Row(
            words.get("diagnostic.curve.mean"),
            curves.stream()
                .map(c -> figures.findMinutes(c.access().meanMs()).orElse("—"))
                .toList()));
    rows.add(
        new Row(
            words.get("diagnostic.curve.without"),
            curves.stream().map(c -> figures.integer(c.access().peopleWithout())).toList()));
    return rows;
  }

  private static String share(GroupAccess access, int minutes, Figures figures) {
    return access.people() > 0 ? figures.percent(access.distribution().shareWithin(minutes)) : "—";
  }
}
