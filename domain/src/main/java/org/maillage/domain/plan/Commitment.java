package org.maillage.domain.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was promised (A73, A74).
 *
 * @param id within the plan
 * @param kind whose promise
 * @param actorId partner who promised; null for the Département's own
 * @param text one sentence
 * @param antiPoverty co-financed by the convention against poverty (* in seed 003)
 * @param solidarity written in the schéma des solidarités (** in seed 003)
 * @param state what its owner says
 * @param confirmedOn last day on which its owner said so; null when never
 */
public record Commitment(
    String id,
    Kind kind,
    @Nullable String actorId,
    String text,
    boolean antiPoverty,
    boolean solidarity,
    State state,
    @Nullable LocalDate confirmedOn) {

  /** Longest text, in characters. */
  public static final int LONGEST = 2000;

  /** Whose promise. */
  public enum Kind {
    /** The Département, in the pacte territorial. */
    PTI,
    /** The Département, in its own programme. */
    PDI,
    PARTNER
  }

  /** What has become of a promise. */
  public enum State {
    PROMISED,
    RUNNING,
    KEPT,
    /** Its owner takes it back, and says why on the page of the partner. */
    WITHDRAWN
  }

  public Commitment {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException("a commitment has 1 to " + LONGEST + " characters");
    }
    if ((kind == Kind.PARTNER) != (actorId != null)) {
      throw new IllegalArgumentException("a commitment of " + kind + " by " + actorId);
    }
  }
}
