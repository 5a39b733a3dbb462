package org.maillage.app.journal;

import java.util.List;
import java.util.Optional;

/** The journal as it is read. */
public interface JournalEntries {

  /**
   * Entries, the last first.
   *
   * @param below entries from this number on are left out; {@link Long#MAX_VALUE} for none
   * @param atMost how many
   */
  List<JournalEntry> listEntries(JournalFilter filter, long below, int atMost);

  /** How many entries the filter lets through. */
  long count(JournalFilter filter);

  /** One entry. */
  Optional<JournalEntry> findEntry(long number);

  /** The territories that it tells of, by id. */
  List<String> listTerritories();

  /** Where it stands. */
  JournalHead head();

  /**
   * Computes every hash again and compares the end with the head.
   *
   * @param expected heads that were noted elsewhere
   */
  Verification verify(List<JournalHead> expected);
}
