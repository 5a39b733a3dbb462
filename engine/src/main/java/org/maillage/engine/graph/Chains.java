package org.maillage.engine.graph;

import java.util.BitSet;

/**
 * The chains of edges of a graph: from one node that has to stay along nodes that need not, to the
 * next that has to. Each edge is in exactly one chain.
 *
 * <p>A node need not stay when exactly two ends of two different edges meet there, both of one
 * class, and who comes by one may leave by the other, in both directions or in the same one. A ring
 * of such nodes begins at the most southern one, then the most western. Which end of a chain is its
 * first depends on the ground alone and not on the numbering: the direction of travel of a one-way
 * chain, otherwise the more southern end.
 */
final class Chains {

  private final RoadGraph graph;
  private final BitSet mustStay;

  /**
   * The arcs that leave the two edge ends that meet at a node, whether or not they are drivable.
   */
  private final int[] oneArc;

  private final int[] otherArc;
  private final BitSet done;
  private final IntColumn arcs = new IntColumn();

  /** Receives the arcs of one chain, each beginning where the one before ends. */
  @FunctionalInterface
  interface Visitor {
    void chain(IntColumn arcs);
  }

  /**
   * @param stays nodes that stay whatever meets there
   */
  Chains(RoadGraph graph, BitSet stays) {
    this.graph = graph;
    int nodes = graph.nodeCount();
    oneArc = new int[nodes];
    otherArc = new int[nodes];
    done = new BitSet(graph.edgeCount());
    mustStay = new BitSet(nodes);
    int[] ends = new int[nodes];
    for (int arc = 0; arc < 2 * graph.edgeCount(); arc++) {
      int node = graph.arcTail(arc);
      if (ends[node]++ == 0) {
        oneArc[node] = arc;
      } else {
        otherArc[node] = arc;
      }
    }
    for (int node = 0; node < nodes; node++) {
      mustStay.set(node, ends[node] != 2 || stays.get(node) || !continues(node));
    }
  }

  private boolean continues(int node) {
    int one = oneArc[node];
    int other = otherArc[node];
    return RoadGraph.arcEdge(one) != RoadGraph.arcEdge(other)
        && graph.roadClass(RoadGraph.arcEdge(one)) == graph.roadClass(RoadGraph.arcEdge(other))
        && isDrivable(one ^ 1) == isDrivable(other)
        && isDrivable(other ^ 1) == isDrivable(one);
  }

  private boolean isDrivable(int arc) {
    return graph.arcMs(arc) != RoadGraph.NO_WAY;
  }

  /** Visits every chain once, in the order of the edges. */
  void forEach(Visitor visitor) {
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      if (!done.get(edge)) {
        follow(first(edge));
        for (int i = 0; i < arcs.size(); i++) {
          done.set(RoadGraph.arcEdge(arcs.get(i)));
        }
        visitor.chain(arcs);
      }
    }
  }

  /** The first arc of the chain through an edge. */
  private int first(int edge) {
    int drawn = 2 * edge;
    int back = drawn ^ 1;
    int southmost = drawn;
    while (!mustStay.get(graph.arcHead(back))) {
      back = next(back);
      if (RoadGraph.arcEdge(back) == edge) {
        return direct(southmost, next(southmost ^ 1));
      }
      if (isSouthOf(graph.arcHead(back), graph.arcTail(southmost))) {
        southmost = back ^ 1;
      }
    }
    int last = drawn;
    while (!mustStay.get(graph.arcHead(last))) {
      last = next(last);
    }
    // What is not joined stays as it is drawn.
    return last == (back ^ 1) ? drawn : direct(back ^ 1, last ^ 1);
  }

  /** Which of the two arcs that lead into a chain from its ends is its first. */
  private int direct(int start, int end) {
    if (isDrivable(start) != isDrivable(start ^ 1)) {
      return isDrivable(start) ? start : end;
    }
    boolean isLoop = graph.arcTail(start) == graph.arcTail(end);
    int startNode = isLoop ? graph.arcHead(start) : graph.arcTail(start);
    int endNode = isLoop ? graph.arcHead(end) : graph.arcTail(end);
    return isSouthOf(endNode, startNode) ? end : start;
  }

  private void follow(int start) {
    arcs.clear();
    int arc = start;
    arcs.add(arc);
    int from = graph.arcTail(start);
    while (!mustStay.get(graph.arcHead(arc)) && graph.arcHead(arc) != from) {
      arc = next(arc);
      arcs.add(arc);
    }
  }

  /** The arc that goes on where an arc ends at a node that need not stay. */
  private int next(int arc) {
    int node = graph.arcHead(arc);
    return oneArc[node] == (arc ^ 1) ? otherArc[node] : oneArc[node];
  }

  private boolean isSouthOf(int node, int other) {
    if (graph.latE7(node) != graph.latE7(other)) {
      return graph.latE7(node) < graph.latE7(other);
    }
    if (graph.lonE7(node) != graph.lonE7(other)) {
      return graph.lonE7(node) < graph.lonE7(other);
    }
    return node < other;
  }
}
