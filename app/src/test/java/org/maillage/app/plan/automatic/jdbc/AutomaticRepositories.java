package org.maillage.app.plan.automatic.jdbc;

import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.plan.automatic.SourceRepository;

/** For tests of other packages. */
public final class AutomaticRepositories {

  private AutomaticRepositories() {}

  public static SourceRepository over(TestDatabase.Opened database) {
    return new JdbcSourceRepository(database.jdbc(), database.work(), Journals.over(database));
  }
}
