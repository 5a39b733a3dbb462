package org.maillage.engine.snap;

import org.maillage.engine.graph.Distance;
import org.maillage.engine.graph.RoadGraph;

/**
 * A point of one straight piece of an edge's drawing, and what share of the edge lies before it.
 */
record DrawnEdge(RoadGraph graph, int edge, int piece, double along) {

  /** Latitude in degrees of the point. */
  double latDeg() {
    return between(graph.pointLatE7(edge, piece), graph.pointLatE7(edge, piece + 1));
  }

  /** Longitude in degrees of the point. */
  double lonDeg() {
    return between(graph.pointLonE7(edge, piece), graph.pointLonE7(edge, piece + 1));
  }

  private double between(int fromE7, int toE7) {
    return fromE7 / 1e7 + along * (toE7 / 1e7 - fromE7 / 1e7);
  }

  /**
   * The share of the drawn length before the point, 0 to 1. Lengths are measured on the sphere, so
   * the share is the same from wherever one looks at the point.
   */
  double fraction() {
    int pieces = graph.pointCount(edge) - 1;
    if (pieces == 1) {
      return along;
    }
    double beforeM = 0;
    double wholeM = 0;
    for (int i = 0; i < pieces; i++) {
      double pieceM = pieceM(i);
      beforeM += i < piece ? pieceM : i == piece ? along * pieceM : 0;
      wholeM += pieceM;
    }
    return wholeM == 0 ? 0 : Math.min(1, beforeM / wholeM);
  }

  private double pieceM(int i) {
    return Distance.metres(
        graph.pointLatE7(edge, i) / 1e7,
        graph.pointLonE7(edge, i) / 1e7,
        graph.pointLatE7(edge, i + 1) / 1e7,
        graph.pointLonE7(edge, i + 1) / 1e7);
  }
}
