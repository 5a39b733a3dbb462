package org.maillage.demo.roads;

import org.maillage.demo.chance.Dice;
import org.maillage.demo.relief.Plane;
import org.maillage.demo.relief.SegmentIndex;

/** Ways that end somewhere: tracks into fields and woods, drives to farms, private yards. */
final class Spurs {

  private final RoadNetwork network;
  private final SegmentIndex water;
  private final SegmentIndex roads;
  private final Dice dice;

  Spurs(RoadNetwork network, SegmentIndex water, SegmentIndex roads, long seed) {
    this.network = network;
    this.water = water;
    this.roads = roads;
    this.dice = Dice.of(seed, "spurs");
  }

  /** Adds spurs with so many nodes in all, or fewer where there is no room. */
  void add(int wanted) {
    RoadNetwork.Incidence at = network.incidence();
    int limit = network.nodes();
    int added = 0;
    for (int tries = 0; added < wanted && tries < 12 * wanted; tries++) {
      int node = dice.below(limit);
      if (at.degree(node) == 2 && isLane(at, node)) {
        added += addSpur(node, at);
      }
    }
  }

  private boolean isLane(RoadNetwork.Incidence at, int node) {
    for (int i = at.start()[node]; i < at.start()[node + 1]; i++) {
      int edge = at.pieces()[i];
      if (!network.roadClass(edge).equals(RoadClass.UNCLASSIFIED)
          && !network.roadClass(edge).equals(RoadClass.TERTIARY)) {
        return false;
      }
    }
    return true;
  }

  private int addSpur(int start, RoadNetwork.Incidence at) {
    int ahead = network.other(at.pieces()[at.start()[start]], start);
    double dx = network.x(ahead) - network.x(start);
    double dy = network.y(ahead) - network.y(start);
    double length = Plane.lengthM(dx, dy);
    double side = dice.chance(0.5) ? 1 : -1;
    double angle = StrictMath.atan2(side * dx / length, -side * dy / length);
    boolean track = dice.chance(0.68);
    RoadClass kind = track ? RoadClass.TRACK : RoadClass.SERVICE;
    int flags = !track && dice.chance(0.4) ? RoadNetwork.PRIVATE : 0;
    int pieces = track ? 2 + dice.below(5) : 1 + dice.below(2);
    int from = start;
    for (int i = 0; i < pieces; i++) {
      angle += dice.between(-0.5, 0.5);
      double step = track ? dice.between(90, 190) : dice.between(40, 110);
      double x = network.x(from) + step * StrictMath.cos(angle);
      double y = network.y(from) + step * StrictMath.sin(angle);
      double clearX = network.x(from) + 3 * StrictMath.cos(angle);
      double clearY = network.y(from) + 3 * StrictMath.sin(angle);
      if (water.isCrossed(clearX, clearY, x, y)
          || water.distanceM(x, y, 30) < 30
          || roads.isCrossed(clearX, clearY, x, y)
          || roads.distanceM(x, y, 35) < 35) {
        return i;
      }
      roads.add(clearX, clearY, x, y);
      int next = network.addNode(x, y);
      network.addEdge(from, next, kind, flags);
      from = next;
    }
    return pieces;
  }
}
