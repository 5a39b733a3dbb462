package org.maillage.engine.snap;

import java.util.Optional;
import java.util.stream.IntStream;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.profile.TravelProfile;

/**
 * Attaches places to the nearest point of an edge, each independently of the others.
 *
 * <p>The nearest is exact: no candidate is left out by a heuristic; of several at the same distance
 * the edge with the lowest number is taken. Edges count as straight lines between their nodes, in
 * the plane around the place (see {@link LocalPlane}). Motorways and ferries, where nobody starts
 * or ends, are left out as the profile says. Immutable, safe for any number of threads.
 */
public final class RoadSnapper {

  /**
   * Boxes are compared with a hair's breadth of slack, so that rounding cannot hide the nearest.
   */
  private static final double SLACK = 1 + 1e-9;

  private final RoadGraph graph;
  private final TravelProfile profile;
  private final EdgeTree tree;

  /** Prepares the index over a graph. */
  public RoadSnapper(RoadGraph graph, TravelProfile profile) {
    this.graph = graph;
    this.profile = profile;
    tree =
        new EdgeTree(
            graph,
            IntStream.range(0, graph.edgeCount())
                .filter(edge -> profile.isSnappable(graph.roadClass(edge)))
                .toArray());
  }

  /**
   * The nearest point of the network.
   *
   * @param latDeg latitude, -90 to 90
   * @param lonDeg longitude, -180 to 180
   * @return empty when there is none within the profile's limit (5 km as the crow flies)
   */
  public Optional<SnappedPoint> findNearest(double latDeg, double lonDeg) {
    if (!(Math.abs(latDeg) <= 90) || !(Math.abs(lonDeg) <= 180)) {
      throw new IllegalArgumentException("no place on Earth: " + latDeg + ", " + lonDeg);
    }
    Search search = new Search(LocalPlane.at(latDeg, lonDeg));
    int top = tree.levels() - 1;
    for (int i = 0; i < tree.size(top); i++) {
      search.visit(top, i);
    }
    return search.edge < 0 ? Optional.empty() : Optional.of(search.point());
  }

  /** One search; branch and bound, the nearest box first. */
  private final class Search {
    private final LocalPlane plane;
    private double best2 = profile.snapLimitM() * profile.snapLimitM();
    private int edge = -1;
    private double fraction;

    Search(LocalPlane plane) {
      this.plane = plane;
    }

    void visit(int level, int position) {
      if (level == 0) {
        measure(tree.edge(position));
        return;
      }
      int first = position * EdgeTree.FAN_OUT;
      int count = Math.min(EdgeTree.FAN_OUT, tree.size(level - 1) - first);
      double[] distance2 = new double[count];
      for (int i = 0; i < count; i++) {
        distance2[i] = tree.distance2(level - 1, first + i, plane);
      }
      for (int visited = 0; visited < count; visited++) {
        int nearest = 0;
        for (int i = 1; i < count; i++) {
          if (distance2[i] < distance2[nearest]) {
            nearest = i;
          }
        }
        if (distance2[nearest] > best2 * SLACK) {
          return;
        }
        visit(level - 1, first + nearest);
        distance2[nearest] = Double.POSITIVE_INFINITY;
      }
    }

    private void measure(int candidate) {
      int start = graph.edgeStart(candidate);
      int end = graph.edgeEnd(candidate);
      double startX = plane.xM(graph.lonE7(start));
      double startY = plane.yM(graph.latE7(start));
      double endX = plane.xM(graph.lonE7(end));
      double endY = plane.yM(graph.latE7(end));
      double dx = endX - startX;
      double dy = endY - startY;
      double length2 = dx * dx + dy * dy;
      double along = length2 == 0 ? 0 : -(startX * dx + startY * dy) / length2;
      double x = startX + along * dx;
      double y = startY + along * dy;
      if (along <= 0) {
        along = 0;
        x = startX;
        y = startY;
      } else if (along >= 1) {
        along = 1;
        x = endX;
        y = endY;
      }
      double candidate2 = x * x + y * y;
      boolean nearer = edge < 0 ? candidate2 <= best2 : candidate2 < best2;
      if (nearer || (candidate2 == best2 && candidate < edge)) {
        best2 = candidate2;
        edge = candidate;
        fraction = along;
      }
    }

    SnappedPoint point() {
      double distanceM = Math.sqrt(best2);
      long accessLengthMm = Math.round(distanceM * profile.walkDetour() * 1000);
      int start = graph.edgeStart(edge);
      int end = graph.edgeEnd(edge);
      return new SnappedPoint(
          edge,
          fraction,
          accessLengthMm,
          Math.round(accessLengthMm * 3.6 / profile.walkKmh()),
          graph.latDeg(start) + fraction * (graph.latDeg(end) - graph.latDeg(start)),
          graph.lonDeg(start) + fraction * (graph.lonDeg(end) - graph.lonDeg(start)),
          distanceM > profile.snapFarM());
    }
  }
}
