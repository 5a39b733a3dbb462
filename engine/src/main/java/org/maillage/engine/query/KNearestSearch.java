package org.maillage.engine.query;

import java.util.List;
import java.util.stream.IntStream;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.snap.SnappedPoint;

/**
 * From every node to the {@code k} nearest different places: Dijkstra's algorithm run backwards
 * with up to {@code k} labels a node, one for each place. A place that is not among the {@code k}
 * best of a node is not needed behind it either, for the places that are better there are better
 * behind it too.
 *
 * <p>This is the plain reference of what is prepared. Immutable, safe for any number of threads.
 */
public final class KNearestSearch {

  private final RoadGraph graph;

  /** Searches on a graph. */
  public KNearestSearch(RoadGraph graph) {
    this.graph = graph;
  }

  /**
   * Times to the nearest places.
   *
   * @param k how many different places for each node, 1 or more
   * @throws IllegalArgumentException when a place lies on an edge that the graph does not have
   */
  public KNearestTimes toNearest(List<SnappedPoint> places, int k) {
    return toNearestGroups(places, IntStream.range(0, places.size()).toArray(), k);
  }

  /**
   * Times to the nearest groups of places; the time to a group is that to its nearest place.
   *
   * @param groupOf a number for each place, 0 or more; it stands for the place in the answer
   * @param k how many different groups for each node, 1 or more
   * @throws IllegalArgumentException when a place lies on an edge that the graph does not have, or
   *     there are not as many numbers as places
   */
  public KNearestTimes toNearestGroups(List<SnappedPoint> places, int[] groupOf, int k) {
    if (groupOf.length != places.size()) {
      throw new IllegalArgumentException(
          groupOf.length + " groups for " + places.size() + " places");
    }
    KLabels labels = new KLabels(graph.nodeCount(), k);
    MinHeap heap = new MinHeap();
    for (int i = 0; i < places.size(); i++) {
      int place = groupOf[i];
      SnappedPoint point = places.get(i);
      EdgeLegs.reaching(
          graph,
          point,
          (node, legMs, legMm) -> offer(labels, heap, node, legMs + point.accessMs(), place));
    }
    while (!heap.isEmpty()) {
      long timeMs = heap.peekKey();
      relax(labels, heap, heap.pop(), timeMs);
    }
    return new KNearestTimes(graph, places, groupOf, k, labels);
  }

  /** Drives on from a node with those of its labels that have the time of the queue. */
  private void relax(KLabels labels, MinHeap heap, int head, long timeMs) {
    for (int rank = 0; rank < labels.count(head); rank++) {
      if (labels.timeMs(head, rank) == timeMs) {
        int place = labels.place(head, rank);
        for (int i = graph.incomingBegin(head); i < graph.incomingEnd(head); i++) {
          int arc = graph.incomingArc(i);
          offer(labels, heap, graph.arcTail(arc), timeMs + graph.arcMs(arc), place);
        }
      }
    }
  }

  private static void offer(KLabels labels, MinHeap heap, int node, long timeMs, int place) {
    if (labels.improve(node, timeMs, place)) {
      heap.push(timeMs, node);
    }
  }
}
