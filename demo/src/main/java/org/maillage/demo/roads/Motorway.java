package org.maillage.demo.roads;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.demo.chance.Noise;
import org.maillage.demo.relief.Landscape;
import org.maillage.demo.relief.Plane;
import org.maillage.demo.relief.SegmentIndex;
import org.maillage.demo.settlement.BuiltUp;
import org.maillage.demo.settlement.Core;
import org.maillage.demo.settlement.Place;
import org.maillage.demo.settlement.Role;
import org.maillage.demo.settlement.Settlements;

/**
 * One motorway from the largest town past the city to the next town: two one-way carriageways over
 * and under the other roads, with interchanges where it meets the important ones. It begins and
 * ends at an interchange, so that nobody is led into a dead end.
 */
final class Motorway {

  private static final double STEP_M = 250;
  private static final double RAMP_M = 430;
  private static final double HALF_GAP_M = 14;

  private record Crossing(double alongM, int edge, boolean firstIsRight) {}

  /** Where one gets on and off: a junction for each carriageway. */
  private record Interchange(double alongM, int rightNode, int leftNode) {}

  private final Settlements settlements;
  private final Landscape landscape;
  private final BuiltUp builtUp;
  private final SegmentIndex water;
  private final RoadNetwork network;
  private double[] lineX = new double[0];
  private double[] lineY = new double[0];
  private double[] alongM = new double[0];

  Motorway(Settlements settlements, BuiltUp builtUp, SegmentIndex water, RoadNetwork network) {
    this.settlements = settlements;
    this.landscape = settlements.landscape();
    this.builtUp = builtUp;
    this.water = water;
    this.network = network;
  }

  /** Builds it, where the département is large enough; returns where it runs. */
  SegmentIndex build() {
    SegmentIndex course = new SegmentIndex(landscape.frame().widthM(), landscape.frame().heightM());
    List<Place> towns =
        settlements.listByRole(Role.TOWN).stream().filter(p -> p.ground() == 0).toList();
    if (towns.size() < 2) {
      return course;
    }
    trace(towns.get(0), towns.get(1));
    List<Interchange> interchanges = interchanges();
    if (interchanges.size() < 2) {
      return course;
    }
    double startM = interchanges.get(0).alongM;
    double endM = interchanges.get(interchanges.size() - 1).alongM;
    for (int i = 1; i < lineX.length; i++) {
      if (alongM[i] > startM && alongM[i - 1] < endM) {
        course.add(lineX[i - 1], lineY[i - 1], lineX[i], lineY[i]);
      }
    }
    raiseCrossings(course);
    buildCarriageway(interchanges, true);
    buildCarriageway(interchanges, false);
    return course;
  }

  /** A smooth line past the city on its inland side, pushed away from houses and the sea. */
  private void trace(Place from, Place to) {
    Place city = settlements.city();
    Core centre = builtUp.cores().get(0);
    for (Core core : builtUp.cores()) {
      centre = core.commune() == city.index() && !core.hamlet() ? core : centre;
    }
    double pastX = city.xM() + centre.radiusM() + 2_300;
    double pastY = city.yM();
    double lengthM =
        Plane.lengthM(from.xM() - pastX, from.yM() - pastY)
            + Plane.lengthM(to.xM() - pastX, to.yM() - pastY);
    int points = Math.max(8, (int) (lengthM / STEP_M));
    lineX = new double[points + 1];
    lineY = new double[points + 1];
    Noise noise = new Noise(landscape.frame().seed(), "motorway");
    for (int i = 0; i <= points; i++) {
      double t = (double) i / points;
      // A quadratic curve through the three points.
      double u = (1 - t) * (1 - 2 * t);
      double v = 4 * t * (1 - t);
      double w = t * (2 * t - 1);
      double sway = Math.min(1, 6 * Math.min(t, 1 - t)) * 1_500;
      lineX[i] = u * from.xM() + v * pastX + w * to.xM() + sway * noise.at(t * 5, 2.5);
      lineY[i] = u * from.yM() + v * pastY + w * to.yM() + sway * noise.at(t * 5, 9.5);
    }
    for (int pass = 0; pass < 90; pass++) {
      for (int i = 1; i < points; i++) {
        relax(i, city, pass < 75);
      }
    }
    alongM = new double[points + 1];
    for (int i = 1; i <= points; i++) {
      alongM[i] = alongM[i - 1] + Plane.lengthM(lineX[i] - lineX[i - 1], lineY[i] - lineY[i - 1]);
    }
  }

  private void relax(int i, Place city, boolean pushed) {
    double x = (lineX[i - 1] + lineX[i + 1]) / 2;
    double y = (lineY[i - 1] + lineY[i + 1]) / 2;
    int cell = landscape.lattice().cellAt(x, y);
    if (cell < 0 || settlements.communeOf(cell) < 0) {
      x += 0.02 * (city.xM() - x);
      y += 0.02 * (city.yM() - y);
    } else if (pushed && builtUp.level(x, y, cell) > -0.75) {
      for (Core core : builtUp.cores()) {
        double dx = x - core.xM();
        double dy = y - core.yM();
        double distance = Plane.lengthM(dx, dy);
        double clear = core.radiusM() + 450;
        if (distance < clear && distance > 1) {
          x += 0.25 * dx / distance * (clear - distance);
          y += 0.25 * dy / distance * (clear - distance);
        }
      }
    }
    lineX[i] = x;
    lineY[i] = y;
  }

  /** At both ends, and where it meets important roads on its way. */
  private List<Interchange> interchanges() {
    int first = 0;
    int last = lineX.length - 1;
    while (first < last && !isOpenCountry(first)) {
      first++;
    }
    while (last > first && !isOpenCountry(last)) {
      last--;
    }
    List<Interchange> chosen = new ArrayList<>();
    if (alongM[last] - alongM[first] < 8 * RAMP_M) {
      return chosen;
    }
    RoadNetwork.Incidence at = network.incidence();
    chosen.add(terminal(first, at));
    Place city = settlements.city();
    for (Crossing crossing : crossings()) {
      double[] axis = offset(crossing.alongM, 0);
      boolean nearCity = Plane.lengthM(axis[0] - city.xM(), axis[1] - city.yM()) < 9_000;
      double apart = nearCity ? 2_400 : 5_500;
      if (crossing.alongM - chosen.get(chosen.size() - 1).alongM > apart
          && alongM[last] - crossing.alongM > 5_500) {
        chosen.add(
            new Interchange(
                crossing.alongM, junction(crossing, at, true), junction(crossing, at, false)));
      }
    }
    chosen.add(terminal(last, at));
    return chosen;
  }

  private boolean isOpenCountry(int i) {
    int cell = landscape.lattice().cellAt(lineX[i], lineY[i]);
    return cell >= 0 && builtUp.level(lineX[i], lineY[i], cell) < -0.3;
  }

  /** Both carriageways meet the nearest important road. */
  private Interchange terminal(int i, RoadNetwork.Incidence at) {
    int best = -1;
    double bestM = Double.MAX_VALUE;
    for (int node = 0; node < network.nodes(); node++) {
      double away = Plane.lengthM(network.x(node) - lineX[i], network.y(node) - lineY[i]);
      for (int k = at.start()[node]; k < at.start()[node + 1] && away < bestM; k++) {
        int edge = at.pieces()[k];
        if (network.roadClass(edge).isAtLeast(RoadClass.SECONDARY)
            && !network.has(edge, RoadNetwork.BRIDGE)) {
          best = node;
          bestM = away;
        }
      }
    }
    return new Interchange(alongM[i], best, best);
  }

  private List<Crossing> crossings() {
    List<Crossing> crossings = new ArrayList<>();
    for (int e = 0; e < network.edges(); e++) {
      if (!network.isRemoved(e)
          && network.roadClass(e).isAtLeast(RoadClass.SECONDARY)
          && !network.has(e, RoadNetwork.BRIDGE)) {
        Crossing crossing = cross(e);
        if (crossing != null) {
          crossings.add(crossing);
        }
      }
    }
    crossings.sort(
        (a, b) ->
            a.alongM != b.alongM
                ? Double.compare(a.alongM, b.alongM)
                : Integer.compare(a.edge, b.edge));
    return crossings;
  }

  private @Nullable Crossing cross(int edge) {
    double ax = network.x(network.from(edge));
    double ay = network.y(network.from(edge));
    double bx = network.x(network.to(edge));
    double by = network.y(network.to(edge));
    for (int i = 1; i < lineX.length; i++) {
      double dx = lineX[i] - lineX[i - 1];
      double dy = lineY[i] - lineY[i - 1];
      double sideA = dx * (ay - lineY[i - 1]) - dy * (ax - lineX[i - 1]);
      double sideB = dx * (by - lineY[i - 1]) - dy * (bx - lineX[i - 1]);
      if (sideA * sideB < 0) {
        double share = sideA / (sideA - sideB);
        double px = ax + share * (bx - ax) - lineX[i - 1];
        double py = ay + share * (by - ay) - lineY[i - 1];
        double t = (px * dx + py * dy) / (dx * dx + dy * dy);
        if (t >= 0 && t < 1) {
          return new Crossing(alongM[i - 1] + t * (alongM[i] - alongM[i - 1]), edge, sideA < 0);
        }
      }
    }
    return null;
  }

  /** Other roads pass over it on bridges. */
  private void raiseCrossings(SegmentIndex course) {
    for (int e = 0; e < network.edges(); e++) {
      if (!network.isRemoved(e)
          && course.isCrossed(
              network.x(network.from(e)),
              network.y(network.from(e)),
              network.x(network.to(e)),
              network.y(network.to(e)))) {
        network.setFlags(e, network.flags(e) | RoadNetwork.BRIDGE);
      }
    }
  }

  /** One direction: on the right of the line when forward, else on the left and backwards. */
  private void buildCarriageway(List<Interchange> interchanges, boolean forward) {
    int last = interchanges.size() - 1;
    int previous = -1;
    for (int i = 0; i <= last; i++) {
      Interchange here = interchanges.get(forward ? i : last - i);
      int junction = forward ? here.rightNode : here.leftNode;
      double sense = forward ? 1 : -1;
      if (i > 0) {
        int exit = extend(previous, here.alongM - sense * RAMP_M, forward);
        ramp(exit, junction, here.alongM - sense * RAMP_M * 0.45, forward);
        previous = exit;
      }
      if (i < last) {
        double entryM = here.alongM + sense * RAMP_M;
        int entry = previous < 0 ? addPoint(entryM, forward) : extend(previous, entryM, forward);
        ramp(junction, entry, here.alongM + sense * RAMP_M * 0.45, forward);
        previous = entry;
      }
    }
  }

  private double reachedM;

  private int addPoint(double along, boolean forward) {
    reachedM = along;
    double[] point = offset(along, forward ? -HALF_GAP_M : HALF_GAP_M);
    return network.addNode(point[0], point[1]);
  }

  private int extend(int previous, double untilM, boolean forward) {
    int node = previous;
    int steps = Math.max(1, (int) Math.round(Math.abs(untilM - reachedM) / STEP_M));
    double startM = reachedM;
    for (int i = 1; i <= steps; i++) {
      int next = addPoint(startM + (untilM - startM) * i / steps, forward);
      join(node, next, RoadClass.MOTORWAY);
      node = next;
    }
    return node;
  }

  private void ramp(int from, int to, double middleAlongM, boolean forward) {
    double[] middle = offset(middleAlongM, forward ? -75 : 75);
    int bend = network.addNode(middle[0], middle[1]);
    join(from, bend, RoadClass.MOTORWAY_LINK);
    join(bend, to, RoadClass.MOTORWAY_LINK);
  }

  private void join(int a, int b, RoadClass kind) {
    boolean wet = water.isCrossed(network.x(a), network.y(a), network.x(b), network.y(b));
    int flags = RoadNetwork.ONE_WAY | (wet ? RoadNetwork.BRIDGE : 0);
    network.addEdge(a, b, kind, flags);
  }

  /** A point beside the line: left of it when the shift is above 0. */
  private double[] offset(double along, double shiftM) {
    int i = 1;
    while (i < alongM.length - 1 && alongM[i] < along) {
      i++;
    }
    double length = alongM[i] - alongM[i - 1];
    double t = (along - alongM[i - 1]) / length;
    double dx = (lineX[i] - lineX[i - 1]) / length;
    double dy = (lineY[i] - lineY[i - 1]) / length;
    return new double[] {
      lineX[i - 1] + t * length * dx - shiftM * dy, lineY[i - 1] + t * length * dy + shiftM * dx
    };
  }

  /** The node on the crossing road where ramps of one side end: clear of the motorway. */
  private int junction(Crossing crossing, RoadNetwork.Incidence at, boolean right) {
    int node =
        crossing.firstIsRight == right ? network.from(crossing.edge) : network.to(crossing.edge);
    int came = crossing.edge;
    double[] axis = offset(crossing.alongM, 0);
    for (int step = 0; step < 6; step++) {
      double away = Plane.lengthM(network.x(node) - axis[0], network.y(node) - axis[1]);
      if (away > 85) {
        break;
      }
      int onwards = -1;
      for (int i = at.start()[node]; i < at.start()[node + 1]; i++) {
        int edge = at.pieces()[i];
        boolean better =
            onwards < 0 || network.roadClass(edge).compareTo(network.roadClass(onwards)) < 0;
        if (edge != came && edge < network.edges() && better) {
          onwards = edge;
        }
      }
      if (onwards < 0) {
        break;
      }
      node = network.other(onwards, node);
      came = onwards;
    }
    return node;
  }
}
