package org.maillage.app.job.jdbc;

import java.time.Clock;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.job.JobRepository;
import org.maillage.app.journal.jdbc.Journals;
import tools.jackson.databind.json.JsonMapper;

/** Lets the tests of other packages keep jobs. */
public final class JobRepositories {

  private JobRepositories() {}

  public static JobRepository over(TestDatabase.Opened database, Clock clock) {
    return new JdbcJobRepository(
        database.jdbc(),
        database.work(),
        JsonMapper.builder().build(),
        clock,
        Journals.over(database));
  }
}
