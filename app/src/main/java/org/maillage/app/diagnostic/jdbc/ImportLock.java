package org.maillage.app.diagnostic.jdbc;

import java.util.Optional;
import org.maillage.app.diagnostic.OutdatedImportException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes sure that what is written belongs to the import in force. */
final class ImportLock {

  private final JdbcClient jdbc;

  ImportLock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Held to the end of the transaction: an import that lands meanwhile waits, and two saves follow
   * each other.
   *
   * @throws OutdatedImportException when another import is in force
   */
  void hold(String territoryId, long importRunId) {
    Optional<Long> inForce =
        jdbc.sql("SELECT import_run_id FROM territory WHERE id = ? FOR UPDATE")
            .param(territoryId)
            .query(Long.class)
            .optional();
    if (inForce.isEmpty() || inForce.get() != importRunId) {
      throw new OutdatedImportException(territoryId, importRunId);
    }
  }
}
