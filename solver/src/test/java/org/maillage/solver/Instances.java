package org.maillage.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.maillage.domain.siting.Candidate;
import org.maillage.domain.siting.Goal;
import org.maillage.domain.siting.SitingProblem;
import org.maillage.domain.siting.TimeTable;
import org.maillage.domain.siting.ZoneRule;
import org.maillage.domain.territory.LatLon;

/**
 * Invented territories of the size of a département: communes of very unequal population strewn
 * over 160 by 90 kilometres, people around them, winding roads.
 */
final class Instances {

  private static final double KM_A_DEGREE = 111.2;
  private static final double MS_A_KM = 72_000;
  private static final int LONGEST_MS = 7_200_000;

  private final int candidates;
  private final int demands;
  private final double[][] sites;
  private final double[][] places;
  private final double[] weights;
  private final long seed;

  Instances(int candidates, int demands, long seed) {
    this.candidates = candidates;
    this.demands = demands;
    this.seed = seed;
    SplittableRandom random = new SplittableRandom(seed);
    sites = new double[candidates][];
    double[] people = new double[candidates];
    for (int site = 0; site < candidates; site++) {
      sites[site] = new double[] {random.nextDouble() * 160, random.nextDouble() * 90};
      people[site] = Math.round(40 * Math.exp(Math.abs(gauss(random)) * 1.7));
    }
    places = new double[demands][];
    weights = new double[demands];
    for (int demand = 0; demand < demands; demand++) {
      int site = demand % candidates;
      double spreadKm = demands == candidates ? 0 : 2.5;
      places[demand] =
          new double[] {
            sites[site][0] + spreadKm * gauss(random), sites[site][1] + spreadKm * gauss(random)
          };
      int share = demands / candidates;
      weights[demand] =
          share <= 1 ? people[site] : Math.ceil(people[site] * random.nextDouble() * 2 / share);
    }
  }

  private static double gauss(SplittableRandom random) {
    double sum = -6;
    for (int k = 0; k < 12; k++) {
      sum += random.nextDouble();
    }
    return sum;
  }

  private int timeMs(int demand, int site) {
    double km = Math.hypot(places[demand][0] - sites[site][0], places[demand][1] - sites[site][1]);
    long mix = (seed * 31 + demand % candidates) * 1_000_003L + site;
    double winding = 1.2 + 0.5 * (new SplittableRandom(mix).nextInt(1000) / 1000.0);
    return (int) (km * winding * MS_A_KM);
  }

  private TimeTable table() {
    int[][] timesMs = new int[demands][candidates];
    for (int demand = 0; demand < demands; demand++) {
      for (int site = 0; site < candidates; site++) {
        timesMs[demand][site] = timeMs(demand, site);
      }
    }
    return new TimeTable() {
      @Override
      public int demands() {
        return demands;
      }

      @Override
      public int sites() {
        return candidates;
      }

      @Override
      public int timeMs(int demand, int site) {
        return timesMs[demand][site];
      }
    };
  }

  /**
   * A problem on this territory.
   *
   * @param kept how many sites exist already: the most populated communes' neighbours, at random
   * @param maxSites ceiling, the kept ones included
   * @param zones how many zones need a site each, 0 for no such rule
   */
  SitingProblem problem(int kept, int maxSites, int zones, List<Goal> goals) {
    SplittableRandom random = new SplittableRandom(seed + 1);
    boolean[] isKept = new boolean[candidates];
    for (int k = 0; k < kept; ) {
      int site = random.nextInt(candidates);
      if (!isKept[site]) {
        isKept[site] = true;
        k++;
      }
    }
    List<Candidate> all = new ArrayList<>();
    for (int site = 0; site < candidates; site++) {
      LatLon at = new LatLon(42 + sites[site][0] / KM_A_DEGREE, 9 + sites[site][1] / KM_A_DEGREE);
      all.add(
          new Candidate(
              "c" + site,
              "C" + site,
              "2A" + site,
              at,
              30_000,
              isKept[site] ? Candidate.Status.KEPT : Candidate.Status.FREE));
    }
    List<Double> people = new ArrayList<>();
    List<Boolean> far = new ArrayList<>();
    for (int demand = 0; demand < demands; demand++) {
      people.add(weights[demand]);
      far.add(true);
    }
    return new SitingProblem(
        people, far, all, table(), LONGEST_MS, maxSites, null, 0, zones(zones, random), goals);
  }

  private List<ZoneRule> zones(int count, SplittableRandom random) {
    int[] centres = random.ints(count, 0, candidates).toArray();
    List<List<Integer>> members = new ArrayList<>();
    for (int zone = 0; zone < count; zone++) {
      members.add(new ArrayList<>());
    }
    for (int site = 0; site < candidates && count > 0; site++) {
      int nearest = 0;
      for (int zone = 1; zone < count; zone++) {
        if (km(site, centres[zone]) < km(site, centres[nearest])) {
          nearest = zone;
        }
      }
      members.get(nearest).add(site);
    }
    List<ZoneRule> rules = new ArrayList<>();
    for (int zone = 0; zone < count; zone++) {
      if (!members.get(zone).isEmpty()) {
        rules.add(new ZoneRule("Z" + zone, "Zone " + zone, members.get(zone)));
      }
    }
    return rules;
  }

  private double km(int first, int second) {
    return Math.hypot(sites[first][0] - sites[second][0], sites[first][1] - sites[second][1]);
  }
}
