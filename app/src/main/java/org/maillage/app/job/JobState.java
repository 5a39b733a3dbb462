package org.maillage.app.job;

/** Where a job is in its life. */
public enum JobState {
  /** In the queue. */
  WAITING,
  /** At work. */
  RUNNING,
  /** At work, and asked to end with the best so far. */
  STOPPING,
  /** Ended by itself. */
  DONE,
  /** Ended early because somebody asked; what was found is the result. */
  STOPPED,
  /** Ended because it could not go on; the error says why. */
  FAILED,
  /** Cut by the end of the server, and not to be taken up again; the best so far is there. */
  INTERRUPTED;

  /** Whether nothing more will happen. */
  public boolean isOver() {
    return this == DONE || this == STOPPED || this == FAILED || this == INTERRUPTED;
  }
}
