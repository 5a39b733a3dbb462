package org.maillage.app.portal;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.maillage.data.hours.OpeningCalendar;

/**
 * Whether a place is open at a moment.
 *
 * @param state {@link OpeningCalendar.State#UNKNOWN} also where no hours are published
 * @param until when it closes; null unless it is open
 * @param opensAt when it opens next; null unless it is closed, or when that is not known
 */
public record Opening(
    OpeningCalendar.State state, @Nullable LocalTime until, @Nullable LocalDateTime opensAt) {

  /** No hours are known. */
  public static final Opening UNKNOWN = new Opening(OpeningCalendar.State.UNKNOWN, null, null);

  /** So far ahead a next opening is looked for: a permanence of every other week is found. */
  private static final int DAYS_AHEAD = 35;

  private static final int DAY_MINUTES = 24 * 60;

  /** As the calendar of the place tells; null where it has none. */
  static Opening at(LocalDateTime moment, @Nullable OpeningCalendar calendar) {
    if (calendar == null) {
      return UNKNOWN;
    }
    OpeningCalendar.Span span = calendar.find(moment).orElse(null);
    if (span == null) {
      LocalDateTime next = calendar.nextOpening(moment, DAYS_AHEAD).orElse(null);
      return new Opening(OpeningCalendar.State.CLOSED, null, next);
    }
    return span.state() == OpeningCalendar.State.OPEN
        ? new Opening(span.state(), LocalTime.ofSecondOfDay(span.toMin() % DAY_MINUTES * 60L), null)
        : UNKNOWN;
  }
}
