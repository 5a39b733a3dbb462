package org.maillage.demo.roads;

import java.util.Arrays;
import org.maillage.demo.chance.Noise;
import org.maillage.demo.relief.Landscape;
import org.maillage.demo.relief.Lattice;
import org.maillage.demo.relief.Plane;
import org.maillage.demo.relief.SegmentIndex;
import org.maillage.demo.settlement.BuiltUp;
import org.maillage.demo.settlement.Settlements;

/**
 * Draws the planned roads as nodes and pieces: takes the zigzag of the mesh out, bends them between
 * junctions, makes them wind in the mountains. No move may bring a road across water.
 */
final class Drawing {

  private final Settlements settlements;
  private final Landscape landscape;
  private final Lattice lattice;
  private final SegmentIndex water;
  private final RoadNetwork network = new RoadNetwork();
  private final int[] nodeOf;

  Drawing(Settlements settlements, SegmentIndex water) {
    this.settlements = settlements;
    this.landscape = settlements.landscape();
    this.lattice = landscape.lattice();
    this.water = water;
    this.nodeOf = new int[lattice.cells()];
    Arrays.fill(nodeOf, -1);
  }

  /**
   * @param detail pieces a side of the mesh is cut into in the open country, 1 or more
   */
  RoadNetwork draw(MainRoads plan, BuiltUp builtUp, int detail) {
    Router router = plan.router();
    for (int cell = 0; cell < lattice.cells(); cell++) {
      for (int d = 0; d < 3 && lattice.isInner(cell); d++) {
        int side = lattice.side(cell, d);
        if (router.isUsed(side)) {
          int flags = router.isBridge(side) ? RoadNetwork.BRIDGE : 0;
          int next = lattice.neighbour(cell, d);
          network.addEdge(node(cell), node(next), router.classOf(side), flags);
        }
      }
    }
    for (MainRoads.Strait strait : plan.straits()) {
      int flags = strait.kind() == RoadClass.FERRY ? 0 : RoadNetwork.BRIDGE;
      network.addEdge(node(strait.cell()), node(strait.otherCell()), strait.kind(), flags);
    }
    smooth();
    warp();
    refine(builtUp, detail);
    return network;
  }

  private int node(int cell) {
    if (nodeOf[cell] < 0) {
      nodeOf[cell] = network.addNode(lattice.x(cell), lattice.y(cell));
    }
    return nodeOf[cell];
  }

  /** Nodes of two pieces move to the middle of their neighbours, junctions a little as well. */
  private void smooth() {
    RoadNetwork.Incidence at = network.incidence();
    boolean[] fixed = new boolean[network.nodes()];
    settlements.places().stream()
        .filter(p -> nodeOf[p.cell()] >= 0)
        .forEach(p -> fixed[nodeOf[p.cell()]] = true);
    for (int pass = 0; pass < 7; pass++) {
      for (int node = 0; node < network.nodes(); node++) {
        if (!fixed[node] && at.degree(node) >= 2 && !isFixed(node, at)) {
          smoothNode(node, at, at.degree(node) == 2 ? 0.45 : 0.18);
        }
      }
    }
  }

  private void smoothNode(int node, RoadNetwork.Incidence at, double strength) {
    double sumX = 0;
    double sumY = 0;
    double weight = 0;
    for (int i = at.start()[node]; i < at.start()[node + 1]; i++) {
      int edge = at.pieces()[i];
      int other = network.other(edge, node);
      // At a junction the important road decides; the lane follows.
      int rank = network.roadClass(edge).rank();
      double w = 1.0 / (1 + rank * rank);
      sumX += w * network.x(other);
      sumY += w * network.y(other);
      weight += w;
    }
    double x = network.x(node) + strength * (sumX / weight - network.x(node));
    double y = network.y(node) + strength * (sumY / weight - network.y(node));
    moveIfDry(node, at, x, y);
  }

  /** Shifts everything a little by a smooth field, so that no stretch is ruled. */
  private void warp() {
    Noise noise = new Noise(landscape.frame().seed(), "warp");
    RoadNetwork.Incidence at = network.incidence();
    for (int node = 0; node < network.nodes(); node++) {
      double x = network.x(node);
      double y = network.y(node);
      double shiftX = 90 * noise.fractal(x / 1_100, y / 1_100, 2);
      double shiftY = 90 * noise.fractal(x / 1_100 + 300, y / 1_100, 2);
      if (!isFixed(node, at)) {
        moveIfDry(node, at, x + shiftX, y + shiftY);
      }
    }
  }

  private boolean isFixed(int node, RoadNetwork.Incidence at) {
    for (int i = at.start()[node]; i < at.start()[node + 1]; i++) {
      int edge = at.pieces()[i];
      if (network.has(edge, RoadNetwork.BRIDGE) || network.roadClass(edge) == RoadClass.FERRY) {
        return true;
      }
    }
    return false;
  }

  private void moveIfDry(int node, RoadNetwork.Incidence at, double x, double y) {
    for (int i = at.start()[node]; i < at.start()[node + 1]; i++) {
      int other = network.other(at.pieces()[i], node);
      if (water.isCrossed(x, y, network.x(other), network.y(other))) {
        return;
      }
    }
    network.moveNode(node, x, y);
  }

  private void refine(BuiltUp builtUp, int detail) {
    Noise noise = new Noise(landscape.frame().seed(), "bends");
    RoadNetwork.Incidence at = network.incidence();
    int edges = network.edges();
    for (int e = 0; e < edges; e++) {
      if (network.has(e, RoadNetwork.BRIDGE) || network.roadClass(e) == RoadClass.FERRY) {
        continue;
      }
      int a = network.from(e);
      int b = network.to(e);
      double middleX = (network.x(a) + network.x(b)) / 2;
      double middleY = (network.y(a) + network.y(b)) / 2;
      int cell = lattice.cellAt(middleX, middleY);
      boolean town = cell >= 0 && builtUp.level(middleX, middleY, cell) > -0.05;
      double rugged = cell < 0 ? 0 : landscape.ruggedness(cell);
      int pieces = town ? Math.max(1, (int) Math.round(network.lengthM(e) / 82)) : detail;
      if (!town && rugged > 0.25 && detail > 1) {
        pieces = detail + 1;
      }
      cut(e, pieces, at, town, rugged, noise);
    }
  }

  /** Replaces a piece by several along a curve that continues its neighbours. */
  private void cut(
      int edge, int pieces, RoadNetwork.Incidence at, boolean town, double rugged, Noise noise) {
    int a = network.from(edge);
    int b = network.to(edge);
    RoadClass kind = network.roadClass(edge);
    double swing = town ? 0 : swingM(kind, rugged);
    int flags = network.flags(edge) | (town ? RoadNetwork.BUILT_UP : 0);
    double[] x = new double[pieces + 1];
    double[] y = new double[pieces + 1];
    curve(a, b, before(a, edge, at), before(b, edge, at), x, y);
    double length = network.lengthM(edge);
    double normalX = -(network.y(b) - network.y(a)) / length;
    double normalY = (network.x(b) - network.x(a)) / length;
    for (int i = 1; i < pieces; i++) {
      double shift = swing * noise.at(x[i] / 230, y[i] / 230);
      x[i] += shift * normalX;
      y[i] += shift * normalY;
    }
    boolean dry = true;
    for (int i = 1; i <= pieces; i++) {
      dry &= !water.isCrossed(x[i - 1], y[i - 1], x[i], y[i]);
    }
    int kept = dry && isStraight(x, y) && !town ? 1 : pieces;
    network.remove(edge);
    int last = a;
    for (int i = 1; i <= kept; i++) {
      double share = (double) i / kept;
      // Along a bank the straight line is known to be dry.
      double px = dry ? x[i] : network.x(a) + share * (network.x(b) - network.x(a));
      double py = dry ? y[i] : network.y(a) + share * (network.y(b) - network.y(a));
      int node = i == kept ? b : network.addNode(px, py);
      network.addEdge(last, node, kind, flags);
      last = node;
    }
  }

  /** A piece that hardly bends needs no node in between. */
  private static boolean isStraight(double[] x, double[] y) {
    int last = x.length - 1;
    double dx = x[last] - x[0];
    double dy = y[last] - y[0];
    double length = Plane.lengthM(dx, dy);
    for (int i = 1; i < last; i++) {
      if (Math.abs((x[i] - x[0]) * dy - (y[i] - y[0]) * dx) / length > 5) {
        return false;
      }
    }
    return true;
  }

  private static double swingM(RoadClass kind, double rugged) {
    double free = kind.isAtLeast(RoadClass.TRUNK) ? 0.3 : kind == RoadClass.PRIMARY ? 0.6 : 1;
    return free * (14 + 130 * rugged);
  }

  /** The node before the curve: of the one other piece, or the end itself mirrored. */
  private int before(int node, int edge, RoadNetwork.Incidence at) {
    if (at.degree(node) != 2) {
      return -1;
    }
    int first = at.pieces()[at.start()[node]];
    int other = first == edge ? at.pieces()[at.start()[node] + 1] : first;
    // One that was cut already is removed but still tells its far end.
    return network.other(other, node);
  }

  /** Catmull-Rom between two nodes; -1 for a missing neighbour gives a straight start. */
  private void curve(int a, int b, int beforeA, int afterB, double[] x, double[] y) {
    double ax = network.x(a);
    double ay = network.y(a);
    double bx = network.x(b);
    double by = network.y(b);
    double startX = (bx - (beforeA < 0 ? 2 * ax - bx : network.x(beforeA))) / 2;
    double startY = (by - (beforeA < 0 ? 2 * ay - by : network.y(beforeA))) / 2;
    double endX = ((afterB < 0 ? 2 * bx - ax : network.x(afterB)) - ax) / 2;
    double endY = ((afterB < 0 ? 2 * by - ay : network.y(afterB)) - ay) / 2;
    int pieces = x.length - 1;
    for (int i = 0; i <= pieces; i++) {
      double t = (double) i / pieces;
      double h1 = 2 * t * t * t - 3 * t * t + 1;
      double h2 = t * t * t - 2 * t * t + t;
      double h3 = 1 - h1;
      double h4 = t * t * t - t * t;
      x[i] = h1 * ax + h2 * startX + h3 * bx + h4 * endX;
      y[i] = h1 * ay + h2 * startY + h3 * by + h4 * endY;
    }
  }
}
