package org.maillage.app.scenario.jdbc;

import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.scenario.ScenarioRepository;

/** Lets the tests of other packages keep scenarios. */
public final class ScenarioRepositories {

  private ScenarioRepositories() {}

  public static ScenarioRepository over(TestDatabase.Opened database) {
    return new JdbcScenarioRepository(database.jdbc(), database.work(), Journals.over(database));
  }
}
