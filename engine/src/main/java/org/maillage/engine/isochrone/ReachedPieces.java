package org.maillage.engine.isochrone;

import java.util.List;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.BucketSearch;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.NearestTimes;
import org.maillage.engine.query.Reach;
import org.maillage.engine.query.SearchArcs;
import org.maillage.engine.snap.SnappedPoint;

/**
 * The reached pieces of roads, each a straight line with a time at both ends: what a node reaches
 * along its arcs, bend by bend, as far as time allows, and what places reach along their own edges.
 * An edge that is reached from both ends gives two pieces, which may overlap.
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
    double leftMs = limitMs - atMs;
    piece.point(graph.lonE7(node), graph.latE7(node), atMs);
    int arcOfRow =
        arcs.direction() == Direction.FROM_PLACES
            ? graph.outgoingBegin(node)
            : graph.incomingBegin(node);
    for (int at = arcs.begin(node); at < arcs.end(node); at = SearchArcs.next(at)) {
      int arcMs = arcs.ms(at);
      int arc =
          arcs.direction() == Direction.FROM_PLACES
              ? graph.outgoingArc(arcOfRow++)
              : graph.incomingArc(arcOfRow++);
      if (arcMs > leftMs || arcs.mm(at) > stepM * MM_PER_M) {
        along(arc, atMs, arcMs, arcMs > leftMs ? leftMs / arcMs : 1, piece);
      }
    }
  }

  /**
   * The reached part of an arc from the node where the search came to it, which is its tail where
   * one drives from the places and its head where one drives to them.
   *
   * @param share how much of it is reached, more than 0 to 1
   */
  private void along(int arc, double atMs, int arcMs, double share, Piece piece) {
    int edge = RoadGraph.arcEdge(arc);
    boolean asDrawn = RoadGraph.isForward(arc) == (arcs.direction() == Direction.FROM_PLACES);
    if (graph.pointCount(edge) == 2) {
      int near = asDrawn ? graph.edgeStart(edge) : graph.edgeEnd(edge);
      int far = asDrawn ? graph.edgeEnd(edge) : graph.edgeStart(edge);
      line(
          graph.lonE7(near),
          graph.latE7(near),
          atMs,
          between(graph.lonE7(near), graph.lonE7(far), share),
          between(graph.latE7(near), graph.latE7(far), share),
          atMs + share * arcMs,
          share < 1,
          piece);
      return;
    }
    EdgeLine drawing = new EdgeLine(graph, edge, asDrawn);
    double endM = share * drawing.lengthM();
    double fromM = 0;
    for (int i = 1; i < drawing.pointCount() && fromM < endM; i++) {
      double partM = drawing.lengthM(i);
      double part = fromM + partM <= endM ? 1 : (endM - fromM) / partM;
      boolean ends = part < 1 || i + 1 == drawing.pointCount();
      line(
          drawing.lonE7(i - 1),
          drawing.latE7(i - 1),
          atMs + arcMs * (fromM / drawing.lengthM()),
          between(drawing.lonE7(i - 1), drawing.lonE7(i), part),
          between(drawing.latE7(i - 1), drawing.latE7(i), part),
          atMs + arcMs * ((fromM + part * partM) / drawing.lengthM()),
          !ends || share < 1,
          piece);
      fromM += partM;
    }
  }

  /**
   * @param withEnd whether the end is no node, which would come as a point of its own
   */
  private static void line(
      double fromLonE7,
      double fromLatE7,
      double fromMs,
      double toLonE7,
      double toLatE7,
      double toMs,
      boolean withEnd,
      Piece piece) {
    if (withEnd) {
      piece.point(toLonE7, toLatE7, toMs);
    }
    piece.line(fromLonE7, fromLatE7, fromMs, toLonE7, toLatE7, toMs);
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
      EdgeLine drawing = new EdgeLine(graph, edge, true);
      drawing.at(fraction, (lonE7, latE7) -> piece.point(lonE7, latE7, reach.timeMs()));
    }
  }

  private static double between(double start, double end, double fraction) {
    return start + fraction * (end - start);
  }
}
