package org.maillage.engine.isochrone;

import java.util.ArrayList;
import java.util.List;
import org.maillage.engine.graph.RoadGraph;
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

  private final BucketSearch search;
  private final ReachedRoads roads;

  /**
   * A search on a graph.
   *
   * @param arcs those of the same graph; their direction is that of the isochrones
   */
  public IsochroneSearch(RoadGraph graph, SearchArcs arcs) {
    this.search = new BucketSearch(graph, arcs);
    this.roads = new ReachedRoads(graph, arcs, search);
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
    ReachedPoints points = roads.points(places, times, limitMs, options.cellM());
    List<Isochrone> isochrones = new ArrayList<>();
    if (points.count() == 0) {
      options.withinMs().forEach(ms -> isochrones.add(new Isochrone(ms, List.of())));
      return isochrones;
    }
    TimeGrid grid = new TimeGrid(points.box(), options);
    grid.reach(points);
    grid.walkOn();
    Contours contours = new Contours(grid);
    for (int withinMs : options.withinMs()) {
      List<Ring> rings = contours.rings(withinMs);
      isochrones.add(new Isochrone(withinMs, Areas.of(rings, grid, options.smallestM2())));
    }
    return isochrones;
  }
}
