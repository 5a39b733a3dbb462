package org.maillage.app.plan.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.plan.FicheRepository;
import org.maillage.app.plan.PlanRepository;

/** Plans and their fiches in a test's database. */
public final class PlanRepositories {

  private PlanRepositories() {}

  /** With the journal of the same database. */
  public static PlanRepository over(TestDatabase.Opened database) {
    return new JdbcPlanRepository(
        database.jdbc(), database.batches(), database.work(), Journals.over(database));
  }

  /** Single changes, with the journal of the same database, all at one moment. */
  public static FicheRepository fichesOver(TestDatabase.Opened database, Instant now) {
    return new JdbcFicheRepository(
        database.jdbc(),
        database.work(),
        Journals.over(database),
        Clock.fixed(now, ZoneOffset.UTC));
  }
}
