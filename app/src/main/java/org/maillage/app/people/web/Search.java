package org.maillage.app.people.web;

import java.text.Normalizer;
import java.util.Locale;

/** How names are searched for: without accents, in any case. */
final class Search {

  private Search() {}

  static String plain(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
