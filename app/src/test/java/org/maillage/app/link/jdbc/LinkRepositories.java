package org.maillage.app.link.jdbc;

import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.link.SingleUseLinkRepository;

/** The repository over a database of a test. */
public final class LinkRepositories {

  private LinkRepositories() {}

  public static SingleUseLinkRepository over(TestDatabase.Opened database) {
    return new JdbcSingleUseLinkRepository(database.jdbc());
  }
}
