package org.maillage.engine.graph;

import java.nio.IntBuffer;
import java.util.BitSet;

/**
 * Adds what the profile says a junction costs to the arcs that enter it: the delay of signals where
 * there are any, otherwise that of a crossing of three roads or more. The delay is spread along the
 * arc, so that a share of an edge stays a share of its time.
 */
final class JunctionDelays {

  private final RoadGraph graph;
  private final BitSet signals;
  private final int signalMs;
  private final int junctionMs;
  private final Crossings crossings;

  /**
   * @param signals the nodes with traffic signals
   * @param signalMs milliseconds to enter one of them
   * @param junctionMs milliseconds to enter any other crossing
   */
  JunctionDelays(RoadGraph graph, BitSet signals, int signalMs, int junctionMs) {
    this.graph = graph;
    this.signals = signals;
    this.signalMs = signalMs;
    this.junctionMs = junctionMs;
    crossings = new Crossings(graph);
  }

  /** The same graph with the delays; the graph itself when there are none. */
  RoadGraph apply() {
    if (junctionMs == 0 && (signalMs == 0 || signals.isEmpty())) {
      return graph;
    }
    int[] forwardMs = new int[graph.edgeCount()];
    int[] backwardMs = new int[graph.edgeCount()];
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      forwardMs[edge] = delayed(graph.forwardMs(edge), graph.edgeEnd(edge));
      backwardMs[edge] = delayed(graph.backwardMs(edge), graph.edgeStart(edge));
    }
    return RoadGraph.of(
        graph.columns().withTimes(IntBuffer.wrap(forwardMs), IntBuffer.wrap(backwardMs)));
  }

  private int delayed(int ms, int head) {
    if (ms == RoadGraph.NO_WAY) {
      return ms;
    }
    int delayMs = signals.get(head) ? signalMs : crossings.isCrossing(head) ? junctionMs : 0;
    return (int) Math.min(Integer.MAX_VALUE, (long) ms + delayMs);
  }
}
