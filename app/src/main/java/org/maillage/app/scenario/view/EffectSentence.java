package org.maillage.app.scenario.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.maillage.app.shell.Words;
import org.maillage.domain.scenario.Gains;

/**
 * What a scenario does, in the words of the founding study: "27 000 habitants gagnent plus de 10
 * minutes, 47 000 plus de 6".
 */
public final class EffectSentence {

  private final Gains gains;
  private final Gains far;
  private final Words words;

  /**
   * Of one scenario.
   *
   * @param gains of everybody
   * @param far of those in far communes
   */
  public EffectSentence(Gains gains, Gains far, Words words) {
    this.gains = gains;
    this.far = far;
    this.words = words;
  }

  /**
   * The sentence.
   *
   * @param lossesFirst when a place closes: what is lost is said first, even when it is nobody's
   */
  public String text(boolean lossesFirst) {
    List<String> sentences = new ArrayList<>();
    String gained = clauses("scenario.sentence.gain", gains.gainOver());
    String lost = clauses("scenario.sentence.loss", gains.lossOver());
    if (!gained.isEmpty()) {
      sentences.add(gained + share());
    }
    if (!lost.isEmpty()) {
      sentences.add(lost);
    } else if (lossesFirst) {
      sentences.add(words.get("scenario.sentence.no-loss"));
    }
    if (lossesFirst) {
      Collections.reverse(sentences);
    }
    addReached(sentences);
    return sentences.isEmpty()
        ? words.get("scenario.sentence.nothing")
        : String.join(" ", sentences);
  }

  /** "27 000 habitants gagnent plus de 10 min, 47 000 plus de 6 min, 61 000 plus de 3 min." */
  private String clauses(String key, SortedMap<Integer, Double> classes) {
    List<String> clauses = new ArrayList<>();
    SortedMap<Integer, Double> largestFirst = new TreeMap<>(Collections.reverseOrder());
    largestFirst.putAll(classes);
    long said = 0;
    for (var entry : largestFirst.entrySet()) {
      long people = Math.round(entry.getValue());
      // A class with the people of a higher one says nothing more.
      if (people == said) {
        continue;
      }
      said = people;
      clauses.add(clause(key, clauses.isEmpty(), entry.getKey(), people));
    }
    return clauses.isEmpty()
        ? ""
        : String.join(words.get("diagnostic.comma"), clauses) + words.get("scenario.sentence.end");
  }

  private String clause(String key, boolean first, int minutes, long people) {
    if (minutes == 0) {
      return first
          ? words.count(key + ".little", people, words.figures().minutes(Gains.GAIN_MIN.get(1)))
          : words.get("scenario.sentence.all", words.figures().integer(people));
    }
    String over = words.figures().minutes(minutes);
    return first
        ? words.count(key, people, over)
        : words.get("scenario.sentence.more", words.figures().integer(people), over);
  }

  private String share() {
    return gains.gaining() <= 0
        ? ""
        : " "
            + words.get(
                "scenario.sentence.far",
                words.figures().percent(Math.min(1, far.gaining() / gains.gaining())));
  }

  private void addReached(List<String> sentences) {
    long now = Math.round(gains.reachedNow());
    long noMore = Math.round(gains.reachedNoMore());
    if (now > 0) {
      sentences.add(words.count("scenario.sentence.reached", now));
    }
    if (noMore > 0) {
      sentences.add(words.count("scenario.sentence.left", noMore));
    }
  }
}
