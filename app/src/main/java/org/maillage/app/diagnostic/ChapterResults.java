package org.maillage.app.diagnostic;

import java.util.Optional;

/**
 * Results of the chapters in store, the last of each territory, basket and chapter. Like the
 * diagnostics they are of the import in force and go with it.
 */
public interface ChapterResults {

  /**
   * Keeps a result in the place of the former one.
   *
   * @param content a record that Jackson writes and reads
   * @throws OutdatedImportException when the import it was computed on is no more in force
   */
  void save(String territoryId, long importRunId, String panierId, String chapter, Object content);

  /**
   * The result of a chapter, kept in memory as long as it does not change.
   *
   * @param type what {@link #save} was given
   */
  <T> Optional<T> find(String territoryId, String panierId, String chapter, Class<T> type);
}
