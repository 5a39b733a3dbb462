package org.maillage.engine.whatif;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.SearchArcs;
import org.maillage.engine.snap.SnappedPoint;

/**
 * Fixed points of a graph, for example where people live, and which of them may be another time
 * away when a node or an edge changes. Built once, immutable, shared by the fields of all services
 * and by all threads.
 *
 * <p>A point reads nodes: the ends of its edge, and those of the copies that forbidden turns made
 * of the edge. Which of them it can drive to depends on the times of the edge, and those may
 * change; so the way back, from a node to its points, holds every end, drivable today or not.
 *
 * <p>Memory: about 60 bytes a point besides the point itself, and 4 a node.
 */
public final class PointIndex {

  private final RoadGraph graph;
  private final Direction direction;
  private final @Nullable SnappedPoint[] points;

  /** The nodes that each point reads with the times of the graph, in rows. */
  private final int[] readBegin;

  private int[] readNode = new int[64];
  private int[] readMs = new int[64];

  /** The points that may read each node, in rows. */
  private final int[] nodeBegin;

  private final int[] pointOfNode;

  /** The points that lie on a road, in the order of their edges, and those edges. */
  private final int[] pointByEdge;

  private final int[] edgeOrder;

  private PointIndex(RoadGraph graph, Direction direction, List<@Nullable SnappedPoint> list) {
    this.graph = graph;
    this.direction = direction;
    points = list.toArray(new SnappedPoint[0]);
    readBegin = new int[points.length + 1];
    fillReads();
    nodeBegin = new int[graph.nodeCount() + 1];
    pointOfNode = pointsOfNodes();
    pointByEdge =
        onRoad()
            .boxed()
            .sorted((a, b) -> Integer.compare(edgeOf(a), edgeOf(b)))
            .mapToInt(Integer::intValue)
            .toArray();
    edgeOrder = Arrays.stream(pointByEdge).map(this::edgeOf).toArray();
  }

  /**
   * An index.
   *
   * @param direction of the fields that will use it
   * @param points null where a point has no road
   * @throws IllegalArgumentException when a point lies on an edge that the graph does not have, or
   *     more than {@link SearchArcs#MAX_MS} on foot from it
   */
  public static PointIndex of(
      RoadGraph graph, Direction direction, List<@Nullable SnappedPoint> points) {
    return new PointIndex(graph, direction, points);
  }

  private IntStream onRoad() {
    return IntStream.range(0, points.length).filter(point -> points[point] != null);
  }

  /** A point that has a road. */
  SnappedPoint get(int point) {
    return Objects.requireNonNull(points[point]);
  }

  private int edgeOf(int point) {
    return get(point).edge();
  }

  private void fillReads() {
    int[] count = {0};
    for (int point = 0; point < points.length; point++) {
      SnappedPoint at = points[point];
      if (at != null) {
        if (at.accessMs() > SearchArcs.MAX_MS) {
          throw new IllegalArgumentException("point %d: %s".formatted(point, at));
        }
        direction.reads(graph, at, (node, legMs, legMm) -> addRead(count[0]++, node, legMs));
      }
      readBegin[point + 1] = count[0];
    }
    readNode = Arrays.copyOf(readNode, count[0]);
    readMs = Arrays.copyOf(readMs, count[0]);
  }

  private void addRead(int at, int node, long legMs) {
    if (at == readNode.length) {
      readNode = Arrays.copyOf(readNode, 2 * at);
      readMs = Arrays.copyOf(readMs, 2 * at);
    }
    readNode[at] = node;
    readMs[at] = (int) legMs;
  }

  /** A counting sort of pairs of a node and a point by node. */
  private int[] pointsOfNodes() {
    onRoad().forEach(point -> nodesNear(get(point)).forEach(node -> nodeBegin[node + 1]++));
    for (int node = 0; node < graph.nodeCount(); node++) {
      nodeBegin[node + 1] += nodeBegin[node];
    }
    int[] next = nodeBegin.clone();
    int[] sorted = new int[nodeBegin[graph.nodeCount()]];
    onRoad().forEach(point -> nodesNear(get(point)).forEach(node -> sorted[next[node]++] = point));
    return sorted;
  }

  /** The nodes that a point may read, whatever its edge takes, each once. */
  private IntStream nodesNear(SnappedPoint point) {
    int edge = point.edge();
    IntStream ends =
        IntStream.concat(
                IntStream.of(edge), IntStream.range(graph.copyBegin(edge), graph.copyEnd(edge)))
            .flatMap(one -> IntStream.of(graph.edgeStart(one), graph.edgeEnd(one)));
    if (point.fraction() == 0) {
      ends = IntStream.concat(ends, copiesOf(graph.edgeStart(edge)));
    }
    if (point.fraction() == 1) {
      ends = IntStream.concat(ends, copiesOf(graph.edgeEnd(edge)));
    }
    return ends.distinct();
  }

  private IntStream copiesOf(int node) {
    return IntStream.range(graph.nodeCopyBegin(node), graph.nodeCopyEnd(node));
  }

  /** Number of points, those without a road included. */
  public int size() {
    return points.length;
  }

  /** A point, or null where it has no road. */
  public @Nullable SnappedPoint point(int point) {
    return points[point];
  }

  RoadGraph graph() {
    return graph;
  }

  Direction direction() {
    return direction;
  }

  int readBegin(int point) {
    return readBegin[point];
  }

  int readEnd(int point) {
    return readBegin[point + 1];
  }

  /** A node that a point reads with the times of the graph. */
  int readNode(int position) {
    return readNode[position];
  }

  /** Milliseconds along the edge between the point and that node. */
  int readMs(int position) {
    return readMs[position];
  }

  int nodeBegin(int node) {
    return nodeBegin[node];
  }

  int nodeEnd(int node) {
    return nodeBegin[node + 1];
  }

  /** A point that may read a node. */
  int pointOfNode(int position) {
    return pointOfNode[position];
  }

  /** Position of the first point on an edge, or on the next edge that has any. */
  int edgeBegin(int edge) {
    int low = 0;
    int high = edgeOrder.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (edgeOrder[middle] < edge) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A point in the order of edges. */
  int pointByEdge(int position) {
    return pointByEdge[position];
  }
}
