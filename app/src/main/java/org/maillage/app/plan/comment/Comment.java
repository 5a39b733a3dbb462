package org.maillage.app.plan.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody remarked on a section of a fiche, or answered to a remark. It hangs on the fiche by
 * its id and on the section by its key: a fiche that is renamed or moved keeps its comments, one
 * that is removed loses them.
 *
 * @param id random; stands in addresses
 * @param nodeId fiche
 * @param sectionKey section of the template
 * @param answersTo first comment of the thread; null for the first
 * @param authorId who wrote it; null once that person is erased
 * @param organisationId for whom; null for none
 * @param text plain text of at most {@link #LONGEST} characters; empty once it was taken back
 * @param resolvedAt since when nothing is to be done any more; null while something is, and for an
 *     answer
 * @param takenBackAt when its author took it back; null when he did not
 */
public record Comment(
    String id,
    String nodeId,
    String sectionKey,
    @Nullable String answersTo,
    @Nullable String authorId,
    @Nullable String organisationId,
    String text,
    Instant writtenAt,
    @Nullable Instant resolvedAt,
    @Nullable Instant takenBackAt) {

  /** Longest text, in characters. */
  public static final int LONGEST = 4000;

  public Comment {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("a comment of " + text.length() + " characters");
    }
    if (answersTo != null && resolvedAt != null) {
      throw new IllegalArgumentException("an answer is not resolved by itself");
    }
  }

  /** True for what somebody still stands by. */
  public boolean stands() {
    return takenBackAt == null;
  }
}
