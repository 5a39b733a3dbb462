package org.maillage.demo.roads;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.maillage.demo.relief.Plane;

/**
 * Joins pieces into lines: as long as class and kind stay the same, through nodes of two pieces
 * always and straight over junctions, up to a length that a mapper would draw.
 */
final class WayAssembly {

  /** Pieces that make one line, in its order. */
  static final class Line {
    private final int[] nodes;
    private final RoadClass kind;
    private final int flags;
    private final double lengthM;

    private Line(int[] nodes, RoadClass kind, int flags, double lengthM) {
      this.nodes = nodes;
      this.kind = kind;
      this.flags = flags;
      this.lengthM = lengthM;
    }

    /** Two or more; not copied. */
    int[] nodes() {
      return nodes;
    }

    RoadClass kind() {
      return kind;
    }

    int flags() {
      return flags;
    }

    double lengthM() {
      return lengthM;
    }
  }

  private static final int LONGEST = 60;
  private static final double STRAIGHT = 0.86;

  private final RoadNetwork network;
  private final RoadNetwork.Incidence at;
  private final boolean[] done;

  WayAssembly(RoadNetwork network) {
    this.network = network;
    this.at = network.incidence();
    this.done = new boolean[network.edges()];
  }

  List<Line> assemble() {
    List<Line> lines = new ArrayList<>();
    for (int edge = 0; edge < network.edges(); edge++) {
      if (!network.isRemoved(edge) && !done[edge]) {
        lines.add(follow(edge));
      }
    }
    return lines;
  }

  private Line follow(int edge) {
    done[edge] = true;
    ArrayDeque<Integer> nodes = new ArrayDeque<>();
    nodes.add(network.from(edge));
    nodes.add(network.to(edge));
    double length = network.lengthM(edge);
    length += extend(nodes, edge, true);
    length += extend(nodes, edge, false);
    return new Line(
        nodes.stream().mapToInt(Integer::intValue).toArray(),
        network.roadClass(edge),
        network.flags(edge),
        length);
  }

  private double extend(ArrayDeque<Integer> nodes, int start, boolean forward) {
    double length = 0;
    int edge = start;
    while (nodes.size() < LONGEST) {
      int node = forward ? nodes.getLast() : nodes.getFirst();
      int next = next(edge, node, forward);
      if (next < 0) {
        break;
      }
      done[next] = true;
      length += network.lengthM(next);
      int beyond = network.other(next, node);
      if (forward) {
        nodes.addLast(beyond);
      } else {
        nodes.addFirst(beyond);
      }
      edge = next;
    }
    return length;
  }

  private int next(int edge, int node, boolean forward) {
    int best = -1;
    boolean anyTurn = at.degree(node) == 2 || network.has(edge, RoadNetwork.ROUNDABOUT);
    double bestTurn = anyTurn ? -2 : STRAIGHT;
    int before = network.other(edge, node);
    for (int i = at.start()[node]; i < at.start()[node + 1]; i++) {
      int other = at.pieces()[i];
      boolean same =
          !done[other]
              && network.roadClass(other) == network.roadClass(edge)
              && network.flags(other) == network.flags(edge);
      boolean inSense =
          !network.has(other, RoadNetwork.ONE_WAY)
              || (forward ? network.from(other) == node : network.to(other) == node);
      if (same && inSense) {
        double turn = cosine(before, node, network.other(other, node));
        if (turn > bestTurn) {
          bestTurn = turn;
          best = other;
        }
      }
    }
    return best;
  }

  private double cosine(int a, int b, int c) {
    double ux = network.x(b) - network.x(a);
    double uy = network.y(b) - network.y(a);
    double vx = network.x(c) - network.x(b);
    double vy = network.y(c) - network.y(b);
    return (ux * vx + uy * vy) / (Plane.lengthM(ux, uy) * Plane.lengthM(vx, vy) + 1e-9);
  }
}
