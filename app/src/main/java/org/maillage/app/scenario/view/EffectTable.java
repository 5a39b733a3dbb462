package org.maillage.app.scenario.view;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.view.Times;
import org.maillage.app.shell.Words;
import org.maillage.domain.scenario.CommuneEffect;
import org.maillage.domain.scenario.ScenarioEffect;

/**
 * The communes before and after: the same as the map.
 *
 * @param rows in the order asked for
 */
public record EffectTable(List<Row> rows) {

  public EffectTable {
    rows = List.copyOf(rows);
  }

  /**
   * A commune.
   *
   * @param code INSEE code
   * @param name name
   * @param before mean time before, or why there is none
   * @param after mean time after
   * @param gain what changes, in words
   * @param gainClass class on the map of gains
   * @param gaining people who gain
   * @param losing people who lose
   */
  public record Row(
      String code,
      String name,
      String before,
      String after,
      String gain,
      int gainClass,
      String gaining,
      String losing) {}

  /** Builds the table. */
  public static EffectTable of(
      DiagnosticDossier dossier, ScenarioEffect effect, EffectOrder order, Words words) {
    List<CommuneEffect> lines = new ArrayList<>(effect.communes());
    lines.sort(comparator(dossier, order));
    return new EffectTable(lines.stream().map(line -> row(dossier, line, words)).toList());
  }

  private static Row row(DiagnosticDossier dossier, CommuneEffect line, Words words) {
    Times times = new Times(words);
    return new Row(
        line.communeCode(),
        dossier.getCommune(line.communeCode()).name(),
        times.of(line.beforeMs()),
        times.of(line.afterMs()),
        GainClasses.phrase(line, words),
        GainClasses.of(line),
        words.figures().integer(line.gaining()),
        words.figures().integer(line.losing()));
  }

  private static Comparator<CommuneEffect> comparator(
      DiagnosticDossier dossier, EffectOrder order) {
    Comparator<CommuneEffect> byName =
        Comparator.comparing(
            line -> dossier.getCommune(line.communeCode()).name(),
            Collator.getInstance(Locale.FRENCH));
    Comparator<CommuneEffect> chosen =
        switch (order.column()) {
          case NOM -> order.descending() ? byName.reversed() : byName;
          case AVANT -> byNumber(CommuneEffect::beforeMs, order);
          case APRES -> byNumber(CommuneEffect::afterMs, order);
          case GAIN -> byNumber(EffectTable::gain, order);
          case GAGNANTS -> byNumber(CommuneEffect::gaining, order);
          case PERDANTS -> byNumber(CommuneEffect::losing, order);
        };
    return chosen.thenComparing(byName).thenComparing(CommuneEffect::communeCode);
  }

  /** To be reached at last is more than any gain, to be reached no more worse than any loss. */
  private static double gain(CommuneEffect line) {
    return switch (GainClasses.change(line)) {
      case REACHED_NOW -> Double.MAX_VALUE;
      case REACHED_NO_MORE -> -Double.MAX_VALUE;
      default -> line.gainMs();
    };
  }

  private static Comparator<CommuneEffect> byNumber(
      ToDoubleFunction<CommuneEffect> value, EffectOrder order) {
    Comparator<CommuneEffect> ascending = Comparator.comparingDouble(value);
    return Comparator.comparing((CommuneEffect line) -> isMissing(line, order))
        .thenComparing(order.descending() ? ascending.reversed() : ascending);
  }

  /** What is missing comes last in either direction. */
  private static boolean isMissing(CommuneEffect line, EffectOrder order) {
    return switch (order.column()) {
      case AVANT -> line.beforeMs() < 0;
      case APRES -> line.afterMs() < 0;
      case GAIN -> GainClasses.change(line) == GainClasses.Change.UNKNOWN;
      default -> false;
    };
  }
}
