package org.maillage.app.siting;

/** Watches a search, and may end it. Called by any thread. */
public interface SitingWatch {

  /**
   * How far it is.
   *
   * @param stage {@code siting.times} (sites) or {@code siting.search} (seconds); {@code
   *     progress.STAGE} names it
   * @param done so much
   * @param total of so much
   */
  void at(String stage, long done, long total);

  /** Something better was found, or a tighter bound. */
  default void found(SitingResult best) {}

  /** False to take the best so far. */
  default boolean goesOn() {
    return true;
  }
}
