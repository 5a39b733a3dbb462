package org.maillage.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.maillage.app.overview.Overview;
import org.maillage.app.shell.Figures;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.diagnostic.remoteness.Tally;
import org.maillage.domain.diagnostic.summary.DiagnosticSummary;

/** An overview as lines for a terminal. */
final class OverviewSentences {

  private final Overview overview;
  private final Words words;
  private final Figures figures;

  OverviewSentences(Overview overview, Words words) {
    this.overview = overview;
    this.words = words;
    this.figures = new Figures(words.locale());
  }

  List<String> all() {
    DiagnosticSummary summary = overview.summary();
    List<String> lines = new ArrayList<>();
    lines.add(
        words.text(
            "summary.basket",
            overview.dossier().territory().name(),
            time(summary.basket().meanMs()),
            figures.integer(summary.basket().covered()),
            figures.integer(summary.basket().total())));
    summary
        .ranges()
        .forEach(
            (gamme, means) ->
                lines.add(
                    words.text(
                        "summary.range." + gamme.name().toLowerCase(Locale.ROOT),
                        time(means.meanMs()),
                        figures.integer(means.covered()),
                        figures.integer(means.total()))));
    addRemoteness(lines, summary.remoteness());
    for (Overview.NamedZone zone : overview.zones()) {
      lines.add(
          words.text(
              "summary.zone",
              zone.id(),
              zone.name(),
              figures.integer(zone.zone().communeCodes().size()),
              figures.integer(zone.zone().people()),
              time(zone.zone().meanMs()),
              time(zone.zone().worstMs())));
    }
    return lines;
  }

  private void addRemoteness(List<String> lines, Remoteness remoteness) {
    Tally any = remoteness.farFromAny();
    long people = overview.dossier().territory().population();
    lines.add(
        words.text(
            "summary.far",
            figures.percent(people > 0 ? (double) any.people() / people : 0),
            figures.integer(any.communes()),
            figures.integer(remoteness.communes().size())));
    for (int i = 1; i < remoteness.classes().size(); i++) {
      Tally tally = remoteness.classes().get(i);
      lines.add(
          words.text(
              "summary.far.count",
              figures.integer(i),
              figures.integer(tally.communes()),
              figures.integer(tally.people())));
    }
  }

  private String time(long ms) {
    return figures.findMinutes(ms).orElse("—");
  }
}
