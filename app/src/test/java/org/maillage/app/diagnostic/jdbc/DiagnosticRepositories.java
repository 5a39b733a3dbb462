package org.maillage.app.diagnostic.jdbc;

import org.maillage.app.diagnostic.DiagnosticRepository;
import org.maillage.app.home.jdbc.TestDatabase;

/** Diagnostics over a test database, for the tests of other packages. */
public final class DiagnosticRepositories {

  private DiagnosticRepositories() {}

  public static DiagnosticRepository over(TestDatabase.Opened database) {
    return new JdbcDiagnosticRepository(database.jdbc(), database.batches(), database.work());
  }
}
