package org.maillage.domain.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * Access of one commune to one service.
 *
 * @param status whether there is a time at all, and if not why
 * @param timeMs milliseconds; {@link TravelTimes#UNREACHED} unless the status is ANSWERED
 * @param structureId the structure that is nearest for most of the commune's people; null unless
 *     answered
 * @param routeLengthM mean length in metres of the fastest routes; 0 unless answered
 */
public record Access(Status status, long timeMs, @Nullable String structureId, long routeLengthM) {

  /** Whether a time is known, and if not why. A missing time is never shown as 0 minutes. */
  public enum Status {
    ANSWERED,
    /** The territory's data hold no structure that gives the service. */
    NO_FACILITY,
    /** No road within 5 km of the commune's people, or no route to any structure. */
    OFF_ROAD
  }

  public Access {
    if ((status == Status.ANSWERED) != (timeMs >= 0)) {
      throw new IllegalArgumentException(status + " with a time of " + timeMs + " ms");
    }
  }

  /** The access that has no time, for the reason given. */
  public static Access without(Status reason) {
    return new Access(reason, TravelTimes.UNREACHED, null, 0);
  }
}
