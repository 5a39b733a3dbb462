package org.maillage.app.signin.oidc.jdbc;

import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.signin.oidc.IdentityRepository;

/** The repository over a database of a test. */
public final class IdentityRepositories {

  private IdentityRepositories() {}

  public static IdentityRepository over(TestDatabase.Opened database) {
    return new JdbcIdentityRepository(database.jdbc());
  }
}
