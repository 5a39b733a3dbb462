package org.maillage.demo.roads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;
import org.locationtech.jts.triangulate.quadedge.QuadEdge;
import org.locationtech.jts.triangulate.quadedge.QuadEdgeSubdivision;
import org.maillage.demo.chance.Dice;
import org.maillage.demo.relief.Lattice;
import org.maillage.demo.relief.Plane;
import org.maillage.demo.relief.SegmentIndex;
import org.maillage.demo.settlement.BuiltUp;
import org.maillage.demo.settlement.Core;
import org.maillage.demo.settlement.Settlements;

/**
 * Fills towns and villages with streets. Quarters have a grid of their own direction; its shaken
 * points and the nodes of the roads that pass through are triangulated, and of every triangle the
 * longest side is left out (Urquhart graph, 1980): blocks of four sides remain, and everything
 * stays connected. Some sides more are left out to make dead ends.
 */
final class Streets {

  private record Quarter(double x, double y, double cos, double sin) {}

  private final Settlements settlements;
  private final Lattice lattice;
  private final BuiltUp builtUp;
  private final SegmentIndex water;
  private final SegmentIndex motorway;
  private final RoadNetwork network;
  private final SegmentIndex roads;
  private final Dice dice;

  Streets(
      Settlements settlements,
      BuiltUp builtUp,
      SegmentIndex water,
      SegmentIndex motorway,
      RoadNetwork network) {
    this.settlements = settlements;
    this.lattice = settlements.landscape().lattice();
    this.builtUp = builtUp;
    this.water = water;
    this.motorway = motorway;
    this.network = network;
    this.dice = Dice.of(settlements.landscape().frame().seed(), "streets");
    this.roads =
        new SegmentIndex(
            settlements.landscape().frame().widthM(), settlements.landscape().frame().heightM());
  }

  /**
   * Adds streets.
   *
   * @param wanted how many nodes to add, about
   */
  void fill(int wanted) {
    int ownNodes = network.nodes();
    for (int e = 0; e < network.edges(); e++) {
      if (!network.isRemoved(e)) {
        roads.add(
            network.x(network.from(e)),
            network.y(network.from(e)),
            network.x(network.to(e)),
            network.y(network.to(e)));
      }
    }
    double spacing = spacingFor(wanted);
    List<double[]> points = points(spacing);
    for (double[] point : points) {
      network.addNode(point[0], point[1]);
    }
    List<int[]> sides = urquhart(ownNodes, 2.4 * spacing);
    prune(sides, ownNodes);
  }

  /** The spacing at which the built-up area has room for so many points. */
  private double spacingFor(int wanted) {
    double areaM2 = 0;
    for (Core core : builtUp.cores()) {
      areaM2 += Math.PI * core.radiusM() * core.radiusM();
    }
    double guess = Math.sqrt(areaM2 * 0.95 / Math.max(1, wanted));
    int found = points(guess).size();
    return Math.max(18, guess * Math.sqrt((found + 1.0) / (wanted + 1.0)));
  }

  private List<double[]> points(double spacing) {
    Dice own = Dice.of(settlements.landscape().frame().seed(), "street points");
    PointGrid taken = new PointGrid(0.56 * spacing);
    List<double[]> points = new ArrayList<>();
    for (Core core : builtUp.cores()) {
      // A hamlet smaller than a block has its lane and no street.
      double close = core.people() > 30_000 ? 0.8 : core.people() > 5_000 ? 0.92 : 1.12;
      if (core.radiusM() > 0.9 * spacing) {
        addPoints(core, spacing * close, own, taken, points);
      }
    }
    return points;
  }

  private void addPoints(
      Core core, double spacing, Dice own, PointGrid taken, List<double[]> points) {
    double reach = 1.55 * core.radiusM();
    List<Quarter> quarters = quarters(core, own);
    int span = (int) Math.ceil(1.5 * reach / spacing);
    for (int q = 0; q < quarters.size(); q++) {
      Quarter quarter = quarters.get(q);
      for (int i = -span; i <= span; i++) {
        for (int j = -span; j <= span; j++) {
          double u = (i + own.between(-0.17, 0.17)) * spacing;
          double v = (j + own.between(-0.17, 0.17)) * spacing;
          double x = quarter.x + u * quarter.cos - v * quarter.sin;
          double y = quarter.y + u * quarter.sin + v * quarter.cos;
          double luck = own.unit();
          if (Plane.lengthM(x - core.xM(), y - core.yM()) < reach
              && nearest(quarters, x, y) == q
              && suits(x, y, spacing, luck)
              && taken.claim(x, y)) {
            points.add(new double[] {x, y});
          }
        }
      }
    }
  }

  private boolean suits(double x, double y, double spacing, double luck) {
    int cell = lattice.cellAt(x, y);
    if (cell < 0 || settlements.communeOf(cell) < 0) {
      return false;
    }
    double level = builtUp.level(x, y, cell);
    if (level < 0 || luck > 0.45 + 3.2 * level) {
      return false;
    }
    return roads.distanceM(x, y, 0.5 * spacing) >= 0.5 * spacing
        && water.distanceM(x, y, 40) >= 40
        && motorway.distanceM(x, y, 90) >= 90;
  }

  private static List<Quarter> quarters(Core core, Dice own) {
    int count = 1 + (int) Math.pow(core.radiusM() / 520, 1.7);
    List<Quarter> quarters = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double angle = own.between(0, Math.PI);
      double away = i == 0 ? 0 : Math.sqrt(own.unit()) * 1.25 * core.radiusM();
      double turn = own.between(0, Math.PI / 2);
      double around = 2 * angle;
      quarters.add(
          new Quarter(
              core.xM() + away * StrictMath.cos(around),
              core.yM() + away * StrictMath.sin(around),
              StrictMath.cos(turn),
              StrictMath.sin(turn)));
    }
    return quarters;
  }

  private static int nearest(List<Quarter> quarters, double x, double y) {
    int best = 0;
    double bestM = Double.MAX_VALUE;
    for (int i = 0; i < quarters.size(); i++) {
      double distance = Plane.lengthM(quarters.get(i).x - x, quarters.get(i).y - y);
      if (distance < bestM) {
        bestM = distance;
        best = i;
      }
    }
    return best;
  }

  /** Sides of triangles that are the longest in none; the roads that are there are not repeated. */
  private List<int[]> urquhart(int ownNodes, double longestM) {
    Map<Coordinate, Integer> nodeAt = new HashMap<>();
    List<Coordinate> sites = new ArrayList<>();
    for (int node = 0; node < network.nodes(); node++) {
      int cell = lattice.cellAt(network.x(node), network.y(node));
      if (node >= ownNodes
          || (cell >= 0 && builtUp.level(network.x(node), network.y(node), cell) > -0.12)) {
        Coordinate site = new Coordinate(network.x(node), network.y(node));
        if (nodeAt.putIfAbsent(site, node) == null) {
          sites.add(site);
        }
      }
    }
    if (sites.size() < 3) {
      return List.of();
    }
    DelaunayTriangulationBuilder builder = new DelaunayTriangulationBuilder();
    builder.setSites(sites);
    QuadEdgeSubdivision subdivision = builder.getSubdivision();
    SideList found = new SideList();
    subdivision.visitTriangles(triangle -> addSides(triangle, nodeAt, found, longestM), false);
    List<int[]> sides = new ArrayList<>();
    for (int[] side : found.kept()) {
      if (isFree(side[0], side[1])) {
        sides.add(side);
      }
    }
    return sides;
  }

  private static void addSides(
      QuadEdge[] triangle, Map<Coordinate, Integer> nodeAt, SideList found, double longestM) {
    int longest = 0;
    for (int i = 1; i < 3; i++) {
      if (triangle[i].getLength() > triangle[longest].getLength()) {
        longest = i;
      }
    }
    for (int i = 0; i < 3; i++) {
      Integer a = nodeAt.get(triangle[i].orig().getCoordinate());
      Integer b = nodeAt.get(triangle[i].dest().getCoordinate());
      if (a != null && b != null) {
        found.add(a, b, i == longest || triangle[i].getLength() >= longestM);
      }
    }
  }

  private boolean isFree(int a, int b) {
    double ax = network.x(a);
    double ay = network.y(a);
    double bx = network.x(b);
    double by = network.y(b);
    return !water.isCrossed(ax, ay, bx, by) && !motorway.isCrossed(ax, ay, bx, by);
  }

  /** Adds a spanning forest and most of the other sides; drops what no road reaches. */
  private void prune(List<int[]> sides, int ownNodes) {
    int[] group = new int[network.nodes()];
    Arrays.setAll(group, i -> i < ownNodes ? 0 : i);
    List<int[]> loops = new ArrayList<>();
    List<int[]> chosen = new ArrayList<>();
    for (int[] side : sides) {
      if (side[1] < ownNodes) {
        continue;
      }
      int a = root(group, side[0]);
      int b = root(group, side[1]);
      if (a != b) {
        group[Math.max(a, b)] = Math.min(a, b);
        chosen.add(side);
      } else {
        loops.add(side);
      }
    }
    for (int[] side : loops) {
      if (dice.chance(0.74)) {
        chosen.add(side);
      }
    }
    for (int[] side : chosen) {
      // Node 0 stands for the network: whatever hangs on it is connected.
      if (root(group, side[1]) == 0) {
        network.addEdge(side[0], side[1], RoadClass.RESIDENTIAL, RoadNetwork.BUILT_UP);
      }
    }
  }

  private static int root(int[] group, int node) {
    int at = node;
    while (group[at] != at) {
      group[at] = group[group[at]];
      at = group[at];
    }
    return at;
  }
}
