package org.maillage.engine.isochrone;

import java.util.ArrayList;
import java.util.List;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.isochrone.TimeGrid.Box;
import org.maillage.engine.query.BucketSearch;
import org.maillage.engine.query.NearestTimes;
import org.maillage.engine.query.SearchArcs;
import org.maillage.engine.snap.SnappedPoint;

/**
 * Isochrones around places, or towards them: all ground from which a road that is reached within
 * the time is near enough to walk there within the time.
 *
 * <p>A bounded search finds when nodes are reached; the reached parts of edges, up to the very
 * point where time runs out, are painted on a grid of times; one walks on from there; and the line
 * of each threshold is drawn through the grid (see {@link Contours}). An area of a lower threshold
 * lies inside one of every higher threshold.
 *
 * <p>For one thread.
 */
public final class IsochroneSearch {

  private final RoadGraph graph;
  private final SearchArcs arcs;
  private final BucketSearch search;

  /**
   * A search on a graph.
   *
   * @param arcs those of the same graph; their direction is that of the isochrones
   */
  public IsochroneSearch(RoadGraph graph, SearchArcs arcs) {
    this.graph = graph;
    this.arcs = arcs;
    this.search = new BucketSearch(graph, arcs);
  }

  /**
   * When points are reached, up to a time, walking at both ends included: what sums of inhabitants
   * within a threshold are made of, point by point and without any grid.
   *
   * @return valid until the next question
   * @throws IllegalArgumentException when a place lies on an edge that the graph does not have
   */
  public NearestTimes times(List<SnappedPoint> places, int withinMs) {
    return search.nearest(places, withinMs);
  }

  /**
   * What is reached within each threshold, in their order. Walking between place and road counts as
   * time but leaves no trace on the ground.
   *
   * @throws IllegalArgumentException when a place lies on an edge that the graph does not have, or
   *     when the grid would be too large
   */
  public List<Isochrone> around(List<SnappedPoint> places, IsochroneOptions options) {
    int limitMs = options.farthestMs();
    NearestTimes times = search.nearest(places, limitMs);
    ReachedPieces pieces = new ReachedPieces(graph, arcs, search, limitMs, options.cellM());
    BoxOfPieces box = new BoxOfPieces();
    pieces.alongArcs(box);
    pieces.nearPlaces(places, times, box);
    List<Isochrone> isochrones = new ArrayList<>();
    if (box.isEmpty()) {
      options.withinMs().forEach(ms -> isochrones.add(new Isochrone(ms, List.of())));
      return isochrones;
    }
    TimeGrid grid = new TimeGrid(box.toBox(), options);
    PiecePainter painter = new PiecePainter(grid);
    pieces.alongArcs(painter);
    pieces.nearPlaces(places, times, painter);
    grid.walkOn();
    Contours contours = new Contours(grid);
    for (int withinMs : options.withinMs()) {
      List<Ring> rings = contours.rings(withinMs);
      isochrones.add(new Isochrone(withinMs, Areas.of(rings, grid, options.smallestM2())));
    }
    return isochrones;
  }

  /** Grows around pieces. */
  private static final class BoxOfPieces implements ReachedPieces.Piece {
    private double west = Double.POSITIVE_INFINITY;
    private double south = Double.POSITIVE_INFINITY;
    private double east = Double.NEGATIVE_INFINITY;
    private double north = Double.NEGATIVE_INFINITY;

    @Override
    public void point(double lonE7, double latE7, double atMs) {
      west = Math.min(west, lonE7);
      south = Math.min(south, latE7);
      east = Math.max(east, lonE7);
      north = Math.max(north, latE7);
    }

    /** Its ends are points of their own. */
    @Override
    public void line(
        double fromLonE7,
        double fromLatE7,
        double fromMs,
        double toLonE7,
        double toLatE7,
        double toMs) {}

    boolean isEmpty() {
      return west > east;
    }

    Box toBox() {
      return new Box(west, south, east, north);
    }
  }
}
