package org.maillage.engine.whatif;

import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.Direction;

/** An edge of the graph with other times, or a new one. */
record EditedEdge(int startNode, int endNode, EdgeTimes times) {

  static EditedEdge of(RoadGraph graph, int edge) {
    return new EditedEdge(
        graph.edgeStart(edge),
        graph.edgeEnd(edge),
        new EdgeTimes(edge, graph.forwardMs(edge), graph.backwardMs(edge)));
  }

  EditedEdge with(EdgeTimes other) {
    return new EditedEdge(startNode, endNode, other);
  }

  /** The directions that take longer, or are closed, with other times; as they are now. */
  EditedEdge slowerWith(EdgeTimes other) {
    return with(
        new EdgeTimes(
            times.edge(),
            isSlower(times.forwardMs(), other.forwardMs()) ? times.forwardMs() : RoadGraph.NO_WAY,
            isSlower(times.backwardMs(), other.backwardMs())
                ? times.backwardMs()
                : RoadGraph.NO_WAY));
  }

  private static boolean isSlower(int ms, int otherMs) {
    return otherMs == RoadGraph.NO_WAY || otherMs > ms;
  }

  /** Receives an arc as a search sees it. */
  @FunctionalInterface
  interface Arc {
    void over(int from, int to, int ms);
  }

  /** The open arcs, from the node that a search leaves to the node that it comes to. */
  void searched(Direction direction, Arc arc) {
    boolean along = direction == Direction.FROM_PLACES;
    if (times.forwardMs() != RoadGraph.NO_WAY) {
      arc.over(along ? startNode : endNode, along ? endNode : startNode, times.forwardMs());
    }
    if (times.backwardMs() != RoadGraph.NO_WAY) {
      arc.over(along ? endNode : startNode, along ? startNode : endNode, times.backwardMs());
    }
  }
}
