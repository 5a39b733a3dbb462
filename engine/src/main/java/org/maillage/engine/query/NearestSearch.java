package org.maillage.engine.query;

import java.util.List;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.snap.SnappedPoint;

/**
 * From every node to the nearest of some places, in one search: Dijkstra's algorithm (A note on two
 * problems in connexion with graphs, Numer. Math. 1959) run backwards from all places at once.
 *
 * <p>What is minimised is the whole time, egress leg on foot included: the legs from the ends of a
 * place's edge to the place, plus the egress, are the seeds. Equal times go to the place that comes
 * first in the list, then to the shorter route.
 *
 * <p>This is the plain reference: a binary heap, no preparation, nothing pruned. Immutable, safe
 * for any number of threads; a search takes 20 bytes a node and the heap.
 */
public final class NearestSearch {

  private final RoadGraph graph;

  /** Searches on a graph. */
  public NearestSearch(RoadGraph graph) {
    this.graph = graph;
  }

  /**
   * Times to the nearest of the places.
   *
   * @param places may be empty: then nothing is reached
   * @throws IllegalArgumentException when a place lies on an edge that the graph does not have
   */
  public NearestTimes toNearest(List<SnappedPoint> places) {
    Labels labels = new Labels(graph.nodeCount());
    MinHeap heap = new MinHeap();
    for (int i = 0; i < places.size(); i++) {
      int place = i;
      SnappedPoint point = places.get(i);
      EdgeLegs.reaching(
          graph,
          point,
          (node, legMs, legMm) ->
              offer(
                  labels,
                  heap,
                  node,
                  legMs + point.accessMs(),
                  place,
                  legMm + point.accessLengthMm()));
    }
    while (!heap.isEmpty()) {
      long timeMs = heap.peekKey();
      int node = heap.pop();
      // An older entry of a node that has been improved since says nothing. A node is done again
      // when an equal time brings a better place over a stretch of no length.
      if (timeMs == labels.cost[node]) {
        relax(labels, heap, node);
      }
    }
    return new NearestTimes(graph, Direction.TO_PLACES, places, Labels.INFINITE, labels);
  }

  private void relax(Labels labels, MinHeap heap, int head) {
    for (int i = graph.incomingBegin(head); i < graph.incomingEnd(head); i++) {
      int arc = graph.incomingArc(i);
      offer(
          labels,
          heap,
          graph.arcTail(arc),
          labels.cost[head] + graph.arcMs(arc),
          labels.place[head],
          labels.tieCost[head] + graph.arcLengthMm(arc));
    }
  }

  private static void offer(
      Labels labels, MinHeap heap, int node, long timeMs, int place, long lengthMm) {
    if (labels.improve(node, timeMs, place, lengthMm)) {
      heap.push(timeMs, node);
    }
  }
}
