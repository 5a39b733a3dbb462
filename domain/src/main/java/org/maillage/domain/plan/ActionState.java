package org.maillage.domain.plan;

/** How far an action is. */
public enum ActionState {
  PLANNED,
  RUNNING,
  DONE,
  /** Stopped for a while. */
  PAUSED,
  /** Cannot go on before somebody acts. */
  BLOCKED,
  /** Given up; a decision that may be taken back, with its own entry. */
  ABANDONED,
  /** Followed in another plan or fiche. */
  ELSEWHERE;

  /** True when people must be told why. */
  public boolean needsReason() {
    return this == PAUSED || this == BLOCKED || this == ABANDONED || this == ELSEWHERE;
  }
}
