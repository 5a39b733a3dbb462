package org.maillage.app.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of long work.
 *
 * @param id cannot be guessed: who has the address may see it
 * @param territoryId the territory it is about
 * @param kind key of its {@link JobKind}
 * @param title in the words of who asked
 * @param input what was asked, as JSON that the kind understands
 * @param state where it is
 * @param progress how far it is
 * @param best the best found so far, as JSON of the kind; null when there is none
 * @param result what came out, as JSON of the kind; null before the end
 * @param error why it failed; null when it did not
 * @param attempts how many times it was begun
 * @param times when what happened
 */
public record Job(
    String id,
    String territoryId,
    String kind,
    String title,
    String input,
    JobState state,
    Progress progress,
    @Nullable String best,
    @Nullable String result,
    @Nullable JobError error,
    int attempts,
    Times times) {

  /**
   * How far a job is.
   *
   * @param messageKey what it is doing, a message of the kind's bundle; empty before it began
   * @param done so much, 0 or more
   * @param total of so much, 0 when unknown
   */
  public record Progress(String messageKey, long done, long total) {
    /** Not begun. */
    public static final Progress NONE = new Progress("", 0, 0);
  }

  /**
   * When what happened.
   *
   * @param asked when somebody asked for it
   * @param begun when work began, the first time; null before
   * @param seen when a sign of life was last seen; null before it began
   * @param ended null before the end
   */
  public record Times(
      Instant asked, @Nullable Instant begun, @Nullable Instant seen, @Nullable Instant ended) {}
}
