package org.maillage.demo.zoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.maillage.demo.relief.Lattice;
import org.maillage.demo.relief.Plane;
import org.maillage.demo.settlement.BuiltUp;
import org.maillage.demo.settlement.Place;
import org.maillage.demo.settlement.Settlements;

/**
 * Cantons of about the same population. The city is cut into several, as the law allows; the others
 * are groups of whole communes that touch.
 */
public final class Cantons {

  private final List<Zone> zones;
  private final int[] ofCell;

  private Cantons(List<Zone> zones, int[] ofCell) {
    this.zones = List.copyOf(zones);
    this.ofCell = ofCell;
  }

  /** Codes and names, those of the city first. */
  public List<Zone> zones() {
    return zones;
  }

  /** For every cell of the mesh its canton, -1 outside the département; a copy. */
  public int[] cells() {
    return ofCell.clone();
  }

  public static Cantons draw(Settlements settlements, BuiltUp builtUp) {
    List<Place> places = settlements.places();
    int wanted = Math.max(3, Math.round(places.size() * 23 / 180f));
    int total = places.stream().mapToInt(Place::population).sum();
    Place city = settlements.city();
    int inCity = (int) Math.round((double) city.population() * wanted / total);
    boolean[] taken = new boolean[places.size()];
    taken[city.index()] = inCity > 1;
    int cityCantons = inCity > 1 ? inCity : 0;
    int[] seats = seats(places, taken, wanted - cityCantons);
    int[] group = Grouping.balanced(places, settlements.neighbours(), seats, taken);
    int[] ofCell = settlements.communes();
    for (int cell = 0; cell < ofCell.length; cell++) {
      int commune = ofCell[cell];
      ofCell[cell] = commune < 0 || taken[commune] ? -1 : cityCantons + group[commune];
    }
    if (cityCantons > 0) {
      cutCity(settlements, builtUp, city, cityCantons, ofCell);
    }
    List<Zone> zones = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      String code = String.format(Locale.ROOT, "%s%02d", Settlements.DEPARTEMENT, i + 1);
      String name =
          i < cityCantons
              ? city.name() + "-" + (i + 1)
              : largest(places, group, i - cityCantons).name();
      zones.add(new Zone(code, name));
    }
    return new Cantons(zones, ofCell);
  }

  private static Place largest(List<Place> places, int[] group, int wanted) {
    return places.stream()
        .filter(p -> group[p.index()] == wanted)
        .max(Comparator.comparingInt(Place::population))
        .orElseThrow();
  }

  /** Middles of people (k-means, Lloyd 1982), started at the largest places that are apart. */
  private static int[] seats(List<Place> places, boolean[] taken, int wanted) {
    List<Place> free = places.stream().filter(p -> !taken[p.index()] && p.ground() == 0).toList();
    double[] x = new double[wanted];
    double[] y = new double[wanted];
    List<Place> chosen = new ArrayList<>();
    while (chosen.size() < wanted) {
      Place best = free.get(0);
      double bestScore = -1;
      for (Place place : free) {
        double nearest = 60_000;
        for (Place other : chosen) {
          nearest = Math.min(nearest, place.distanceM(other));
        }
        double score = nearest * StrictMath.pow(place.population(), 0.35);
        if (score > bestScore && !chosen.contains(place)) {
          best = place;
          bestScore = score;
        }
      }
      x[chosen.size()] = best.xM();
      y[chosen.size()] = best.yM();
      chosen.add(best);
    }
    for (int round = 0; round < 12; round++) {
      moveToMiddles(free, x, y);
    }
    int[] seats = new int[wanted];
    boolean[] used = new boolean[places.size()];
    for (int i = 0; i < wanted; i++) {
      Place best = null;
      for (Place place : free) {
        if (!used[place.index()]
            && (best == null || away(place, x[i], y[i]) < away(best, x[i], y[i]))) {
          best = place;
        }
      }
      if (best == null) {
        throw new IllegalStateException("fewer communes than cantons");
      }
      used[best.index()] = true;
      seats[i] = best.index();
    }
    return seats;
  }

  private static void moveToMiddles(List<Place> free, double[] x, double[] y) {
    double[] sumX = new double[x.length];
    double[] sumY = new double[x.length];
    double[] people = new double[x.length];
    for (Place place : free) {
      int best = 0;
      for (int i = 1; i < x.length; i++) {
        best = away(place, x[i], y[i]) < away(place, x[best], y[best]) ? i : best;
      }
      sumX[best] += place.xM() * place.population();
      sumY[best] += place.yM() * place.population();
      people[best] += place.population();
    }
    for (int i = 0; i < x.length; i++) {
      if (people[i] > 0) {
        x[i] = sumX[i] / people[i];
        y[i] = sumY[i] / people[i];
      }
    }
  }

  private static double away(Place place, double x, double y) {
    return Plane.lengthM(place.xM() - x, place.yM() - y);
  }

  /** Sectors around the centre with as many people each. */
  private static void cutCity(
      Settlements settlements, BuiltUp builtUp, Place city, int parts, int[] ofCell) {
    Lattice lattice = settlements.landscape().lattice();
    int[] cells = settlements.listCells(city.index());
    double[] people = new double[cells.length];
    long[] byAngle = new long[cells.length];
    for (int i = 0; i < cells.length; i++) {
      double x = lattice.x(cells[i]);
      double y = lattice.y(cells[i]);
      people[i] = 1 + builtUp.density(x, y, cells[i]);
      double angle = StrictMath.atan2(y - city.yM(), x - city.xM()) + Math.PI;
      byAngle[i] = (long) (angle * 1e6) << 24 | i;
    }
    Arrays.sort(byAngle);
    double total = Arrays.stream(people).sum();
    double run = 0;
    for (long entry : byAngle) {
      int i = (int) (entry & 0xFFFFFF);
      ofCell[cells[i]] = Math.min(parts - 1, (int) (run / total * parts));
      run += people[i];
    }
  }
}
