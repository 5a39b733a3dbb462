package org.maillage.domain.round;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Plans weekly rounds: exactly where at most twelve stops cover anybody, by a search with a bound
 * otherwise.
 */
public final class RoundPlanner {

  private RoundPlanner() {}

  /** The shortest round found, with what it leaves and why. */
  public static RoundAnswer plan(RoundProblem problem) {
    Coverage coverage = new Coverage(problem);
    double people = coverage.people();
    double target = people * problem.share();
    List<Integer> outOfReach =
        IntStream.range(0, problem.stops().size())
            .filter(stop -> !fitsSomeDay(problem, stop))
            .boxed()
            .toList();
    List<Integer> stops =
        IntStream.range(0, problem.stops().size())
            .filter(stop -> !outOfReach.contains(stop) && coverage.people(List.of(stop)) > 0)
            .boxed()
            .toList();
    double coverable = coverage.people(stops);
    boolean enough = Coverage.reaches(coverable, target);
    double wanted = enough ? target : coverable;
    boolean small = stops.size() <= ExactRound.MOST_STOPS;
    Optional<List<DayRound>> exact =
        small ? new ExactRound(problem, stops).findWeek(coverage, wanted) : Optional.empty();
    List<DayRound> days =
        exact.orElseGet(() -> new RoundSearch(problem, coverage, stops, wanted).run());
    double covered = coverage.people(days.stream().flatMap(day -> day.stops().stream()).toList());
    int leastStops = coverage.leastStops(stops, wanted);
    return new RoundAnswer(
        status(people, enough, Coverage.reaches(covered, wanted)),
        exact.isPresent(),
        days,
        days.stream().mapToLong(day -> day.backMs() - problem.week().startMs()).sum(),
        people,
        target,
        covered,
        coverable,
        leastStops,
        leastMs(problem, stops, leastStops),
        outOfReach);
  }

  private static RoundAnswer.Status status(double people, boolean enough, boolean covered) {
    if (people == 0) {
      return RoundAnswer.Status.NOBODY_LACKS_IT;
    }
    if (!covered) {
      return RoundAnswer.Status.DAYS_TOO_FEW;
    }
    return enough ? RoundAnswer.Status.COVERED : RoundAnswer.Status.STOPS_TOO_FEW;
  }

  private static boolean fitsSomeDay(RoundProblem problem, int stop) {
    return IntStream.range(0, problem.week().days())
        .anyMatch(day -> DayRound.of(problem, day, List.of(stop)).isPresent());
  }

  /**
   * Each stop takes its stay and the shortest way that leads to it; one way at least leads back.
   */
  private static long leastMs(RoundProblem problem, List<Integer> stops, int count) {
    if (count == 0) {
      return 0;
    }
    long[] shortest =
        stops.stream().mapToLong(stop -> shortestTo(problem, stops, stop)).sorted().toArray();
    long back =
        stops.stream()
            .mapToLong(stop -> problem.legMs(stop, DayRound.DEPOT))
            .filter(ms -> ms >= 0)
            .min()
            .orElse(0);
    long sum = back + (long) count * problem.week().stayMs();
    for (int i = 0; i < count; i++) {
      sum += shortest[i];
    }
    return sum;
  }

  private static long shortestTo(RoundProblem problem, List<Integer> stops, int stop) {
    return IntStream.concat(
            IntStream.of(DayRound.DEPOT), stops.stream().mapToInt(Integer::intValue))
        .filter(from -> from != stop)
        .map(from -> problem.legMs(from, stop))
        .filter(ms -> ms >= 0)
        .min()
        .orElse(0);
  }
}
