package org.maillage.domain.offer;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The words of a name or an address that tell it from others. */
public final class NameWords {

  private static final Set<String> EMPTY_WORDS =
      Set.of("de", "du", "des", "la", "le", "les", "d", "l", "et", "a", "au", "aux", "en", "sur");

  private NameWords() {}

  /** Small letters without accents, other signs as one blank; the text itself otherwise. */
  public static String plain(String text) {
    String letters = Normalizer.normalize(text.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(letters.length());
    boolean between = false;
    for (int i = 0; i < letters.length(); i += Character.charCount(letters.codePointAt(i))) {
      int letter = letters.codePointAt(i);
      if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
        if (between && !plain.isEmpty()) {
          plain.append(' ');
        }
        plain.append((char) letter);
        between = false;
      } else {
        between |= !isMark(letter);
      }
    }
    return plain.toString();
  }

  /** An accent by itself, as the normal form has it behind its letter. */
  private static boolean isMark(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** The words, articles and prepositions left out, in the order of the text. */
  public static Set<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : plain(text).split(" ", -1)) {
      if (!word.isEmpty() && !EMPTY_WORDS.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** {@link #similarity(String, String, Set)} of whole names. */
  public static double similarity(String first, String second) {
    return similarity(first, second, Set.of());
  }

  /**
   * Share of the words of the shorter name that the longer one has too, 0 to 1.
   *
   * @param shared words that tell nothing because every place around may bear them, like those of
   *     the commune: "Mairie de Corte" and "Pharmacie de Corte" have nothing in common; they count
   *     in names that have no others
   */
  public static double similarity(String first, String second, Set<String> shared) {
    return similarity(of(first), of(second), shared);
  }

  /** The same of the words of two names, for those who compare a name with many. */
  static double similarity(Set<String> first, Set<String> second, Set<String> shared) {
    boolean all = shared.containsAll(first) || shared.containsAll(second);
    int firstCount = 0;
    int common = 0;
    for (String word : first) {
      if (all || !shared.contains(word)) {
        firstCount++;
        common += second.contains(word) ? 1 : 0;
      }
    }
    int secondCount = 0;
    for (String word : second) {
      secondCount += all || !shared.contains(word) ? 1 : 0;
    }
    int shorter = Math.min(firstCount, secondCount);
    return shorter == 0 ? 0 : (double) common / shorter;
  }
}
