package org.maillage.engine.query;

import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.snap.SnappedPoint;

/**
 * The parts of an edge before and after a point on it, driven along the edge or any of its copies.
 *
 * <p>The part from the start to a fraction {@code f} of an edge of {@code x} milliseconds takes
 * {@code round(f · x)}, and the rest takes {@code x} minus that: parts always add up to the whole,
 * and times along an edge never run backwards.
 */
final class EdgeLegs {

  private EdgeLegs() {}

  /** Receives what it takes to drive between a point and a node at an end of its edge. */
  @FunctionalInterface
  interface Leg {
    void to(int node, long timeMs, long lengthMm);
  }

  private static void check(RoadGraph graph, SnappedPoint point) {
    if (point.edge() >= graph.originalEdgeCount()) {
      throw new IllegalArgumentException(
          "a point lies on edge %d of %d: it was snapped to another graph"
              .formatted(point.edge(), graph.originalEdgeCount()));
    }
  }

  static void leaving(RoadGraph graph, SnappedPoint point, Leg leg) {
    leaving(graph, RoadTimes.of(graph), point, leg);
  }

  static void reaching(RoadGraph graph, SnappedPoint point, Leg leg) {
    reaching(graph, RoadTimes.of(graph), point, leg);
  }

  static long alongMs(RoadGraph graph, SnappedPoint from, SnappedPoint to) {
    return alongMs(graph, RoadTimes.of(graph), from, to);
  }

  /** The nodes that can be driven to from a point along its edge; access on foot not included. */
  static void leaving(RoadGraph graph, RoadTimes times, SnappedPoint point, Leg leg) {
    check(graph, point);
    // Who starts at a node has come by no road, so every turn of the original is open.
    if (point.fraction() == 0) {
      leg.to(graph.edgeStart(point.edge()), 0, 0);
    }
    if (point.fraction() == 1) {
      leg.to(graph.edgeEnd(point.edge()), 0, 0);
    }
    leavingBy(graph, times, point.edge(), point, leg);
    for (int copy = graph.copyBegin(point.edge()); copy < graph.copyEnd(point.edge()); copy++) {
      leavingBy(graph, times, copy, point, leg);
    }
  }

  private static void leavingBy(
      RoadGraph graph, RoadTimes times, int edge, SnappedPoint point, Leg leg) {
    long before = part(graph.lengthMm(edge), point);
    if (times.forwardMs(edge) != RoadGraph.NO_WAY) {
      int edgeMs = times.fastestMs(graph, point.edge(), true);
      leg.to(graph.edgeEnd(edge), edgeMs - part(edgeMs, point), graph.lengthMm(edge) - before);
    }
    if (times.backwardMs(edge) != RoadGraph.NO_WAY) {
      leg.to(
          graph.edgeStart(edge), part(times.fastestMs(graph, point.edge(), false), point), before);
    }
  }

  /** The nodes from which a point can be driven to along its edge; egress on foot not included. */
  static void reaching(RoadGraph graph, RoadTimes times, SnappedPoint point, Leg leg) {
    check(graph, point);
    if (point.fraction() == 0) {
      reachingNode(graph, graph.edgeStart(point.edge()), leg);
    }
    if (point.fraction() == 1) {
      reachingNode(graph, graph.edgeEnd(point.edge()), leg);
    }
    reachingBy(graph, times, point.edge(), point, leg);
    for (int copy = graph.copyBegin(point.edge()); copy < graph.copyEnd(point.edge()); copy++) {
      reachingBy(graph, times, copy, point, leg);
    }
  }

  private static void reachingBy(
      RoadGraph graph, RoadTimes times, int edge, SnappedPoint point, Leg leg) {
    long before = part(graph.lengthMm(edge), point);
    int forwardMs = times.forwardMs(edge);
    int backwardMs = times.backwardMs(edge);
    if (forwardMs != RoadGraph.NO_WAY) {
      int edgeMs = times.fastestMs(graph, point.edge(), true);
      leg.to(graph.edgeStart(edge), forwardMs - edgeMs + part(edgeMs, point), before);
    }
    if (backwardMs != RoadGraph.NO_WAY) {
      int edgeMs = times.fastestMs(graph, point.edge(), false);
      long after = graph.lengthMm(edge) - before;
      leg.to(graph.edgeEnd(edge), backwardMs - part(edgeMs, point), after);
    }
  }

  /** A point at an end of its edge stands on the node, whichever way one came there. */
  private static void reachingNode(RoadGraph graph, int node, Leg leg) {
    leg.to(node, 0, 0);
    for (int copy = graph.nodeCopyBegin(node); copy < graph.nodeCopyEnd(node); copy++) {
      leg.to(copy, 0, 0);
    }
  }

  /**
   * Milliseconds straight along the edge that two points share, or -1 if it is one-way the other.
   */
  static long alongMs(RoadGraph graph, RoadTimes times, SnappedPoint from, SnappedPoint to) {
    if (from.fraction() == to.fraction()) {
      return 0;
    }
    int edgeMs = times.fastestMs(graph, from.edge(), from.fraction() < to.fraction());
    return edgeMs == RoadGraph.NO_WAY ? -1 : Math.abs(part(edgeMs, to) - part(edgeMs, from));
  }

  /** Millimetres between two points of one edge. */
  static long alongMm(RoadGraph graph, SnappedPoint from, SnappedPoint to) {
    int lengthMm = graph.lengthMm(from.edge());
    return Math.abs(part(lengthMm, to) - part(lengthMm, from));
  }

  private static long part(int whole, SnappedPoint point) {
    return Math.round(point.fraction() * whole);
  }
}
