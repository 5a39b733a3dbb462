package org.maillage.demo.zoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.maillage.demo.settlement.Neighbours;
import org.maillage.demo.settlement.Place;

/** Grows connected groups of communes from seats. Islands go where the nearest commune goes. */
final class Grouping {

  private record Step(int place, int group, double cost) {}

  private Grouping() {}

  /**
   * Every commune to the seat that is nearest over neighbours.
   *
   * @param seats indexes of places
   * @param reach how far each seat reaches; 1 for most, 2 for twice as far
   * @return the group of every place, an index in seats
   */
  static int[] nearest(List<Place> places, Neighbours neighbours, int[] seats, double[] reach) {
    int[] group = new int[places.size()];
    Arrays.fill(group, -1);
    PriorityQueue<Step> open =
        new PriorityQueue<>(
            (a, b) ->
                a.cost != b.cost
                    ? Double.compare(a.cost, b.cost)
                    : Integer.compare(a.place, b.place));
    for (int i = 0; i < seats.length; i++) {
      open.add(new Step(seats[i], i, 0));
    }
    while (!open.isEmpty()) {
      Step step = open.poll();
      if (group[step.place] >= 0) {
        continue;
      }
      group[step.place] = step.group;
      for (int next : neighbours.of(step.place)) {
        if (group[next] < 0) {
          double distance = places.get(step.place).distanceM(places.get(next));
          open.add(new Step(next, step.group, step.cost + distance / reach[step.group]));
        }
      }
    }
    adoptIslands(places, group);
    return group;
  }

  /**
   * Groups of about the same population: the smallest group always takes its nearest free
   * neighbour.
   *
   * @param seats indexes of places
   * @param taken places that belong to no group
   * @return the group of every place, -1 for those taken
   */
  static int[] balanced(List<Place> places, Neighbours neighbours, int[] seats, boolean[] taken) {
    int[] group = new int[places.size()];
    Arrays.fill(group, -1);
    long[] people = new long[seats.length];
    for (int i = 0; i < seats.length; i++) {
      group[seats[i]] = i;
      people[i] = places.get(seats[i]).population();
    }
    boolean[] closed = new boolean[seats.length];
    for (int smallest = smallest(people, closed);
        smallest >= 0;
        smallest = smallest(people, closed)) {
      int next = nextFree(places, neighbours, group, taken, smallest, seats[smallest]);
      if (next < 0) {
        closed[smallest] = true;
      } else {
        group[next] = smallest;
        people[smallest] += places.get(next).population();
      }
    }
    int[] result = group.clone();
    for (int i = 0; i < result.length; i++) {
      if (taken[i]) {
        // Keeps adoptIslands from adopting it, and islands from following it.
        group[i] = -2;
      }
    }
    adoptIslands(places, group);
    for (int i = 0; i < result.length; i++) {
      result[i] = group[i] == -2 ? -1 : group[i];
    }
    return result;
  }

  private static int smallest(long[] people, boolean[] closed) {
    int smallest = -1;
    for (int i = 0; i < people.length; i++) {
      if (!closed[i] && (smallest < 0 || people[i] < people[smallest])) {
        smallest = i;
      }
    }
    return smallest;
  }

  private static int nextFree(
      List<Place> places,
      Neighbours neighbours,
      int[] group,
      boolean[] taken,
      int wanted,
      int seat) {
    int best = -1;
    double bestM = Double.MAX_VALUE;
    for (int i = 0; i < group.length; i++) {
      if (group[i] == wanted) {
        for (int next : neighbours.of(i)) {
          double distance = places.get(seat).distanceM(places.get(next));
          if (group[next] < 0 && !taken[next] && distance < bestM) {
            best = next;
            bestM = distance;
          }
        }
      }
    }
    return best;
  }

  private static void adoptIslands(List<Place> places, int[] group) {
    List<Integer> alone = new ArrayList<>();
    for (int i = 0; i < group.length; i++) {
      if (group[i] == -1) {
        alone.add(i);
      }
    }
    int[] known = group.clone();
    for (int i : alone) {
      double bestM = Double.MAX_VALUE;
      for (int j = 0; j < known.length; j++) {
        double distance = places.get(i).distanceM(places.get(j));
        if (known[j] >= 0 && distance < bestM) {
          group[i] = known[j];
          bestM = distance;
        }
      }
    }
  }
}
