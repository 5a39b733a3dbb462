package org.maillage.demo.roads;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.maillage.demo.chance.Noise;
import org.maillage.demo.relief.Landscape;
import org.maillage.demo.relief.Lattice;
import org.maillage.demo.relief.SegmentIndex;
import org.maillage.demo.settlement.Settlements;

/**
 * Finds where a road would be laid between two cells: short, not steep, along roads that are there
 * already, over water only where a bridge is or may be built. (Galin et al.: Procedural Generation
 * of Roads, Eurographics 2010, has the idea; the cost function is simpler here.)
 */
final class Router {

  private static final float BLOCKED = Float.POSITIVE_INFINITY;
  private static final double REUSE = 0.52;

  private final Lattice lattice;
  private final float[] costM;
  private final boolean[] bridge;
  private final float[] bridgeM;
  private final byte[] used;
  private final List<Integer> bridges = new ArrayList<>();

  private final float[] best;
  private final int[] cameBy;
  private final int[] stamp;
  private int search;
  private long[] heap = new long[1024];
  private int heapSize;

  Router(Settlements settlements, SegmentIndex water) {
    Landscape landscape = settlements.landscape();
    this.lattice = landscape.lattice();
    int sides = lattice.sides();
    costM = new float[sides];
    bridge = new boolean[sides];
    bridgeM = new float[sides];
    used = new byte[sides];
    Arrays.fill(used, RoadClass.FERRY.rank());
    best = new float[lattice.cells()];
    cameBy = new int[lattice.cells()];
    stamp = new int[lattice.cells()];
    price(settlements, water);
  }

  private void price(Settlements settlements, SegmentIndex water) {
    Landscape landscape = settlements.landscape();
    Noise noise = new Noise(landscape.frame().seed(), "roads");
    double scale = landscape.frame().scale();
    int city = settlements.city().cell();
    Arrays.fill(costM, BLOCKED);
    for (int cell = 0; cell < lattice.cells(); cell++) {
      if (settlements.communeOf(cell) < 0) {
        continue;
      }
      double field = field(noise, lattice.x(cell), lattice.y(cell));
      for (int d = 0; d < 3; d++) {
        int next = lattice.neighbour(cell, d);
        if (settlements.communeOf(next) < 0) {
          continue;
        }
        int side = lattice.side(cell, d);
        double slope = landscape.slope(cell, next);
        double cost = lattice.distanceM(cell, next) * (1 + 5 * slope + 160 * slope * slope) * field;
        int crossings =
            water.crossings(lattice.x(cell), lattice.y(cell), lattice.x(next), lattice.y(next));
        if (crossings == 0 && !landscape.isRiver(cell, d)) {
          costM[side] = (float) cost;
        } else if (crossings == 1 && landscape.isRiver(cell, d)) {
          costM[side] = (float) cost;
          bridge[side] = true;
          boolean inCity = lattice.distanceM(cell, city) < 4_500 * Math.max(0.5, scale);
          bridgeM[side] = (float) (inCity ? 1_300 : 3_900 * Math.max(0.6, scale));
        }
      }
    }
  }

  /** Easy and hard ground at two scales: without it roads would follow the mesh. */
  private static double field(Noise noise, double x, double y) {
    double broad = noise.at(x / 2_600, y / 2_600);
    double fine = noise.at(x / 840 + 70, y / 840);
    return Math.max(0.3, 1 + 0.75 * broad + 0.6 * fine);
  }

  /** The best class laid through a side so far, {@link RoadClass#FERRY} for none. */
  RoadClass classOf(int side) {
    return RoadClass.ofRank(used[side]);
  }

  boolean isBridge(int side) {
    return bridge[side];
  }

  boolean isUsed(int side) {
    return used[side] != RoadClass.FERRY.rank();
  }

  /** Sides with a bridge, in the order they were built. */
  List<Integer> bridges() {
    return bridges;
  }

  boolean isOnRoad(int cell) {
    for (int d = 0; d < 6; d++) {
      if (isUsed(lattice.side(cell, d))) {
        return true;
      }
    }
    return false;
  }

  /** Cells that roads laid so far connect with a cell. */
  boolean[] reachable(int start) {
    boolean[] reached = new boolean[lattice.cells()];
    ArrayDeque<Integer> open = new ArrayDeque<>();
    open.add(start);
    reached[start] = true;
    while (!open.isEmpty()) {
      int cell = open.poll();
      for (int d = 0; d < 6; d++) {
        int next = lattice.neighbour(cell, d);
        if (isUsed(lattice.side(cell, d)) && !reached[next]) {
          reached[next] = true;
          open.add(next);
        }
      }
    }
    return reached;
  }

  /**
   * Lays a road from a cell to the nearest that is wanted.
   *
   * @param target the cells to reach
   * @param goal the only target, to aim at; -1 when there are several
   * @param mayBridge whether a new bridge may be built
   * @param limitM give up beyond this cost
   * @return whether there is a way
   */
  boolean lay(
      int start, IntPredicate target, int goal, RoadClass kind, boolean mayBridge, double limitM) {
    int end = find(start, target, goal, mayBridge, limitM);
    if (end < 0) {
      return false;
    }
    for (int cell = end; cell != start; ) {
      int back = cameBy[cell];
      int side = lattice.side(cell, back);
      if (bridge[side] && !isUsed(side)) {
        bridges.add(side);
      }
      used[side] = (byte) Math.min(used[side], kind.rank());
      cell = lattice.neighbour(cell, back);
    }
    return true;
  }

  private int find(int start, IntPredicate target, int goal, boolean mayBridge, double limitM) {
    search++;
    heapSize = 0;
    reach(start, 0, -1, goal);
    while (heapSize > 0) {
      long top = pop();
      int cell = (int) (top & 0xFFFFF);
      float cost = best[cell];
      if (key(cost + aimM(cell, goal)) != top >>> 20) {
        continue;
      }
      if (target.test(cell) && cell != start) {
        return cell;
      }
      if (cost > limitM) {
        return -1;
      }
      for (int d = 0; d < 6; d++) {
        int side = lattice.side(cell, d);
        if (costM[side] == BLOCKED || (bridge[side] && !isUsed(side) && !mayBridge)) {
          continue;
        }
        double step = isUsed(side) ? costM[side] * REUSE : costM[side] + bridgeM[side];
        int next = lattice.neighbour(cell, d);
        float through = (float) (cost + step);
        if (stamp[next] != search || through < best[next]) {
          reach(next, through, (d + 3) % 6, goal);
        }
      }
    }
    return -1;
  }

  private void reach(int cell, float cost, int back, int goal) {
    best[cell] = cost;
    stamp[cell] = search;
    cameBy[cell] = back;
    push(key(cost + aimM(cell, goal)) << 20 | cell);
  }

  /** About the cheapest way left; on easy ground it may be less, which costs little. */
  private float aimM(int cell, int goal) {
    return goal < 0 ? 0 : (float) (lattice.distanceM(cell, goal) * REUSE * 0.95);
  }

  private static long key(float cost) {
    return (long) (cost * 64);
  }

  private void push(long entry) {
    if (heapSize == heap.length) {
      heap = Arrays.copyOf(heap, 2 * heapSize);
    }
    int at = heapSize++;
    while (at > 0 && heap[(at - 1) / 2] > entry) {
      heap[at] = heap[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = entry;
  }

  private long pop() {
    long top = heap[0];
    long last = heap[--heapSize];
    int at = 0;
    while (2 * at + 1 < heapSize) {
      int child = 2 * at + 1;
      if (child + 1 < heapSize && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= last) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
    return top;
  }
}
