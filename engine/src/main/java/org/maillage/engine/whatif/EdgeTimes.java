package org.maillage.engine.whatif;

import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.SearchArcs;

/**
 * What an edge takes from now on.
 *
 * @param edge number of the edge
 * @param forwardMs milliseconds from start to end, or {@link RoadGraph#NO_WAY} to close it
 * @param backwardMs milliseconds from end to start, or {@link RoadGraph#NO_WAY} to close it
 */
public record EdgeTimes(int edge, int forwardMs, int backwardMs) {

  /** 1 km/h is 1/3.6 mm a millisecond. */
  private static final double MM_PER_MS_PER_KMH = 3.6;

  public EdgeTimes {
    if (!isTime(forwardMs) || !isTime(backwardMs)) {
      throw new IllegalArgumentException(
          "edge %d with times %d and %d ms".formatted(edge, forwardMs, backwardMs));
    }
  }

  private static boolean isTime(int ms) {
    return ms >= RoadGraph.NO_WAY && ms <= SearchArcs.MAX_MS;
  }

  /**
   * The times of an edge driven at another speed: length over speed, rounded to a millisecond. A
   * direction that is closed stays closed. Waits that the graph counts at the ends of its edges are
   * not in it, but what some turns into the edge take longer than others stays.
   *
   * @param edge number of an edge of the graph that is no copy
   * @param kmh mean speed in km/h, more than 0
   * @throws IllegalArgumentException when there is no such edge, the speed is not a positive number
   *     or so low that the edge takes more than {@link SearchArcs#MAX_MS}
   */
  public static EdgeTimes ofSpeed(RoadGraph graph, int edge, double kmh) {
    if (!(kmh > 0) || Double.isInfinite(kmh)) {
      throw new IllegalArgumentException("a speed of " + kmh + " km/h");
    }
    RoadPiece piece = RoadPiece.of(graph, edge);
    double ms = piece.lengthMm() * MM_PER_MS_PER_KMH / kmh;
    if (ms > SearchArcs.MAX_MS) {
      throw new IllegalArgumentException("edge %d at %s km/h".formatted(edge, kmh));
    }
    int drivenMs = (int) Math.round(ms);
    return new EdgeTimes(
        edge,
        piece.isOpenForward() ? drivenMs : RoadGraph.NO_WAY,
        piece.isOpenBackward() ? drivenMs : RoadGraph.NO_WAY);
  }

  /** An edge closed both ways. */
  public static EdgeTimes closed(int edge) {
    return new EdgeTimes(edge, RoadGraph.NO_WAY, RoadGraph.NO_WAY);
  }
}
