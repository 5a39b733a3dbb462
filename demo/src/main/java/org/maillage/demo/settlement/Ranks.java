package org.maillage.demo.settlement;

import java.util.Arrays;
import org.maillage.demo.chance.Dice;
import org.maillage.demo.relief.Landscape;
import org.maillage.demo.relief.Lattice;

/**
 * Says which site is city, suburb, town, bourg or village, and how many people live there. Towns
 * keep their distance from each other (central places); sizes fall with the rank, and villages are
 * smaller far from the city and in the mountains, larger by the sea.
 */
final class Ranks {

  private static final double CITY_SHARE = 0.2143;
  private static final double SUBURBS_SHARE = 0.235;
  private static final double[] TOWN_SHARES = {0.054, 0.038, 0.027, 0.020, 0.0155, 0.0125};
  private static final double BOURG_SHARE = 0.0118;

  private final Landscape landscape;
  private final Lattice lattice;
  private final int[] sites;
  private final double[] rugged;
  private final Neighbours neighbours;
  private final boolean[] seaside;
  private final Dice dice;
  private final Role[] roles;

  /**
   * @param sites cells, the city first
   * @param rugged mean ruggedness of each commune
   */
  Ranks(
      Landscape landscape, int[] sites, double[] rugged, boolean[] seaside, Neighbours neighbours) {
    this.landscape = landscape;
    this.lattice = landscape.lattice();
    this.sites = sites;
    this.rugged = rugged;
    this.seaside = seaside;
    this.neighbours = neighbours;
    this.dice = Dice.of(landscape.frame().seed(), "ranks");
    this.roles = new Role[sites.length];
    Arrays.fill(roles, Role.VILLAGE);
    roles[0] = Role.CITY;
    int communes = sites.length;
    nameSuburbs(Math.max(3, Math.round(communes / 9f)));
    double scale = landscape.frame().scale();
    spread(Role.TOWN, Math.min(6, Math.max(2, Math.round(communes / 34f))), 17_000 * scale);
    spread(Role.BOURG, Math.max(2, Math.round(communes / 16f)), 9_500 * Math.max(0.6, scale));
  }

  Role[] roles() {
    return roles;
  }

  /** People of each site, summing to the total, 40 or more each. */
  int[] populations(int total) {
    double[] people = new double[sites.length];
    double left = total;
    people[0] = CITY_SHARE * total;
    left -= people[0];
    left -= share(people, Role.SUBURB, SUBURBS_SHARE * total);
    int town = 0;
    int bourg = 0;
    for (int i = 0; i < sites.length; i++) {
      if (roles[i] == Role.TOWN) {
        people[i] = TOWN_SHARES[town++] * total * dice.between(0.92, 1.08);
        left -= people[i];
      } else if (roles[i] == Role.BOURG) {
        people[i] = BOURG_SHARE * total / (1 + 0.16 * bourg++) * dice.between(0.85, 1.15);
        people[i] *= 1 - 0.4 * rugged[i];
        left -= people[i];
      }
    }
    share(people, Role.VILLAGE, left);
    return whole(people, total);
  }

  /** Spreads people over the communes of a role by their attraction. */
  private double share(double[] people, Role role, double total) {
    double[] attraction = new double[sites.length];
    double sum = 0;
    for (int i = 0; i < sites.length; i++) {
      if (roles[i] == role) {
        attraction[i] = attraction(i, role);
        sum += attraction[i];
      }
    }
    for (int i = 0; i < sites.length; i++) {
      if (roles[i] == role) {
        people[i] = attraction[i] / sum * total;
      }
    }
    return total;
  }

  private double attraction(int i, Role role) {
    double toCity = lattice.distanceM(sites[i], sites[0]);
    if (role == Role.SUBURB) {
      return StrictMath.exp(-toCity / 4_200 + 0.5 * dice.normal()) + 0.012;
    }
    double base = StrictMath.exp(0.72 * dice.normal());
    base *= 0.42 + StrictMath.exp(-toCity / (19_000 * landscape.frame().scale()));
    base *= 1 - 0.72 * Math.min(1, 1.3 * rugged[i]);
    base *= seaside[i] ? 1.7 : 1;
    base *= landscape.ground(sites[i]) == 2 ? 0.45 : 1;
    return base + 0.05;
  }

  private static int[] whole(double[] people, int total) {
    int[] whole = new int[people.length];
    int sum = 0;
    int largest = 0;
    for (int i = 0; i < people.length; i++) {
      whole[i] = Math.max(40, (int) Math.round(people[i]));
      sum += whole[i];
      if (whole[i] > whole[largest]) {
        largest = i;
      }
    }
    whole[largest] += total - sum;
    return whole;
  }

  /** The communes that touch the city, then those that touch these, the nearest first. */
  private void nameSuburbs(int wanted) {
    for (int named = 0; named < wanted; named++) {
      int best = -1;
      for (int i = 1; i < sites.length; i++) {
        boolean beside =
            neighbours.of(i).stream()
                .anyMatch(n -> roles[n] == Role.CITY || roles[n] == Role.SUBURB);
        if (roles[i] == Role.VILLAGE
            && beside
            && landscape.ground(sites[i]) == 0
            && (best < 0 || toCityM(i) < toCityM(best))) {
          best = i;
        }
      }
      if (best >= 0) {
        roles[best] = Role.SUBURB;
      }
    }
  }

  private double toCityM(int i) {
    return lattice.distanceM(sites[i], sites[0]);
  }

  /**
   * Places of a role, each where it is most wanted: far from its equals, in the midst of villages.
   */
  private void spread(Role role, int wanted, double apartM) {
    for (int placed = 0; placed < wanted; placed++) {
      int best = -1;
      double bestScore = 0;
      for (int i = 1; i < sites.length; i++) {
        if (roles[i] != Role.VILLAGE || landscape.ground(sites[i]) > 0) {
          continue;
        }
        double nearest = Double.MAX_VALUE;
        int around = 0;
        for (int j = 0; j < sites.length; j++) {
          double distance = lattice.distanceM(sites[i], sites[j]);
          if (roles[j].compareTo(role) <= 0 && roles[j] != Role.SUBURB) {
            nearest = Math.min(nearest, distance);
          }
          around += distance < apartM * 0.7 ? 1 : 0;
        }
        double score = Math.min(nearest, 1.6 * apartM) / apartM + 0.04 * around;
        score += seaside[i] && placed == 0 && role == Role.TOWN ? 1 : 0;
        score += landscape.toWaterCells(sites[i]) < 5 ? 0.25 : 0;
        score += 0.3 * dice.unit() - 0.9 * rugged[i];
        score -= nearest < apartM ? 2 : 0;
        if (best < 0 || score > bestScore) {
          best = i;
          bestScore = score;
        }
      }
      if (best >= 0) {
        roles[best] = role;
      }
    }
  }
}
