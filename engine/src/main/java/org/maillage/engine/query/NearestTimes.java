package org.maillage.engine.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.snap.SnappedPoint;

/**
 * The answer of {@link NearestSearch} and {@link BucketSearch}: for every node, and for any point
 * of an edge, the time to (or from) the nearest place, which place it is, and the length of that
 * route. As immutable as what the search keeps about nodes.
 */
public final class NearestTimes implements NodeTimes {

  /** No place can be reached. */
  public static final long UNREACHED = -1;

  private final RoadGraph graph;
  private final Direction direction;
  private final List<SnappedPoint> places;
  private final long withinMs;
  private final NodeTimes nodes;

  /** Indices of the places by edge: a point on the same edge may be reached straight along it. */
  private final Map<Integer, List<Integer>> placesByEdge = new HashMap<>();

  /**
   * Answers from what is known about nodes.
   *
   * @param graph the network
   * @param direction of the answers
   * @param places the places of the question
   * @param withinMs what takes more milliseconds is unreached
   * @param nodes time, place and length for every node
   */
  public NearestTimes(
      RoadGraph graph,
      Direction direction,
      List<SnappedPoint> places,
      long withinMs,
      NodeTimes nodes) {
    this.graph = graph;
    this.direction = direction;
    this.places = List.copyOf(places);
    this.withinMs = withinMs;
    this.nodes = nodes;
    for (int i = 0; i < places.size(); i++) {
      placesByEdge.computeIfAbsent(places.get(i).edge(), edge -> new ArrayList<>()).add(i);
    }
  }

  /** Milliseconds from a node to its nearest place, egress leg included, or {@link #UNREACHED}. */
  @Override
  public long timeMs(int node) {
    return nodes.timeMs(node);
  }

  @Override
  public int place(int node) {
    return nodes.place(node);
  }

  /** Millimetres of the fastest route of a node, egress leg included; 0 when unreached. */
  @Override
  public long lengthMm(int node) {
    return nodes.lengthMm(node);
  }

  /**
   * How a point of an edge reaches its nearest place, or is reached from it: along its edge to
   * either end as its directions allow, or straight to a place on the same edge. Equal times go as
   * in {@link NearestSearch}.
   */
  public Reach from(SnappedPoint point) {
    Best best = new Best();
    direction.reads(
        graph,
        point,
        (node, legMs, legMm) -> {
          if (nodes.place(node) >= 0) {
            best.offer(legMs + nodes.timeMs(node), nodes.place(node), legMm + nodes.lengthMm(node));
          }
        });
    for (int place : placesByEdge.getOrDefault(point.edge(), List.of())) {
      offerAlong(best, point, place);
    }
    return best.reach.isReached() && point.accessMs() + best.reach.timeMs() <= withinMs
        ? new Reach(
            point.accessMs() + best.reach.timeMs(),
            best.reach.place(),
            point.accessLengthMm() + best.reach.lengthMm())
        : Reach.UNREACHED;
  }

  private void offerAlong(Best best, SnappedPoint point, int place) {
    SnappedPoint other = places.get(place);
    long alongMs = direction.alongMs(graph, point, other);
    if (alongMs >= 0) {
      best.offer(
          alongMs + other.accessMs(),
          place,
          EdgeLegs.alongMm(graph, point, other) + other.accessLengthMm());
    }
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
