package org.maillage.domain.plan.convention;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a convention runs.
 *
 * @param signedOn null while nobody has signed
 * @param startsOn first day; null when it runs from the signature
 * @param endsOn last day of the first term, not before the first day; null when it has no end
 * @param renewal how it goes on by itself; null when it does not, and only with an end
 * @param endedOn day on which it was given up or denounced; null unless it was
 */
public record Term(
    @Nullable LocalDate signedOn,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable Renewal renewal,
    @Nullable LocalDate endedOn) {

  /** How long before its end somebody is told. */
  public static final int ALERT_MONTHS = 6;

  /** Longest term and notice that are believed. */
  private static final int MOST_MONTHS = 600;

  private static final int MOST_DAYS = 3_660;

  /**
   * Tacit renewal.
   *
   * @param months of each further term, 1 or more
   * @param noticeDays before the end of a term, until when it can be denounced; 0 or more
   */
  public record Renewal(int months, int noticeDays) {
    public Renewal {
      if (months < 1 || months > MOST_MONTHS || noticeDays < 0 || noticeDays > MOST_DAYS) {
        throw new IllegalArgumentException(
            "a renewal of " + months + " months with a notice of " + noticeDays + " days");
      }
    }
  }

  /** What a convention is on a day. */
  public enum State {
    /** Not signed, or not begun. */
    PROJECT,
    IN_FORCE,
    /** It ends within {@link #ALERT_MONTHS} months and does not renew itself. */
    EXPIRES_SOON,
    /** Its last day is over and nobody renewed it. */
    EXPIRED,
    /** Given up or denounced. */
    ENDED
  }

  /** What somebody has to see to. */
  public enum Alert {
    NONE,
    /** It is over: renew it, or say that it ended. */
    EXPIRED,
    /** It ends within {@link #ALERT_MONTHS} months. */
    EXPIRES,
    /** It renews itself unless it is denounced within {@link #ALERT_MONTHS} months. */
    RENEWS
  }

  public Term {
    LocalDate from = startsOn == null ? signedOn : startsOn;
    if (endsOn != null && from != null && endsOn.isBefore(from)) {
      throw new IllegalArgumentException("a convention from " + from + " to " + endsOn);
    }
    if (renewal != null && endsOn == null) {
      throw new IllegalArgumentException("a convention without an end does not renew itself");
    }
  }

  /** What it is on a day. */
  public State state(LocalDate today) {
    if (endedOn != null && !endedOn.isAfter(today)) {
      return State.ENDED;
    }
    if (signedOn == null
        || signedOn.isAfter(today)
        || startsOn != null && startsOn.isAfter(today)) {
      return State.PROJECT;
    }
    if (endsOn == null || renewal != null) {
      return State.IN_FORCE;
    }
    if (endsOn.isBefore(today)) {
      return State.EXPIRED;
    }
    return endsOn.isAfter(today.plusMonths(ALERT_MONTHS)) ? State.IN_FORCE : State.EXPIRES_SOON;
  }

  /**
   * The last day on which something can be done about its end: its last day, or the last day of the
   * notice before the next renewal. Nothing for one without an end, and for one that was ended.
   */
  public Optional<LocalDate> deadline(LocalDate today) {
    if (endsOn == null || endedOn != null && !endedOn.isAfter(today)) {
      return Optional.empty();
    }
    if (renewal == null) {
      return Optional.of(endsOn);
    }
    LocalDate notice = endsOn.minusDays(renewal.noticeDays());
    for (int term = 1; notice.isBefore(today); term++) {
      notice = endsOn.plusMonths((long) term * renewal.months()).minusDays(renewal.noticeDays());
    }
    return Optional.of(notice);
  }

  /** What somebody has to see to on a day. */
  public Alert alert(LocalDate today) {
    State state = state(today);
    if (state == State.EXPIRED) {
      return Alert.EXPIRED;
    }
    boolean runs = state == State.IN_FORCE || state == State.EXPIRES_SOON;
    boolean soon =
        deadline(today).filter(day -> !day.isAfter(today.plusMonths(ALERT_MONTHS))).isPresent();
    if (!runs || !soon) {
      return Alert.NONE;
    }
    return renewal == null ? Alert.EXPIRES : Alert.RENEWS;
  }

  /** True when somebody has to see to it. */
  public boolean isAlert(LocalDate today) {
    return alert(today) != Alert.NONE;
  }
}
