package org.maillage.engine.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.snap.SnappedPoint;

/**
 * The answer of {@link NearestSearch}: for every node, and for any point of an edge, the time to
 * the nearest place, which place it is, and the length of that route. Immutable.
 */
public final class NearestTimes {

  /** No place can be reached. */
  public static final long UNREACHED = -1;

  private final RoadGraph graph;
  private final List<SnappedPoint> places;
  private final Labels labels;

  /** Indices of the places by edge: an origin on the same edge may drive straight to them. */
  private final Map<Integer, List<Integer>> placesByEdge = new HashMap<>();

  NearestTimes(RoadGraph graph, List<SnappedPoint> places, Labels labels) {
    this.graph = graph;
    this.places = List.copyOf(places);
    this.labels = labels;
    for (int i = 0; i < places.size(); i++) {
      placesByEdge.computeIfAbsent(places.get(i).edge(), edge -> new ArrayList<>()).add(i);
    }
  }

  /** Milliseconds from a node to its nearest place, egress leg included, or {@link #UNREACHED}. */
  public long timeMs(int node) {
    return labels.cost[node] == Labels.INFINITE ? UNREACHED : labels.cost[node];
  }

  /** Index of the nearest place of a node, or -1 when none can be reached. */
  public int place(int node) {
    return labels.place[node];
  }

  /** Millimetres of the fastest route of a node, egress leg included; 0 when unreached. */
  public long lengthMm(int node) {
    return labels.tieCost[node];
  }

  /**
   * How a point of an edge reaches its nearest place: along its edge to either end as its
   * directions allow, or straight to a place on the same edge. Equal times go as in {@link
   * NearestSearch}.
   */
  public Reach from(SnappedPoint origin) {
    Best best = new Best();
    EdgeLegs.leaving(
        graph,
        origin,
        (node, legMs, legMm) -> {
          if (labels.place[node] >= 0) {
            best.offer(legMs + labels.cost[node], labels.place[node], legMm + labels.tieCost[node]);
          }
        });
    for (int place : placesByEdge.getOrDefault(origin.edge(), List.of())) {
      SnappedPoint point = places.get(place);
      long alongMs = EdgeLegs.alongMs(graph, origin, point);
      if (alongMs >= 0) {
        best.offer(
            alongMs + point.accessMs(),
            place,
            EdgeLegs.alongMm(graph, origin, point) + point.accessLengthMm());
      }
    }
    return best.reach.isReached()
        ? new Reach(
            origin.accessMs() + best.reach.timeMs(),
            best.reach.place(),
            origin.accessLengthMm() + best.reach.lengthMm())
        : Reach.UNREACHED;
  }

  /** The best of what it is offered, in the order of {@link Labels}. */
  private static final class Best {
    private final Labels one = new Labels(1);
    private Reach reach = Reach.UNREACHED;

    void offer(long timeMs, int place, long lengthMm) {
      if (one.improve(0, timeMs, place, lengthMm)) {
        reach = new Reach(timeMs, place, lengthMm);
      }
    }
  }
}
