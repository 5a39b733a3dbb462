package org.maillage.app.register.report;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An error of a place that somebody reports.
 *
 * @param placeName as the register called it then
 * @param text in the words of who reports, may be empty; null once it is forgotten
 * @param email where to answer; null when it was not given, or is forgotten
 * @param dueAt until when the team says that it has read it
 * @param acknowledgedAt null before
 * @param closedAt null while it is open
 * @param answer of the team, may be empty; null before it is closed, and once it is forgotten
 */
public record PlaceReport(
    String id,
    String territoryId,
    String placeId,
    String placeName,
    Kind kind,
    @Nullable String text,
    @Nullable String email,
    Instant reportedAt,
    Instant dueAt,
    State state,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant closedAt,
    @Nullable String answer) {

  /** Longest text of who reports, and of the answer, in characters. */
  public static final int LONGEST_TEXT = 1000;

  static final Duration TIME_TO_ACKNOWLEDGE = Duration.ofHours(48);

  /** What is wrong. */
  public enum Kind {
    HOURS,
    CLOSED,
    MOVED,
    PHONE,
    OTHER
  }

  /** Where it is. It only goes forward. */
  public enum State {
    /** Nobody has said that he read it. */
    NEW,
    ACKNOWLEDGED,
    /** Closed: the place is changed. */
    CORRECTED,
    /** Closed: the place stays as it is. */
    REFUSED
  }

  /** True while it is to be seen to. */
  public boolean isOpen() {
    return state == State.NEW || state == State.ACKNOWLEDGED;
  }

  /** True when nobody said in time that he read it. */
  public boolean isLate(Instant now) {
    return state == State.NEW && dueAt.isBefore(now);
  }
}
