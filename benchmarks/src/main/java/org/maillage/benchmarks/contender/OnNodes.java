package org.maillage.benchmarks.contender;

import java.util.Arrays;
import java.util.List;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.snap.SnappedPoint;

/** Facilities on nodes as the engine's searches take them: at the end of any of their edges. */
public final class OnNodes {

  private OnNodes() {}

  /** A point of the road at each node. */
  public static List<SnappedPoint> of(RoadGraph graph, int... nodes) {
    return Arrays.stream(nodes).mapToObj(node -> of(graph, node)).toList();
  }

  private static SnappedPoint of(RoadGraph graph, int node) {
    int arc = graph.incomingArc(graph.incomingBegin(node));
    int edge = RoadGraph.arcEdge(arc);
    double fraction = RoadGraph.isForward(arc) ? 1 : 0;
    return SnappedPoint.onEdge(edge, fraction, graph.latDeg(node), graph.lonDeg(node));
  }
}
