package org.maillage.engine.isochrone;

import org.maillage.engine.graph.Distance;
import org.maillage.engine.graph.RoadGraph;

/**
 * The drawing of one edge after another, each in either direction, in the same memory. Lengths are
 * measured on a plane at the latitude of the edge: what counts are their shares of the whole.
 */
final class EdgeLine {

  private static final double METRES_PER_E7 = Math.toRadians(1e-7) * Distance.EARTH_RADIUS_M;

  private final RoadGraph graph;
  private int[] lonE7 = new int[16];
  private int[] latE7 = new int[16];

  /** Metres from the first point to each. */
  private double[] fromFirstM = new double[16];

  private int last;

  EdgeLine(RoadGraph graph) {
    this.graph = graph;
  }

  /**
   * Takes up an edge.
   *
   * @param asDrawn from its start to its end, or the other way
   */
  void take(int edge, boolean asDrawn) {
    int count = graph.pointCount(edge);
    if (count > lonE7.length) {
      lonE7 = new int[2 * count];
      latE7 = new int[2 * count];
      fromFirstM = new double[2 * count];
    }
    last = count - 1;
    int start = asDrawn ? 0 : last;
    int end = last - start;
    int step = asDrawn ? 1 : -1;
    put(start, graph.edgeStart(edge));
    put(end, graph.edgeEnd(edge));
    int place = start;
    for (int position = graph.shapeBegin(edge); position < graph.shapeEnd(edge); position++) {
      place += step;
      lonE7[place] = graph.shapeLonE7(position);
      latE7[place] = graph.shapeLatE7(position);
    }
    measure();
  }

  private void put(int place, int node) {
    lonE7[place] = graph.lonE7(node);
    latE7[place] = graph.latE7(node);
  }

  private void measure() {
    double middleDeg = (latE7[0] + (double) latE7[last]) / 2 * 1e-7;
    double shrink = Math.cos(Math.toRadians(middleDeg));
    for (int i = 1; i <= last; i++) {
      double x = ((double) lonE7[i] - lonE7[i - 1]) * shrink;
      double y = (double) latE7[i] - latE7[i - 1];
      fromFirstM[i] = fromFirstM[i - 1] + Math.sqrt(x * x + y * y) * METRES_PER_E7;
    }
  }

  /** Metres of the whole drawing. */
  double lengthM() {
    return fromFirstM[last];
  }

  /**
   * The straight stretch on which a place lies: the number of the point that ends it.
   *
   * @param alongM metres from the first point, 0 to the length
   * @param notBefore 1, or the stretch of a place that does not lie farther
   */
  int stretch(double alongM, int notBefore) {
    int i = notBefore;
    while (i < last && fromFirstM[i] < alongM) {
      i++;
    }
    return i;
  }

  /** Longitude in units of 1e-7 degree of a place on a stretch. */
  int lonE7(int stretch, double alongM) {
    return between(lonE7, stretch, alongM);
  }

  /** Latitude in units of 1e-7 degree of a place on a stretch. */
  int latE7(int stretch, double alongM) {
    return between(latE7, stretch, alongM);
  }

  private int between(int[] e7, int stretch, double alongM) {
    double stretchM = fromFirstM[stretch] - fromFirstM[stretch - 1];
    double leftM = alongM - fromFirstM[stretch - 1];
    double share = stretchM == 0 ? 0 : Math.min(1, leftM / stretchM);
    return (int) Math.round(e7[stretch - 1] + share * ((double) e7[stretch] - e7[stretch - 1]));
  }
}
