package org.maillage.engine.query;

import org.maillage.engine.graph.RoadGraph;

/** Milliseconds of edges: those of a graph, or others. */
public interface RoadTimes {

  /** Milliseconds from the start of an edge to its end, or {@link RoadGraph#NO_WAY}. */
  int forwardMs(int edge);

  /** Milliseconds from the end of an edge to its start, or {@link RoadGraph#NO_WAY}. */
  int backwardMs(int edge);

  /** The times of a graph. */
  static RoadTimes of(RoadGraph graph) {
    return new RoadTimes() {
      @Override
      public int forwardMs(int edge) {
        return graph.forwardMs(edge);
      }

      @Override
      public int backwardMs(int edge) {
        return graph.backwardMs(edge);
      }
    };
  }

  /**
   * Milliseconds along an edge by the fastest of its copies, or {@link RoadGraph#NO_WAY}. What
   * another copy takes longer is the wait of the turn into it, before its first metre.
   *
   * @param forward from the start of the edge to its end
   */
  default int fastestMs(RoadGraph graph, int original, boolean forward) {
    int fastestMs = forward ? forwardMs(original) : backwardMs(original);
    for (int copy = graph.copyBegin(original); copy < graph.copyEnd(original); copy++) {
      int copyMs = forward ? forwardMs(copy) : backwardMs(copy);
      if (copyMs != RoadGraph.NO_WAY && (fastestMs == RoadGraph.NO_WAY || copyMs < fastestMs)) {
        fastestMs = copyMs;
      }
    }
    return fastestMs;
  }
}
