package org.maillage.domain.plan;

/**
 * An organisation takes part in an action.
 *
 * @param actorId who
 * @param role as what
 */
public record Taking(String actorId, Role role) {

  /** As what an organisation takes part. */
  public enum Role {
    PILOT,
    COPILOT,
    ASSOCIATED
  }
}
