package org.maillage.engine.order;

import java.util.Arrays;

/**
 * The smallest set of edges whose removal parts sources from sinks, by Dinic's algorithm (Algorithm
 * for solution of a problem of maximum flow in networks with power estimation, 1970) on an
 * undirected graph where every edge carries one unit.
 *
 * <p>One object serves several questions on one graph, one after the other.
 */
final class UnitFlow {

  private static final int UNSEEN = -1;

  /** What a node is to a question. */
  static final byte FREE = 0;

  static final byte SOURCE = 1;
  static final byte SINK = 2;

  private final NeighbourGraph graph;
  private final int[] opposite;

  /** Units from the tail to the head of an arc: 1, 0, or −1 when they come the other way. */
  private final byte[] flow;

  /** Steps to a sink through arcs that can take more. */
  private final int[] distance;

  private final int[] nextArc;
  private final int[] queue;
  private byte[] role = {};

  UnitFlow(NeighbourGraph graph) {
    this.graph = graph;
    opposite = graph.opposites();
    flow = new byte[graph.head.length];
    distance = new int[graph.nodeCount()];
    nextArc = new int[graph.nodeCount()];
    queue = new int[graph.nodeCount()];
  }

  /**
   * Sends as much as possible from the sources to the sinks.
   *
   * @param roles {@link #SOURCE}, {@link #SINK} or {@link #FREE} for every node
   * @param most where to give up
   * @return the number of edges of the smallest cut, or −1 when it is more than {@code most}
   */
  int run(byte[] roles, int most) {
    role = roles;
    Arrays.fill(flow, (byte) 0);
    int total = 0;
    while (measureDistances()) {
      System.arraycopy(graph.begin, 0, nextArc, 0, nextArc.length);
      for (int node = 0; node < role.length; node++) {
        if (role[node] == SOURCE) {
          total += sendFrom(node);
          if (total > most) {
            return -1;
          }
        }
      }
    }
    return total;
  }

  private boolean canTakeMore(int arc) {
    return flow[arc] < 1;
  }

  /** Breadth-first from the sinks against the arcs; false when no source is met. */
  private boolean measureDistances() {
    Arrays.fill(distance, UNSEEN);
    int size = 0;
    for (int node = 0; node < role.length; node++) {
      if (role[node] == SINK) {
        distance[node] = 0;
        queue[size++] = node;
      }
    }
    boolean met = false;
    // The sources need no distance of their own beyond their nearest: they are all beginnings.
    for (int i = 0; i < size; i++) {
      int head = queue[i];
      if (role[head] == SOURCE) {
        met = true;
        continue;
      }
      for (int arc = graph.begin[head]; arc < graph.begin[head + 1]; arc++) {
        int tail = graph.head[arc];
        if (distance[tail] == UNSEEN && canTakeMore(opposite[arc])) {
          distance[tail] = distance[head] + 1;
          queue[size++] = tail;
        }
      }
    }
    return met;
  }

  /** Sends units from one source along arcs that come one step nearer to a sink each. */
  private int sendFrom(int source) {
    if (distance[source] == UNSEEN) {
      return 0;
    }
    int sent = 0;
    // The queue of the distances is done with: it now holds the arcs of the path.
    int[] path = queue;
    int length = 0;
    int node = source;
    while (true) {
      if (role[node] == SINK) {
        for (int i = 0; i < length; i++) {
          flow[path[i]]++;
          flow[opposite[path[i]]]--;
        }
        sent++;
        length = 0;
        node = source;
        continue;
      }
      int arc = nextArc[node];
      while (arc < graph.begin[node + 1] && !leadsOn(node, arc)) {
        arc++;
      }
      nextArc[node] = arc;
      if (arc < graph.begin[node + 1]) {
        path[length++] = arc;
        node = graph.head[arc];
      } else if (length == 0) {
        return sent;
      } else {
        // A dead end: its predecessor tries its next arc.
        node = graph.head[opposite[path[--length]]];
        nextArc[node]++;
      }
    }
  }

  private boolean leadsOn(int node, int arc) {
    return canTakeMore(arc) && distance[graph.head[arc]] == distance[node] - 1;
  }

  /**
   * The side of the sources of the smallest cut that lies next to them; call after {@link #run} has
   * not given up.
   */
  boolean[] sourceSide() {
    boolean[] side = new boolean[role.length];
    spread(side, SOURCE);
    return side;
  }

  /** As {@link #sourceSide}, of the smallest cut that lies next to the sinks. */
  boolean[] sourceSideFarthest() {
    boolean[] sinkSide = new boolean[role.length];
    spread(sinkSide, SINK);
    for (int node = 0; node < sinkSide.length; node++) {
      sinkSide[node] = !sinkSide[node];
    }
    return sinkSide;
  }

  /** Marks what sources can still reach, or what can still reach the sinks. */
  private void spread(boolean[] marked, byte from) {
    int size = 0;
    for (int node = 0; node < role.length; node++) {
      if (role[node] == from) {
        marked[node] = true;
        queue[size++] = node;
      }
    }
    for (int i = 0; i < size; i++) {
      int node = queue[i];
      for (int arc = graph.begin[node]; arc < graph.begin[node + 1]; arc++) {
        int other = graph.head[arc];
        if (!marked[other] && canTakeMore(from == SOURCE ? arc : opposite[arc])) {
          marked[other] = true;
          queue[size++] = other;
        }
      }
    }
  }
}
