package org.maillage.app.register.presence.jdbc;

import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.Journal;
import org.maillage.app.register.presence.PresenceRepository;

/** Campaigns over a database of a test. */
public final class PresenceRepositories {

  private PresenceRepositories() {}

  public static PresenceRepository over(TestDatabase.Opened database, Journal journal) {
    return new JdbcPresenceRepository(database.jdbc(), database.work(), journal);
  }
}
