package org.maillage.app.scenario.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.maillage.app.diagnostic.chapter.DistributionCurves;
import org.maillage.app.diagnostic.chapter.MapView;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.diagnostic.view.SubjectWords;
import org.maillage.app.scenario.view.CostWords;
import org.maillage.app.scenario.view.EffectCurves;
import org.maillage.app.scenario.web.WorkbenchPage.Choice;
import org.maillage.app.shell.Figures;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.Gains;

/**
 * Up to four scenarios side by side.
 *
 * @param sentence the message, or what to do
 * @param scenarios to choose from
 * @param subjects what the times may be about
 * @param subject the one shown
 * @param columns one a scenario
 * @param rows headline figures
 * @param curves all on one chart, today first
 */
record ComparedPage(
    String sentence,
    List<Choice> scenarios,
    List<SubjectWords.Group> subjects,
    Subject subject,
    List<Column> columns,
    List<Row> rows,
    DistributionCurves curves) {

  /**
   * A scenario.
   *
   * @param prefix of ids in its drawing
   */
  record Column(
      String name, String href, String sentence, String prefix, MapView map, Legend legend) {}

  /** A figure of each. */
  record Row(String label, List<String> cells) {}

  /** The figures side by side. */
  static List<Row> rows(List<OpenedScenario> opened, Words words) {
    Figures figures = words.figures();
    List<Row> rows = new ArrayList<>();
    for (int minutes : Gains.GAIN_MIN) {
      String over =
          minutes == 0
              ? words.get("scenario.over-nothing")
              : words.get("scenario.over", figures.minutes(minutes));
      rows.add(
          row(
              words.get("scenario.compare.gain", over),
              opened,
              o -> figures.integer(o.effect().everybody().gainOver(minutes))));
    }
    rows.add(row(words.get("scenario.compare.far"), opened, o -> farShare(o, figures)));
    rows.add(
        row(
            words.get("scenario.compare.loss", words.get("scenario.over", figures.minutes(5))),
            opened,
            o -> figures.integer(o.effect().everybody().lossOver(5))));
    rows.add(
        row(
            words.get("scenario.compare.mean"),
            opened,
            o -> figures.findMinutes(o.effect().after().meanMs()).orElse("—")));
    rows.add(
        row(
            words.get("scenario.compare.leaving"),
            opened,
            o -> figures.integer(o.effect().leaving().size())));
    rows.add(
        row(
            words.get("scenario.compare.entering"),
            opened,
            o -> figures.integer(o.effect().entering().size())));
    rows.add(row(words.get("scenario.compare.opened"), opened, o -> count(o, Change.Open.class)));
    rows.add(row(words.get("scenario.compare.closed"), opened, o -> count(o, Change.Close.class)));
    rows.add(
        rowOfAll(
            words.get("scenario.compare.cost"),
            opened,
            o -> CostWords.of(o.whole().changes(), words)));
    return rows;
  }

  private static String farShare(OpenedScenario opened, Figures figures) {
    double gaining = opened.effect().everybody().gaining();
    return Math.round(gaining) == 0
        ? "—"
        : figures.percent(Math.min(1, opened.effect().far().gaining() / gaining));
  }

  private static String count(OpenedScenario opened, Class<? extends Change> kind) {
    return Long.toString(opened.whole().changes().stream().filter(kind::isInstance).count());
  }

  /** What cannot be applied has no effect to show. */
  private static Row row(
      String label, List<OpenedScenario> opened, Function<OpenedScenario, String> cell) {
    return rowOfAll(label, opened, o -> o.applied() ? cell.apply(o) : "—");
  }

  private static Row rowOfAll(
      String label, List<OpenedScenario> opened, Function<OpenedScenario, String> cell) {
    return new Row(label, opened.stream().map(cell).toList());
  }

  /** Today, then each scenario that can be applied. */
  static DistributionCurves curves(List<OpenedScenario> opened, Words words) {
    List<DistributionCurves.Curve> curves = new ArrayList<>();
    for (OpenedScenario scenario : opened) {
      if (curves.isEmpty()) {
        curves.add(
            new DistributionCurves.Curve(
                words.get("scenario.compare.today"), scenario.effect().before()));
      }
      if (scenario.applied()) {
        curves.add(
            new DistributionCurves.Curve(
                scenario.stored().scenario().name(), scenario.effect().after()));
      }
    }
    return EffectCurves.of(curves, words);
  }

  /** What to say above the columns. */
  static String sentence(
      DiagnosticDossier dossier, List<OpenedScenario> opened, Subject subject, Words words) {
    if (opened.isEmpty()) {
      return words.get("scenario.compare.choose");
    }
    OpenedScenario best = opened.get(0);
    for (OpenedScenario other : opened) {
      if (other.effect().everybody().gaining() > best.effect().everybody().gaining()) {
        best = other;
      }
    }
    String label = new SubjectWords(dossier, words).label(subject);
    if (Math.round(best.effect().everybody().gaining()) == 0) {
      return words.get("scenario.compare.no-gain", label);
    }
    return words.get(
        "scenario.compare.best",
        label,
        best.stored().scenario().name(),
        words.figures().integer(best.effect().everybody().gaining()));
  }
}
