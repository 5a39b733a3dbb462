package org.maillage.app.plan.view;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Text without accents and capitals, so that "numerique" finds "Numérique". */
public final class PlainText {

  private PlainText() {}

  /** The text, folded. */
  public static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replace('’', '\'');
  }

  /** The words of a search, folded. */
  public static List<String> words(String search) {
    return Arrays.stream(of(search).strip().split("\\s+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
