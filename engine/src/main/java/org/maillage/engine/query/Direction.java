package org.maillage.engine.query;

import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.snap.SnappedPoint;

/** Which way one drives between the places of a question and everywhere else. */
public enum Direction {
  /** From everywhere to the places: how far is the nearest doctor. */
  TO_PLACES,
  /** From the places to everywhere: how far does the ambulance get. */
  FROM_PLACES;

  /** Receives what it takes to drive between a point and a node near it. */
  @FunctionalInterface
  public interface Leg {

    /**
     * A leg along the edge of the point; walking between point and road is not included.
     *
     * @param node node at the other end of the leg
     * @param timeMs milliseconds
     * @param lengthMm millimetres
     */
    void at(int node, long timeMs, long lengthMm);
  }

  /**
   * The nodes that a search which starts at a place begins with.
   *
   * @throws IllegalArgumentException when the place lies on an edge that the graph does not have
   */
  public void seeds(RoadGraph graph, SnappedPoint place, Leg leg) {
    seeds(graph, RoadTimes.of(graph), place, leg);
  }

  /** {@link #seeds(RoadGraph, SnappedPoint, Leg)} with other times of edges. */
  public void seeds(RoadGraph graph, RoadTimes times, SnappedPoint place, Leg leg) {
    if (this == TO_PLACES) {
      EdgeLegs.reaching(graph, times, place, leg::at);
    } else {
      EdgeLegs.leaving(graph, times, place, leg::at);
    }
  }

  /**
   * The nodes whose times give the time of a point elsewhere.
   *
   * @throws IllegalArgumentException when the point lies on an edge that the graph does not have
   */
  public void reads(RoadGraph graph, SnappedPoint point, Leg leg) {
    opposite().seeds(graph, point, leg);
  }

  /**
   * Milliseconds straight along the edge that a point and a place share, or -1 when the edge is
   * one-way against it.
   */
  public long alongMs(RoadGraph graph, SnappedPoint point, SnappedPoint place) {
    return alongMs(graph, RoadTimes.of(graph), point, place);
  }

  /** {@link #alongMs(RoadGraph, SnappedPoint, SnappedPoint)} with other times of edges. */
  public long alongMs(RoadGraph graph, RoadTimes times, SnappedPoint point, SnappedPoint place) {
    return this == TO_PLACES
        ? EdgeLegs.alongMs(graph, times, point, place)
        : EdgeLegs.alongMs(graph, times, place, point);
  }

  /** The other way. */
  public Direction opposite() {
    return this == TO_PLACES ? FROM_PLACES : TO_PLACES;
  }
}
