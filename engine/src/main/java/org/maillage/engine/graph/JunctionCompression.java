package org.maillage.engine.graph;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Joins the stretches between two junctions to one edge, whose shape keeps the points between.
 *
 * <p>Lengths and times are the exact sums of the parts'. Stretches are joined only where a share of
 * the drawn length stays the same share of the time, within {@value #TOLERANCE_MS} ms in each
 * direction, and of the length, within {@value #TOLERANCE_MM} mm: a point on the joined edge is
 * then reached within that of when it was, and times at nodes that stay are equal to the
 * millisecond. The tolerance covers the rounding of the parts (half a millisecond each) and a
 * change of speed that nobody notices. Nodes and edges keep their order.
 */
final class JunctionCompression {

  static final int TOLERANCE_MS = 100;
  static final int TOLERANCE_MM = 2_000;

  private static final int MERGED = -1;

  private final RoadGraph graph;
  private final EvenGrowth forwardMs = new EvenGrowth(TOLERANCE_MS);
  private final EvenGrowth backwardMs = new EvenGrowth(TOLERANCE_MS);
  private final EvenGrowth lengthMm = new EvenGrowth(TOLERANCE_MM);

  /** All arcs of the new edges, one after the other; where each edge's begin. */
  private final IntColumn parts = new IntColumn();

  private final IntColumn partBegin = new IntColumn();
  private final int[] newNode;
  private final int[] newArc;

  /**
   * @param stays nodes that stay even where only two edges meet
   */
  JunctionCompression(RoadGraph graph, BitSet stays) {
    this.graph = graph;
    newNode = new int[graph.nodeCount()];
    newArc = new int[2 * graph.edgeCount()];
    new Chains(graph, stays).forEach(this::cut);
    partBegin.add(parts.size());
  }

  /** Cuts a chain where time does not grow evenly or would not fit an edge. */
  private void cut(IntColumn chain) {
    int i = 0;
    while (i < chain.size()) {
      partBegin.add(parts.size());
      int end = endOfEdge(chain, i);
      while (i < end) {
        parts.add(chain.get(i++));
      }
    }
  }

  /** The position after the last arc of the edge that begins at a position of a chain. */
  private int endOfEdge(IntColumn chain, int begin) {
    forwardMs.start();
    backwardMs.start();
    lengthMm.start();
    double drawnM = 0;
    long thereMs = 0;
    long backMs = 0;
    long mm = 0;
    for (int i = begin; i < chain.size(); i++) {
      int arc = chain.get(i);
      drawnM += drawnM(arc);
      thereMs += Math.max(0, graph.arcMs(arc));
      backMs += Math.max(0, graph.arcMs(arc ^ 1));
      mm += graph.arcLengthMm(arc);
      boolean even =
          forwardMs.mayEnd(drawnM, thereMs)
              && backwardMs.mayEnd(drawnM, backMs)
              && lengthMm.mayEnd(drawnM, mm);
      if (i > begin && !(even && Math.max(mm, Math.max(thereMs, backMs)) <= Integer.MAX_VALUE)) {
        return i;
      }
      forwardMs.pass(drawnM, thereMs);
      backwardMs.pass(drawnM, backMs);
      lengthMm.pass(drawnM, mm);
    }
    return chain.size();
  }

  private double drawnM(int arc) {
    int tail = graph.arcTail(arc);
    int head = graph.arcHead(arc);
    return Distance.metres(
        graph.latDeg(tail), graph.lonDeg(tail), graph.latDeg(head), graph.lonDeg(head));
  }

  /** The graph of the joined edges; the one given must have no shapes and no copies. */
  RoadGraph compress() {
    int edges = partBegin.size() - 1;
    Arrays.fill(newNode, MERGED);
    for (int edge = 0; edge < edges; edge++) {
      newNode[graph.arcTail(firstPart(edge))] = 0;
      newNode[graph.arcHead(lastPart(edge))] = 0;
    }
    RoadGraphBuilder builder = new RoadGraphBuilder();
    for (int node = 0; node < newNode.length; node++) {
      if (newNode[node] != MERGED) {
        newNode[node] = builder.addNodeE7(graph.latE7(node), graph.lonE7(node));
      }
    }
    for (int edge : edgesByStart(edges)) {
      add(builder, edge);
    }
    return builder.build();
  }

  private int firstPart(int edge) {
    return parts.get(partBegin.get(edge));
  }

  private int lastPart(int edge) {
    return parts.get(partBegin.get(edge + 1) - 1);
  }

  /** The new edges by their first node, otherwise in the order of the chains. */
  private int[] edgesByStart(int edges) {
    long[] keys = new long[edges];
    for (int edge = 0; edge < edges; edge++) {
      keys[edge] = (long) graph.arcTail(firstPart(edge)) << 32 | edge;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  private void add(RoadGraphBuilder builder, int edge) {
    int first = firstPart(edge);
    int mm = 0;
    int thereMs = 0;
    int backMs = 0;
    for (int i = partBegin.get(edge); i < partBegin.get(edge + 1); i++) {
      int arc = parts.get(i);
      mm += graph.arcLengthMm(arc);
      thereMs += Math.max(0, graph.arcMs(arc));
      backMs += Math.max(0, graph.arcMs(arc ^ 1));
    }
    int added =
        builder.addEdge(
            newNode[graph.arcTail(first)],
            newNode[graph.arcHead(lastPart(edge))],
            mm,
            graph.arcMs(first) == RoadGraph.NO_WAY ? RoadGraph.NO_WAY : thereMs,
            graph.arcMs(first ^ 1) == RoadGraph.NO_WAY ? RoadGraph.NO_WAY : backMs,
            graph.roadClass(RoadGraph.arcEdge(first)));
    for (int i = partBegin.get(edge); i < partBegin.get(edge + 1); i++) {
      int arc = parts.get(i);
      newArc[arc] = 2 * added;
      newArc[arc ^ 1] = 2 * added + 1;
      if (i > partBegin.get(edge)) {
        int node = graph.arcTail(arc);
        builder.addShapePointE7(graph.latE7(node), graph.lonE7(node));
      }
    }
  }

  /** The new arc that drives along an old one; after {@link #compress} only. */
  int newArc(int arc) {
    return newArc[arc];
  }

  /** The new numbers of some nodes, as far as they are there. */
  BitSet newNodes(BitSet nodes) {
    BitSet renumbered = new BitSet();
    nodes.stream().map(this::newNode).filter(node -> node >= 0).forEach(renumbered::set);
    return renumbered;
  }

  /** The new number of a node that stays; after {@link #compress} only. */
  int newNode(int node) {
    return newNode[node];
  }
}
