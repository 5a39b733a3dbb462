package org.maillage.engine.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicLong;
import org.maillage.engine.graph.RoadGraph;

/**
 * The order in which the nodes of a road network are contracted, by nested dissection (A. George,
 * Nested dissection of a regular finite element mesh, 1973; for road networks J. Dibbelt, B.
 * Strasser and D. Wagner, Customizable contraction hierarchies, JEA 2016): the nodes of a small
 * separator come last, then each of the two parts is put in order in the same way. It depends on
 * which roads meet where, and not on their times.
 *
 * <p>First {@linkplain LowDegreeElimination dead ends and nodes along a road} are set aside, then
 * separators come from {@linkplain InertialFlow inertial flow}, and parts of {@value
 * SmallOrder#MOST_NODES} nodes or fewer go by least degree. The parts are worked on in parallel;
 * the outcome does not depend on the number of threads.
 */
public final class NestedDissection {

  private final NeighbourGraph core;
  private final int[] x;
  private final int[] y;
  private final Watch watch;
  private final int total;

  /** Nodes of the core from the last to be contracted to the first. */
  private final int[] order;

  private final AtomicLong done = new AtomicLong();

  private NestedDissection(NeighbourGraph core, int[] x, int[] y, Watch watch, int total) {
    this.core = core;
    this.x = x;
    this.y = y;
    this.watch = watch;
    this.total = total;
    order = new int[core.nodeCount()];
  }

  /**
   * Puts the nodes in order.
   *
   * @param pool the threads that may be used
   * @return the nodes, the first to be contracted first
   * @throws java.util.concurrent.CancellationException when the watch stops it
   */
  public static int[] order(RoadGraph roads, ForkJoinPool pool, Watch watch) {
    LowDegreeElimination low = new LowDegreeElimination(NeighbourGraph.of(roads));
    int[] remaining = low.remaining();
    int[] x = new int[remaining.length];
    int[] y = new int[remaining.length];
    double shrink =
        remaining.length == 0 ? 1 : Math.cos(Math.toRadians(meanLatDeg(roads, remaining)));
    for (int i = 0; i < remaining.length; i++) {
      x[i] = (int) (roads.lonE7(remaining[i]) * shrink);
      y[i] = roads.latE7(remaining[i]);
    }
    int[] order = Arrays.copyOf(low.eliminated(), roads.nodeCount());
    NestedDissection dissection = new NestedDissection(low.core(), x, y, watch, roads.nodeCount());
    dissection.tell(roads.nodeCount() - remaining.length);
    dissection.run(pool);
    for (int i = 0; i < remaining.length; i++) {
      order[order.length - 1 - i] = remaining[dissection.order[i]];
    }
    return order;
  }

  private static double meanLatDeg(RoadGraph roads, int[] nodes) {
    double sum = 0;
    for (int node : nodes) {
      sum += roads.latDeg(node);
    }
    return sum / nodes.length;
  }

  private void tell(long nodes) {
    watch.at(Watch.Stage.ORDER, done.addAndGet(nodes), total);
  }

  private void run(ForkJoinPool pool) {
    int[] all = new int[core.nodeCount()];
    Arrays.setAll(all, i -> i);
    pool.invoke(new Cell(core, all, 0));
  }

  /** A part of the core and where its nodes stand in the order. */
  @SuppressWarnings("serial")
  private final class Cell extends RecursiveAction {

    private final NeighbourGraph graph;
    private final int[] nodes;
    private final int place;

    /**
     * @param graph the part, numbered by place in {@code nodes}
     * @param nodes its nodes in the core, in ascending order
     * @param place first of its places in the order
     */
    Cell(NeighbourGraph graph, int[] nodes, int place) {
      this.graph = graph;
      this.nodes = nodes;
      this.place = place;
    }

    @Override
    protected void compute() {
      if (nodes.length <= SmallOrder.MOST_NODES) {
        int[] small = SmallOrder.of(graph);
        for (int i = 0; i < small.length; i++) {
          order[place + i] = nodes[small[i]];
        }
        tell(nodes.length);
        return;
      }
      invokeAll(split());
    }

    private List<Cell> split() {
      int[] cellX = new int[nodes.length];
      int[] cellY = new int[nodes.length];
      for (int i = 0; i < nodes.length; i++) {
        cellX[i] = x[nodes[i]];
        cellY[i] = y[nodes[i]];
      }
      Separator separator = new InertialFlow(graph, cellX, cellY).find();
      int next = place;
      for (int i = 0; i < nodes.length; i++) {
        if (separator.sides()[i] == Separator.BETWEEN) {
          order[next++] = nodes[i];
        }
      }
      tell(separator.between());
      List<Cell> cells = new ArrayList<>();
      int[] numberOf = new int[nodes.length];
      for (byte side : new byte[] {Separator.LEFT, Separator.RIGHT}) {
        int size = side == Separator.LEFT ? separator.left() : separator.right();
        if (size > 0) {
          cells.add(part(separator.sides(), side, size, numberOf, next));
          next += size;
        }
      }
      return cells;
    }

    private Cell part(byte[] sides, byte side, int size, int[] numberOf, int first) {
      int[] members = new int[size];
      int[] inCore = new int[size];
      int count = 0;
      for (int i = 0; i < sides.length; i++) {
        if (sides[i] == side) {
          members[count] = i;
          inCore[count++] = nodes[i];
        }
      }
      NeighbourGraph part = graph.part(members, numberOf, node -> sides[node] == side);
      return new Cell(part, inCore, first);
    }
  }
}
