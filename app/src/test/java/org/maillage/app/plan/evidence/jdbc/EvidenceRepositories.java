package org.maillage.app.plan.evidence.jdbc;

import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.plan.evidence.EvidenceRepository;

/** For tests of other packages. */
public final class EvidenceRepositories {

  private EvidenceRepositories() {}

  public static EvidenceRepository over(TestDatabase.Opened database) {
    return new JdbcEvidenceRepository(database.jdbc(), database.work(), Journals.over(database));
  }
}
