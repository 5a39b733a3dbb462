package org.maillage.app.diagnostic.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.maillage.app.shell.Figures;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Distribution;
import org.maillage.domain.diagnostic.GroupAccess;

/**
 * The share of people within so many minutes, as curves and as a table.
 *
 * @param chart the curves
 * @param heads of the columns of the table, as the curves are called
 * @param rows one a number of minutes, then means
 */
public record DistributionCurves(Chart chart, List<String> heads, List<Row> rows) {

  /** Nearly everybody: the curves may end there. */
  private static final double ENOUGH = 0.995;

  private static final int SHORTEST_AXIS_MIN = 10;

  /**
   * A line of the table.
   *
   * @param label "7 min", or what else the line is about
   * @param cells one a curve
   */
  public record Row(String label, List<String> cells) {}

  /** A curve and what it is called. */
  public record Curve(String name, GroupAccess access) {}

  /** What the table says beside the curves. */
  public enum Means {
    MEAN,
    MEAN_AND_MEDIAN
  }

  /**
   * Draws the curves.
   *
   * @param curves the most important first
   * @param rowsMin minutes that have a line in the table, ascending
   */
  public static DistributionCurves of(
      List<Curve> curves, List<Integer> rowsMin, Means means, Words words) {
    int last =
        curves.stream().mapToInt(c -> c.access().distribution().minutesFor(ENOUGH)).max().orElse(0);
    int lastMin = Math.min(Math.max(last, SHORTEST_AXIS_MIN), Distribution.LAST_MIN);
    return new DistributionCurves(
        chart(curves, lastMin, words),
        curves.stream().map(Curve::name).toList(),
        rows(curves, rowsMin, means, words));
  }

  private static Chart chart(List<Curve> curves, int lastMin, Words words) {
    List<Chart.Series> series = new ArrayList<>();
    for (Curve curve : curves) {
      Distribution distribution = curve.access().distribution();
      Double[] shares =
          IntStream.rangeClosed(0, lastMin)
              .mapToObj(m -> 100 * distribution.shareWithin(m))
              .toArray(Double[]::new);
      series.add(Chart.Series.of(curve.name(), shares));
    }
    return new Chart(
        "line",
        words.get("diagnostic.curve.minutes"),
        words.get("diagnostic.curve.share"),
        IntStream.rangeClosed(0, lastMin).mapToObj(Integer::toString).toList(),
        series,
        "%",
        0,
        100.0,
        false);
  }

  private static List<Row> rows(
      List<Curve> curves, List<Integer> rowsMin, Means means, Words words) {
    Figures figures = words.figures();
    List<Row> rows = new ArrayList<>();
    for (int minutes : rowsMin) {
      String label = words.get("diagnostic.curve.within", figures.minutes(minutes));
      rows.add(row(label, curves, access -> share(access, minutes, figures)));
    }
    rows.add(
        row(
            words.get("diagnostic.curve.mean"),
            curves,
            access -> figures.findMinutes(access.meanMs()).orElse("—")));
    if (means == Means.MEAN_AND_MEDIAN) {
      rows.add(
          row(
              words.get("diagnostic.curve.median"),
              curves,
              access -> figures.findMinutes(access.medianMs()).orElse("—")));
    }
    rows.add(
        row(
            words.get("diagnostic.curve.without"),
            curves,
            access -> figures.integer(access.peopleWithout())));
    return rows;
  }

  private static Row row(String label, List<Curve> curves, Function<GroupAccess, String> cell) {
    return new Row(label, curves.stream().map(curve -> cell.apply(curve.access())).toList());
  }

  private static String share(GroupAccess access, int minutes, Figures figures) {
    return access.people() > 0 ? figures.percent(access.distribution().shareWithin(minutes)) : "—";
  }
}
