package org.maillage.domain.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The round of one day. Times are milliseconds since midnight.
 *
 * @param day of the week, 0 for Monday
 * @param visits in their order
 * @param backMs when the bus is back at the depot
 * @param drivenMs milliseconds on the road
 * @param waitedMs milliseconds before stops that are not open yet
 */
public record DayRound(int day, List<Visit> visits, int backMs, int drivenMs, int waitedMs) {

  /** Where the bus begins and ends. */
  static final int DEPOT = -1;

  /**
   * One stop.
   *
   * @param stop index of the stop
   * @param arriveMs when the bus is there
   * @param beginMs when people can come
   * @param leaveMs when it drives on
   */
  public record Visit(int stop, int arriveMs, int beginMs, int leaveMs) {}

  public DayRound {
    visits = List.copyOf(visits);
  }

  /** The stops in their order. */
  public List<Integer> stops() {
    return visits.stream().map(Visit::stop).toList();
  }

  /** A day on which stops are made in an order; empty when hours or the working time forbid it. */
  static Optional<DayRound> of(RoundProblem problem, int day, List<Integer> order) {
    List<Visit> visits = new ArrayList<>();
    int clock = problem.week().startMs();
    int driven = 0;
    int waited = 0;
    int at = DEPOT;
    for (int stop : order) {
      int leg = problem.legMs(at, stop);
      int begin = leg < 0 ? Stop.NEVER : beginMs(problem, day, stop, clock + leg);
      if (begin == Stop.NEVER) {
        return Optional.empty();
      }
      int leave = begin + problem.week().stayMs();
      visits.add(new Visit(stop, clock + leg, begin, leave));
      driven += leg;
      waited += begin - clock - leg;
      clock = leave;
      at = stop;
    }
    int leg = order.isEmpty() ? 0 : problem.legMs(at, DEPOT);
    return leg < 0 || clock + leg > problem.week().endMs()
        ? Optional.empty()
        : Optional.of(new DayRound(day, visits, clock + leg, driven + leg, waited));
  }

  private static int beginMs(RoundProblem problem, int day, int stop, int arriveMs) {
    return problem.stops().get(stop).beginMs(day, arriveMs, problem.week().stayMs());
  }
}
