package org.maillage.app.register.presence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one operator is asked of one half-year.
 *
 * @param id in its territory
 * @param operator as the register writes it
 * @param dueOn last day for an answer
 * @param mailedOn when a mail last asked, null when none did
 * @param answeredOn null while it is not answered
 * @param answers places that were answered for, by name
 */
public record PresenceRequest(
    String id,
    HalfYear halfYear,
    String operator,
    LocalDate askedOn,
    LocalDate dueOn,
    @Nullable LocalDate mailedOn,
    @Nullable LocalDate answeredOn,
    List<Answer> answers) {

  /** What an operator says of a place. */
  public enum Presence {
    /** As it is published. */
    KEPT,
    /** There, but less than is published. */
    FEWER,
    /** Not there any more. */
    GONE
  }

  /**
   * What is said of a place.
   *
   * @param weeklyMinutes how long it really was open in an ordinary week, null when not said
   * @param note in the operator's words, may be empty
   */
  public record Answer(
      String placeId,
      String placeName,
      Presence presence,
      @Nullable Integer weeklyMinutes,
      String note) {}

  public PresenceRequest {
    answers = List.copyOf(answers);
  }

  /** True when nobody answered in time. */
  public boolean isLate(LocalDate today) {
    return answeredOn == null && dueOn.isBefore(today);
  }
}
