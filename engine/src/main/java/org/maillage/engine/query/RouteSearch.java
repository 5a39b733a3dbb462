package org.maillage.engine.query;

import java.util.Optional;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.snap.SnappedPoint;

/**
 * One route between two places, fastest or shortest, by Dijkstra's algorithm run forwards. Meant
 * for checks and single questions. Immutable, safe for any number of threads.
 */
public final class RouteSearch {

  private final RoadGraph graph;

  /** Searches on a graph. */
  public RouteSearch(RoadGraph graph) {
    this.graph = graph;
  }

  /**
   * The best route by the metric; empty when the destination cannot be reached.
   *
   * @throws IllegalArgumentException when a place lies on an edge that the graph does not have
   */
  public Optional<Route> findRoute(SnappedPoint from, SnappedPoint to, Metric metric) {
    return new Search(metric).run(from, to);
  }

  private final class Search {
    private final Metric metric;
    private final Labels nodes = new Labels(graph.nodeCount());
    private final MinHeap heap = new MinHeap();

    /** The label of the destination alone. */
    private final Labels target = new Labels(1);

    Search(Metric metric) {
      this.metric = metric;
    }

    Optional<Route> run(SnappedPoint from, SnappedPoint to) {
      EdgeLegs.leaving(graph, from, (node, ms, mm) -> offer(node, 0, 0, ms, mm));
      if (from.edge() == to.edge()) {
        long alongMs = EdgeLegs.alongMs(graph, from, to);
        if (alongMs >= 0) {
          arrive(0, 0, alongMs, EdgeLegs.alongMm(graph, from, to));
        }
      }
      while (!heap.isEmpty() && heap.peekKey() <= target.cost[0]) {
        long cost = heap.peekKey();
        int node = heap.pop();
        if (cost == nodes.cost[node]) {
          settle(node, to);
        }
      }
      if (target.place[0] < 0) {
        return Optional.empty();
      }
      long roadMs = metric.cost(target.cost[0], target.tieCost[0]);
      long roadMm = metric.tieCost(target.cost[0], target.tieCost[0]);
      return Optional.of(
          new Route(
              from.accessMs() + roadMs + to.accessMs(),
              from.accessLengthMm() + roadMm + to.accessLengthMm()));
    }

    private void settle(int node, SnappedPoint to) {
      long cost = nodes.cost[node];
      long tieCost = nodes.tieCost[node];
      for (int i = graph.outgoingBegin(node); i < graph.outgoingEnd(node); i++) {
        int arc = graph.outgoingArc(i);
        offer(graph.arcHead(arc), cost, tieCost, graph.arcMs(arc), graph.arcLengthMm(arc));
      }
      EdgeLegs.reaching(
          graph,
          to,
          (end, ms, mm) -> {
            if (end == node) {
              arrive(cost, tieCost, ms, mm);
            }
          });
    }

    private void offer(int node, long cost, long tieCost, long legMs, long legMm) {
      long newCost = cost + metric.cost(legMs, legMm);
      if (nodes.improve(node, newCost, 0, tieCost + metric.tieCost(legMs, legMm))) {
        heap.push(newCost, node);
      }
    }

    private void arrive(long cost, long tieCost, long legMs, long legMm) {
      target.improve(
          0, cost + metric.cost(legMs, legMm), 0, tieCost + metric.tieCost(legMs, legMm));
    }
  }
}
