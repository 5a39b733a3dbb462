package org.maillage.demo.settlement;

import java.util.Arrays;
import java.util.PriorityQueue;
import org.maillage.demo.chance.Noise;
import org.maillage.demo.relief.Landscape;
import org.maillage.demo.relief.Lattice;

/**
 * Gives every cell to the site that is easiest to walk from: slopes, brooks and above all the river
 * slow the walker, so that limits follow crests and water. Every part is connected.
 */
final class Partition {

  private record Step(int cell, int site, double costM) {}

  private static final double RIVER_M = 2_600;
  private static final double BROOK_M = 650;

  private Partition() {}

  /** For every cell the number of its site in the list, -1 for the sea and what nobody reaches. */
  static int[] divide(Landscape landscape, int[] sites) {
    Lattice lattice = landscape.lattice();
    float[] rough = roughness(landscape);
    int[] owner = new int[lattice.cells()];
    double[] best = new double[lattice.cells()];
    Arrays.fill(owner, -1);
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    PriorityQueue<Step> open =
        new PriorityQueue<>(
            (a, b) ->
                a.costM != b.costM
                    ? Double.compare(a.costM, b.costM)
                    : Integer.compare(a.cell, b.cell));
    for (int site = 0; site < sites.length; site++) {
      best[sites[site]] = 0;
      open.add(new Step(sites[site], site, 0));
    }
    while (!open.isEmpty()) {
      Step step = open.poll();
      if (owner[step.cell] >= 0) {
        continue;
      }
      owner[step.cell] = step.site;
      for (int d = 0; d < 6; d++) {
        int next = lattice.neighbour(step.cell, d);
        if (landscape.isLand(next) && owner[next] < 0) {
          double cost = step.costM + stepM(landscape, rough, step.cell, next, d);
          if (cost < best[next]) {
            best[next] = cost;
            open.add(new Step(next, step.site, cost));
          }
        }
      }
    }
    return owner;
  }

  private static double stepM(
      Landscape landscape, float[] rough, int cell, int next, int direction) {
    Lattice lattice = landscape.lattice();
    double cost = lattice.distanceM(cell, next) * rough[next];
    cost *= 1 + 6 * landscape.slope(cell, next);
    if (landscape.isRiver(cell, direction)) {
      cost += RIVER_M;
    } else if (landscape.isBrook(cell, direction)) {
      cost += BROOK_M;
    }
    return cost;
  }

  private static float[] roughness(Landscape landscape) {
    Lattice lattice = landscape.lattice();
    Noise noise = new Noise(landscape.frame().seed(), "limits");
    float[] rough = new float[lattice.cells()];
    for (int cell = 0; cell < rough.length; cell++) {
      if (landscape.isLand(cell)) {
        double field = noise.fractal(lattice.x(cell) / 1_500, lattice.y(cell) / 1_500, 2);
        rough[cell] = (float) Math.max(0.3, 1 + 0.75 * field);
      }
    }
    return rough;
  }
}
