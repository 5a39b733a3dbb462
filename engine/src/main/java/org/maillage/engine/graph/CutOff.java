package org.maillage.engine.graph;

import java.util.BitSet;

/**
 * Finds what split turns have cut off: nodes from which the rest can no longer be reached, and
 * roads that can no longer be driven to and left again.
 */
final class CutOff {

  private final RoadGraph graph;
  private final StrongComponents components;
  private final int core;

  CutOff(RoadGraph graph) {
    this.graph = graph;
    components = StrongComponents.of(graph);
    core = components.largest();
  }

  /** The junctions concerned, none of them copies. */
  BitSet nodes() {
    BitSet cutOff = new BitSet(graph.nodeCount());
    BitSet leadsToCore = leadingToCore();
    for (int node = 0; node < graph.nodeCount(); node++) {
      if (!leadsToCore.get(node)) {
        cutOff.set(graph.originalNode(node));
      }
    }
    for (int edge = 0; edge < graph.originalEdgeCount(); edge++) {
      if (!isInCore(edge)) {
        cutOff.set(graph.edgeStart(edge));
        cutOff.set(graph.edgeEnd(edge));
      }
    }
    return cutOff;
  }

  private BitSet leadingToCore() {
    BitSet found = new BitSet(graph.nodeCount());
    int[] queue = new int[graph.nodeCount()];
    int size = 0;
    for (int node = 0; node < graph.nodeCount(); node++) {
      if (components.component(node) == core) {
        found.set(node);
        queue[size++] = node;
      }
    }
    for (int done = 0; done < size; done++) {
      int head = queue[done];
      for (int i = graph.incomingBegin(head); i < graph.incomingEnd(head); i++) {
        int tail = graph.arcTail(graph.incomingArc(i));
        if (!found.get(tail)) {
          found.set(tail);
          queue[size++] = tail;
        }
      }
    }
    return found;
  }

  private boolean isInCore(int edge) {
    boolean inCore = isDrivenInCore(edge);
    for (int copy = graph.copyBegin(edge); !inCore && copy < graph.copyEnd(edge); copy++) {
      inCore = isDrivenInCore(copy);
    }
    return inCore;
  }

  private boolean isDrivenInCore(int edge) {
    return (graph.forwardMs(edge) != RoadGraph.NO_WAY || graph.backwardMs(edge) != RoadGraph.NO_WAY)
        && components.component(graph.edgeStart(edge)) == core
        && components.component(graph.edgeEnd(edge)) == core;
  }
}
