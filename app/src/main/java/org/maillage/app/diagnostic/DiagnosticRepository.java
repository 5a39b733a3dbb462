package org.maillage.app.diagnostic;

import java.util.List;
import java.util.Optional;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.Methode;

/**
 * The diagnostics in store: the last one of each territory, method and basket. They are all of the
 * import in force: a new import takes them away in the same transaction.
 */
public interface DiagnosticRepository {

  /**
   * Keeps a diagnostic in the place of the former one of the same territory, method and basket.
   *
   * @return its id
   * @throws OutdatedImportException when the import it was computed on is no more in force
   */
  long save(Diagnostic diagnostic, Computation computation);

  /** The diagnostic of a territory by a method for a basket, whatever the basket's version. */
  Optional<StoredDiagnostic> findLatest(String territoryId, Methode methode, String panierId);

  /** Ids of all diagnostics of a territory, without loading them. */
  List<Long> listIds(String territoryId);
}
