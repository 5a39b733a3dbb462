package org.maillage.app.register.web;

import java.util.Locale;
import org.maillage.app.shell.Words;

/** Names of the codes that a service bears. */
public record Vocabulary(Words words) {

  /** Whom it is for; the code itself when the list does not have it. */
  public String audience(String code) {
    String key = "register.audience." + code;
    return words.has(key) ? words.get(key) : code;
  }

  /** What a language is called in the language of the page. */
  public String language(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(words.locale());
  }
}
