package org.maillage.domain.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maillage.domain.siting.TimeTable;
import org.maillage.domain.territory.LatLon;

/** Rounds worked by hand, and random ones beside every possible round. */
class RoundPlannerTest {

  private static final int MIN = 60_000;
  private static final int NINE = 9 * 60 * MIN;
  private static final LatLon ANYWHERE = new LatLon(42, 9);

  /** Times in a table; -1 where there is no way. */
  record Times(int[][] ms) implements TimeTable {
    @Override
    public int demands() {
      return ms.length;
    }

    @Override
    public int sites() {
      return ms.length == 0 ? 0 : ms[0].length;
    }

    @Override
    public int timeMs(int demand, int site) {
      return ms[demand][site];
    }
  }

  private static Stop stop(int i, Stop.Window... windows) {
    return new Stop("s" + i, "Stop " + i, ANYWHERE, List.of(windows));
  }

  private static Times minutes(int[][] minutes) {
    int[][] ms = new int[minutes.length][];
    for (int i = 0; i < ms.length; i++) {
      ms[i] = java.util.Arrays.stream(minutes[i]).map(m -> m < 0 ? -1 : m * MIN).toArray();
    }
    return new Times(ms);
  }

  /**
   * Three villages of 100, 60 and 40 people at 10, 20 and 30 minutes on one road from the depot.
   */
  private static RoundProblem road(double share, Week week, List<Stop> stops) {
    return new RoundProblem(
        List.of(100.0, 60.0, 40.0),
        stops,
        minutes(new int[][] {{0, 10, 20}, {10, 0, 10}, {20, 10, 0}}),
        5 * MIN,
        share,
        minutes(new int[][] {{0, 10, 20, 30}, {10, 0, 10, 20}, {20, 10, 0, 10}, {30, 20, 10, 0}}),
        week);
  }

  private static List<Stop> open() {
    return List.of(stop(0), stop(1), stop(2));
  }

  @Test
  void theNearestStopsThatCoverEnoughAreChosen() {
    // 80 % of 200 people are 160: stops 0 and 1. 10 + 60 + 10 + 60 + 20 = 160 minutes.
    RoundAnswer answer =
        RoundPlanner.plan(road(0.8, new Week(5, NINE, 420 * MIN, 60 * MIN), open()));

    assertThat(answer.status()).isEqualTo(RoundAnswer.Status.COVERED);
    assertThat(answer.proven()).isTrue();
    assertThat(answer.days()).hasSize(1);
    assertThat(answer.totalMs()).isEqualTo(160L * MIN);
    assertThat(answer.coveredPeople()).isEqualTo(160);
    assertThat(answer.leastStops()).isEqualTo(2);
    // 2 · 60 of stops, ways of 10 and 10 to them, 10 back.
    assertThat(answer.leastMs()).isEqualTo(150L * MIN);
    assertThat(answer.days().get(0).drivenMs()).isEqualTo(40 * MIN);
  }

  @Test
  void aDayThatIsTooShortForAllIsSharedAmongDays() {
    // 190 minutes hold two stops (160) and not three (240); the other day holds one.
    RoundAnswer answer = RoundPlanner.plan(road(1, new Week(2, NINE, 190 * MIN, 60 * MIN), open()));

    assertThat(answer.status()).isEqualTo(RoundAnswer.Status.COVERED);
    assertThat(answer.days()).hasSize(2);
    // Of the splits {1,2}{0}: 180 + 80, {0,1}{2}: 160 + 120, {0,2}{1}: 180 + 100.
    assertThat(answer.totalMs()).isEqualTo(260L * MIN);
  }

  @Test
  void withOneShortDayTheAnswerSaysThatDaysAreTooFewAndCoversWhomItCan() {
    RoundAnswer answer = RoundPlanner.plan(road(1, new Week(1, NINE, 190 * MIN, 60 * MIN), open()));

    assertThat(answer.status()).isEqualTo(RoundAnswer.Status.DAYS_TOO_FEW);
    assertThat(answer.coveredPeople()).isEqualTo(160);
    assertThat(answer.targetPeople()).isEqualTo(200);
    assertThat(answer.coverablePeople()).isEqualTo(200);
  }

  @Test
  void hoursOfStopsAreKept() {
    // Stop 0 only on Tuesday from 14 to 16, stop 1 on Monday from 10 to 11:30.
    List<Stop> stops =
        List.of(
            stop(0, new Stop.Window(1, 14 * 60 * MIN, 16 * 60 * MIN)),
            stop(1, new Stop.Window(0, 10 * 60 * MIN, 690 * MIN)),
            stop(2));

    RoundAnswer answer =
        RoundPlanner.plan(road(0.8, new Week(5, NINE, 420 * MIN, 60 * MIN), stops));

    assertThat(answer.status()).isEqualTo(RoundAnswer.Status.COVERED);
    assertThat(answer.days()).extracting(DayRound::day).containsExactly(0, 1);
    DayRound monday = answer.days().get(0);
    assertThat(monday.visits())
        .containsExactly(new DayRound.Visit(1, NINE + 20 * MIN, 600 * MIN, 660 * MIN));
    assertThat(monday.waitedMs()).isEqualTo(40 * MIN);
    // Monday 10:00 + 60 + 20 - 9:00 = 140; Tuesday 14:00 + 60 + 10 - 9:00 = 370 minutes.
    assertThat(answer.totalMs()).isEqualTo(510L * MIN);
  }

  @Test
  void aStopThatNoDayCanHoldIsNamedAndItsPeopleAreNotPromised() {
    List<Stop> stops =
        List.of(stop(0, new Stop.Window(6, NINE, NINE + 90 * MIN)), stop(1), stop(2));

    RoundAnswer answer =
        RoundPlanner.plan(road(0.8, new Week(5, NINE, 420 * MIN, 60 * MIN), stops));

    assertThat(answer.status()).isEqualTo(RoundAnswer.Status.STOPS_TOO_FEW);
    assertThat(answer.outOfReach()).containsExactly(0);
    assertThat(answer.coverablePeople()).isEqualTo(100);
    assertThat(answer.coveredPeople()).isEqualTo(100);
  }

  @Test
  void whereNobodyLacksTheServiceNoBusIsNeeded() {
    RoundProblem some = road(0.8, new Week(5, NINE, 420 * MIN, 60 * MIN), open());
    RoundAnswer answer =
        RoundPlanner.plan(
            new RoundProblem(
                List.of(0.0, 0.0, 0.0),
                some.stops(),
                some.reach(),
                some.withinMs(),
                0.8,
                some.legs(),
                some.week()));

    assertThat(answer.status()).isEqualTo(RoundAnswer.Status.NOBODY_LACKS_IT);
    assertThat(answer.days()).isEmpty();
    assertThat(answer.leastStops()).isZero();
  }

  @Test
  void onSmallProblemsNoRoundOfAllIsShorter() {
    int covered = 0;
    int tooFew = 0;
    for (long seed = 0; seed < 400; seed++) {
      RoundProblem problem = random(new Random(seed), 5);

      RoundAnswer answer = RoundPlanner.plan(problem);

      check(problem, answer);
      double wanted = Math.min(answer.targetPeople(), answer.coverablePeople());
      long best = new EveryRound(problem, wanted).leastMs();
      if (answer.status() == RoundAnswer.Status.DAYS_TOO_FEW) {
        assertThat(best).as("seed %d", seed).isEqualTo(EveryRound.NONE);
        tooFew++;
      } else {
        assertThat(answer.totalMs()).as("seed %d", seed).isEqualTo(best);
        assertThat(answer.leastMs()).isLessThanOrEqualTo(best);
        covered++;
      }
    }
    assertThat(covered).isGreaterThan(200);
    assertThat(tooFew).isGreaterThan(5);
  }

  @Test
  void theSearchIsNeverShorterThanTheProofAndSeldomLonger() {
    int same = 0;
    for (long seed = 0; seed < 60; seed++) {
      RoundProblem problem = random(new Random(1000 + seed), 10);
      Coverage coverage = new Coverage(problem);
      RoundAnswer proven = RoundPlanner.plan(problem);
      List<Integer> stops =
          IntStream.range(0, 10)
              .filter(stop -> !proven.outOfReach().contains(stop))
              .boxed()
              .toList();
      double wanted = Math.min(proven.targetPeople(), proven.coverablePeople());

      List<DayRound> found = new RoundSearch(problem, coverage, stops, wanted).run();

      double people = coverage.people(found.stream().flatMap(day -> day.stops().stream()).toList());
      long ms = found.stream().mapToLong(day -> day.backMs() - NINE).sum();
      if (proven.proven()) {
        if (Coverage.reaches(people, wanted)) {
          assertThat(ms).as("seed %d", seed).isGreaterThanOrEqualTo(proven.totalMs());
          same += ms == proven.totalMs() ? 1 : 0;
        }
      } else {
        assertThat(Coverage.reaches(people, wanted)).isFalse();
        same++;
      }
    }
    assertThat(same).isGreaterThanOrEqualTo(54);
  }

  @Test
  void theSameProblemGivesTheSameRound() {
    RoundProblem problem = random(new Random(7), 30);

    RoundAnswer answer = RoundPlanner.plan(problem);

    assertThat(answer.proven()).isFalse();
    assertThat(RoundPlanner.plan(problem)).isEqualTo(answer);
    check(problem, answer);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThatThrownBy(() -> new Week(0, NINE, MIN, MIN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Week(5, NINE, 16 * 60 * MIN, MIN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Stop.Window(7, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> road(1.1, new Week(5, NINE, MIN, MIN), open()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> road(1, new Week(5, NINE, MIN, MIN), List.of(stop(0))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The answer keeps hours, working time and each stop once, and its figures add up. */
  private static void check(RoundProblem problem, RoundAnswer answer) {
    List<Integer> all = answer.days().stream().flatMap(day -> day.stops().stream()).toList();
    assertThat(all).doesNotHaveDuplicates();
    assertThat(answer.coveredPeople()).isCloseTo(new Coverage(problem).people(all), within(1e-6));
    for (DayRound day : answer.days()) {
      assertThat(DayRound.of(problem, day.day(), day.stops())).contains(day);
      assertThat(day.backMs()).isLessThanOrEqualTo(NINE + problem.week().workMs());
    }
    if (answer.status() == RoundAnswer.Status.COVERED) {
      assertThat(Coverage.reaches(answer.coveredPeople(), answer.targetPeople())).isTrue();
      assertThat(answer.stops()).isGreaterThanOrEqualTo(answer.leastStops());
      assertThat(answer.totalMs()).isGreaterThanOrEqualTo(answer.leastMs());
    }
  }

  private static RoundProblem random(Random random, int stopCount) {
    int demands = 8;
    List<Double> weights = new ArrayList<>();
    int[][] reach = new int[demands][stopCount];
    for (int demand = 0; demand < demands; demand++) {
      weights.add((double) random.nextInt(100));
      for (int stop = 0; stop < stopCount; stop++) {
        reach[demand][stop] = random.nextInt(8) == 0 ? -1 : random.nextInt(40) * MIN;
      }
    }
    int[][] legs = new int[stopCount + 1][stopCount + 1];
    List<Stop> stops = new ArrayList<>();
    for (int from = 0; from <= stopCount; from++) {
      for (int to = 0; to <= stopCount; to++) {
        legs[from][to] =
            from == to ? 0 : random.nextInt(4) == 0 ? -1 : (5 + random.nextInt(50)) * MIN;
      }
    }
    shorten(legs);
    for (int stop = 0; stop < stopCount; stop++) {
      stops.add(stop(stop, windows(random)));
    }
    return new RoundProblem(
        weights,
        stops,
        new Times(reach),
        10 * MIN,
        0.5 + random.nextInt(6) / 10.0,
        new Times(legs),
        new Week(1 + random.nextInt(2), NINE, (150 + random.nextInt(200)) * MIN, 60 * MIN));
  }

  /** No way is longer than one through another stop, after Floyd and Warshall. */
  private static void shorten(int[][] legs) {
    for (int over = 0; over < legs.length; over++) {
      for (int[] from : legs) {
        for (int to = 0; to < legs.length; to++) {
          int ms = from[over] < 0 || legs[over][to] < 0 ? -1 : from[over] + legs[over][to];
          if (ms >= 0 && (from[to] < 0 || ms < from[to])) {
            from[to] = ms;
          }
        }
      }
    }
  }

  private static Stop.Window[] windows(Random random) {
    if (random.nextBoolean()) {
      return new Stop.Window[0];
    }
    Stop.Window[] windows = new Stop.Window[1 + random.nextInt(2)];
    for (int i = 0; i < windows.length; i++) {
      int from = NINE + random.nextInt(180) * MIN;
      windows[i] = new Stop.Window(random.nextInt(2), from, from + (60 + random.nextInt(90)) * MIN);
    }
    return windows;
  }

  /** Every stop on every day or on none, in every order: slow and obvious. */
  private static final class EveryRound {
    static final long NONE = Long.MAX_VALUE;
    private final RoundProblem problem;
    private final double wanted;
    private long least = NONE;

    EveryRound(RoundProblem problem, double wanted) {
      this.problem = problem;
      this.wanted = wanted;
      List<List<Integer>> days = new ArrayList<>();
      for (int day = 0; day < problem.week().days(); day++) {
        days.add(new ArrayList<>());
      }
      assign(0, days);
    }

    long leastMs() {
      return least;
    }

    private void assign(int stop, List<List<Integer>> days) {
      if (stop == problem.stops().size()) {
        measure(days);
        return;
      }
      assign(stop + 1, days);
      for (List<Integer> day : days) {
        day.add(stop);
        assign(stop + 1, days);
        day.remove(day.size() - 1);
      }
    }

    private void measure(List<List<Integer>> days) {
      double people = 0;
      for (int demand = 0; demand < problem.weights().size(); demand++) {
        int at = demand;
        boolean near =
            days.stream()
                .flatMap(List::stream)
                .mapToInt(stop -> problem.reach().timeMs(at, stop))
                .anyMatch(ms -> ms >= 0 && ms <= problem.withinMs());
        people += near ? problem.weights().get(demand) : 0;
      }
      if (people < wanted - 1e-6) {
        return;
      }
      long sum = 0;
      for (int day = 0; day < days.size(); day++) {
        long ms = dayMs(day, days.get(day), 0);
        if (ms == NONE) {
          return;
        }
        sum += ms;
      }
      least = Math.min(least, sum);
    }

    /** The best of all orders. */
    private long dayMs(int day, List<Integer> order, int fixed) {
      if (fixed >= order.size()) {
        return order.isEmpty() ? 0 : walk(day, order);
      }
      long best = NONE;
      for (int i = fixed; i < order.size(); i++) {
        Collections.swap(order, fixed, i);
        best = Math.min(best, dayMs(day, order, fixed + 1));
        Collections.swap(order, fixed, i);
      }
      return best;
    }

    private long walk(int day, List<Integer> order) {
      int clock = NINE;
      int from = 0;
      for (int stop : order) {
        int leg = problem.legs().timeMs(from, stop + 1);
        if (leg < 0) {
          return NONE;
        }
        clock = open(problem.stops().get(stop).windows(), day, clock + leg);
        if (clock < 0) {
          return NONE;
        }
        clock += 60 * MIN;
        from = stop + 1;
      }
      int leg = problem.legs().timeMs(from, 0);
      return leg < 0 || clock + leg > NINE + problem.week().workMs() ? NONE : clock + leg - NINE;
    }

    private static int open(List<Stop.Window> windows, int day, int clock) {
      if (windows.isEmpty()) {
        return clock;
      }
      return windows.stream()
          .filter(window -> window.day() == day)
          .mapToInt(
              window ->
                  Math.max(clock, window.fromMs()) + 60 * MIN <= window.untilMs()
                      ? Math.max(clock, window.fromMs())
                      : -1)
          .filter(begin -> begin >= 0)
          .min()
          .orElse(-1);
    }
  }
}
