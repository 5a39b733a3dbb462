package org.maillage.app.job;

import org.jspecify.annotations.Nullable;

/** A kind of long work; a feature declares one as a bean. Safe for several threads. */
public interface JobKind {

  /** Stable name, lower case with hyphens. */
  String key();

  /**
   * Whether a job that the end of the server cut may be taken up again, from its best so far where
   * it has one. Where not, it is shown as interrupted, with a button to run it again.
   */
  default boolean resumes() {
    return true;
  }

  /**
   * Does the work. Asks {@link JobContext#goesOn} at least every second or so, and returns the best
   * found so far soon after it said no.
   *
   * @param territoryId the territory
   * @param input as it was submitted
   * @param context the outside
   * @return the result as JSON; null when it was stopped before there was any
   * @throws JobFailureException when the work cannot be done, with words for people
   */
  @Nullable String run(String territoryId, String input, JobContext context);
}
