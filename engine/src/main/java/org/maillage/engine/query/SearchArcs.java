package org.maillage.engine.query;

import org.maillage.engine.graph.RoadGraph;

/**
 * The drivable arcs of a graph packed for searches in one direction: what a search needs of an arc
 * lies side by side, in the order of the nodes that it leaves. Immutable, shared by all threads; 4
 * bytes a node and 12 a drivable arc.
 *
 * <p><b>Bound</b>: times of searches are at most {@link #MAX_MS}, 12.4 days. The longest drive in
 * Europe, from Gibraltar to the North Cape, takes about 3 days without sleep.
 */
public final class SearchArcs {

  /** Longest time that a search can tell, in milliseconds: 12.4 days. Beyond is unreached. */
  public static final int MAX_MS = (1 << 30) - 1;

  private static final int STRIDE = 3;
  private static final int MS = 1;
  private static final int MM = 2;

  private final Direction direction;
  private final int[] begin;
  private final int[] arcs;
  private final int longestMs;

  private SearchArcs(RoadGraph graph, Direction direction) {
    this.direction = direction;
    begin = new int[graph.nodeCount() + 1];
    int count = graph.nodeCount() == 0 ? 0 : graph.incomingEnd(graph.nodeCount() - 1);
    arcs = new int[Math.multiplyExact(STRIDE, count)];
    int longest = 0;
    for (int node = 0; node < graph.nodeCount(); node++) {
      begin[node + 1] = pack(graph, node, begin[node]);
      for (int at = begin[node]; at < begin[node + 1]; at += STRIDE) {
        longest = Math.max(longest, arcs[at + MS]);
      }
    }
    longestMs = longest;
    if (longest > MAX_MS) {
      throw new IllegalArgumentException(
          "an arc of %d ms, more than the %d ms (12.4 days) that a search can tell"
              .formatted(longest, MAX_MS));
    }
  }

  /**
   * Packs the arcs of a graph.
   *
   * @throws IllegalArgumentException when an arc takes more than {@link #MAX_MS}
   */
  public static SearchArcs of(RoadGraph graph, Direction direction) {
    return new SearchArcs(graph, direction);
  }

  private int pack(RoadGraph graph, int node, int from) {
    boolean incoming = direction == Direction.TO_PLACES;
    int first = incoming ? graph.incomingBegin(node) : graph.outgoingBegin(node);
    int end = incoming ? graph.incomingEnd(node) : graph.outgoingEnd(node);
    int at = from;
    for (int i = first; i < end; i++) {
      int arc = incoming ? graph.incomingArc(i) : graph.outgoingArc(i);
      arcs[at] = incoming ? graph.arcTail(arc) : graph.arcHead(arc);
      arcs[at + MS] = graph.arcMs(arc);
      arcs[at + MM] = graph.arcLengthMm(arc);
      at += STRIDE;
    }
    return at;
  }

  /** Which way a search over these arcs answers. */
  public Direction direction() {
    return direction;
  }

  /** Number of nodes. */
  public int nodeCount() {
    return begin.length - 1;
  }

  /** Longest arc in milliseconds. */
  public int longestMs() {
    return longestMs;
  }

  /** Mean time of an arc in milliseconds, 0 without arcs. */
  public double meanMs() {
    double sum = 0;
    for (int at = 0; at < arcs.length; at += STRIDE) {
      sum += arcs[at + MS];
    }
    return arcs.length == 0 ? 0 : sum * STRIDE / arcs.length;
  }

  /** Where the arcs of a node begin: {@code for (at = begin(n); at < end(n); at = next(at))}. */
  public int begin(int node) {
    return begin[node];
  }

  /** Where the arcs of a node end. */
  public int end(int node) {
    return begin[node + 1];
  }

  /** The arc after an arc. */
  public static int next(int at) {
    return at + STRIDE;
  }

  /** The node that a search comes to over an arc. */
  public int node(int at) {
    return arcs[at];
  }

  /** Milliseconds of an arc. */
  public int ms(int at) {
    return arcs[at + MS];
  }

  /** Millimetres of an arc. */
  public int mm(int at) {
    return arcs[at + MM];
  }
}
