package org.maillage.app.reminder.jdbc;

import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.Journal;
import org.maillage.app.reminder.ReminderRepository;

/** The repository over a database of a test. */
public final class ReminderStores {

  private ReminderStores() {}

  public static ReminderRepository over(TestDatabase.Opened database, Journal journal) {
    return new JdbcReminderRepository(database.jdbc(), database.work(), journal);
  }
}
