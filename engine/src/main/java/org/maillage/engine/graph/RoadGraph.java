package org.maillage.engine.graph;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import org.maillage.engine.profile.RoadClass;

/**
 * A road network as a directed graph in compact arrays, frozen: any number of threads may read it.
 *
 * <p><b>Node</b>: a place where roads meet or a point of their drawing, numbered from 0, known to
 * 1e-7 degree (about 1 cm, the resolution of OSM).
 *
 * <p><b>Edge</b>: a physical stretch of road between two nodes, numbered from 0, with one length, a
 * class, and a time in each direction or {@link #NO_WAY}. Two edges may join the same nodes, and an
 * edge may return to where it starts.
 *
 * <p><b>Arc</b>: an edge in one direction, {@code 2 · edge} from start to end and {@code 2 · edge +
 * 1} from end to start. Each node lists the drivable arcs that leave it and those that enter it
 * (compressed sparse rows):
 *
 * <pre>
 *   for (int i = graph.outgoingBegin(node); i &lt; graph.outgoingEnd(node); i++) {
 *     int arc = graph.outgoingArc(i);
 *     ... graph.arcHead(arc), graph.arcMs(arc)
 *   }
 * </pre>
 *
 * <p><b>Bounds</b>: a single edge is at most 2³¹ − 1 ms (24 days) and 2³¹ − 1 mm (2,147 km),
 * checked by the builder. Sums over a route are kept in {@code long}: a simple route has fewer than
 * 2³¹ edges, so it stays below 2⁶² ms and mm and no route can overflow.
 *
 * <p>Memory: 8 bytes a node, 21 an edge, 8 a node and 4 a drivable arc and direction for adjacency.
 */
public final class RoadGraph {

  /** Time of a direction in which an edge cannot be driven. */
  public static final int NO_WAY = -1;

  /** Largest number of edges: arcs are numbered by int. */
  static final int MAX_EDGES = 1 << 30;

  private final int[] latE7;
  private final int[] lonE7;
  private final int[] edgeStart;
  private final int[] edgeEnd;
  private final int[] lengthMm;
  private final int[] forwardMs;
  private final int[] backwardMs;
  private final byte[] roadClass;

  private final int[] outgoingBegin;
  private final int[] outgoingArc;
  private final int[] incomingBegin;
  private final int[] incomingArc;

  private RoadGraph(RoadColumns columns) {
    latE7 = copy(columns.latE7());
    lonE7 = copy(columns.lonE7());
    edgeStart = copy(columns.edgeStart());
    edgeEnd = copy(columns.edgeEnd());
    lengthMm = copy(columns.lengthMm());
    forwardMs = copy(columns.forwardMs());
    backwardMs = copy(columns.backwardMs());
    roadClass = new byte[columns.roadClass().remaining()];
    columns.roadClass().duplicate().get(roadClass);
    check();
    outgoingBegin = new int[nodeCount() + 1];
    outgoingArc = adjacency(outgoingBegin, true);
    incomingBegin = new int[nodeCount() + 1];
    incomingArc = adjacency(incomingBegin, false);
  }

  /**
   * A graph from columns, which are copied.
   *
   * @throws IllegalArgumentException when an edge names a node that is not there, a length or a
   *     time is negative, an edge is drivable in no direction, or a class is unknown
   */
  public static RoadGraph of(RoadColumns columns) {
    return new RoadGraph(columns);
  }

  private static int[] copy(IntBuffer column) {
    int[] array = new int[column.remaining()];
    column.duplicate().get(array);
    return array;
  }

  private void check() {
    if (edgeCount() > MAX_EDGES) {
      throw new IllegalArgumentException(edgeCount() + " edges, more than " + MAX_EDGES);
    }
    for (int node = 0; node < nodeCount(); node++) {
      if (Math.abs((long) latE7[node]) > 900_000_000L
          || Math.abs((long) lonE7[node]) > 1_800_000_000L) {
        throw new IllegalArgumentException(
            "node " + node + " is not on Earth: " + latDeg(node) + ", " + lonDeg(node));
      }
    }
    for (int edge = 0; edge < edgeCount(); edge++) {
      if (!isNode(edgeStart[edge]) || !isNode(edgeEnd[edge])) {
        throw new IllegalArgumentException(
            "edge %d joins nodes %d and %d of %d"
                .formatted(edge, edgeStart[edge], edgeEnd[edge], nodeCount()));
      }
      boolean drivable = forwardMs[edge] != NO_WAY || backwardMs[edge] != NO_WAY;
      if (lengthMm[edge] < 0
          || forwardMs[edge] < NO_WAY
          || backwardMs[edge] < NO_WAY
          || !drivable) {
        throw new IllegalArgumentException(
            "edge %d has length %d mm and times %d and %d ms"
                .formatted(edge, lengthMm[edge], forwardMs[edge], backwardMs[edge]));
      }
      RoadClass.ofCode(roadClass[edge]);
    }
  }

  private boolean isNode(int node) {
    return node >= 0 && node < nodeCount();
  }

  /**
   * Counting sort of the drivable arcs by tail (outgoing) or head; arcs stay in order at a node.
   */
  private int[] adjacency(int[] begin, boolean byTail) {
    int arcs = 2 * edgeCount();
    for (int arc = 0; arc < arcs; arc++) {
      if (arcMs(arc) != NO_WAY) {
        begin[(byTail ? arcTail(arc) : arcHead(arc)) + 1]++;
      }
    }
    for (int node = 0; node < nodeCount(); node++) {
      begin[node + 1] += begin[node];
    }
    int[] next = begin.clone();
    int[] sorted = new int[begin[nodeCount()]];
    for (int arc = 0; arc < arcs; arc++) {
      if (arcMs(arc) != NO_WAY) {
        sorted[next[byTail ? arcTail(arc) : arcHead(arc)]++] = arc;
      }
    }
    return sorted;
  }

  /** Number of nodes. */
  public int nodeCount() {
    return latE7.length;
  }

  /** Number of edges. */
  public int edgeCount() {
    return edgeStart.length;
  }

  /** Latitude of a node in degrees. */
  public double latDeg(int node) {
    return latE7[node] / 1e7;
  }

  /** Longitude of a node in degrees. */
  public double lonDeg(int node) {
    return lonE7[node] / 1e7;
  }

  /** Latitude of a node in units of 1e-7 degree. */
  public int latE7(int node) {
    return latE7[node];
  }

  /** Longitude of a node in units of 1e-7 degree. */
  public int lonE7(int node) {
    return lonE7[node];
  }

  /** First node of an edge. */
  public int edgeStart(int edge) {
    return edgeStart[edge];
  }

  /** Last node of an edge. */
  public int edgeEnd(int edge) {
    return edgeEnd[edge];
  }

  /** Length of an edge in millimetres, the true one where the drawing is simplified. */
  public int lengthMm(int edge) {
    return lengthMm[edge];
  }

  /** Milliseconds from start to end, or {@link #NO_WAY}. */
  public int forwardMs(int edge) {
    return forwardMs[edge];
  }

  /** Milliseconds from end to start, or {@link #NO_WAY}. */
  public int backwardMs(int edge) {
    return backwardMs[edge];
  }

  /** Class of an edge. */
  public RoadClass roadClass(int edge) {
    return RoadClass.ofCode(roadClass[edge]);
  }

  /** Position of the first arc that leaves a node, for {@link #outgoingArc}. */
  public int outgoingBegin(int node) {
    return outgoingBegin[node];
  }

  /** Position after the last arc that leaves a node. */
  public int outgoingEnd(int node) {
    return outgoingBegin[node + 1];
  }

  /** The drivable arc at a position of the outgoing lists. */
  public int outgoingArc(int position) {
    return outgoingArc[position];
  }

  /** Position of the first arc that enters a node, for {@link #incomingArc}. */
  public int incomingBegin(int node) {
    return incomingBegin[node];
  }

  /** Position after the last arc that enters a node. */
  public int incomingEnd(int node) {
    return incomingBegin[node + 1];
  }

  /** The drivable arc at a position of the incoming lists. */
  public int incomingArc(int position) {
    return incomingArc[position];
  }

  /** The edge that an arc drives along. */
  public static int arcEdge(int arc) {
    return arc >>> 1;
  }

  /** Whether an arc drives from the start of its edge to the end. */
  public static boolean isForward(int arc) {
    return (arc & 1) == 0;
  }

  /** Node where an arc begins. */
  public int arcTail(int arc) {
    return isForward(arc) ? edgeStart[arc >>> 1] : edgeEnd[arc >>> 1];
  }

  /** Node where an arc ends. */
  public int arcHead(int arc) {
    return isForward(arc) ? edgeEnd[arc >>> 1] : edgeStart[arc >>> 1];
  }

  /** Milliseconds along an arc; {@link #NO_WAY} for the closed direction of a one-way edge. */
  public int arcMs(int arc) {
    return isForward(arc) ? forwardMs[arc >>> 1] : backwardMs[arc >>> 1];
  }

  /** Millimetres along an arc. */
  public int arcLengthMm(int arc) {
    return lengthMm[arc >>> 1];
  }

  /** All data in bulk, read-only, without copying. */
  public RoadColumns columns() {
    return new RoadColumns(
        IntBuffer.wrap(latE7),
        IntBuffer.wrap(lonE7),
        IntBuffer.wrap(edgeStart),
        IntBuffer.wrap(edgeEnd),
        IntBuffer.wrap(lengthMm),
        IntBuffer.wrap(forwardMs),
        IntBuffer.wrap(backwardMs),
        ByteBuffer.wrap(roadClass));
  }

  @Override
  public String toString() {
    return "RoadGraph[" + nodeCount() + " nodes, " + edgeCount() + " edges]";
  }
}
