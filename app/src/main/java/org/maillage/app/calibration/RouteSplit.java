package org.maillage.app.calibration;

import java.util.Arrays;
import java.util.Optional;
import java.util.PriorityQueue;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.snap.SnappedPoint;

/**
 * The fastest routes from one origin when each family of roads takes its time multiplied by a
 * factor, and where their time goes: Dijkstra's algorithm with the arc by which each node was
 * reached.
 */
final class RouteSplit {

  private static final int FROM_ORIGIN = -1;

  private final RoadGraph graph;
  private final double[] factors;
  private final SnappedPoint origin;
  private final double[] costMs;
  private final int[] arrivedBy;
  private final PriorityQueue<Entry> queue = new PriorityQueue<>();

  /** A node to be settled, at a cost that may have become stale. */
  private record Entry(int node, Double costMs) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      return Double.compare(costMs, other.costMs);
    }
  }

  /**
   * Searches from an origin to everywhere.
   *
   * @param factors what the time of each family is multiplied by, by {@link RoadFamily#ordinal()}
   */
  RouteSplit(RoadGraph graph, SnappedPoint origin, double[] factors) {
    this.graph = graph;
    this.factors = factors.clone();
    this.origin = origin;
    costMs = new double[graph.nodeCount()];
    Arrays.fill(costMs, Double.POSITIVE_INFINITY);
    arrivedBy = new int[graph.nodeCount()];
    search();
  }

  private void search() {
    int edge = origin.edge();
    double share = origin.fraction();
    if (graph.forwardMs(edge) != RoadGraph.NO_WAY || share == 1) {
      offer(graph.edgeEnd(edge), legMs(edge, graph.forwardMs(edge), 1 - share), FROM_ORIGIN);
    }
    if (graph.backwardMs(edge) != RoadGraph.NO_WAY || share == 0) {
      offer(graph.edgeStart(edge), legMs(edge, graph.backwardMs(edge), share), FROM_ORIGIN);
    }
    for (Entry next = queue.poll(); next != null; next = queue.poll()) {
      if (next.costMs() == costMs[next.node()]) {
        settle(next.node());
      }
    }
  }

  private void settle(int node) {
    for (int i = graph.outgoingBegin(node); i < graph.outgoingEnd(node); i++) {
      int arc = graph.outgoingArc(i);
      double arcMs = legMs(RoadGraph.arcEdge(arc), graph.arcMs(arc), 1);
      offer(graph.arcHead(arc), costMs[node] + arcMs, arc);
    }
  }

  private void offer(int node, double offeredMs, int arc) {
    if (offeredMs < costMs[node]) {
      costMs[node] = offeredMs;
      arrivedBy[node] = arc;
      queue.add(new Entry(node, offeredMs));
    }
  }

  /** Milliseconds of a part of an edge, factor included; a closed direction is only stood at. */
  private double legMs(int edge, int edgeMs, double share) {
    return edgeMs == RoadGraph.NO_WAY ? 0 : edgeMs * share * factors[family(edge)];
  }

  private int family(int edge) {
    return RoadFamily.of(graph.roadClass(edge)).ordinal();
  }

  /** Where the time to a destination goes; empty when it cannot be reached. */
  Optional<FamilyTimes> to(SnappedPoint destination) {
    int edge = destination.edge();
    double share = destination.fraction();
    double[] roadMs = new double[RoadFamily.values().length];
    double viaStartMs = arrivalMs(edge, graph.edgeStart(edge), graph.forwardMs(edge), share);
    double viaEndMs = arrivalMs(edge, graph.edgeEnd(edge), graph.backwardMs(edge), 1 - share);
    double alongMs = alongMs(destination);
    double bestMs = Math.min(alongMs, Math.min(viaStartMs, viaEndMs));
    if (bestMs == Double.POSITIVE_INFINITY) {
      return Optional.empty();
    }
    int family = family(edge);
    if (bestMs == alongMs) {
      roadMs[family] += alongMs / factors[family];
    } else {
      boolean viaStart = bestMs == viaStartMs;
      int node = viaStart ? graph.edgeStart(edge) : graph.edgeEnd(edge);
      roadMs[family] += (bestMs - costMs[node]) / factors[family];
      trace(node, roadMs);
    }
    return Optional.of(
        new FamilyTimes((double) (origin.accessMs() + destination.accessMs()), roadMs));
  }

  private double arrivalMs(int edge, int node, int edgeMs, double share) {
    boolean open = edgeMs != RoadGraph.NO_WAY || share == 0;
    return open ? costMs[node] + legMs(edge, edgeMs, share) : Double.POSITIVE_INFINITY;
  }

  /** Straight along the edge that origin and destination share. */
  private double alongMs(SnappedPoint destination) {
    double share = destination.fraction() - origin.fraction();
    int edge = destination.edge();
    int edgeMs = share >= 0 ? graph.forwardMs(edge) : graph.backwardMs(edge);
    boolean open = edge == origin.edge() && (edgeMs != RoadGraph.NO_WAY || share == 0);
    return open ? legMs(edge, edgeMs, Math.abs(share)) : Double.POSITIVE_INFINITY;
  }

  private void trace(int last, double[] roadMs) {
    int node = last;
    while (arrivedBy[node] != FROM_ORIGIN) {
      int arc = arrivedBy[node];
      roadMs[family(RoadGraph.arcEdge(arc))] += graph.arcMs(arc);
      node = graph.arcTail(arc);
    }
    int family = family(origin.edge());
    roadMs[family] += costMs[node] / factors[family];
  }
}
