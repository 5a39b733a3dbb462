package org.maillage.demo.roads;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.demo.relief.Landscape;
import org.maillage.demo.relief.Plane;
import org.maillage.demo.relief.SegmentIndex;
import org.maillage.demo.settlement.BuiltUp;
import org.maillage.demo.settlement.Place;
import org.maillage.demo.settlement.Role;
import org.maillage.demo.settlement.Settlements;

/**
 * One motorway from the largest town past the city to the next town: two one-way carriageways over
 * and under the other roads, with interchanges where it meets the important ones. It begins and
 * ends at an interchange, so that nobody is led into a dead end.
 */
final class Motorway {

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
  private final MotorwayLine line;
  private double reachedM;

  Motorway(Settlements settlements, BuiltUp builtUp, SegmentIndex water, RoadNetwork network) {
    this.settlements = settlements;
    this.landscape = settlements.landscape();
    this.builtUp = builtUp;
    this.water = water;
    this.network = network;
    this.line = new MotorwayLine(settlements, builtUp);
  }

  /** Builds it, where the département is large enough; returns where it runs. */
  SegmentIndex build() {
    SegmentIndex course = new SegmentIndex(landscape.frame().widthM(), landscape.frame().heightM());
    List<Place> towns =
        settlements.listByRole(Role.TOWN).stream().filter(p -> p.ground() == 0).toList();
    if (towns.size() < 2) {
      return course;
    }
    line.trace(towns.get(0), towns.get(1));
    List<Interchange> interchanges = interchanges();
    if (interchanges.size() < 2) {
      return course;
    }
    double startM = interchanges.get(0).alongM;
    double endM = interchanges.get(interchanges.size() - 1).alongM;
    for (int i = 1; i < line.points(); i++) {
      if (line.alongM(i) > startM && line.alongM(i - 1) < endM) {
        course.add(line.x(i - 1), line.y(i - 1), line.x(i), line.y(i));
      }
    }
    raiseCrossings(course);
    buildCarriageway(interchanges, true);
    buildCarriageway(interchanges, false);
    return course;
  }

  /** At both ends, and where it meets important roads on its way. */
  private List<Interchange> interchanges() {
    int first = 0;
    int last = line.points() - 1;
    while (first < last && !isOpenCountry(first)) {
      first++;
    }
    while (last > first && !isOpenCountry(last)) {
      last--;
    }
    List<Interchange> chosen = new ArrayList<>();
    if (line.alongM(last) - line.alongM(first) < 8 * RAMP_M) {
      return chosen;
    }
    RoadNetwork.Incidence at = network.incidence();
    chosen.add(terminal(first, at));
    Place city = settlements.city();
    for (Crossing crossing : crossings()) {
      double[] axis = line.offset(crossing.alongM, 0);
      boolean nearCity = Plane.lengthM(axis[0] - city.xM(), axis[1] - city.yM()) < 9_000;
      double apart = nearCity ? 2_400 : 5_500;
      if (crossing.alongM - chosen.get(chosen.size() - 1).alongM > apart
          && line.alongM(last) - crossing.alongM > 5_500) {
        chosen.add(
            new Interchange(
                crossing.alongM, junction(crossing, at, true), junction(crossing, at, false)));
      }
    }
    chosen.add(terminal(last, at));
    return chosen;
  }

  private boolean isOpenCountry(int i) {
    int cell = landscape.lattice().cellAt(line.x(i), line.y(i));
    return cell >= 0 && builtUp.level(line.x(i), line.y(i), cell) < -0.3;
  }

  /** Both carriageways meet the nearest important road. */
  private Interchange terminal(int i, RoadNetwork.Incidence at) {
    int best = -1;
    double bestM = Double.MAX_VALUE;
    for (int node = 0; node < network.nodes(); node++) {
      double away = Plane.lengthM(network.x(node) - line.x(i), network.y(node) - line.y(i));
      for (int k = at.start()[node]; k < at.start()[node + 1] && away < bestM; k++) {
        int edge = at.pieces()[k];
        if (network.roadClass(edge).isAtLeast(RoadClass.SECONDARY)
            && !network.has(edge, RoadNetwork.BRIDGE)) {
          best = node;
          bestM = away;
        }
      }
    }
    return new Interchange(line.alongM(i), best, best);
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
    for (int i = 1; i < line.points(); i++) {
      double dx = line.x(i) - line.x(i - 1);
      double dy = line.y(i) - line.y(i - 1);
      double sideA = dx * (ay - line.y(i - 1)) - dy * (ax - line.x(i - 1));
      double sideB = dx * (by - line.y(i - 1)) - dy * (bx - line.x(i - 1));
      if (sideA * sideB < 0) {
        double share = sideA / (sideA - sideB);
        double px = ax + share * (bx - ax) - line.x(i - 1);
        double py = ay + share * (by - ay) - line.y(i - 1);
        double t = (px * dx + py * dy) / (dx * dx + dy * dy);
        if (t >= 0 && t < 1) {
          return new Crossing(
              line.alongM(i - 1) + t * (line.alongM(i) - line.alongM(i - 1)), edge, sideA < 0);
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

  private int addPoint(double along, boolean forward) {
    reachedM = along;
    double[] point = line.offset(along, forward ? -HALF_GAP_M : HALF_GAP_M);
    return network.addNode(point[0], point[1]);
  }

  private int extend(int previous, double untilM, boolean forward) {
    int node = previous;
    int steps = Math.max(1, (int) Math.round(Math.abs(untilM - reachedM) / MotorwayLine.STEP_M));
    double startM = reachedM;
    for (int i = 1; i <= steps; i++) {
      int next = addPoint(startM + (untilM - startM) * i / steps, forward);
      join(node, next, RoadClass.MOTORWAY);
      node = next;
    }
    return node;
  }

  private void ramp(int from, int to, double middleAlongM, boolean forward) {
    double[] middle = line.offset(middleAlongM, forward ? -75 : 75);
    int bend = network.addNode(middle[0], middle[1]);
    join(from, bend, RoadClass.MOTORWAY_LINK);
    join(bend, to, RoadClass.MOTORWAY_LINK);
  }

  private void join(int a, int b, RoadClass kind) {
    boolean wet = water.isCrossed(network.x(a), network.y(a), network.x(b), network.y(b));
    int flags = RoadNetwork.ONE_WAY | (wet ? RoadNetwork.BRIDGE : 0);
    network.addEdge(a, b, kind, flags);
  }

  /** The node on the crossing road where ramps of one side end: clear of the motorway. */
  private int junction(Crossing crossing, RoadNetwork.Incidence at, boolean right) {
    int node =
        crossing.firstIsRight == right ? network.from(crossing.edge) : network.to(crossing.edge);
    int came = crossing.edge;
    double[] axis = line.offset(crossing.alongM, 0);
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
