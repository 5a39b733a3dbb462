package org.maillage.app.scenario.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.view.SubjectWords;
import org.maillage.app.diagnostic.view.Times;
import org.maillage.app.map.MapPoint;
import org.maillage.app.map.MapScale;
import org.maillage.app.scenario.ClosureEffect;
import org.maillage.app.scenario.view.PlaceNames;
import org.maillage.app.scenario.web.WorkbenchPage.Choice;
import org.maillage.app.shell.Figures;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.scenario.Gains;
import org.maillage.domain.scenario.Scenario;
import org.maillage.domain.territory.Commune;

/**
 * Every place of a service, if it closed.
 *
 * @param service code
 * @param services to choose from
 * @param sentence the message
 * @param rows the worst first
 * @param theme the places on the map
 * @param legend their classes
 */
record ClosuresPage(
    String service,
    List<Choice> services,
    String sentence,
    List<Row> rows,
    Theme theme,
    List<LegendRow> legend) {

  private static final int WORST_MIN = 10;
  private static final double MS_PER_MIN = 60_000;

  /** Ends of the classes of people, the last one open. */
  private static final int[] BREAKS = {1, 500, 2_000, 5_000};

  private static final String GROUND = "#f4f1e6";

  /**
   * A place.
   *
   * @param dependent people whose nearest place it is
   * @param notable people who would lose more than 5 minutes, or reach no place at all
   * @param worst people who would lose more than 10
   * @param mean mean loss of those who lose
   * @param far which share of those who lose lives in far communes
   */
  record Row(
      String id,
      String name,
      String commune,
      String colour,
      String dependent,
      String notable,
      String worst,
      String mean,
      String far) {}

  /** A class of places. */
  record LegendRow(String colour, String label, String places) {}

  /** The page of a service. */
  static ClosuresPage of(
      DiagnosticDossier dossier, String service, List<ClosureEffect> closures, Words words) {
    MapScale scale = MapScale.sequential(BREAKS.length + 1);
    PlaceNames names = new PlaceNames(dossier, new Scenario("", List.of()), words);
    List<Row> rows = new ArrayList<>();
    List<MapPoint> points = new ArrayList<>();
    int[] places = new int[BREAKS.length + 1];
    for (ClosureEffect closure : closures) {
      int band = band(closure.losingMuch());
      places[band]++;
      Row row = row(dossier, closure, scale.fill(band), names, words);
      rows.add(row);
      // The worst are drawn last, above the others.
      points.add(
          0,
          new MapPoint(
              closure.structure().position(),
              scale.fill(band),
              words.get("scenario.closures.point", row.name(), row.notable())));
    }
    return new ClosuresPage(
        service,
        services(dossier, service, words),
        sentence(dossier, service, closures, names, words),
        rows,
        ground(dossier, service, words).withPoints(points),
        legend(scale, places, words));
  }

  private static int band(double people) {
    int band = 0;
    while (band < BREAKS.length && Math.round(people) >= BREAKS[band]) {
      band++;
    }
    return band;
  }

  private static Row row(
      DiagnosticDossier dossier,
      ClosureEffect closure,
      String colour,
      PlaceNames names,
      Words words) {
    Figures figures = words.figures();
    Gains gains = closure.everybody();
    double losing = gains.losing() + gains.reachedNoMore();
    double far = closure.far().losing() + closure.far().reachedNoMore();
    return new Row(
        closure.structure().id(),
        names.place(closure.structure()),
        dossier
            .findCommune(closure.structure().communeCode())
            .map(Commune::name)
            .orElse(closure.structure().communeCode()),
        colour,
        figures.integer(closure.people()),
        figures.integer(closure.losingMuch()),
        figures.integer(gains.lossOver(WORST_MIN) + gains.reachedNoMore()),
        gains.losing() > 0 ? figures.findMinutes(gains.meanLossMs()).orElse("—") : "—",
        Math.round(losing) > 0 ? figures.percent(Math.min(1, far / losing)) : "—");
  }

  private static String sentence(
      DiagnosticDossier dossier,
      String service,
      List<ClosureEffect> closures,
      PlaceNames names,
      Words words) {
    String label = new SubjectWords(dossier, words).service(service);
    if (closures.isEmpty()) {
      return words.get("scenario.closures.none", label);
    }
    Figures figures = words.figures();
    ClosureEffect worst = closures.get(0);
    if (closures.size() == 1) {
      return words.get(
          "scenario.closures.only",
          label,
          names.place(worst.structure()),
          figures.integer(worst.people()));
    }
    long harmless = closures.stream().filter(c -> Math.round(c.losingMuch()) == 0).count();
    return words.get(
            "scenario.closures.worst",
            names.place(worst.structure()),
            figures.integer(worst.losingMuch()),
            label,
            figures.decimal(worst.everybody().meanLossMs() / MS_PER_MIN))
        + " "
        + words.count("scenario.closures.harmless", harmless, figures.integer(closures.size()));
  }

  private static List<Choice> services(DiagnosticDossier dossier, String service, Words words) {
    return dossier.diagnostic().services().stream()
        .filter(s -> s.structures() > 0 || s.serviceCode().equals(service))
        .map(
            s ->
                new Choice(
                    s.serviceCode(),
                    new SubjectWords(dossier, words).service(s.serviceCode()),
                    s.serviceCode().equals(service)))
        .toList();
  }

  /** Blank communes whose hover text says the time of today. */
  private static Theme ground(DiagnosticDossier dossier, String service, Words words) {
    Subject subject = new Subject.OfService(service);
    Times times = new Times(words);
    Map<String, Theme.Shade> shades = new LinkedHashMap<>();
    for (Commune commune : dossier.territory().communes()) {
      shades.put(
          commune.code(), new Theme.Shade(0, times.of(dossier.getAccess(commune.code()), subject)));
    }
    return Theme.of(
        words.get("scenario.closures.legend"),
        new MapScale(List.of(GROUND)),
        List.of(""),
        "",
        shades);
  }

  private static List<LegendRow> legend(MapScale scale, int[] places, Words words) {
    Figures figures = words.figures();
    List<LegendRow> rows = new ArrayList<>();
    for (int band = BREAKS.length; band >= 0; band--) {
      String label =
          band == 0
              ? words.get("scenario.closures.nobody")
              : band == BREAKS.length
                  ? words.get("scenario.closures.from", figures.integer(BREAKS[band - 1]))
                  : words.get(
                      "scenario.closures.between",
                      figures.integer(BREAKS[band - 1]),
                      figures.integer(BREAKS[band] - 1));
      rows.add(
          new LegendRow(
              scale.fill(band), label, words.count("scenario.closures.places", places[band])));
    }
    return rows;
  }
}
