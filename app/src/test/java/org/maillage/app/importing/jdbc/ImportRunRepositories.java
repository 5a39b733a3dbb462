package org.maillage.app.importing.jdbc;

import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.importing.ImportRunRepository;

/** Lets the tests of other features have import runs. */
public final class ImportRunRepositories {

  private ImportRunRepositories() {}

  public static ImportRunRepository over(TestDatabase.Opened database) {
    return new JdbcImportRunRepository(database.jdbc(), database.batches(), database.work());
  }
}
