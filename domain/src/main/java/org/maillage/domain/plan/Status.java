package org.maillage.domain.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far an action is, since when and why.
 *
 * @param state how far
 * @param since first day of the state; null when it is not known
 * @param reason why; never blank where the state needs one
 * @param blockedBy what is in the way; blank when nothing is
 * @param unblockedBy who can take it out of the way; blank when nobody is named
 */
public record Status(
    ActionState state,
    @Nullable LocalDate since,
    String reason,
    String blockedBy,
    String unblockedBy) {

  /** Of a new action. */
  public static final Status PLANNED = new Status(ActionState.PLANNED, null, "", "", "");

  public Status {
    if (state.needsReason() && reason.isBlank() && blockedBy.isBlank()) {
      throw new IllegalArgumentException("a state of " + state + " without a reason");
    }
  }
}
