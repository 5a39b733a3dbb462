package org.maillage.app.territory.jdbc;

import java.time.Clock;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySettings;

/** Lets the tests of other features have territories. */
public final class TerritoryRepositories {

  private TerritoryRepositories() {}

  public static TerritoryRepository over(TestDatabase.Opened database) {
    return new JdbcTerritoryRepository(database.jdbc(), database.batches(), database.work());
  }

  public static TerritorySettings settingsOver(TestDatabase.Opened database, Clock clock) {
    return new JdbcTerritorySettings(
        database.jdbc(), database.work(), clock, Journals.over(database));
  }
}
