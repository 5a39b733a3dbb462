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

  public EdgeTimes {
    if (!isTime(forwardMs) || !isTime(backwardMs)) {
      throw new IllegalArgumentException(
          "edge %d with times %d and %d ms".formatted(edge, forwardMs, backwardMs));
    }
  }

  private static boolean isTime(int ms) {
    return ms >= RoadGraph.NO_WAY && ms <= SearchArcs.MAX_MS;
  }

  /** An edge closed both ways. */
  public static EdgeTimes closed(int edge) {
    return new EdgeTimes(edge, RoadGraph.NO_WAY, RoadGraph.NO_WAY);
  }
}
