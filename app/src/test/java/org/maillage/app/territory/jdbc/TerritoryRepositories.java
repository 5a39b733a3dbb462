package org.maillage.app.territory.jdbc;

import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.territory.TerritoryRepository;

/** Lets the tests of other features have territories. */
public final class TerritoryRepositories {

  private TerritoryRepositories() {}

  public static TerritoryRepository over(TestDatabase.Opened database) {
    return new JdbcTerritoryRepository(database.jdbc(), database.batches(), database.work());
  }
}
