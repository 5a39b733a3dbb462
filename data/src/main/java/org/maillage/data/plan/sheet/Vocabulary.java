package org.maillage.data.plan.sheet;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words that stand for constants in a workbook. They are part of its format, as headings are.
 */
final class Vocabulary {

  static final Vocabulary NONE = new Vocabulary(Map.of());

  private final Map<String, String> words;

  private Vocabulary(Map<String, String> words) {
    this.words = words;
  }

  /** Words for the constants of an enumeration, in its order. */
  static Vocabulary of(Enum<?>[] constants, String... words) {
    if (constants.length != words.length) {
      throw new IllegalArgumentException(words.length + " words for " + constants.length);
    }
    Map<String, String> byConstant = new LinkedHashMap<>();
    for (int i = 0; i < words.length; i++) {
      byConstant.put(constants[i].name(), words[i]);
    }
    return new Vocabulary(byConstant);
  }

  /** Words for constants. */
  static Vocabulary of(Map<String, String> words) {
    return new Vocabulary(new LinkedHashMap<>(words));
  }

  List<String> words() {
    return List.copyOf(words.values());
  }

  /** The word of a constant; the constant itself where it has none. */
  String word(String constant) {
    return words.getOrDefault(constant, constant);
  }

  /** The constant of a word, whatever its capitals and accents. */
  Optional<String> findConstant(String word) {
    String wanted = fold(word);
    return words.entrySet().stream()
        .filter(entry -> fold(entry.getValue()).equals(wanted))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** A text without capitals, accents and double spaces. */
  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replace('’', '\'')
        .replaceAll("[\\s\\u00a0\\u202f]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
