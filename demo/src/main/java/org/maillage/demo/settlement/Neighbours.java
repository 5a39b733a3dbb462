package org.maillage.demo.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.maillage.demo.relief.Lattice;

/** Which zones share a limit, and how long it is in sides of cells. */
public final class Neighbours {

  private final List<TreeMap<Integer, Integer>> shared = new ArrayList<>();

  /**
   * @param zones for every cell its zone, below 0 for none
   * @param count how many zones there are
   */
  public Neighbours(Lattice lattice, int[] zones, int count) {
    for (int i = 0; i < count; i++) {
      shared.add(new TreeMap<>());
    }
    for (int cell = 0; cell < zones.length; cell++) {
      for (int d = 0; d < 3 && zones[cell] >= 0 && lattice.isInner(cell); d++) {
        int other = zones[lattice.neighbour(cell, d)];
        if (other >= 0 && other != zones[cell]) {
          shared.get(zones[cell]).merge(other, 1, Integer::sum);
          shared.get(other).merge(zones[cell], 1, Integer::sum);
        }
      }
    }
  }

  /** Zones beside a zone, in ascending order. */
  public List<Integer> of(int zone) {
    return List.copyOf(shared.get(zone).keySet());
  }

  /** Length of the shared limit in sides of cells, 0 when there is none. */
  public int length(int zone, int other) {
    return shared.get(zone).getOrDefault(other, 0);
  }

  /** How many zones there are. */
  public int count() {
    return shared.size();
  }
}
