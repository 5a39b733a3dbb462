package org.maillage.domain.plan;

import java.util.List;
import java.util.Optional;

/**
 * What an action adds to what is there (A40): who proposes it shows that it fits the place where it
 * is to happen. Kept as a section of the fiche, one paragraph an answer.
 *
 * @param bassin bassin de vie where it happens
 * @param offer what is there already
 * @param gap what is missing there
 * @param added what the action adds
 */
public record LocalValue(String bassin, String offer, String gap, String added) {

  /** Key of the section that holds it. */
  public static final String SECTION = "valeur";

  /** Longest answer, in characters. */
  public static final int LONGEST = 4_000;

  private static final int ANSWERS = 4;
  private static final String BETWEEN = "\n\n";

  /** Nothing answered yet. */
  public static final LocalValue NONE = new LocalValue("", "", "", "");

  public LocalValue {
    bassin = plain(bassin);
    offer = plain(offer);
    gap = plain(gap);
    added = plain(added);
  }

  /** An answer is one paragraph: a line without words ends nothing. */
  private static String plain(String answer) {
    return answer.replace("\r\n", "\n").replaceAll("\\n\\s*\\n", "\n").strip();
  }

  /** The answers of a fiche, where it has given all of them. */
  public static Optional<LocalValue> find(Fiche fiche) {
    return fiche.findSection(SECTION).flatMap(section -> read(section.text()));
  }

  private static Optional<LocalValue> read(String text) {
    List<String> answers = List.of(text.split(BETWEEN, -1));
    if (answers.size() != ANSWERS) {
      return Optional.empty();
    }
    LocalValue value =
        new LocalValue(
            answer(answers.get(0)),
            answer(answers.get(1)),
            answer(answers.get(2)),
            answer(answers.get(3)));
    return value.isWhole() ? Optional.of(value) : Optional.empty();
  }

  /** What stands after the label. */
  private static String answer(String paragraph) {
    int colon = paragraph.indexOf(':');
    return colon < 0 ? "" : paragraph.substring(colon + 1);
  }

  /**
   * The text of the section.
   *
   * @param labels of the four answers, none with a colon
   */
  public String text(List<String> labels) {
    return String.join(
        BETWEEN,
        labels.get(0) + "\u00a0: " + bassin,
        labels.get(1) + "\u00a0: " + offer,
        labels.get(2) + "\u00a0: " + gap,
        labels.get(3) + "\u00a0: " + added);
  }

  /** True when everything is answered, and nothing at too great a length. */
  public boolean isWhole() {
    return List.of(bassin, offer, gap, added).stream()
        .allMatch(answer -> !answer.isEmpty() && answer.length() <= LONGEST);
  }

  /**
   * True when an action may not begin before it has given its answers: in a plan that was written
   * here. One that came from a document was decided elsewhere.
   *
   * @param example whether the plan is shown as a model
   */
  public static boolean isAwaited(PlanFrame frame, boolean example, Fiche fiche) {
    return !example && frame.document() == null && find(fiche).isEmpty();
  }
}
