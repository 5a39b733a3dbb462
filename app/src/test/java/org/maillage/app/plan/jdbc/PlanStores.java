package org.maillage.app.plan.jdbc;

import java.time.Clock;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.Journal;
import org.maillage.app.plan.FicheRepository;
import org.maillage.app.plan.PlanRepository;

/** Plans and fiches over a database of a test. */
public final class PlanStores {

  private PlanStores() {}

  public static PlanRepository plans(TestDatabase.Opened database, Journal journal) {
    return new JdbcPlanRepository(database.jdbc(), database.batches(), database.work(), journal);
  }

  public static FicheRepository fiches(TestDatabase.Opened database, Journal journal, Clock clock) {
    return new JdbcFicheRepository(database.jdbc(), database.work(), journal, clock);
  }

  /** Puts an organisation of the territory corse that plans may name. */
  public static void organisation(TestDatabase.Opened database, String id, String name) {
    database
        .jdbc()
        .sql("INSERT INTO organisation (id, kind, territory_id, version) VALUES (?, ?, ?, 1)")
        .params(id, "OPERATOR", "corse")
        .update();
    database
        .jdbc()
        .sql(
            """
            INSERT INTO organisation_name (organisation_id, since, name, short_name)
            VALUES (?, DATE '2016-01-01', ?, ?)
            """)
        .params(id, name, name)
        .update();
  }
}
