package org.maillage.app.plan.publication.jdbc;

import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.plan.publication.PartRepository;
import org.maillage.app.plan.publication.VersionRepository;

/** For tests of other packages. */
public final class VersionStores {

  private VersionStores() {}

  public static VersionRepository versions(TestDatabase.Opened database) {
    return new JdbcVersionRepository(database.jdbc(), database.work());
  }

  public static PartRepository parts(TestDatabase.Opened database) {
    return new JdbcPartRepository(database.jdbc(), database.work());
  }
}
