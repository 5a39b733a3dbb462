package org.maillage.app.diagnostic.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.Chart;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.shell.Figures;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Distribution;
import org.maillage.domain.diagnostic.GroupAccess;
import org.maillage.domain.diagnostic.Subject;

/**
 * How times are spread: the share of people within so many minutes, by both methods side by side,
 * as a curve and as a table.
 *
 * @param chart the curves
 * @param heads of the columns of the table, as the curves are called
 * @param rows one a number of minutes
 */
record DistributionView(Chart chart, List<String> heads, List<Row> rows) {

  private static final int[] ROWS_MIN = {2, 5, 7, 10, 15, 20, 30, 45, 60};

  /** Nearly everybody: the curve may end there. */
  private static final double ENOUGH = 0.995;

  /**
   * A line of the table.
   *
   * @param label "7 min", or what else the line is about
   * @param cells one a curve
   */
  record Row(String label, List<String> cells) {}

  private record Curve(String name, GroupAccess access) {}

  /**
   * The curves of a subject.
   *
   * @param dossiers by every method, the one shown first; those without times point by point are
   *     left out
   */
  static DistributionView of(
      ChapterFrame frame, List<DiagnosticDossier> dossiers, Subject subject, Words words) {
    List<Curve> curves = new ArrayList<>();
    for (DiagnosticDossier dossier : dossiers) {
      if (dossier.pointTimes().origins() > 0) {
        add(curves, frame, dossier, subject, words);
      }
    }
    int last =
        curves.stream().mapToInt(c -> c.access().distribution().minutesFor(ENOUGH)).max().orElse(0);
    return new DistributionView(
        chart(curves, Math.min(Math.max(last, 10), Distribution.LAST_MIN), words),
        curves.stream().map(Curve::name).toList(),
        rows(curves, words));
  }

  private static void add(
      List<Curve> curves,
      ChapterFrame frame,
      DiagnosticDossier dossier,
      Subject subject,
      Words words) {
    String method = dossier.diagnostic().methode().name().toLowerCase(Locale.ROOT);
    boolean first = curves.isEmpty();
    frame
        .findSelection()
        .filter(s -> first)
        .ifPresent(s -> curves.add(new Curve(s.name(), dossier.groupAccess(subject, s::contains))));
    curves.add(
        new Curve(
            words.get("diagnostic.curve." + method, dossier.territory().name()),
            dossier.groupAccess(subject, code -> true)));
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

  private static List<Row> rows(List<Curve> curves, Words words) {
    Figures figures = words.figures();
    List<Row> rows = new ArrayList<>();
    for (int minutes : ROWS_MIN) {
      rows.add(
          new Row(
              words.get("diagnostic.curve.within", figures.minutes(minutes)),
              curves.stream().map(c -> share(c.access(), minutes, words)).toList()));
    }
    rows.add(
        new Row(
            words.get("diagnostic.curve.mean"),
            curves.stream()
                .map(c -> figures.findMinutes(c.access().meanMs()).orElse("—"))
                .toList()));
    rows.add(
        new Row(
            words.get("diagnostic.curve.median"),
            curves.stream()
                .map(c -> figures.findMinutes(c.access().medianMs()).orElse("—"))
                .toList()));
    rows.add(
        new Row(
            words.get("diagnostic.curve.without"),
            curves.stream().map(c -> figures.integer(c.access().peopleWithout())).toList()));
    return rows;
  }

  private static String share(GroupAccess access, int minutes, Words words) {
    return access.people() > 0
        ? words.figures().percent(access.distribution().shareWithin(minutes))
        : "—";
  }
}
