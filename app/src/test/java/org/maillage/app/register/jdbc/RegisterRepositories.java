package org.maillage.app.register.jdbc;

import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.register.FrozenListRepository;
import org.maillage.app.register.RegisterRepository;

/** Lets the tests of other features have registers. */
public final class RegisterRepositories {

  private RegisterRepositories() {}

  public static RegisterRepository over(TestDatabase.Opened database) {
    return new JdbcRegisterRepository(database.jdbc(), database.batches());
  }

  public static FrozenListRepository listsOver(TestDatabase.Opened database) {
    return new JdbcFrozenListRepository(database.jdbc(), database.work());
  }
}
