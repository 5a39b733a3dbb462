package org.maillage.app.scenario.jdbc;

import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.scenario.ScenarioRepository;

/** Scenarios over a test database, for the tests of other packages. */
public final class ScenarioRepositories {

  private ScenarioRepositories() {}

  public static ScenarioRepository over(TestDatabase.Opened database) {
    return new JdbcScenarioRepository(database.jdbc(), database.work());
  }
}
