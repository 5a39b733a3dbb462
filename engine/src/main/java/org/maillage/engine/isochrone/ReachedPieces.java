package org.maillage.engine.isochrone;

import java.util.List;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.BucketSearch;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.NearestTimes;
import org.maillage.engine.query.Reach;
import org.maillage.engine.snap.SnappedPoint;

/**
 * The reached pieces of roads, each a straight line with a time at both ends: what a node reaches
 * along its arcs as far as time allows, and what places reach along their own edges. An edge that
 * is reached from both ends gives two pieces, which may overlap.
 */
final class ReachedPieces {

  private static final double MM_PER_M = 1_000;

  private final RoadGraph graph;
  private final boolean leaving;
  private final BucketSearch search;
  private final int limitMs;

  /** The pieces of the last answer of a search. */
  ReachedPieces(RoadGraph graph, Direction direction, BucketSearch search, int limitMs) {
    this.graph = graph;
    this.leaving = direction == Direction.FROM_PLACES;
    this.search = search;
    this.limitMs = limitMs;
  }

  /** Receives a piece. */
  @FunctionalInterface
  interface Piece {

    /**
     * A straight line.
     *
     * @param fromLonE7 longitude of the end that is reached first, in units of 1e-7 degree
     * @param fromMs when it is reached, in milliseconds
     */
    void line(
        double fromLonE7,
        double fromLatE7,
        double fromMs,
        double toLonE7,
        double toLatE7,
        double toMs);
  }

  /** Pieces along the arcs of reached nodes; a node without arcs is a piece of no length. */
  void alongArcs(Piece piece) {
    for (int i = 0; i < search.reachedCount(); i++) {
      int node = search.reachedNode(i);
      double atMs = search.timeMs(node);
      double lonE7 = graph.lonE7(node);
      double latE7 = graph.latE7(node);
      piece.line(lonE7, latE7, atMs, lonE7, latE7, atMs);
      int end = leaving ? graph.outgoingEnd(node) : graph.incomingEnd(node);
      for (int a = leaving ? graph.outgoingBegin(node) : graph.incomingBegin(node); a < end; a++) {
        int arc = leaving ? graph.outgoingArc(a) : graph.incomingArc(a);
        int other = leaving ? graph.arcHead(arc) : graph.arcTail(arc);
        int arcMs = graph.arcMs(arc);
        double share = arcMs <= limitMs - atMs ? 1 : (limitMs - atMs) / arcMs;
        piece.line(
            lonE7,
            latE7,
            atMs,
            lonE7 + share * (graph.lonE7(other) - lonE7),
            latE7 + share * (graph.latE7(other) - latE7),
            atMs + share * arcMs);
      }
    }
  }

  /** Points of the edges of places, not farther apart than a step, as pieces of no length. */
  void nearPlaces(List<SnappedPoint> places, NearestTimes times, double stepM, Piece piece) {
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
      piece.line(lonE7, latE7, reach.timeMs(), lonE7, latE7, reach.timeMs());
    }
  }

  private static double between(double start, double end, double fraction) {
    return start + fraction * (end - start);
  }
}
