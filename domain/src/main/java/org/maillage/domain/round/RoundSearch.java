package org.maillage.domain.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A short round over many stops: stops are put in where they add the most people for the least
 * time, those that are not needed are taken out, and parts of the round are taken out and put in
 * again as long as that makes it better (ruin and recreate, after Schrimpf and others, Record
 * breaking optimization results using the ruin and recreate principle, J. Computational Physics
 * 2000). A day holds so few stops that trying every place for one more is exact enough; the days of
 * the answer are put in their best order at the end.
 *
 * <p>The same problem gives the same round: chance has a fixed seed.
 */
final class RoundSearch {

  private static final int SEED = 1;

  /** Rounds of ruin and recreate. */
  private static final int TRIALS = 400;

  private static final double MOST_RUINED = 0.5;

  private final RoundProblem problem;
  private final Coverage coverage;
  private final List<Integer> stops;
  private final double wanted;
  private final Random random = new Random(SEED);

  /**
   * @param stops those that a day can hold
   * @param wanted people to cover
   */
  RoundSearch(RoundProblem problem, Coverage coverage, List<Integer> stops, double wanted) {
    this.problem = problem;
    this.coverage = coverage;
    this.stops = stops;
    this.wanted = wanted;
  }

  /** A place in the round for one more stop, and how long the day then takes. */
  private record Insertion(int stop, int day, int at, int backMs, double worth) {}

  /** A week under construction: stops by day, and when each day ends. */
  private static final class Draft {
    private final List<List<Integer>> days = new ArrayList<>();
    private final int[] backMs;

    Draft(int count, int startMs) {
      backMs = new int[count];
      for (int day = 0; day < count; day++) {
        days.add(new ArrayList<>());
        backMs[day] = startMs;
      }
    }

    Draft copy() {
      Draft copy = new Draft(days.size(), 0);
      for (int day = 0; day < days.size(); day++) {
        copy.days.get(day).addAll(days.get(day));
        copy.backMs[day] = backMs[day];
      }
      return copy;
    }

    List<Integer> all() {
      return days.stream().flatMap(List::stream).toList();
    }
  }

  /** The best week found: the most people up to the wanted ones, then the least time. */
  List<DayRound> run() {
    Draft best = new Draft(problem.week().days(), problem.week().startMs());
    recreate(best);
    for (int trial = 0; trial < TRIALS; trial++) {
      Draft next = best.copy();
      ruin(next);
      recreate(next);
      if (isBetter(next, best)) {
        best = next;
      }
    }
    return finished(best);
  }

  private List<DayRound> finished(Draft draft) {
    List<DayRound> week = new ArrayList<>();
    for (int day = 0; day < draft.days.size(); day++) {
      List<Integer> order = draft.days.get(day);
      if (!order.isEmpty()) {
        week.add(bestOrder(day, order));
      }
    }
    return week;
  }

  private DayRound bestOrder(int day, List<Integer> order) {
    return (order.size() <= ExactRound.MOST_STOPS
            ? new ExactRound(problem, order).findDay(day)
            : DayRound.of(problem, day, order))
        .orElseThrow();
  }

  private boolean isBetter(Draft next, Draft best) {
    double nextPeople = Math.min(wanted, coverage.people(next.all()));
    double bestPeople = Math.min(wanted, coverage.people(best.all()));
    if (!Coverage.reaches(nextPeople, bestPeople) || !Coverage.reaches(bestPeople, nextPeople)) {
      return nextPeople > bestPeople;
    }
    return totalMs(next) < totalMs(best);
  }

  private long totalMs(Draft draft) {
    long total = 0;
    for (int backMs : draft.backMs) {
      total += backMs - problem.week().startMs();
    }
    return total;
  }

  /** Takes a random part of the stops out. */
  private void ruin(Draft draft) {
    double share = random.nextDouble() * MOST_RUINED;
    boolean wholeDay = random.nextInt(4) == 0;
    int gone = random.nextInt(draft.days.size());
    for (int day = 0; day < draft.days.size(); day++) {
      int at = day;
      List<Integer> order = draft.days.get(day);
      if (order.removeIf(
          stop -> (wholeDay && at == gone) || (!wholeDay && random.nextDouble() < share))) {
        settle(draft, day);
      }
    }
  }

  /** Fewer stops never make a day longer than it may be, unless a road is missing. */
  private void settle(Draft draft, int day) {
    List<Integer> order = draft.days.get(day);
    Optional<DayRound> round = DayRound.of(problem, day, order);
    if (round.isEmpty()) {
      order.clear();
    }
    draft.backMs[day] = round.map(DayRound::backMs).orElse(problem.week().startMs());
  }

  private void recreate(Draft draft) {
    Coverage.Tally tally = new Coverage.Tally(coverage).addAll(draft.all());
    while (!Coverage.reaches(tally.people(), wanted)) {
      Insertion best = findBest(draft, tally);
      if (best == null) {
        break;
      }
      draft.days.get(best.day()).add(best.at(), best.stop());
      draft.backMs[best.day()] = best.backMs();
      tally.add(best.stop());
    }
    prune(draft, tally);
  }

  private @Nullable Insertion findBest(Draft draft, Coverage.Tally tally) {
    Insertion best = null;
    for (int stop : stops) {
      double gain = Math.min(tally.gain(stop), wanted - tally.people());
      if (gain <= 0) {
        continue;
      }
      // Some chance, or the same choices would be made again and again.
      double luck = 1 + random.nextDouble() / 4;
      for (int day = 0; day < draft.days.size(); day++) {
        for (int at = 0; at <= draft.days.get(day).size(); at++) {
          Insertion tried = tryAt(draft, stop, day, at, gain * luck);
          if (tried != null && (best == null || tried.worth() > best.worth())) {
            best = tried;
          }
        }
      }
    }
    return best;
  }

  private @Nullable Insertion tryAt(Draft draft, int stop, int day, int at, double gain) {
    int backMs = backMs(day, draft.days.get(day), stop, at);
    if (backMs < 0) {
      return null;
    }
    int addedMs = Math.max(1, backMs - draft.backMs[day]);
    return new Insertion(stop, day, at, backMs, gain / addedMs);
  }

  /** When a day ends with one more stop; -1 when it cannot be made. Allocates nothing. */
  private int backMs(int day, List<Integer> order, int extra, int position) {
    int clock = problem.week().startMs();
    int stay = problem.week().stayMs();
    int from = DayRound.DEPOT;
    for (int i = 0; i <= order.size(); i++) {
      int stop = i == position ? extra : order.get(i < position ? i : i - 1);
      int leg = problem.legMs(from, stop);
      int begin = leg < 0 ? Stop.NEVER : problem.stops().get(stop).beginMs(day, clock + leg, stay);
      if (begin == Stop.NEVER) {
        return -1;
      }
      clock = begin + stay;
      from = stop;
    }
    int leg = problem.legMs(from, DayRound.DEPOT);
    return leg < 0 || clock + leg > problem.week().endMs() ? -1 : clock + leg;
  }

  /** Takes out stops without which as many of the wanted people are covered. */
  private void prune(Draft draft, Coverage.Tally tally) {
    double needed = Math.min(wanted, tally.people());
    for (int day = 0; day < draft.days.size(); day++) {
      for (int i = draft.days.get(day).size() - 1; i >= 0; i--) {
        int stop = draft.days.get(day).get(i);
        if (Coverage.reaches(tally.people() - tally.loss(stop), needed)) {
          List<Integer> fewer = new ArrayList<>(draft.days.get(day));
          fewer.remove(i);
          if (DayRound.of(problem, day, fewer).isPresent()) {
            draft.days.set(day, fewer);
            tally.remove(stop);
            settle(draft, day);
          }
        }
      }
    }
  }
}
