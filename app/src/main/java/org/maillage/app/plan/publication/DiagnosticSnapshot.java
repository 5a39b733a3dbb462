package org.maillage.app.plan.publication;

import java.util.Optional;

/** The diagnostic in force as a file that can be kept. */
public interface DiagnosticSnapshot {

  /**
   * The file.
   *
   * @param importRunId import that it is of
   * @param content a page in HTML; belongs to who asked
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once and never compared.
  record Snapshot(long importRunId, byte[] content) {}

  /** The import in force; nothing where there is no diagnostic. */
  Optional<Long> findImportRun(String territoryId);

  /** The diagnostic as it is now; nothing where there is none. */
  Optional<Snapshot> take(String territoryId);
}
