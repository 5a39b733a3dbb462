package org.maillage.app.poles.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.poles.PoleResults;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.poles.Dependence;
import org.maillage.domain.diagnostic.poles.Poles.Catchment;
import org.maillage.domain.diagnostic.poles.Poles.Pole;
import org.maillage.domain.offer.Gamme;

/**
 * A pole in words.
 *
 * @param name the commune
 * @param level "pôle intermédiaire"
 * @param catchments whom it serves, a line a level
 * @param losses what would be lost with each of its services, most people hit first
 */
record PoleCard(String name, String level, List<String> catchments, List<Line> losses) {

  private static final int HEAVIEST_SHOWN = 12;

  /**
   * What hangs on a service of a commune.
   *
   * @param service the service
   * @param commune the commune that has it
   * @param people for whom it is the nearest
   * @param extra mean extra time, or why there is none
   * @param losing people who would lose more than five minutes
   * @param without people who would have nothing left
   * @param phrase all that in one phrase, for the card
   */
  record Line(
      String service,
      String commune,
      String people,
      String extra,
      String losing,
      String without,
      String phrase) {}

  static PoleCard of(Pole pole, PoleResults results, PoleWords poleWords, Words words) {
    List<String> catchments = new ArrayList<>();
    for (Map.Entry<Gamme, Catchment> entry : pole.catchments().entrySet()) {
      Catchment catchment = entry.getValue();
      catchments.add(
          catchment.meanMs() < 0
              ? words.get("poles.card.nobody", poleWords.level(entry.getKey()))
              : words.get(
                  "poles.card.catchment",
                  poleWords.level(entry.getKey()),
                  words.count("diagnostic.people", Math.round(catchment.people())),
                  poleWords.minutes(catchment.meanMs())));
    }
    return new PoleCard(
        poleWords.name(pole.communeCode()),
        poleWords.pole(pole.level()),
        catchments,
        results.dependencesOf(pole.communeCode()).stream()
            .sorted(heaviestFirst())
            .map(dependence -> line(dependence, poleWords, words))
            .toList());
  }

  /** The services of one commune on which most people hang, in the whole selection. */
  static List<Line> heaviest(
      ChapterFrame frame, PoleResults results, PoleWords poleWords, Words words) {
    return results.dependences().stream()
        .filter(dependence -> frame.shows(dependence.communeCode()))
        .filter(dependence -> dependence.peopleHit() > 0)
        .sorted(heaviestFirst())
        .limit(HEAVIEST_SHOWN)
        .map(dependence -> line(dependence, poleWords, words))
        .toList();
  }

  private static Comparator<Dependence> heaviestFirst() {
    return Comparator.comparingDouble(Dependence::peopleHit)
        .thenComparingDouble(Dependence::people)
        .reversed();
  }

  private static Line line(Dependence dependence, PoleWords poleWords, Words words) {
    boolean nothingElse = dependence.meanExtraMs() < 0 && dependence.people() > 0;
    return new Line(
        poleWords.service(dependence.serviceCode()),
        poleWords.name(dependence.communeCode()),
        words.figures().integer(dependence.people()),
        nothingElse
            ? words.get("poles.card.nothing-else")
            : poleWords.minutes(dependence.meanExtraMs()),
        words.figures().integer(dependence.peopleLosing()),
        words.figures().integer(dependence.peopleWithout()),
        words.get(
            "poles.card.phrase",
            words.count("diagnostic.people", Math.round(dependence.people())),
            words.figures().integer(dependence.peopleHit())));
  }
}
