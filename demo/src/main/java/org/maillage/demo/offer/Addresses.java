package org.maillage.demo.offer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maillage.demo.chance.Dice;
import org.maillage.demo.roads.Roads;
import org.maillage.demo.settlement.BuiltUp;
import org.maillage.demo.settlement.Place;
import org.maillage.demo.settlement.Settlements;

/** Finds places for facilities: beside a street of the commune, towards the centre or anywhere. */
final class Addresses {

  private final Settlements settlements;
  private final Roads roads;
  private final int[][] nodesOf;
  private final double[][] upTo;

  Addresses(Settlements settlements, BuiltUp builtUp, Roads roads) {
    this.settlements = settlements;
    this.roads = roads;
    int communes = settlements.places().size();
    List<List<Integer>> nodes = new ArrayList<>();
    List<List<Double>> weights = new ArrayList<>();
    for (int i = 0; i < communes; i++) {
      nodes.add(new ArrayList<>());
      weights.add(new ArrayList<>());
    }
    boolean[] used = roads.usedNodes();
    for (int node = 0; node < used.length; node++) {
      double x = roads.network().x(node);
      double y = roads.network().y(node);
      int cell = used[node] ? settlements.landscape().lattice().cellAt(x, y) : -1;
      int commune = cell < 0 ? -1 : settlements.communeOf(cell);
      double level = commune < 0 ? -1 : builtUp.level(x, y, cell);
      if (level > 0.05) {
        // Shops and surgeries stand towards the middle, and in the seat rather than in hamlets.
        double size = Math.sqrt(builtUp.density(x, y, cell));
        nodes.get(commune).add(node);
        weights.get(commune).add(level * level * size);
      }
    }
    nodesOf = new int[communes][];
    upTo = new double[communes][];
    for (int i = 0; i < communes; i++) {
      nodesOf[i] = nodes.get(i).stream().mapToInt(Integer::intValue).toArray();
      upTo[i] = weights.get(i).stream().mapToDouble(Double::doubleValue).toArray();
      Arrays.parallelPrefix(upTo[i], Double::sum);
    }
  }

  /** A point 10 to 35 m from a street node of the commune, in the commune: x, y. */
  double[] find(Place place, Dice dice) {
    int[] nodes = nodesOf[place.index()];
    for (int tries = 0; nodes.length > 0 && tries < 20; tries++) {
      double[] sums = upTo[place.index()];
      int at = Arrays.binarySearch(sums, dice.unit() * sums[sums.length - 1]);
      int node = nodes[Math.min(nodes.length - 1, at < 0 ? -at - 1 : at)];
      double[] point = beside(roads.network().x(node), roads.network().y(node), dice);
      if (isIn(place, point)) {
        return point;
      }
    }
    double[] point = beside(place.xM(), place.yM(), dice);
    return isIn(place, point) ? point : new double[] {place.xM(), place.yM()};
  }

  private boolean isIn(Place place, double[] point) {
    int cell = settlements.landscape().lattice().cellAt(point[0], point[1]);
    return cell >= 0 && settlements.communeOf(cell) == place.index();
  }

  private static double[] beside(double x, double y, Dice dice) {
    double angle = dice.between(0, 2 * Math.PI);
    double away = dice.between(10, 35);
    return new double[] {x + away * StrictMath.cos(angle), y + away * StrictMath.sin(angle)};
  }
}
