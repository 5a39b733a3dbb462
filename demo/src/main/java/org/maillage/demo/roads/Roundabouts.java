package org.maillage.demo.roads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.maillage.demo.chance.Dice;
import org.maillage.demo.relief.SegmentIndex;
import org.maillage.demo.settlement.BuiltUp;
import org.maillage.demo.settlement.Settlements;

/** Turns junctions of important roads into roundabouts, at the edge of towns above all. */
final class Roundabouts {

  private static final double RADIUS_M = 21;

  private record Arm(int edge, double angle) {}

  private final Settlements settlements;
  private final BuiltUp builtUp;
  private final RoadNetwork network;
  private final SegmentIndex water;

  Roundabouts(Settlements settlements, BuiltUp builtUp, RoadNetwork network, SegmentIndex water) {
    this.settlements = settlements;
    this.builtUp = builtUp;
    this.network = network;
    this.water = water;
  }

  /** Builds them where the dice say so; returns how many. */
  int build() {
    Dice dice = Dice.of(settlements.landscape().frame().seed(), "roundabouts");
    RoadNetwork.Incidence at = network.incidence();
    int nodes = network.nodes();
    int built = 0;
    for (int node = 0; node < nodes; node++) {
      if (at.degree(node) >= 3 && suits(node, at) && dice.chance(0.6)) {
        replace(node, at);
        built++;
      }
    }
    return built;
  }

  private boolean suits(int node, RoadNetwork.Incidence at) {
    int important = 0;
    int through = 0;
    boolean motorway = false;
    for (int i = at.start()[node]; i < at.start()[node + 1]; i++) {
      int edge = at.pieces()[i];
      RoadClass kind = network.roadClass(edge);
      important += kind.isAtLeast(RoadClass.SECONDARY) ? 1 : 0;
      through += kind.isAtLeast(RoadClass.TERTIARY) ? 1 : 0;
      motorway |= kind == RoadClass.MOTORWAY;
      if (network.has(edge, RoadNetwork.BRIDGE)
          || network.has(edge, RoadNetwork.ROUNDABOUT)
          || kind == RoadClass.FERRY
          || network.lengthM(edge) < 2.6 * RADIUS_M) {
        return false;
      }
    }
    double x = network.x(node);
    double y = network.y(node);
    int cell = settlements.landscape().lattice().cellAt(x, y);
    double level = cell < 0 ? -1 : builtUp.level(x, y, cell);
    return !motorway
        && important >= 2
        && through >= 3
        && level < 0.6
        && water.distanceM(x, y, 60) >= 60;
  }

  private void replace(int node, RoadNetwork.Incidence at) {
    double x = network.x(node);
    double y = network.y(node);
    List<Arm> arms = new ArrayList<>();
    RoadClass best = RoadClass.SECONDARY;
    for (int i = at.start()[node]; i < at.start()[node + 1]; i++) {
      int edge = at.pieces()[i];
      int other = network.other(edge, node);
      arms.add(new Arm(edge, StrictMath.atan2(network.y(other) - y, network.x(other) - x)));
      RoadClass kind = network.roadClass(edge);
      best = kind != RoadClass.MOTORWAY_LINK && kind.isAtLeast(best) ? kind : best;
    }
    arms.sort(Comparator.comparingDouble(Arm::angle).thenComparingInt(Arm::edge));
    List<Integer> ring = new ArrayList<>();
    for (int i = 0; i < arms.size(); i++) {
      Arm arm = arms.get(i);
      int entry = ringNode(x, y, arm.angle);
      network.rehang(arm.edge, node, entry);
      ring.add(entry);
      double next = i + 1 < arms.size() ? arms.get(i + 1).angle : arms.get(0).angle + 2 * Math.PI;
      int between = (int) ((next - arm.angle) / 1.1);
      for (int j = 1; j <= between; j++) {
        ring.add(ringNode(x, y, arm.angle + (next - arm.angle) * j / (between + 1)));
      }
    }
    // Counter-clockwise: one drives on the right.
    for (int i = 0; i < ring.size(); i++) {
      int next = ring.get((i + 1) % ring.size());
      network.addEdge(ring.get(i), next, best, RoadNetwork.ONE_WAY | RoadNetwork.ROUNDABOUT);
    }
  }

  private int ringNode(double x, double y, double angle) {
    return network.addNode(
        x + RADIUS_M * StrictMath.cos(angle), y + RADIUS_M * StrictMath.sin(angle));
  }
}
