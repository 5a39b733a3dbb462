package org.maillage.app.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to what is known: statements that end, statements that begin. Nothing that was
 * once known is lost.
 */
final class StatementChanges {

  private final Instant now;
  private final List<Statement> ended = new ArrayList<>();
  private final List<Statement> added = new ArrayList<>();

  StatementChanges(Instant now) {
    this.now = now;
  }

  /** For the first time. */
  void begin(Statement statement) {
    added.add(statement);
  }

  /** No longer said, of no day. */
  void end(Statement statement) {
    ended.add(statement);
  }

  /** It was always so, and had been said otherwise. */
  void correct(Statement known, Statement said) {
    ended.add(known);
    added.add(said);
  }

  /**
   * It is so from a day on.
   *
   * @param known all that is known of the subject now
   * @param said what is so from its first day on
   */
  void change(List<Statement> known, Statement said) {
    LocalDate since = said.validFrom();
    for (Statement one : known) {
      if (!isBefore(one.validTo(), since)) {
        ended.add(one);
        if (since != null && (one.validFrom() == null || one.validFrom().isBefore(since))) {
          added.add(one.until(since, now));
        }
      }
    }
    added.add(said);
  }

  /** True when what ends then is over before. */
  private static boolean isBefore(@Nullable LocalDate end, @Nullable LocalDate since) {
    return end != null && since != null && !end.isAfter(since);
  }

  List<Statement> ended() {
    return ended;
  }

  List<Statement> added() {
    return added;
  }

  boolean isEmpty() {
    return ended.isEmpty() && added.isEmpty();
  }
}
