package org.maillage.app.remoteness.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.view.SubjectWords;
import org.maillage.app.remoteness.Decision;
import org.maillage.app.remoteness.Decision.FarCommune;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.remoteness.Tally;
import org.maillage.domain.diagnostic.remoteness.Threshold;
import org.maillage.domain.offer.Gamme;

/**
 * The choices of thresholds, newest first, each with the result it had on its day.
 *
 * @param rows one a choice
 * @param opened the choice that is read again, null for none
 * @param version to be sent with the next choice
 */
record HistoryTable(List<Row> rows, @Nullable Opened opened, int version) {

  /**
   * A choice.
   *
   * @param values threshold of each range, then of the zones
   * @param href reads its result again
   */
  record Row(
      String day,
      String who,
      String reason,
      List<String> values,
      String far,
      String people,
      String href,
      boolean opened) {}

  /** A result as it was. Nothing in it is computed from today's data. */
  record Opened(
      String title,
      String about,
      List<FarTables.Row> classes,
      FarTables.Row total,
      List<FarTables.RangeRow> ranges,
      List<OldCommune> communes,
      String closeHref) {}

  /** A commune that was far. */
  record OldCommune(String name, String count, String ranges, String people) {}

  static HistoryTable of(Situation situation, Words words) {
    List<Decision> decisions = situation.history().decisions();
    Integer asked = situation.query().decision();
    List<Row> rows = new ArrayList<>();
    for (int i = decisions.size(); i >= 1; i--) {
      rows.add(row(situation, decisions.get(i - 1), i, asked != null && asked == i, words));
    }
    return new HistoryTable(
        rows,
        asked != null && asked <= decisions.size()
            ? opened(situation, decisions.get(asked - 1), words)
            : null,
        situation.history().version());
  }

  private static Row row(
      Situation situation, Decision decision, int number, boolean opened, Words words) {
    Measures measures = new Measures(words);
    List<String> values = new ArrayList<>();
    for (Gamme gamme : Gamme.values()) {
      values.add(
          Optional.ofNullable(decision.thresholds().get(gamme))
              .map(Threshold::valueMs)
              .map(measures::minutes)
              .orElse("—"));
    }
    values.add(measures.minutes(decision.zoneThresholdMs()));
    Decision.Result result = decision.result();
    Tally far = result.classes().stream().skip(1).reduce(Tally.NONE, Tally::plus);
    return new Row(
        measures.day(decision.at(), situation.zone()),
        decision.who(),
        decision.reason(),
        values,
        words.get(
            "remoteness.history.far",
            words.figures().integer(far.communes()),
            words.figures().integer(result.total().communes())),
        words.get(
            "remoteness.people-share",
            words.figures().integer(far.people()),
            measures.share(far.people(), result.total().people())),
        situation.frame().href(situation.query().withDecision(number).parameters()) + "#resultat",
        opened);
  }

  private static Opened opened(Situation situation, Decision decision, Words words) {
    Decision.Result result = decision.result();
    SubjectWords names = new SubjectWords(situation.dossier(), words);
    Map<Gamme, Long> thresholdMs = new EnumMap<>(Gamme.class);
    decision.thresholds().forEach((gamme, t) -> thresholdMs.put(gamme, t.valueMs()));
    return new Opened(
        words.get(
            "remoteness.opened.title", new Measures(words).day(decision.at(), situation.zone())),
        words.get(
            "remoteness.opened.about",
            decision.who(),
            decision.reason(),
            words.get(
                "diagnostic.method."
                    + result.methode().name().toLowerCase(java.util.Locale.ROOT)
                    + ".short"),
            result.panierId(),
            result.panierVersion()),
        FarTables.classes(result.classes(), result.unknown(), words),
        FarTables.total(result.classes(), result.unknown(), words),
        FarTables.ranges(names::gamme, result.gammes(), thresholdMs, words),
        result.far().stream().map(commune -> old(commune, names, words)).toList(),
        situation.frame().href(situation.query().withDecision(null).parameters()));
  }

  private static OldCommune old(FarCommune commune, SubjectWords names, Words words) {
    String count = words.figures().integer(commune.farFrom().size());
    return new OldCommune(
        commune.name(),
        commune.known() ? count : words.get("remoteness.far.at-least", count),
        FarTables.names(commune.farFrom(), names::gamme),
        words.figures().integer(commune.people()));
  }
}
