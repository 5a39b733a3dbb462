package org.maillage.data.hours;

import java.util.Optional;

/** Texts in the OSM opening_hours grammar. */
public final class OpeningHours {

  private OpeningHours() {}

  /** The text itself when it is of the grammar, read strictly; nothing otherwise. */
  public static Optional<String> check(String text) {
    return ParsedHours.rules(text).map(rules -> text);
  }
}
