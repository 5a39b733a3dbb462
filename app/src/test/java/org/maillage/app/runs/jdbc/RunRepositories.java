package org.maillage.app.runs.jdbc;

import java.time.Clock;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.runs.RunRepository;

/** Lets the tests of other packages keep runs. */
public final class RunRepositories {

  private RunRepositories() {}

  public static RunRepository over(TestDatabase.Opened database, Clock clock) {
    return new JdbcRunRepository(
        database.jdbc(), database.batches(), database.work(), clock, Journals.over(database));
  }
}
