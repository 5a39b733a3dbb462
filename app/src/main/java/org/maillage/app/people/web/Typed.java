package org.maillage.app.people.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.people.DirectoryException;
import org.maillage.app.people.DirectoryProblem;

/** What somebody typed into a form. */
record Typed(Map<String, String> values) {

  Typed {
    values = Map.copyOf(values);
  }

  /** A text as it was typed; empty when nothing was. */
  String text(String name) {
    return values.getOrDefault(name, "");
  }

  /** A text, or null when nothing was typed. */
  @Nullable String textOrNull(String name) {
    String text = text(name).strip();
    return text.isEmpty() ? null : text;
  }

  /**
   * A day, or null when nothing was typed.
   *
   * @throws DirectoryException when it is no day
   */
  @Nullable LocalDate dayOrNull(String name) {
    String text = text(name).strip();
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new DirectoryException(DirectoryProblem.DAY_INVALID);
    }
  }

  /** The version that the form was read at; 0 when it says none. */
  int version() {
    String text = text("version");
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }
}
