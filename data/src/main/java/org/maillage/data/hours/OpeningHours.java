package org.maillage.data.hours;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import java.io.StringReader;
import java.util.Optional;

/** Texts in the OSM opening_hours grammar. */
public final class OpeningHours {

  private OpeningHours() {}

  /** The text itself when it is of the grammar, read strictly; nothing otherwise. */
  public static Optional<String> check(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      boolean empty = new OpeningHoursParser(new StringReader(text)).rules(true).isEmpty();
      return empty ? Optional.empty() : Optional.of(text);
    } catch (OpeningHoursParseException | RuntimeException | Error e) {
      return rethrowUnlessGrammar(e);
    }
  }

  /** The generated parser signals some bad characters with an Error of its own. */
  private static Optional<String> rethrowUnlessGrammar(Throwable e) {
    if (e instanceof VirtualMachineError fatal) {
      throw fatal;
    }
    return Optional.empty();
  }
}
