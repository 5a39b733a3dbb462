package org.maillage.app.comparison.web;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.comparison.Comparison;
import org.maillage.app.comparison.Comparison.Far;
import org.maillage.app.diagnostic.chapter.Chart;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.comparison.PublishedComparison;
import org.maillage.domain.diagnostic.comparison.PublishedComparison.Pair;
import org.maillage.domain.diagnostic.comparison.PublishedComparison.Reason;
import org.maillage.domain.diagnostic.comparison.PublishedComparison.Side;
import org.maillage.domain.diagnostic.comparison.PublishedComparison.Unmatched;

/**
 * The comparison in words, rows and a chart.
 *
 * @param sentence how many pairs, and how alike the two orders are
 * @param figures a label and its value
 * @param farthest the pairs farthest apart
 * @param unmatched who is in no pair, by reason
 * @param pairs all pairs
 * @param chart points; null without pairs
 */
record ComparisonPage(
    String sentence,
    List<Figure> figures,
    List<FarRow> farthest,
    List<UnmatchedRow> unmatched,
    List<PairRow> pairs,
    @Nullable Chart chart) {

  private static final int NAMED = 12;

  /** A label and its value. */
  record Figure(String label, String value) {}

  /** A pair far apart. */
  record FarRow(String name, String ours, String theirs, String difference, String reasons) {}

  /** Communes in no pair for one reason. */
  record UnmatchedRow(String reason, String count, String examples) {}

  /** A pair. */
  record PairRow(String name, String ours, String theirs, String difference) {}

  static ComparisonPage of(
      Comparison comparison, DiagnosticDossier dossier, String ours, String theirs, Words words) {
    Maker make = new Maker(comparison.figures(), dossier, words);
    return new ComparisonPage(
        make.sentence(),
        make.figures(ours, theirs, comparison.notNumbers()),
        comparison.farthest().stream().map(make::far).toList(),
        make.unmatched(),
        comparison.figures().pairs().stream().map(make::pair).toList(),
        comparison.figures().pairs().isEmpty() ? null : make.chart(ours, theirs));
  }

  /** Writes the parts. */
  private static final class Maker {
    private final PublishedComparison figures;
    private final DiagnosticDossier dossier;
    private final Words words;
    private final NumberFormat number;

    Maker(PublishedComparison figures, DiagnosticDossier dossier, Words words) {
      this.figures = figures;
      this.dossier = dossier;
      this.words = words;
      this.number = NumberFormat.getNumberInstance(words.locale());
      this.number.setMaximumFractionDigits(2);
    }

    private String number(@Nullable Double value) {
      return value == null
          ? words.get("comparison.none")
          : number.format(value).replace('-', '\u2212');
    }

    private String name(String code) {
      return dossier.findCommune(code).map(commune -> commune.name()).orElse(code);
    }

    String sentence() {
      int pairs = figures.pairs().size();
      if (pairs == 0) {
        return words.get("comparison.sentence.none");
      }
      Double spearman = figures.spearman();
      String alike =
          spearman == null
              ? words.get("comparison.alike.unknown")
              : words.get("comparison.alike." + strength(spearman), number(spearman));
      return words.count("comparison.sentence", pairs, alike);
    }

    /** Usual bounds of 0.3 and 0.7: words for a reader, not a test. */
    private static String strength(double spearman) {
      double size = Math.abs(spearman);
      if (size < 0.3) {
        return "hardly";
      }
      return (size < 0.7 ? "partly" : "well") + (spearman < 0 ? ".opposite" : "");
    }

    List<Figure> figures(String ours, String theirs, int notNumbers) {
      List<Figure> rows = new ArrayList<>();
      rows.add(row("comparison.pairs", words.figures().integer(figures.pairs().size())));
      rows.add(row("comparison.bias", number(figures.meanDifference())));
      rows.add(row("comparison.median", number(figures.medianDifference())));
      rows.add(row("comparison.pearson", number(figures.pearson())));
      rows.add(row("comparison.spearman", number(figures.spearman())));
      rows.add(new Figure(ours, side(figures.ours())));
      rows.add(new Figure(theirs, side(figures.theirs())));
      if (notNumbers > 0) {
        rows.add(row("comparison.not-numbers", words.figures().integer(notNumbers)));
      }
      return rows;
    }

    private Figure row(String key, String value) {
      return new Figure(words.get(key), value);
    }

    private String side(@Nullable Side side) {
      return side == null
          ? words.get("comparison.none")
          : words.get(
              "comparison.side",
              number(side.mean()),
              number(side.median()),
              number(side.least()),
              number(side.most()));
    }

    FarRow far(Far far) {
      String reasons =
          far.reasons().stream()
              .map(reason -> words.get("comparison.reason." + reason.name()))
              .collect(Collectors.joining(", "));
      return new FarRow(
          far.communeName(),
          number(far.pair().ours()),
          number(far.pair().theirs()),
          number(far.pair().difference()),
          reasons.isEmpty() ? words.get("comparison.reason.NONE") : reasons);
    }

    PairRow pair(Pair pair) {
      return new PairRow(
          name(pair.code()), number(pair.ours()), number(pair.theirs()), number(pair.difference()));
    }

    List<UnmatchedRow> unmatched() {
      List<Unmatched> all = new ArrayList<>(figures.onlyOurs());
      all.addAll(figures.onlyTheirs());
      List<UnmatchedRow> rows = new ArrayList<>();
      for (Reason reason : Reason.values()) {
        List<String> names =
            all.stream()
                .filter(one -> one.reason() == reason)
                .map(one -> name(one.code()))
                .toList();
        if (!names.isEmpty()) {
          String examples = names.stream().limit(NAMED).collect(Collectors.joining(", "));
          rows.add(
              new UnmatchedRow(
                  words.get("comparison.unmatched." + reason.name()),
                  words.figures().integer(names.size()),
                  names.size() > NAMED ? examples + "…" : examples));
        }
      }
      return rows;
    }

    Chart chart(String ours, String theirs) {
      List<Chart.Point> points =
          figures.pairs().stream()
              .map(pair -> new Chart.Point(pair.theirs(), pair.ours(), name(pair.code())))
              .toList();
      return new Chart(
          "scatter",
          theirs,
          ours,
          List.of(),
          List.of(new Chart.Series(words.get("comparison.communes"), List.of(), points)),
          "",
          2,
          null,
          false);
    }
  }
}
