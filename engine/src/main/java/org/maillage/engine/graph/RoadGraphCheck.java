package org.maillage.engine.graph;

import org.maillage.engine.profile.RoadClass;

/** Refuses columns that are no graph. */
final class RoadGraphCheck {

  private RoadGraphCheck() {}

  static void places(int[] latE7, int[] lonE7) {
    for (int i = 0; i < latE7.length; i++) {
      // Not Math.abs: the lowest int has no positive counterpart.
      if (latE7[i] < -900_000_000
          || latE7[i] > 900_000_000
          || lonE7[i] < -1_800_000_000
          || lonE7[i] > 1_800_000_000) {
        throw new IllegalArgumentException(
            "point %d is not on Earth: %s, %s".formatted(i, latE7[i] / 1e7, lonE7[i] / 1e7));
      }
    }
  }

  static void shapes(int[] shapeBegin, int points) {
    int before = 0;
    for (int begin : shapeBegin) {
      if (begin < before) {
        throw new IllegalArgumentException("a shape begins at " + begin + ", before " + before);
      }
      before = begin;
    }
    if (shapeBegin[0] != 0 || before != points) {
      throw new IllegalArgumentException(
          "shapes span %d to %d of %d points".formatted(shapeBegin[0], before, points));
    }
  }

  static void edges(RoadGraph graph) {
    if (graph.edgeCount() > RoadGraph.MAX_EDGES) {
      throw new IllegalArgumentException(
          graph.edgeCount() + " edges, more than " + RoadGraph.MAX_EDGES);
    }
    int nodes = graph.nodeCount();
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      int start = graph.edgeStart(edge);
      int end = graph.edgeEnd(edge);
      if (start < 0 || start >= nodes || end < 0 || end >= nodes) {
        throw new IllegalArgumentException(
            "edge %d joins nodes %d and %d of %d".formatted(edge, start, end, nodes));
      }
      int forwardMs = graph.forwardMs(edge);
      int backwardMs = graph.backwardMs(edge);
      boolean closed = forwardMs == RoadGraph.NO_WAY && backwardMs == RoadGraph.NO_WAY;
      if (graph.lengthMm(edge) < 0
          || forwardMs < RoadGraph.NO_WAY
          || backwardMs < RoadGraph.NO_WAY
          || (closed && graph.copyBegin(edge) == graph.copyEnd(edge))) {
        throw new IllegalArgumentException(
            "edge %d has length %d mm and times %d and %d ms"
                .formatted(edge, graph.lengthMm(edge), forwardMs, backwardMs));
      }
      RoadClass roadClass = graph.roadClass(edge);
      if (graph.isCopy(edge)) {
        copy(graph, edge, roadClass);
      }
    }
  }

  private static void copy(RoadGraph graph, int edge, RoadClass roadClass) {
    int original = graph.originalEdge(edge);
    if (graph.originalNode(graph.edgeStart(edge)) != graph.edgeStart(original)
        || graph.originalNode(graph.edgeEnd(edge)) != graph.edgeEnd(original)
        || graph.lengthMm(edge) != graph.lengthMm(original)
        || roadClass != graph.roadClass(original)) {
      throw new IllegalArgumentException(
          "edge " + edge + " is no copy of edge " + original + ": it differs in more than time");
    }
  }
}
