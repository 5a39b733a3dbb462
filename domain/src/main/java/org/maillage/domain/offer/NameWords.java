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
    return Normalizer.normalize(text.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
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
    Set<String> a = of(first);
    Set<String> b = of(second);
    if (!shared.containsAll(a) && !shared.containsAll(b)) {
      a.removeAll(shared);
      b.removeAll(shared);
    }
    int shorter = Math.min(a.size(), b.size());
    if (shorter == 0) {
      return 0;
    }
    long common = a.stream().filter(b::contains).count();
    return (double) common / shorter;
  }
}
