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
 * The reached parts of roads as points that are no farther apart than a step: reached nodes, points
 * along their arcs, and points along the edges of places.
 *
 * <p>An arc is followed from the node where the search comes to it until time runs out, or until
 * the point that is reached as soon from its other end: so no stretch is drawn twice, and each at
 * the sooner of its times.
 */
final class ReachedRoads {

  private static final double MM_PER_M = 1_000;

  private final RoadGraph graph;
  private final SearchArcs arcs;
  private final BucketSearch search;
  private final boolean fromPlaces;
  private final EdgeLine line;
  private final ReachedPoints points = new ReachedPoints();

  private int limitMs;
  private double stepM;

  /**
   * The roads of a search.
   *
   * @param arcs those of the search
   */
  ReachedRoads(RoadGraph graph, SearchArcs arcs, BucketSearch search) {
    this.graph = graph;
    this.arcs = arcs;
    this.search = search;
    this.fromPlaces = arcs.direction() == Direction.FROM_PLACES;
    this.line = new EdgeLine(graph);
  }

  /**
   * What the last search reached.
   *
   * @param times its answer
   * @param within the limit of the search in milliseconds
   * @param betweenM largest distance along a road between a point and the next, in metres
   * @return valid until the next question
   */
  ReachedPoints points(List<SnappedPoint> places, NearestTimes times, int within, double betweenM) {
    limitMs = within;
    stepM = betweenM;
    points.clear();
    for (int i = 0; i < search.reachedCount(); i++) {
      fromNode(search.reachedNode(i));
    }
    places.forEach(place -> nearPlace(place, times));
    return points;
  }

  private void fromNode(int node) {
    long atMs = search.timeMs(node);
    long leftMs = limitMs - atMs;
    points.add(graph.lonE7(node), graph.latE7(node), atMs);
    int arcOfRow = fromPlaces ? graph.outgoingBegin(node) : graph.incomingBegin(node);
    for (int at = arcs.begin(node); at < arcs.end(node); at = SearchArcs.next(at), arcOfRow++) {
      boolean isWhole = arcs.ms(at) <= leftMs;
      // Both ends of a short edge are points already.
      if (!isWhole || arcs.mm(at) > stepM * MM_PER_M) {
        double share = isWhole ? 1 : (double) leftMs / arcs.ms(at);
        int arc = fromPlaces ? graph.outgoingArc(arcOfRow) : graph.incomingArc(arcOfRow);
        share = Math.min(share, shareToMeeting(arc, at, atMs));
        if (share > 0) {
          along(arc, atMs, arcs.ms(at), share);
        }
      }
    }
  }

  /** The share of an arc up to the point that is reached as soon from its other end, or 1. */
  private double shareToMeeting(int arc, int at, long atMs) {
    int backMs = graph.arcMs(arc ^ 1);
    int bothMs = arcs.ms(at) + backMs;
    int far = arcs.node(at);
    if (backMs == RoadGraph.NO_WAY || bothMs == 0 || search.place(far) < 0) {
      return 1;
    }
    return (double) (search.timeMs(far) + backMs - atMs) / bothMs;
  }

  /**
   * Points along the reached part of an arc, from the node where the search came to it: its tail
   * where one drives from the places, its head where one drives to them. Nodes are points already.
   *
   * @param share how much of it is reached, more than 0 to 1
   */
  private void along(int arc, long atMs, int arcMs, double share) {
    line.take(RoadGraph.arcEdge(arc), RoadGraph.isForward(arc) == fromPlaces);
    double lengthM = share * line.lengthM();
    int parts = Math.max(1, (int) Math.ceil(lengthM / stepM));
    int end = share < 1 ? parts : parts - 1;
    int stretch = 1;
    for (int part = 1; part <= end; part++) {
      double alongM = lengthM * part / parts;
      stretch = line.stretch(alongM, stretch);
      points.add(
          line.lonE7(stretch, alongM),
          line.latE7(stretch, alongM),
          atMs + arcMs * (share * part / parts));
    }
  }

  /**
   * What a place reaches along its own edge comes from no node. Where it ends is not among the
   * points, so they are half a step apart.
   */
  private void nearPlace(SnappedPoint place, NearestTimes times) {
    line.take(place.edge(), true);
    onEdge(place.edge(), place.fraction(), times);
    int parts = (int) Math.ceil(2 * line.lengthM() / stepM);
    for (int part = 0; part < parts; part++) {
      onEdge(place.edge(), (double) part / parts, times);
    }
  }

  private void onEdge(int edge, double fraction, NearestTimes times) {
    Reach reach = times.from(SnappedPoint.onEdge(edge, fraction, 0, 0));
    if (reach.isReached()) {
      double alongM = fraction * line.lengthM();
      int stretch = line.stretch(alongM, 1);
      points.add(line.lonE7(stretch, alongM), line.latE7(stretch, alongM), reach.timeMs());
    }
  }
}
