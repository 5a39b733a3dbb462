package org.maillage.engine.whatif;

import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.RoadTimes;
import org.maillage.engine.snap.SnappedPoint;

/**
 * The stretch of road between two junctions on which somebody clicked: what an edit of it needs to
 * know.
 *
 * @param edge number of the edge, never that of a copy
 * @param startNode node where it begins
 * @param endNode node where it ends
 * @param lengthMm length in millimetres
 * @param forwardMs milliseconds from start to end by the fastest of its copies, or {@link
 *     RoadGraph#NO_WAY}
 * @param backwardMs milliseconds from end to start, or {@link RoadGraph#NO_WAY}
 */
public record RoadPiece(
    int edge, int startNode, int endNode, int lengthMm, int forwardMs, int backwardMs) {

  private static final double MIDDLE = 0.5;

  /**
   * An edge of a graph.
   *
   * @throws IllegalArgumentException when there is none of that number, or it is a copy
   */
  public static RoadPiece of(RoadGraph graph, int edge) {
    if (edge < 0 || edge >= graph.originalEdgeCount()) {
      throw new IllegalArgumentException(
          "edge %d of %d".formatted(edge, graph.originalEdgeCount()));
    }
    RoadTimes times = RoadTimes.of(graph);
    return new RoadPiece(
        edge,
        graph.edgeStart(edge),
        graph.edgeEnd(edge),
        graph.lengthMm(edge),
        times.fastestMs(graph, edge, true),
        times.fastestMs(graph, edge, false));
  }

  /**
   * The edge to which a point was attached.
   *
   * @throws IllegalArgumentException when the point was snapped to another graph
   */
  public static RoadPiece at(RoadGraph graph, SnappedPoint point) {
    return of(graph, point.edge());
  }

  /**
   * The junction where a new road that ends at a point of this edge is joined to the network: the
   * nearer end along the road, the start when both are equally far. New roads join nodes only, so
   * the road is longer or shorter by what lies between; an edge ends at the next junction, which in
   * a town is some ten metres off and in the country may be kilometres.
   *
   * @param point one that lies on this edge
   */
  public int nodeNear(SnappedPoint point) {
    if (point.edge() != edge) {
      throw new IllegalArgumentException("%s is not on edge %d".formatted(point, edge));
    }
    return point.fraction() <= MIDDLE ? startNode : endNode;
  }

  /** Whether it can be driven from start to end. */
  public boolean isOpenForward() {
    return forwardMs != RoadGraph.NO_WAY;
  }

  /** Whether it can be driven from end to start. */
  public boolean isOpenBackward() {
    return backwardMs != RoadGraph.NO_WAY;
  }
}
