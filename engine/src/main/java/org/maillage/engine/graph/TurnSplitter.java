package org.maillage.engine.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes a graph in which forbidden turns cannot be driven, by copies of the junctions concerned
 * only: each state of {@link ForbiddenTurns} is a copy of the node where it is reached, left by
 * copies of the arcs that it allows. An arc of the graph that leads into a state becomes a copy
 * too, and its own direction is closed. Expanding every junction to its turns would cost twice the
 * nodes of the graph and more.
 */
final class TurnSplitter {

  private final RoadGraph graph;
  private final ForbiddenTurns turns;
  private final TurnDelay delay;
  private final List<Copy> copies = new ArrayList<>();

  /** Milliseconds that a turn takes on top of the arc that it leads to, 0 or more. */
  @FunctionalInterface
  interface TurnDelay {
    int ms(int fromArc, int toArc);
  }

  /** An arc from a state to a state; {@link ForbiddenTurns#NOTHING} is the node itself. */
  private record Copy(int arc, int fromState, int toState) {}

  /**
   * @param graph without any copies
   */
  TurnSplitter(RoadGraph graph, ForbiddenTurns turns, TurnDelay delay) {
    this.graph = graph;
    this.turns = turns;
    this.delay = delay;
  }

  RoadGraph split() {
    if (turns.stateCount() == 0) {
      return graph;
    }
    boolean[] moved = new boolean[2 * graph.edgeCount()];
    for (int state = 0; state < turns.stateCount(); state++) {
      int last = turns.lastArc(state);
      if (turns.isFirst(state)) {
        moved[last] = true;
        copies.add(new Copy(last, ForbiddenTurns.NOTHING, state));
      }
      int node = graph.arcHead(last);
      for (int i = graph.outgoingBegin(node); i < graph.outgoingEnd(node); i++) {
        int arc = graph.outgoingArc(i);
        int next = turns.next(state, arc);
        if (next != ForbiddenTurns.FORBIDDEN) {
          copies.add(new Copy(arc, state, next));
        }
      }
    }
    copies.sort(Comparator.comparingInt(copy -> RoadGraph.arcEdge(copy.arc)));
    return build(moved);
  }

  private RoadGraph build(boolean[] moved) {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    for (int node = 0; node < graph.nodeCount(); node++) {
      builder.addNodeE7(graph.latE7(node), graph.lonE7(node));
    }
    int[] nodeOfState = addNodeCopies(builder);
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      builder.addEdge(
          graph.edgeStart(edge),
          graph.edgeEnd(edge),
          graph.lengthMm(edge),
          moved[2 * edge] ? RoadGraph.NO_WAY : graph.forwardMs(edge),
          moved[2 * edge + 1] ? RoadGraph.NO_WAY : graph.backwardMs(edge),
          graph.roadClass(edge));
      for (int i = graph.shapeBegin(edge); i < graph.shapeEnd(edge); i++) {
        builder.addShapePointE7(graph.shapeLatE7(i), graph.shapeLonE7(i));
      }
    }
    for (Copy copy : copies) {
      addEdgeCopy(builder, copy, nodeOfState);
    }
    return builder.build();
  }

  private int[] addNodeCopies(RoadGraphBuilder builder) {
    List<Integer> byNode = new ArrayList<>();
    for (int state = 0; state < turns.stateCount(); state++) {
      byNode.add(state);
    }
    byNode.sort(Comparator.comparingInt(state -> graph.arcHead(turns.lastArc(state))));
    int[] nodeOfState = new int[turns.stateCount()];
    for (int state : byNode) {
      nodeOfState[state] = builder.addNodeCopy(graph.arcHead(turns.lastArc(state)));
    }
    return nodeOfState;
  }

  private void addEdgeCopy(RoadGraphBuilder builder, Copy copy, int[] nodeOfState) {
    int arc = copy.arc;
    boolean fromNode = copy.fromState == ForbiddenTurns.NOTHING;
    int tail = fromNode ? graph.arcTail(arc) : nodeOfState[copy.fromState];
    int head =
        copy.toState == ForbiddenTurns.NOTHING ? graph.arcHead(arc) : nodeOfState[copy.toState];
    long delayMs = fromNode ? 0 : delay.ms(turns.lastArc(copy.fromState), arc);
    int ms = (int) Math.min(Integer.MAX_VALUE, graph.arcMs(arc) + delayMs);
    if (RoadGraph.isForward(arc)) {
      builder.addEdgeCopy(RoadGraph.arcEdge(arc), tail, head, ms, RoadGraph.NO_WAY);
    } else {
      builder.addEdgeCopy(RoadGraph.arcEdge(arc), head, tail, RoadGraph.NO_WAY, ms);
    }
  }
}
