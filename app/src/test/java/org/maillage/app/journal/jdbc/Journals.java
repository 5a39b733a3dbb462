package org.maillage.app.journal.jdbc;

import java.time.Clock;
import org.maillage.app.access.Access;
import org.maillage.app.access.Acting;
import org.maillage.app.access.Actor;
import org.maillage.app.access.FixedAccess;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.JournalEntries;

/** Lets the tests of other features have a journal. */
public final class Journals {

  /** Whoever {@link Acting} says, else the platform itself. */
  public static final Access ACTING = new FixedAccess(() -> Acting.now().orElse(Actor.SYSTEM));

  private Journals() {}

  public static Journal over(TestDatabase.Opened database) {
    return over(database, Clock.systemUTC());
  }

  public static Journal over(TestDatabase.Opened database, Clock clock) {
    return new JdbcJournal(database.jdbc(), ACTING, clock, event -> {});
  }

  public static JournalEntries entries(TestDatabase.Opened database) {
    return new JdbcJournalEntries(database.jdbc(), database.work());
  }
}
