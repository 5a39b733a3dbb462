package org.maillage.domain.register;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is otherwise in a later state of the register.
 *
 * @param kind what happened
 * @param placeId of the place
 * @param communeCode where it is, after the change
 * @param about the label, the service or the kind of correction; empty when the kind says it all
 * @param before as it was, null when there was nothing
 * @param after as it is, null when there is nothing
 * @param metres how far it moved, 0 when it did not
 */
public record RegisterEvent(
    Kind kind,
    String placeId,
    String communeCode,
    String about,
    @Nullable String before,
    @Nullable String after,
    double metres) {

  /** What happens to places, and what happens to data. */
  public enum Kind {
    OPENED,
    CLOSED,
    SUSPENDED,
    RESUMED,
    MOVED,
    HOURS_CHANGED,
    RENAMED,
    LABEL_WON,
    LABEL_LOST,
    SERVICE_ADDED,
    SERVICE_REMOVED,
    /** Missing for the first time: to be checked, nothing has closed. */
    ABSENT,
    /** The data are better or otherwise written; the place is what it was. */
    CORRECTION
  }

  /** Kinds of corrections. */
  public enum Correction {
    POSITION,
    SPELLING,
    SOURCE,
    HOURS_KNOWN,
    HOURS_LOST,
    /** It was open before the first state already, and nobody had told. */
    KNOWN_LATE
  }
}
