package org.maillage.app.poles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.poles.PoleResults;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.poles.Poles;
import org.maillage.domain.diagnostic.poles.Poles.Pole;
import org.maillage.domain.offer.Gamme;

/**
 * The page in words.
 *
 * @param query what the address asked for
 * @param sentence the message of the chapter
 * @param notes what a reader must know not to be misled
 * @param shares what may be asked of a pole
 * @param levels whose catchments may be drawn
 * @param theme the map
 * @param legend its classes
 * @param rows one a pole
 * @param card the pole that was chosen, null for none
 * @param heaviest the services of one commune on which most people hang
 * @param rule the rule in words, a sentence a range
 */
record PolesPage(
    PolesQuery query,
    String sentence,
    List<String> notes,
    List<Choice> shares,
    List<Choice> levels,
    Theme theme,
    Legend legend,
    List<Row> rows,
    @Nullable PoleCard card,
    List<PoleCard.Line> heaviest,
    List<String> rule) {

  /** A choice of a list. */
  record Choice(String value, String label, boolean selected) {}

  /** A pole in the table. */
  record Row(
      String code,
      String name,
      String href,
      String level,
      List<String> services,
      String people,
      String communes,
      String time,
      boolean selected) {}

  static PolesPage of(
      ChapterFrame frame,
      PoleResults results,
      PolesQuery query,
      CatchmentOutlines outlines,
      Words words) {
    Poles poles = results.poles(query.sharePercent());
    PoleWords poleWords = new PoleWords(frame, poles, words);
    List<String> notes = new ArrayList<>();
    Optional<Pole> chosen = poles.findPole(query.pole());
    if (!query.pole().isEmpty() && chosen.isEmpty()) {
      notes.add(words.get("poles.unknown", poleWords.name(query.pole())));
    }
    Theme theme = new PoleMap(frame, poles, query, outlines, words).theme();
    return new PolesPage(
        query,
        poleWords.sentence(),
        notes,
        PoleResults.SHARES_PERCENT.stream()
            .map(
                percent ->
                    new Choice(
                        String.valueOf(percent),
                        words.figures().percent(percent / 100.0),
                        percent == query.sharePercent()))
            .toList(),
        levels(query, words),
        theme,
        theme.legend(frame.dossier(), words),
        rows(frame, poles, poleWords, query, words),
        chosen.map(pole -> PoleCard.of(pole, results, poleWords, words)).orElse(null),
        PoleCard.heaviest(frame, results, poleWords, words),
        poleWords.rule());
  }

  private static List<Choice> levels(PolesQuery query, Words words) {
    List<Choice> levels = new ArrayList<>();
    for (Gamme gamme : Gamme.values()) {
      levels.add(
          new Choice(
              PolesQuery.key(gamme),
              words.get("poles.level." + gamme.name().toLowerCase(Locale.ROOT)),
              gamme == query.level()));
    }
    return levels;
  }

  private static List<Row> rows(
      ChapterFrame frame, Poles poles, PoleWords poleWords, PolesQuery query, Words words) {
    return poles.poles().stream()
        .filter(pole -> poleWords.serves(pole))
        .map(
            pole ->
                new Row(
                    pole.communeCode(),
                    poleWords.name(pole.communeCode()),
                    query.withPole(pole.communeCode()).href(frame),
                    poleWords.level(pole.level()),
                    poleWords.services(pole),
                    words.figures().integer(pole.catchment().people()),
                    words.figures().integer(poleWords.communesServed(pole).size()),
                    poleWords.minutes(pole.catchment().meanMs()),
                    pole.communeCode().equals(query.pole())))
        .toList();
  }
}
