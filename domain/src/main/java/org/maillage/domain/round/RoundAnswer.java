package org.maillage.domain.round;

import java.util.List;

/**
 * A weekly round, and how good it is.
 *
 * @param status whether it covers what was asked
 * @param proven no round that covers as much takes less time, proven
 * @param days the days with stops, in the order of the week
 * @param totalMs from the beginning of each such day to the return, all days together
 * @param people who lack the service, covered or not
 * @param targetPeople how many of them were to be covered
 * @param coveredPeople within reach of a stop of the round
 * @param coverablePeople within reach of any stop that a day can hold
 * @param leastStops no round with fewer stops covers the target, or what can be covered
 * @param leastMs no such round takes less time
 * @param outOfReach indices of stops that no day can hold: too far from the depot, or never open
 */
public record RoundAnswer(
    Status status,
    boolean proven,
    List<DayRound> days,
    long totalMs,
    double people,
    double targetPeople,
    double coveredPeople,
    double coverablePeople,
    int leastStops,
    long leastMs,
    List<Integer> outOfReach) {

  /** Whether a round covers what was asked. */
  public enum Status {
    /** Yes. */
    COVERED,
    /** Nobody lacks the service: no bus is needed. */
    NOBODY_LACKS_IT,
    /** Not even all stops together reach the target: the round covers whom it can. */
    STOPS_TOO_FEW,
    /** The stops would do, but no round was found that fits into the days. */
    DAYS_TOO_FEW
  }

  public RoundAnswer {
    days = List.copyOf(days);
    outOfReach = List.copyOf(outOfReach);
  }

  /** Number of stops of the round. */
  public int stops() {
    return days.stream().mapToInt(day -> day.visits().size()).sum();
  }
}
