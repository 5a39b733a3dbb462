package org.maillage.demo.roads;

import java.util.Arrays;
import org.maillage.demo.relief.Plane;

/**
 * Nodes and pieces of road between them, growing while the network is drawn. Coordinates in metres.
 * A piece that was removed keeps its number. For one thread.
 */
public final class RoadNetwork {

  /** On a bridge: it may cross water. */
  static final int BRIDGE = 1;

  /** Drivable from its first node to its second only. */
  static final int ONE_WAY = 2;

  /** Part of a roundabout. */
  static final int ROUNDABOUT = 4;

  /** Not open to the public. */
  static final int PRIVATE = 8;

  /** Within a built-up area. */
  static final int BUILT_UP = 16;

  private static final byte REMOVED = -1;

  private double[] x = new double[1 << 12];
  private double[] y = new double[1 << 12];
  private int nodes;
  private int[] from = new int[1 << 12];
  private int[] to = new int[1 << 12];
  private byte[] roadClass = new byte[1 << 12];
  private byte[] flags = new byte[1 << 12];
  private int edges;

  public int nodes() {
    return nodes;
  }

  /** One more than the largest number of a piece; removed ones count. */
  public int edges() {
    return edges;
  }

  int addNode(double xM, double yM) {
    if (nodes == x.length) {
      x = Arrays.copyOf(x, 2 * nodes);
      y = Arrays.copyOf(y, 2 * nodes);
    }
    x[nodes] = xM;
    y[nodes] = yM;
    return nodes++;
  }

  int addEdge(int a, int b, RoadClass kind, int edgeFlags) {
    if (edges == from.length) {
      from = Arrays.copyOf(from, 2 * edges);
      to = Arrays.copyOf(to, 2 * edges);
      roadClass = Arrays.copyOf(roadClass, 2 * edges);
      flags = Arrays.copyOf(flags, 2 * edges);
    }
    from[edges] = a;
    to[edges] = b;
    roadClass[edges] = kind.rank();
    flags[edges] = (byte) edgeFlags;
    return edges++;
  }

  void moveNode(int node, double xM, double yM) {
    x[node] = xM;
    y[node] = yM;
  }

  void remove(int edge) {
    roadClass[edge] = REMOVED;
  }

  boolean isRemoved(int edge) {
    return roadClass[edge] == REMOVED;
  }

  public double x(int node) {
    return x[node];
  }

  public double y(int node) {
    return y[node];
  }

  int from(int edge) {
    return from[edge];
  }

  int to(int edge) {
    return to[edge];
  }

  /** The end of a piece that is not the node given. */
  int other(int edge, int node) {
    return from[edge] == node ? to[edge] : from[edge];
  }

  RoadClass roadClass(int edge) {
    return RoadClass.ofRank(roadClass[edge]);
  }

  boolean has(int edge, int flag) {
    return (flags[edge] & flag) != 0;
  }

  int flags(int edge) {
    return flags[edge];
  }

  void setFlags(int edge, int edgeFlags) {
    flags[edge] = (byte) edgeFlags;
  }

  /** Hangs an end of a piece on another node. */
  void rehang(int edge, int oldNode, int newNode) {
    if (from[edge] == oldNode) {
      from[edge] = newNode;
    } else {
      to[edge] = newNode;
    }
  }

  double lengthM(int edge) {
    return Plane.lengthM(x[from[edge]] - x[to[edge]], y[from[edge]] - y[to[edge]]);
  }

  /** Pieces at every node as they are now: {@code pieces[start[n]]} to {@code start[n + 1] - 1}. */
  static final class Incidence {
    private final int[] start;
    private final int[] pieces;

    private Incidence(int[] start, int[] pieces) {
      this.start = start;
      this.pieces = pieces;
    }

    int[] start() {
      return start;
    }

    int[] pieces() {
      return pieces;
    }

    int degree(int node) {
      return start[node + 1] - start[node];
    }
  }

  Incidence incidence() {
    int[] start = new int[nodes + 1];
    for (int e = 0; e < edges; e++) {
      if (!isRemoved(e)) {
        start[from[e] + 1]++;
        start[to[e] + 1]++;
      }
    }
    for (int n = 0; n < nodes; n++) {
      start[n + 1] += start[n];
    }
    int[] next = Arrays.copyOf(start, nodes);
    int[] pieces = new int[start[nodes]];
    for (int e = 0; e < edges; e++) {
      if (!isRemoved(e)) {
        pieces[next[from[e]]++] = e;
        pieces[next[to[e]]++] = e;
      }
    }
    return new Incidence(start, pieces);
  }
}
