package org.maillage.domain.siting.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.siting.Candidate;
import org.maillage.domain.siting.Goal;
import org.maillage.domain.siting.SitingProblem;
import org.maillage.domain.siting.TimeTable;
import org.maillage.domain.siting.ZoneRule;
import org.maillage.domain.territory.LatLon;

/** Random problems small enough that every choice can be looked at. */
final class SmallProblems {

  static final List<List<Goal>> GOALS =
      List.of(
          List.of(new Goal.LowestMean()),
          List.of(new Goal.MostPeopleWithin(30)),
          List.of(new Goal.ShortestWorst()),
          List.of(new Goal.MostPeopleWithin(25), new Goal.LowestMean()),
          List.of(new Goal.ShortestWorst(), new Goal.LowestMean()),
          List.of(new Goal.LowestMean(), new Goal.ShortestWorst()),
          List.of(new Goal.MostPeopleWithin(20), new Goal.ShortestWorst(), new Goal.LowestMean()),
          List.of(new Goal.MostPeopleWithin(20), new Goal.MostPeopleWithin(40)),
          List.of(new Goal.ShortestWorst(), new Goal.MostPeopleWithin(30), new Goal.LowestMean()));

  private SmallProblems() {}

  static TimeTable table(int[][] timesMs, int sites) {
    return new TimeTable() {
      @Override
      public int demands() {
        return timesMs.length;
      }

      @Override
      public int sites() {
        return sites;
      }

      @Override
      public int timeMs(int demand, int site) {
        return timesMs[demand][site];
      }
    };
  }

  /** A problem of 4 to 9 candidates with any of the rules, by its seed. */
  static SitingProblem random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int sites = 4 + random.nextInt(6);
    int demands = 1 + random.nextInt(14);
    int[][] timesMs = new int[demands][sites];
    List<Double> weights = new ArrayList<>();
    List<Boolean> far = new ArrayList<>();
    for (int demand = 0; demand < demands; demand++) {
      for (int site = 0; site < sites; site++) {
        timesMs[demand][site] = random.nextInt(12) == 0 ? -1 : random.nextInt(70);
      }
      weights.add(random.nextInt(10) == 0 ? 0 : random.nextInt(40) / 4.0);
      far.add(random.nextInt(3) > 0);
    }
    List<Candidate> candidates = candidates(sites, random);
    @Nullable Long budgetEur = random.nextInt(3) == 0 ? (Long) (20L + random.nextInt(80)) : null;
    double minDistanceM = random.nextInt(3) == 0 ? 5_000 + random.nextInt(15_000) : 0;
    return new SitingProblem(
        weights,
        far,
        candidates,
        table(timesMs, sites),
        60,
        1 + random.nextInt(5),
        budgetEur,
        minDistanceM,
        zones(sites, random),
        GOALS.get(random.nextInt(GOALS.size())));
  }

  private static List<Candidate> candidates(int sites, SplittableRandom random) {
    List<Candidate> candidates = new ArrayList<>();
    for (int site = 0; site < sites; site++) {
      int draw = random.nextInt(8);
      candidates.add(
          new Candidate(
              "s" + site,
              "S" + site,
              "2A00" + site,
              new LatLon(42 + random.nextInt(50) / 100.0, 9 + random.nextInt(50) / 100.0),
              random.nextInt(40),
              draw == 0
                  ? Candidate.Status.KEPT
                  : draw == 1 ? Candidate.Status.FORBIDDEN : Candidate.Status.FREE));
    }
    return candidates;
  }

  private static List<ZoneRule> zones(int sites, SplittableRandom random) {
    List<ZoneRule> zones = new ArrayList<>();
    int count = random.nextInt(2) == 0 ? 0 : 1 + random.nextInt(3);
    boolean overlap = random.nextInt(2) == 0;
    for (int zone = 0; zone < count; zone++) {
      int own = zone;
      List<Integer> members =
          IntStream.range(0, sites)
              .filter(site -> overlap ? random.nextInt(3) == 0 : site % count == own)
              .boxed()
              .toList();
      zones.add(new ZoneRule("Z" + zone, "Zone " + zone, members));
    }
    return zones;
  }
}
