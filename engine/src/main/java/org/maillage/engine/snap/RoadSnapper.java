package org.maillage.engine.snap;

import java.util.Optional;
import java.util.stream.IntStream;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.profile.TravelProfile;

/**
 * Attaches places to the nearest point of an edge, each independently of the others.
 *
 * <p>The nearest is exact: no candidate is left out by a heuristic; of several at the same distance
 * the edge with the lowest number is taken. Edges are measured along their drawing, in the plane
 * around the place (see {@link LocalPlane}). Motorways and ferries, where nobody starts or ends,
 * are left out as the profile says, and so are copies, which lie where their original does.
 * Immutable, safe for any number of threads.
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
            IntStream.range(0, graph.originalEdgeCount())
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
    private int piece;
    private double along;

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
      double endX = plane.xM(graph.pointLonE7(candidate, 0));
      double endY = plane.yM(graph.pointLatE7(candidate, 0));
      for (int i = 0; i + 1 < graph.pointCount(candidate); i++) {
        double startX = endX;
        double startY = endY;
        endX = plane.xM(graph.pointLonE7(candidate, i + 1));
        endY = plane.yM(graph.pointLatE7(candidate, i + 1));
        measure(candidate, i, startX, startY, endX, endY);
      }
    }

    private void measure(
        int candidate, int i, double startX, double startY, double endX, double endY) {
      double dx = endX - startX;
      double dy = endY - startY;
      double length2 = dx * dx + dy * dy;
      double share = length2 == 0 ? 0 : -(startX * dx + startY * dy) / length2;
      double x = startX + share * dx;
      double y = startY + share * dy;
      if (share <= 0) {
        share = 0;
        x = startX;
        y = startY;
      } else if (share >= 1) {
        share = 1;
        x = endX;
        y = endY;
      }
      double candidate2 = x * x + y * y;
      boolean nearer = edge < 0 ? candidate2 <= best2 : candidate2 < best2;
      if (nearer || (candidate2 == best2 && candidate < edge)) {
        best2 = candidate2;
        edge = candidate;
        piece = i;
        along = share;
      }
    }

    SnappedPoint point() {
      double distanceM = Math.sqrt(best2);
      long accessLengthMm = Math.round(distanceM * profile.walkDetour() * 1000);
      DrawnEdge drawn = new DrawnEdge(graph, edge, piece, along);
      return new SnappedPoint(
          edge,
          drawn.fraction(),
          accessLengthMm,
          Math.round(accessLengthMm * 3.6 / profile.walkKmh()),
          drawn.latDeg(),
          drawn.lonDeg(),
          distanceM > profile.snapFarM());
    }
  }
}
