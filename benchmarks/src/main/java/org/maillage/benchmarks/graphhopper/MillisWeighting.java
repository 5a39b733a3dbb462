package org.maillage.benchmarks.graphhopper;

import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.EdgeIteratorState;
import org.maillage.engine.graph.RoadGraph;

/**
 * Exactly our milliseconds as GraphHopper's weights, which are doubles and so hold them without
 * loss. They are read from plain arrays, faster than from GraphHopper's packed ones.
 */
final class MillisWeighting implements Weighting {

  private final int[] forwardMs;
  private final int[] backwardMs;

  /**
   * Weights by GraphHopper's number of an edge; the arrays are not copied.
   *
   * @param forwardMs milliseconds from base to adjacent node, or {@link RoadGraph#NO_WAY}
   * @param backwardMs the other way
   */
  MillisWeighting(int[] forwardMs, int[] backwardMs) {
    this.forwardMs = forwardMs;
    this.backwardMs = backwardMs;
  }

  /** The same roads driven backwards: from a facility it finds the times to it. */
  MillisWeighting reversed() {
    return new MillisWeighting(backwardMs, forwardMs);
  }

  @Override
  public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
    boolean forward = (edge.getEdgeKey() & 1) == 0;
    int ms = (forward == reverse ? backwardMs : forwardMs)[edge.getEdge()];
    return ms == RoadGraph.NO_WAY ? Double.POSITIVE_INFINITY : ms;
  }

  @Override
  public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
    return (long) calcEdgeWeight(edge, reverse);
  }

  @Override
  public double calcMinWeightPerDistance() {
    return 0;
  }

  @Override
  public double calcTurnWeight(int inEdge, int viaNode, int outEdge) {
    return 0;
  }

  @Override
  public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
    return 0;
  }

  @Override
  public boolean hasTurnCosts() {
    return false;
  }

  @Override
  public String getName() {
    return "milliseconds";
  }
}
