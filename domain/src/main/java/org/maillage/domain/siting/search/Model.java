package org.maillage.domain.siting.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.maillage.domain.siting.Candidate;
import org.maillage.domain.siting.Goal;
import org.maillage.domain.siting.SitingProblem;
import org.maillage.domain.siting.ZoneRule;

/**
 * A problem without what is decided already: the kept sites are part of what exists, the forbidden
 * ones, those too close to a kept one and those above the budget are gone.
 */
public final class Model {

  private static final long NO_BUDGET = Long.MAX_VALUE;

  private final SitingProblem problem;
  private final int[] free;
  private final int room;
  private final BitSet[] tooClose;
  private final List<int[]> rows = new ArrayList<>();
  private final List<ZoneRule> rowZones = new ArrayList<>();

  Model(SitingProblem problem) {
    this.problem = problem;
    List<Candidate> candidates = problem.candidates();
    List<Integer> kept = new ArrayList<>();
    for (int site = 0; site < candidates.size(); site++) {
      if (candidates.get(site).status() == Candidate.Status.KEPT) {
        kept.add(site);
      }
    }
    free =
        java.util.stream.IntStream.range(0, candidates.size())
            .filter(site -> candidates.get(site).status() == Candidate.Status.FREE)
            .filter(site -> candidates.get(site).costEur() <= budgetEur())
            .filter(site -> kept.stream().noneMatch(other -> areTooClose(site, other)))
            .toArray();
    room = problem.maxSites() - kept.size();
    tooClose = new BitSet[free.length];
    for (int a = 0; a < free.length; a++) {
      tooClose[a] = new BitSet(free.length);
      for (int b = 0; b < free.length; b++) {
        tooClose[a].set(b, a != b && areTooClose(free[a], free[b]));
      }
    }
    for (ZoneRule zone : problem.zones()) {
      if (zone.sites().stream().noneMatch(kept::contains)) {
        BitSet members = new BitSet();
        zone.sites().forEach(members::set);
        rows.add(
            java.util.stream.IntStream.range(0, free.length)
                .filter(site -> members.get(free[site]))
                .toArray());
        rowZones.add(zone);
      }
    }
  }

  private boolean areTooClose(int first, int second) {
    if (problem.minDistanceM() <= 0) {
      return false;
    }
    List<Candidate> candidates = problem.candidates();
    return candidates.get(first).position().distanceM(candidates.get(second).position())
        < problem.minDistanceM();
  }

  SitingProblem problem() {
    return problem;
  }

  /** How many sites may be chosen. */
  public int sites() {
    return free.length;
  }

  /** How many more sites the ceiling allows. */
  public int room() {
    return room;
  }

  /** What a site costs a year. */
  public long costEur(int site) {
    return problem.candidates().get(free[site]).costEur();
  }

  /** Whether a budget counts. */
  public boolean hasBudget() {
    return problem.budgetEur() != null;
  }

  /** The budget in euros a year, the greatest number where there is none. */
  public long budgetEur() {
    Long budgetEur = problem.budgetEur();
    return budgetEur == null ? NO_BUDGET : budgetEur;
  }

  /** The sites that stand too close to one. */
  BitSet tooClose(int site) {
    return tooClose[site];
  }

  /** Whether two sites may not be chosen together. */
  public boolean exclude(int first, int second) {
    return tooClose[first].get(second);
  }

  /** For each zone that no kept site serves, the sites that would. */
  List<int[]> rows() {
    return rows;
  }

  /** The zones of the rows, in their order. */
  List<ZoneRule> rowZones() {
    return rowZones;
  }

  /** Indices among the candidates of the problem. */
  List<Integer> candidates(boolean[] chosen) {
    List<Integer> sites = new ArrayList<>();
    for (int site = 0; site < chosen.length; site++) {
      if (chosen[site]) {
        sites.add(free[site]);
      }
    }
    return sites;
  }

  /** The zones without a site, as a sum. */
  CostLevel zonesWithout() {
    double[] ones = new double[rows.size()];
    java.util.Arrays.fill(ones, 1);
    BitSet[] members = rows.stream().map(Model::set).toArray(BitSet[]::new);
    return CostLevel.of(ones, row -> 1, free.length, (row, site) -> members[row].get(site) ? 0 : 1);
  }

  private static BitSet set(int[] sites) {
    BitSet set = new BitSet();
    for (int site : sites) {
      set.set(site);
    }
    return set;
  }

  /** The sum that a goal makes small: person-milliseconds, or people beyond the time. */
  CostLevel level(Goal goal, int[] keptTimesMs) {
    double[] weights = problem.weights().stream().mapToDouble(Double::doubleValue).toArray();
    if (goal instanceof Goal.MostPeopleWithin within) {
      return beyond(weights, within.withinMs(), keptTimesMs);
    }
    int noWayMs = problem.noWayMs();
    return CostLevel.of(
        weights,
        demand -> Math.min(keptTimesMs[demand], noWayMs),
        free.length,
        (demand, site) -> {
          int timeMs = problem.times().timeMs(demand, free[site]);
          return timeMs < 0 ? noWayMs : Math.min(timeMs, noWayMs);
        });
  }

  /** The far demands beyond a radius, as a sum. */
  CostLevel farBeyond(int radiusMs, int[] keptTimesMs) {
    double[] ones = new double[keptTimesMs.length];
    for (int demand = 0; demand < ones.length; demand++) {
      ones[demand] = problem.far().get(demand) ? 1 : 0;
    }
    return beyond(ones, radiusMs, keptTimesMs);
  }

  private CostLevel beyond(double[] weights, long withinMs, int[] keptTimesMs) {
    return CostLevel.of(
        weights,
        demand -> keptTimesMs[demand] <= Math.min(withinMs, Integer.MAX_VALUE - 1) ? 0 : 1,
        free.length,
        (demand, site) -> {
          int timeMs = problem.times().timeMs(demand, free[site]);
          return timeMs >= 0 && timeMs <= withinMs ? 0 : 1;
        });
  }

  /** All different times that the worst far demand may have, ascending, the longest included. */
  int[] radiiMs(int[] keptTimesMs) {
    java.util.TreeSet<Integer> radiiMs = new java.util.TreeSet<>();
    radiiMs.add(0);
    for (int demand = 0; demand < keptTimesMs.length; demand++) {
      if (problem.far().get(demand)) {
        radiiMs.add(Math.min(keptTimesMs[demand], problem.noWayMs()));
        for (int site : free) {
          int timeMs = problem.times().timeMs(demand, site);
          if (timeMs >= 0 && timeMs < problem.noWayMs()) {
            radiiMs.add(timeMs);
          }
        }
      }
    }
    return radiiMs.stream().mapToInt(Integer::intValue).toArray();
  }
}
