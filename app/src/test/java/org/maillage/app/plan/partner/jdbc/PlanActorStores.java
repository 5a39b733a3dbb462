package org.maillage.app.plan.partner.jdbc;

import java.time.Clock;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.Journal;
import org.maillage.app.plan.partner.PlanActorRepository;

/** The repository over a database of a test. */
public final class PlanActorStores {

  private PlanActorStores() {}

  public static PlanActorRepository over(
      TestDatabase.Opened database, Journal journal, Clock clock) {
    return new JdbcPlanActorRepository(database.jdbc(), database.work(), journal, clock);
  }
}
