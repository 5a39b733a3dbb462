package org.maillage.app.runs;

import java.util.List;
import java.util.Optional;
import org.maillage.domain.diagnostic.run.DiagnosticRun;

/** The kept diagnostics in store. Nothing removes them: a new import leaves them as they are. */
public interface RunRepository {

  /**
   * Keeps a run. One with the same inputs and results is not kept twice: it is then the former one,
   * computed once more.
   *
   * @param importRunId the import it was computed on
   */
  RunSummary save(DiagnosticRun run, long importRunId);

  /** The runs of a territory, the last computed first. */
  List<RunSummary> listRuns(String territoryId);

  /** A run of a territory. */
  Optional<StoredRun> findRun(String territoryId, long number);
}
