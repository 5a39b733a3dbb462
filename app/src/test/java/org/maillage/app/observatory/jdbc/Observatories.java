package org.maillage.app.observatory.jdbc;

import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.observatory.ObservatoryRepository;
import org.maillage.app.observatory.SubscriptionRepository;

/** The journal of the observatory over a database of a test. */
public final class Observatories {

  private Observatories() {}

  public static ObservatoryRepository over(TestDatabase.Opened database) {
    return new JdbcObservatoryRepository(database.jdbc(), database.batches());
  }

  public static SubscriptionRepository subscriptionsOver(TestDatabase.Opened database) {
    return new JdbcSubscriptionRepository(database.jdbc());
  }
}
