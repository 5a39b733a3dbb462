package org.maillage.domain.plan;

/**
 * What one of several organisations holds of a fiche, with a state of its own.
 *
 * @param id within the plan
 * @param actorId who writes it
 * @param state how far it is written
 */
public record Part(String id, String actorId, State state) {

  /** How far a part is written. */
  public enum State {
    DRAFT,
    /** Its author has finished. */
    HANDED_IN,
    /** The secretariat has taken it. */
    ACCEPTED
  }
}
