package org.maillage.app.plan.saved.jdbc;

import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.plan.saved.SavedViewRepository;

/** Kept filters over a database of a test, with its journal. */
public final class SavedViewStores {

  private SavedViewStores() {}

  public static SavedViewRepository over(TestDatabase.Opened database) {
    return new JdbcSavedViewRepository(database.jdbc(), database.work(), Journals.over(database));
  }
}
