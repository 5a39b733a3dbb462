package org.maillage.data.hours;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/**
 * Rules of texts in the OSM opening_hours grammar, read strictly. Thousands of places share some
 * hundred texts: what was read lately is not read again. Rules are looked at and never changed.
 */
final class ParsedHours {

  private static final int MOST_KEPT = 10_000;

  /** Nobody's hours; such a text is not worth its place. */
  private static final int LONGEST_KEPT = 1_000;

  private static final Cache<String, Optional<List<Rule>>> KEPT =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  private ParsedHours() {}

  /** One rule or more; nothing when the text is blank or not of the grammar. */
  static Optional<List<Rule>> rules(String text) {
    return text.length() > LONGEST_KEPT ? parse(text) : KEPT.get(text, ParsedHours::parse);
  }

  private static Optional<List<Rule>> parse(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      List<Rule> rules = new OpeningHoursParser(new StringReader(text)).rules(true);
      return rules.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(rules));
    } catch (OpeningHoursParseException | RuntimeException | Error e) {
      return rethrowUnlessGrammar(e);
    }
  }

  /** The generated parser signals some bad characters with an Error of its own. */
  private static Optional<List<Rule>> rethrowUnlessGrammar(Throwable e) {
    if (e instanceof VirtualMachineError fatal) {
      throw fatal;
    }
    return Optional.empty();
  }
}
