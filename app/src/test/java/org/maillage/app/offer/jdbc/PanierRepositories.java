package org.maillage.app.offer.jdbc;

import java.time.Clock;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.offer.PanierRepository;
import org.maillage.app.offer.StructureRepository;

/** Lets the tests of other features have an offer. */
public final class PanierRepositories {

  private PanierRepositories() {}

  public static PanierRepository over(TestDatabase.Opened database, Clock clock) {
    return new JdbcPanierRepository(
        database.jdbc(), database.batches(), database.work(), clock, Journals.over(database));
  }

  public static StructureRepository structuresOver(TestDatabase.Opened database) {
    return new JdbcStructureRepository(database.jdbc(), database.batches(), database.work());
  }
}
