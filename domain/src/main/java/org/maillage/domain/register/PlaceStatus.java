package org.maillage.domain.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a place stands in its life.
 *
 * @param state what it is now
 * @param since first day of the state, null when unknown
 * @param until last day of the state, null when open-ended or unknown
 */
public record PlaceStatus(State state, @Nullable LocalDate since, @Nullable LocalDate until) {

  /** Open, nobody says since when. */
  public static final PlaceStatus OPEN = new PlaceStatus(State.OPEN, null, null);

  /** The four states. */
  public enum State {
    PROJECT,
    OPEN,
    SUSPENDED,
    CLOSED
  }

  /** Whether it is open on a day, as far as the dates tell. */
  public boolean isOpen(LocalDate day) {
    return state == State.OPEN
        && (since == null || !since.isAfter(day))
        && (until == null || !until.isBefore(day));
  }
}
