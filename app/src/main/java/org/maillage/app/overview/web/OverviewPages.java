package org.maillage.app.overview.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.Chart;
import org.maillage.app.diagnostic.chapter.Selection;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.chapter.ZoneOutlines;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.diagnostic.view.MapViews;
import org.maillage.app.diagnostic.view.SubjectWords;
import org.maillage.app.diagnostic.view.Summary;
import org.maillage.app.map.MapArea;
import org.maillage.app.map.MapScale;
import org.maillage.app.overview.Overview;
import org.maillage.app.overview.OverviewService;
import org.maillage.app.overview.web.OverviewPage.Row;
import org.maillage.app.overview.web.OverviewPage.ServiceRow;
import org.maillage.app.shell.Figures;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.summary.DiagnosticSummary;
import org.maillage.domain.diagnostic.summary.DiagnosticSummary.Contrast;
import org.maillage.domain.diagnostic.summary.DiagnosticSummary.Means;
import org.springframework.stereotype.Component;

/** Makes the view of the overview. */
@Component
class OverviewPages {

  private static final double MS_PER_MIN = 60_000;

  private final OverviewService service;
  private final ThematicMaps maps;

  OverviewPages(OverviewService service, ThematicMaps maps) {
    this.service = service;
    this.maps = maps;
  }

  OverviewPage page(ChapterFrame frame, boolean partial, Words words) {
    Optional<Selection> selection = frame.findSelection();
    Overview overview = service.of(frame.dossier(), frame::shows, words);
    String place = selection.map(Selection::name).orElse(frame.entry().name());
    DiagnosticSummary summary = overview.summary();
    Summary sentence = sentence(place, summary.basket(), words);
    KeyPoints points = new KeyPoints(frame, overview, words);
    Legend legend = Legend.of(frame.dossier(), new Subject.OfPanier(), words);
    List<Row> rows = rows(summary, points, words);
    return new OverviewPage(
        words.get("overview.title", place),
        place,
        sentence,
        points.all(),
        maps.view(frame.dossier(), theme(frame, legend, words), partial, words),
        legend,
        chart(summary, points, words),
        rows,
        services(frame.dossier(), summary, words),
        sentence.text());
  }

  private static Summary sentence(String place, Means basket, Words words) {
    Figures figures = words.figures();
    String text =
        basket.meanMs() < 0
            ? words.get("overview.sentence.none", place)
            : words.get(
                "overview.sentence",
                place,
                figures.findMinutes(basket.meanMs()).orElseThrow(),
                figures.integer(basket.total()),
                figures.percent(basket.shareWithinReference()));
    List<String> notes =
        basket.covered() < basket.total() && basket.meanMs() >= 0
            ? List.of(
                words.count(
                    "diagnostic.summary.uncovered",
                    basket.total() - basket.covered(),
                    figures.integer(basket.total())))
            : List.of();
    return new Summary(Summary.marked(text), notes);
  }

  private static Theme theme(ChapterFrame frame, Legend legend, Words words) {
    Map<String, Theme.Shade> shades = new LinkedHashMap<>();
    for (MapArea area :
        MapViews.areas(frame.dossier(), new Subject.OfPanier(), null, null, words)) {
      shades.put(area.communeCode(), new Theme.Shade(area.mapClass(), area.figure()));
    }
    return Theme.of(legend.title(), MapScale.TIMES, List.of(), "", shades)
        .withOutlines(ZoneOutlines.ofSelection(frame));
  }

  private static Chart chart(DiagnosticSummary summary, KeyPoints points, Words words) {
    List<String> labels = new ArrayList<>();
    List<Double> near = new ArrayList<>();
    List<Double> far = new ArrayList<>();
    for (Contrast contrast : summary.contrasts()) {
      labels.add(points.label(contrast.subject()));
      near.add(minutes(contrast.nearMs()));
      far.add(minutes(contrast.farMs()));
    }
    return new Chart(
        "bar",
        "",
        words.get("overview.chart.minutes"),
        labels,
        List.of(
            Chart.Series.of(words.get("overview.near"), near.toArray(Double[]::new)),
            Chart.Series.of(words.get("overview.far.group"), far.toArray(Double[]::new))),
        "min",
        0,
        null,
        true);
  }

  private static @Nullable Double minutes(long ms) {
    return ms < 0 ? null : ms / MS_PER_MIN;
  }

  private static List<Row> rows(DiagnosticSummary summary, KeyPoints points, Words words) {
    List<Row> rows = new ArrayList<>();
    for (Contrast contrast : summary.contrasts()) {
      Means means =
          contrast.subject() instanceof Subject.OfGamme gamme
              ? java.util.Objects.requireNonNull(summary.ranges().get(gamme.gamme()))
              : summary.basket();
      rows.add(
          new Row(
              points.label(contrast.subject()),
              time(means.meanMs(), words),
              time(means.medianMs(), words),
              time(contrast.nearMs(), words),
              time(contrast.farMs(), words),
              time(contrast.farFromAllMs(), words)));
    }
    return rows;
  }

  private static List<ServiceRow> services(
      DiagnosticDossier dossier, DiagnosticSummary summary, Words words) {
    SubjectWords names = new SubjectWords(dossier, words);
    return summary.services().stream()
        .map(
            s ->
                new ServiceRow(
                    names.service(s.serviceCode()),
                    dossier.findGamme(s.serviceCode()).map(names::gamme).orElse("—"),
                    time(s.meanMs(), words)))
        .toList();
  }

  private static String time(long ms, Words words) {
    return words.figures().findMinutes(ms).orElse("—");
  }
}
