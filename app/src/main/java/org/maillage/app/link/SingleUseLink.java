package org.maillage.app.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link for one answer.
 *
 * @param id by which it is spoken of; its secret is kept nowhere
 * @param pageKey which page it opens, see {@link LinkedPage#key}
 * @param subjectId what the page is about
 * @param territoryId territory of that; null for none
 * @param askedBy person who made it; null for the command line
 * @param usedAt when it was answered; null while it was not
 * @param revokedAt when it was taken back; null while it was not
 */
public record SingleUseLink(
    String id,
    String pageKey,
    String subjectId,
    @Nullable String territoryId,
    @Nullable String askedBy,
    Instant madeAt,
    Instant expiresAt,
    @Nullable Instant usedAt,
    @Nullable Instant revokedAt) {

  /** Whether it can still be answered. Words: {@code link.state.<STATE>}. */
  public enum State {
    OPEN,
    USED,
    REVOKED,
    EXPIRED
  }

  /** Its state at a moment. */
  public State stateAt(Instant moment) {
    if (usedAt != null) {
      return State.USED;
    }
    if (revokedAt != null) {
      return State.REVOKED;
    }
    return expiresAt.isAfter(moment) ? State.OPEN : State.EXPIRED;
  }
}
