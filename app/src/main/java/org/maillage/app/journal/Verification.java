package org.maillage.app.journal;

import org.jspecify.annotations.Nullable;

/**
 * What came out of reading the whole journal.
 *
 * @param entries how many were read, up to the first broken one
 * @param head where the journal says that it stands
 * @param broken the first that does not fit; null when all do
 */
public record Verification(long entries, JournalHead head, @Nullable Broken broken) {

  /** How an entry does not fit. Words: {@code journal.fault.<FAULT>}. */
  public enum Fault {
    /** It is not there. */
    MISSING,
    /** It names another entry before it than the one there is. */
    PREVIOUS,
    /** It says something else than when it was written. */
    CONTENT,
    /** It is older than the one before. */
    TIME,
    /** It was never counted: the journal says that it ends before. */
    BEYOND_HEAD,
    /** The journal says that it ends with another one. */
    HEAD,
    /** It is another one than was noted elsewhere. */
    EXPECTED
  }

  /**
   * The first that does not fit.
   *
   * @param number of the entry
   */
  public record Broken(long number, Fault fault) {}

  /** True when everything fits. */
  public boolean isWhole() {
    return broken == null;
  }
}
