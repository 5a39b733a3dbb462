package org.maillage.engine.isochrone;

import org.maillage.engine.graph.Distance;
import org.maillage.engine.graph.RoadGraph;

/** The drawing of an edge in one direction: its points, and how far they lie apart. */
final class EdgeLine {

  private final RoadGraph graph;
  private final int edge;
  private final boolean asDrawn;
  private final double[] partM;
  private final double lengthM;

  /**
   * The line of an edge.
   *
   * @param asDrawn from its start to its end, or the other way
   */
  EdgeLine(RoadGraph graph, int edge, boolean asDrawn) {
    this.graph = graph;
    this.edge = edge;
    this.asDrawn = asDrawn;
    partM = new double[graph.pointCount(edge)];
    double sumM = 0;
    for (int i = 1; i < partM.length; i++) {
      partM[i] =
          Distance.metres(latE7(i - 1) / 1e7, lonE7(i - 1) / 1e7, latE7(i) / 1e7, lonE7(i) / 1e7);
      sumM += partM[i];
    }
    lengthM = sumM;
  }

  /** Number of points, ends included: two or more. */
  int pointCount() {
    return partM.length;
  }

  int lonE7(int i) {
    return graph.pointLonE7(edge, place(i));
  }

  int latE7(int i) {
    return graph.pointLatE7(edge, place(i));
  }

  private int place(int i) {
    return asDrawn ? i : partM.length - 1 - i;
  }

  /** Metres of the whole drawing. */
  double lengthM() {
    return lengthM;
  }

  /** Metres from the point before to a point. */
  double lengthM(int i) {
    return partM[i];
  }

  /** Receives a place. */
  interface Place {
    void at(double lonE7, double latE7);
  }

  /** The place at a share of the drawn length, from 0 to 1. */
  void at(double fraction, Place place) {
    double leftM = fraction * lengthM;
    int i = 1;
    while (i + 1 < partM.length && leftM > partM[i]) {
      leftM -= partM[i++];
    }
    double share = partM[i] == 0 ? 0 : Math.min(1, leftM / partM[i]);
    place.at(
        lonE7(i - 1) + share * (lonE7(i) - lonE7(i - 1)),
        latE7(i - 1) + share * (latE7(i) - latE7(i - 1)));
  }
}
