package org.maillage.app.importing;

import java.util.Optional;

/** The import runs in store. */
public interface ImportRunRepository {

  /**
   * Waits until no one else writes a territory or cleans files, and keeps others from it until the
   * transaction of the caller ends.
   */
  void lock();

  /**
   * Keeps a run and its report; the reports of the territory's former runs of the same status go.
   *
   * @return its id
   */
  long record(ImportRun run);

  /** The run that made the territory what it is now. */
  Optional<ImportRun> findInForce(String territoryId);

  /** The last run, landed or refused. */
  Optional<ImportRun> findLatest(String territoryId);
}
