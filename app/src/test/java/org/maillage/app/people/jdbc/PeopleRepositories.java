package org.maillage.app.people.jdbc;

import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.people.PeopleRepository;

/** The repository over a database of a test. */
public final class PeopleRepositories {

  private PeopleRepositories() {}

  public static PeopleRepository over(TestDatabase.Opened database) {
    return new JdbcPeopleRepository(database.jdbc());
  }
}
