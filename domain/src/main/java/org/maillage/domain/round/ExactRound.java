package org.maillage.domain.round;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The shortest round over few stops, by dynamic programming over their subsets: the earliest return
 * of a day for each set of stops (after Held and Karp, A dynamic programming approach to sequencing
 * problems, 1962; who is earlier at a stop is never later behind it, hours or not), then the best
 * split of each set among the days.
 */
final class ExactRound {

  /** 2¹² sets, 3¹² splits a day: a tenth of a second. */
  static final int MOST_STOPS = 12;

  private static final int NEVER = Integer.MAX_VALUE;

  private final RoundProblem problem;
  private final List<Integer> stops;
  private final int sets;

  /** For each day and set the order of the earliest return, and the milliseconds that it takes. */
  private final int[][] dayMs;

  private final int[][] lastStop;

  /** For each day and set the earliest departure from each of its stops, if it is the last. */
  private final int[][][] leaveMs;

  /**
   * @param stops those that may be used, at most {@link #MOST_STOPS}
   */
  ExactRound(RoundProblem problem, List<Integer> stops) {
    this.problem = problem;
    this.stops = stops;
    sets = 1 << stops.size();
    int days = problem.week().days();
    dayMs = new int[days][sets];
    lastStop = new int[days][sets];
    leaveMs = new int[days][sets][stops.size()];
    for (int day = 0; day < days; day++) {
      fill(day);
    }
  }

  private void fill(int day) {
    for (int set = 1; set < sets; set++) {
      dayMs[day][set] = NEVER;
      for (int last = 0; last < stops.size(); last++) {
        leaveMs[day][set][last] = (set & 1 << last) == 0 ? NEVER : leaveMs(day, set, last);
        int back = backMs(day, set, last);
        if (back < dayMs[day][set]) {
          dayMs[day][set] = back;
          lastStop[day][set] = last;
        }
      }
    }
  }

  private int leaveMs(int day, int set, int last) {
    int before = set & ~(1 << last);
    if (before == 0) {
      return leaveAfter(day, problem.week().startMs(), DayRound.DEPOT, last);
    }
    int best = NEVER;
    for (int from = 0; from < stops.size(); from++) {
      if ((before & 1 << from) != 0 && leaveMs[day][before][from] != NEVER) {
        best = Math.min(best, leaveAfter(day, leaveMs[day][before][from], stops.get(from), last));
      }
    }
    return best;
  }

  private int leaveAfter(int day, int clockMs, int from, int to) {
    int stop = stops.get(to);
    int leg = problem.legMs(from, stop);
    if (leg < 0) {
      return NEVER;
    }
    int stay = problem.week().stayMs();
    int begin = problem.stops().get(stop).beginMs(day, clockMs + leg, stay);
    return begin == Stop.NEVER || begin + stay > problem.week().endMs() ? NEVER : begin + stay;
  }

  /** Milliseconds from the beginning of the day to the return. */
  private int backMs(int day, int set, int last) {
    int leave = leaveMs[day][set][last];
    int leg = leave == NEVER ? -1 : problem.legMs(stops.get(last), DayRound.DEPOT);
    return leg < 0 || leave + leg > problem.week().endMs()
        ? NEVER
        : leave + leg - problem.week().startMs();
  }

  /** The order of a day that is back earliest; empty when no day can hold these stops. */
  Optional<DayRound> findDay(int day) {
    return dayMs[day][sets - 1] == NEVER && sets > 1
        ? Optional.empty()
        : DayRound.of(problem, day, order(day, sets - 1));
  }

  private List<Integer> order(int day, int set) {
    List<Integer> order = new ArrayList<>();
    int rest = set;
    int clockMs = rest == 0 ? 0 : leaveMs[day][set][lastStop[day][set]];
    int last = lastStop[day][set];
    while (rest != 0) {
      order.add(0, stops.get(last));
      rest &= ~(1 << last);
      for (int from = 0; from < stops.size(); from++) {
        if ((rest & 1 << from) != 0
            && leaveMs[day][rest][from] != NEVER
            && leaveAfter(day, leaveMs[day][rest][from], stops.get(from), last) == clockMs) {
          clockMs = leaveMs[day][rest][from];
          last = from;
          break;
        }
      }
    }
    return order;
  }

  /** The shortest week that covers the wanted people; empty when no week does. */
  Optional<List<DayRound>> findWeek(Coverage coverage, double wanted) {
    int days = problem.week().days();
    long[][] weekMs = new long[days + 1][sets];
    int[][] ofDay = new int[days + 1][sets];
    Arrays.fill(weekMs[0], Long.MAX_VALUE);
    weekMs[0][0] = 0;
    for (int day = 0; day < days; day++) {
      addDay(day, weekMs, ofDay);
    }
    int best = -1;
    for (int set = 0; set < sets; set++) {
      if (weekMs[days][set] != Long.MAX_VALUE
          && (best < 0 || weekMs[days][set] < weekMs[days][best])
          && Coverage.reaches(coverage.people(members(set)), wanted)) {
        best = set;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(week(best, ofDay));
  }

  private void addDay(int day, long[][] weekMs, int[][] ofDay) {
    for (int set = 0; set < sets; set++) {
      weekMs[day + 1][set] = weekMs[day][set];
      for (int part = set; part != 0; part = (part - 1) & set) {
        if (dayMs[day][part] != NEVER && weekMs[day][set & ~part] != Long.MAX_VALUE) {
          long ms = weekMs[day][set & ~part] + dayMs[day][part];
          if (ms < weekMs[day + 1][set]) {
            weekMs[day + 1][set] = ms;
            ofDay[day + 1][set] = part;
          }
        }
      }
    }
  }

  private List<Integer> members(int set) {
    List<Integer> members = new ArrayList<>();
    for (int i = 0; i < stops.size(); i++) {
      if ((set & 1 << i) != 0) {
        members.add(stops.get(i));
      }
    }
    return members;
  }

  private List<DayRound> week(int best, int[][] ofDay) {
    List<DayRound> week = new ArrayList<>();
    int rest = best;
    for (int day = problem.week().days() - 1; day >= 0; day--) {
      int part = ofDay[day + 1][rest];
      if (part != 0) {
        week.add(0, DayRound.of(problem, day, order(day, part)).orElseThrow());
        rest &= ~part;
      }
    }
    return week;
  }
}
