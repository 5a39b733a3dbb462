package org.maillage.app.register.report.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.people.EmailAddress;
import org.maillage.app.register.report.PlaceReport;
import org.maillage.app.register.report.PlaceReport.Kind;

/**
 * What somebody typed who reports an error.
 *
 * @param what the name of a {@link Kind}, or anything
 * @param text his words, without spaces around
 * @param email as it is stored
 * @param trap empty: people do not see the field, programs fill it
 */
public record ReportForm(String what, String text, String email, String trap) {

  static ReportForm of(Map<String, String> typed) {
    return new ReportForm(
        typed.getOrDefault("quoi", ""),
        typed.getOrDefault("texte", "").strip().replace("\r\n", "\n"),
        EmailAddress.normalized(typed.getOrDefault("courriel", "")),
        typed.getOrDefault("site", ""));
  }

  Optional<Kind> kind() {
    return Arrays.stream(Kind.values()).filter(kind -> kind.name().equals(what)).findFirst();
  }

  boolean isTrapped() {
    return !trap.isEmpty();
  }

  /** What is wrong with it, as a key of words; empty for nothing. */
  String problem() {
    if (kind().isEmpty()) {
      return "kind";
    }
    if (text.length() > PlaceReport.LONGEST_TEXT) {
      return "long";
    }
    if (text.isEmpty() && what.equals(Kind.OTHER.name())) {
      return "text";
    }
    return email.isEmpty() || EmailAddress.isValid(email) ? "" : "email";
  }
}
