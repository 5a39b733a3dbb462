package org.maillage.engine.graph;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import org.maillage.engine.profile.RoadClass;

/**
 * A road network as a directed graph in compact arrays, frozen: any number of threads may read it.
 *
 * <p><b>Node</b>: a place where roads meet, end or change, numbered from 0, known to 1e-7 degree
 * (about 1 cm, the resolution of OSM).
 *
 * <p><b>Edge</b>: a physical stretch of road between two nodes, numbered from 0, with one length, a
 * class, and a time in each direction or {@link #NO_WAY}. Two edges may join the same nodes, and an
 * edge may return to where it starts. The points of its drawing between its nodes are its
 * <b>shape</b>; a share of the drawn length is the same share of its length and of its times.
 *
 * <p><b>Copies</b>: where not every turn is allowed, a junction is there more than once. A copy of
 * a node stands at the same place, and only who comes by certain arcs gets there; it is left by
 * copies of edges, one-way each, that lie where their original lies and are drawn as it is (start
 * to start, end to end). All originals come before all copies, for nodes as for edges; copies
 * follow the order of their originals. Places are attached to originals only, and driving along an
 * edge means along the original or any of its copies. An original whose directions have all gone to
 * copies is closed both ways.
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
 * checked by the builder; joining stretches stops before that. Sums over a route are kept in {@code
 * long}: a simple route has fewer than 2³¹ edges, so it stays below 2⁶² ms and mm and no route can
 * overflow. A search that keeps sums in {@code int} holds up to 24 days in all, ten times the
 * longest drive across Europe, and has to check that bound itself.
 *
 * <p>Memory: 8 bytes a node and 4 more a copy of one, 25 an edge, 8 a point of a shape; 8 a node
 * and 8 a drivable arc for adjacency.
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

  private final int[] shapeBegin;
  private final int[] shapeLatE7;
  private final int[] shapeLonE7;

  private final Copies nodeCopies;
  private final Copies edgeCopies;

  private final int[] outgoingBegin;
  private final int[] outgoingArc;
  private final int[] incomingBegin;
  private final int[] incomingArc;

  private RoadGraph(RoadColumns columns) {
    latE7 = array(columns.latE7());
    lonE7 = array(columns.lonE7());
    edgeStart = array(columns.edgeStart());
    edgeEnd = array(columns.edgeEnd());
    lengthMm = array(columns.lengthMm());
    forwardMs = array(columns.forwardMs());
    backwardMs = array(columns.backwardMs());
    roadClass = new byte[columns.roadClass().remaining()];
    columns.roadClass().duplicate().get(roadClass);
    shapeBegin = array(columns.shapeBegin());
    shapeLatE7 = array(columns.shapeLatE7());
    shapeLonE7 = array(columns.shapeLonE7());
    nodeCopies = new Copies(latE7.length, columns.nodeCopyOf());
    edgeCopies = new Copies(edgeStart.length, columns.edgeCopyOf());
    RoadGraphCheck.places(latE7, lonE7);
    RoadGraphCheck.places(shapeLatE7, shapeLonE7);
    RoadGraphCheck.shapes(shapeBegin, shapeLatE7.length);
    RoadGraphCheck.edges(this);
    outgoingBegin = new int[nodeCount() + 1];
    incomingBegin = new int[nodeCount() + 1];
    countArcs();
    outgoingArc = new int[outgoingBegin[nodeCount()]];
    incomingArc = new int[incomingBegin[nodeCount()]];
    placeArcs();
  }

  /**
   * A graph from columns, which are copied.
   *
   * @throws IllegalArgumentException when an edge names a node that is not there, a length or a
   *     time is negative, an edge is drivable in no direction and has no copy, a class is unknown,
   *     a shape begins before the one before it, or a copy differs from its original
   */
  public static RoadGraph of(RoadColumns columns) {
    return new RoadGraph(columns);
  }

  static int[] array(IntBuffer column) {
    int[] array = new int[column.remaining()];
    column.duplicate().get(array);
    return array;
  }

  /** First half of a counting sort of the drivable arcs by tail (outgoing) and head (incoming). */
  private void countArcs() {
    for (int edge = 0; edge < edgeCount(); edge++) {
      int start = edgeStart[edge];
      int end = edgeEnd[edge];
      if (forwardMs[edge] != NO_WAY) {
        outgoingBegin[start + 1]++;
        incomingBegin[end + 1]++;
      }
      if (backwardMs[edge] != NO_WAY) {
        outgoingBegin[end + 1]++;
        incomingBegin[start + 1]++;
      }
    }
    for (int node = 0; node < nodeCount(); node++) {
      outgoingBegin[node + 1] += outgoingBegin[node];
      incomingBegin[node + 1] += incomingBegin[node];
    }
  }

  /** Second half; arcs stay in order at a node. */
  private void placeArcs() {
    int[] nextOutgoing = outgoingBegin.clone();
    int[] nextIncoming = incomingBegin.clone();
    for (int edge = 0; edge < edgeCount(); edge++) {
      int start = edgeStart[edge];
      int end = edgeEnd[edge];
      if (forwardMs[edge] != NO_WAY) {
        outgoingArc[nextOutgoing[start]++] = 2 * edge;
        incomingArc[nextIncoming[end]++] = 2 * edge;
      }
      if (backwardMs[edge] != NO_WAY) {
        outgoingArc[nextOutgoing[end]++] = 2 * edge + 1;
        incomingArc[nextIncoming[start]++] = 2 * edge + 1;
      }
    }
  }

  /** Number of nodes, copies included. */
  public int nodeCount() {
    return latE7.length;
  }

  /** Number of edges, copies included. */
  public int edgeCount() {
    return edgeStart.length;
  }

  /** Number of nodes that are no copies: 0 to this, exclusive. */
  public int originalNodeCount() {
    return nodeCopies.originals();
  }

  /** Number of edges that are no copies: 0 to this, exclusive. */
  public int originalEdgeCount() {
    return edgeCopies.originals();
  }

  /** The node that a node copies; itself when it is no copy. */
  public int originalNode(int node) {
    return nodeCopies.original(node);
  }

  /** The edge that an edge copies; itself when it is no copy. */
  public int originalEdge(int edge) {
    return edgeCopies.original(edge);
  }

  /** Whether an edge is a copy. */
  public boolean isCopy(int edge) {
    return edge >= edgeCopies.originals();
  }

  /** The first copy of an edge; its copies have the numbers from here to {@link #copyEnd}. */
  public int copyBegin(int originalEdge) {
    return edgeCopies.begin(originalEdge);
  }

  /** The number after the last copy of an edge. */
  public int copyEnd(int originalEdge) {
    return edgeCopies.end(originalEdge);
  }

  /** The first copy of a node; its copies have the numbers from here to {@link #nodeCopyEnd}. */
  public int nodeCopyBegin(int originalNode) {
    return nodeCopies.begin(originalNode);
  }

  /** The number after the last copy of a node. */
  public int nodeCopyEnd(int originalNode) {
    return nodeCopies.end(originalNode);
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

  /** Position of the first point of an edge's shape, from start to end, for {@link #shapeLatE7}. */
  public int shapeBegin(int edge) {
    return shapeBegin[edgeCopies.original(edge)];
  }

  /** Position after the last point of an edge's shape. */
  public int shapeEnd(int edge) {
    return shapeBegin[edgeCopies.original(edge) + 1];
  }

  /** Latitude in units of 1e-7 degree of the point at a position of the shapes. */
  public int shapeLatE7(int position) {
    return shapeLatE7[position];
  }

  /** Longitude in units of 1e-7 degree of the point at a position of the shapes. */
  public int shapeLonE7(int position) {
    return shapeLonE7[position];
  }

  /** Number of points of an edge's drawing, its two nodes included: 2 or more. */
  public int pointCount(int edge) {
    return shapeEnd(edge) - shapeBegin(edge) + 2;
  }

  /** Latitude in units of 1e-7 degree of a point of an edge's drawing, 0 for its start. */
  public int pointLatE7(int edge, int point) {
    int position = shapeBegin(edge) + point - 1;
    return point == 0
        ? latE7[edgeStart[edge]]
        : position == shapeEnd(edge) ? latE7[edgeEnd[edge]] : shapeLatE7[position];
  }

  /** Longitude in units of 1e-7 degree of a point of an edge's drawing, 0 for its start. */
  public int pointLonE7(int edge, int point) {
    int position = shapeBegin(edge) + point - 1;
    return point == 0
        ? lonE7[edgeStart[edge]]
        : position == shapeEnd(edge) ? lonE7[edgeEnd[edge]] : shapeLonE7[position];
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
        ByteBuffer.wrap(roadClass),
        IntBuffer.wrap(shapeBegin),
        IntBuffer.wrap(shapeLatE7),
        IntBuffer.wrap(shapeLonE7),
        nodeCopies.column(),
        edgeCopies.column());
  }

  @Override
  public String toString() {
    return "RoadGraph[" + nodeCount() + " nodes, " + edgeCount() + " edges]";
  }
}
