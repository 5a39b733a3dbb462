package org.maillage.engine.isochrone;

import java.util.List;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.BucketSearch;
import org.maillage.engine.query.NearestTimes;
import org.maillage.engine.query.Reach;
import org.maillage.engine.query.SearchArcs;
import org.maillage.engine.snap.SnappedPoint;

/**
 * The reached pieces of roads, each a straight line with a time at both ends: what a node reaches
 * along its arcs as far as time allows, and what places reach along their own edges. An edge that
 * is reached from both ends gives two pieces, which may overlap.
 */
final class ReachedPieces {

  private static final double MM_PER_M = 1_000;

  /** From this share of the nodes on, looking at all in order beats jumping among the reached. */
  private static final double MANY = 0.2;

  private final RoadGraph graph;
  private final SearchArcs arcs;
  private final BucketSearch search;
  private final int limitMs;
  private final double stepM;

  /**
   * The pieces of the last answer of a search.
   *
   * @param stepM pieces of whole edges that are not longer are left out: their ends are there
   */
  ReachedPieces(RoadGraph graph, SearchArcs arcs, BucketSearch search, int limitMs, double stepM) {
    this.graph = graph;
    this.arcs = arcs;
    this.search = search;
    this.limitMs = limitMs;
    this.stepM = stepM;
  }

  /** Receives what is reached. */
  interface Piece {

    /**
     * A point: a node, a point near a place, or where time runs out on an edge.
     *
     * @param lonE7 longitude in units of 1e-7 degree
     * @param latE7 latitude in units of 1e-7 degree
     * @param atMs when it is reached, in milliseconds
     */
    void point(double lonE7, double latE7, double atMs);

    /** The straight line between two points, which are given on their own as well. */
    void line(
        double fromLonE7,
        double fromLatE7,
        double fromMs,
        double toLonE7,
        double toLatE7,
        double toMs);
  }

  /** Reached nodes, and pieces along their arcs. */
  void alongArcs(Piece piece) {
    if (search.reachedCount() > MANY * graph.nodeCount()) {
      for (int node = 0; node < graph.nodeCount(); node++) {
        if (search.place(node) >= 0) {
          fromNode(node, piece);
        }
      }
    } else {
      for (int i = 0; i < search.reachedCount(); i++) {
        fromNode(search.reachedNode(i), piece);
      }
    }
  }

  private void fromNode(int node, Piece piece) {
    double atMs = search.timeMs(node);
    double lonE7 = graph.lonE7(node);
    double latE7 = graph.latE7(node);
    piece.point(lonE7, latE7, atMs);
    for (int at = arcs.begin(node); at < arcs.end(node); at = SearchArcs.next(at)) {
      double leftMs = limitMs - atMs;
      int arcMs = arcs.ms(at);
      if (arcMs > leftMs || arcs.mm(at) > stepM * MM_PER_M) {
        double share = arcMs > leftMs ? leftMs / arcMs : 1;
        int other = arcs.node(at);
        double endLonE7 = between(lonE7, graph.lonE7(other), share);
        double endLatE7 = between(latE7, graph.latE7(other), share);
        if (share < 1) {
          piece.point(endLonE7, endLatE7, limitMs);
        }
        piece.line(lonE7, latE7, atMs, endLonE7, endLatE7, atMs + share * arcMs);
      }
    }
  }

  /** Points of the edges of places, not farther apart than a step. */
  void nearPlaces(List<SnappedPoint> places, NearestTimes times, Piece piece) {
    for (SnappedPoint place : places) {
      int parts = (int) Math.ceil(graph.lengthMm(place.edge()) / MM_PER_M / stepM);
      point(place.edge(), place.fraction(), times, piece);
      for (int part = 0; part < parts; part++) {
        point(place.edge(), (double) part / parts, times, piece);
      }
    }
  }

  private void point(int edge, double fraction, NearestTimes times, Piece piece) {
    Reach reach = times.from(SnappedPoint.onEdge(edge, fraction, 0, 0));
    if (reach.isReached()) {
      double lonE7 =
          between(graph.lonE7(graph.edgeStart(edge)), graph.lonE7(graph.edgeEnd(edge)), fraction);
      double latE7 =
          between(graph.latE7(graph.edgeStart(edge)), graph.latE7(graph.edgeEnd(edge)), fraction);
      piece.point(lonE7, latE7, reach.timeMs());
    }
  }

  private static double between(double start, double end, double fraction) {
    return start + fraction * (end - start);
  }
}
