package org.maillage.engine.testing;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.maillage.engine.graph.RoadGraph;

/** Times between nodes in the slowest and plainest way (Bellman and Ford), to check others by. */
public final class AllPairs {

  /** No way. */
  public static final long NONE = Long.MAX_VALUE;

  private AllPairs() {}

  /** Milliseconds from every node to one, over arcs with times of their own. */
  public static long[] to(RoadGraph graph, int target, IntUnaryOperator arcMs) {
    long[] ms = new long[graph.nodeCount()];
    Arrays.fill(ms, NONE);
    ms[target] = 0;
    boolean better = true;
    while (better) {
      better = false;
      for (int arc = 0; arc < 2 * graph.edgeCount(); arc++) {
        int step = arcMs.applyAsInt(arc);
        if (step != RoadGraph.NO_WAY
            && ms[graph.arcHead(arc)] != NONE
            && ms[graph.arcHead(arc)] + step < ms[graph.arcTail(arc)]) {
          ms[graph.arcTail(arc)] = ms[graph.arcHead(arc)] + step;
          better = true;
        }
      }
    }
    return ms;
  }

  /** As {@link #to}, from one node to every other. */
  public static long[] from(RoadGraph graph, int source, IntUnaryOperator arcMs) {
    long[] ms = new long[graph.nodeCount()];
    Arrays.fill(ms, NONE);
    ms[source] = 0;
    boolean better = true;
    while (better) {
      better = false;
      for (int arc = 0; arc < 2 * graph.edgeCount(); arc++) {
        int step = arcMs.applyAsInt(arc);
        if (step != RoadGraph.NO_WAY
            && ms[graph.arcTail(arc)] != NONE
            && ms[graph.arcTail(arc)] + step < ms[graph.arcHead(arc)]) {
          ms[graph.arcHead(arc)] = ms[graph.arcTail(arc)] + step;
          better = true;
        }
      }
    }
    return ms;
  }
}
