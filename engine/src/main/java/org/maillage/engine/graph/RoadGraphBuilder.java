package org.maillage.engine.graph;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import org.maillage.engine.profile.RoadClass;

/**
 * Makes a {@link RoadGraph} node by node and edge by edge. It keeps everything it is given, in the
 * order given: no component is dropped and nothing is renumbered. {@link RoadNetworkBuilder} makes
 * graphs from road data.
 */
public final class RoadGraphBuilder {

  private final IntColumn latE7 = new IntColumn();
  private final IntColumn lonE7 = new IntColumn();
  private final IntColumn edgeStart = new IntColumn();
  private final IntColumn edgeEnd = new IntColumn();
  private final IntColumn lengthMm = new IntColumn();
  private final IntColumn forwardMs = new IntColumn();
  private final IntColumn backwardMs = new IntColumn();
  private final IntColumn shapeBegin = new IntColumn();
  private final IntColumn shapeLatE7 = new IntColumn();
  private final IntColumn shapeLonE7 = new IntColumn();
  private final IntColumn nodeCopyOf = new IntColumn();
  private final IntColumn edgeCopyOf = new IntColumn();
  private byte[] roadClass = new byte[16];

  /**
   * Adds a node.
   *
   * @param latDeg latitude, -90 to 90
   * @param lonDeg longitude, -180 to 180
   * @return its number: 0 for the first, 1 for the second …
   */
  public int addNode(double latDeg, double lonDeg) {
    checkPlace(latDeg, lonDeg);
    return addNodeE7((int) Math.round(latDeg * 1e7), (int) Math.round(lonDeg * 1e7));
  }

  private static void checkPlace(double latDeg, double lonDeg) {
    if (!(Math.abs(latDeg) <= 90) || !(Math.abs(lonDeg) <= 180)) {
      throw new IllegalArgumentException("no place on Earth: " + latDeg + ", " + lonDeg);
    }
  }

  int addNodeE7(int nodeLatE7, int nodeLonE7) {
    if (nodeCopyOf.size() > 0) {
      throw new IllegalStateException("a node comes after the first copy of a node");
    }
    latE7.add(nodeLatE7);
    lonE7.add(nodeLonE7);
    return latE7.size() - 1;
  }

  /**
   * Adds an edge.
   *
   * @param start number of its first node
   * @param end number of its last node
   * @param edgeLengthMm length in millimetres, 0 or more
   * @param edgeForwardMs milliseconds from start to end, or {@link RoadGraph#NO_WAY}
   * @param edgeBackwardMs milliseconds from end to start, or {@link RoadGraph#NO_WAY}
   * @return its number: 0 for the first, 1 for the second …
   */
  public int addEdge(
      int start,
      int end,
      int edgeLengthMm,
      int edgeForwardMs,
      int edgeBackwardMs,
      RoadClass edgeClass) {
    if (edgeCopyOf.size() > 0) {
      throw new IllegalStateException("an edge comes after the first copy of an edge");
    }
    shapeBegin.add(shapeLatE7.size());
    return append(start, end, edgeLengthMm, edgeForwardMs, edgeBackwardMs, edgeClass.code());
  }

  /**
   * Adds a point to the drawing of the last edge, after those it has, between its two nodes.
   *
   * @param latDeg latitude, -90 to 90
   * @param lonDeg longitude, -180 to 180
   */
  public void addShapePoint(double latDeg, double lonDeg) {
    checkPlace(latDeg, lonDeg);
    addShapePointE7((int) Math.round(latDeg * 1e7), (int) Math.round(lonDeg * 1e7));
  }

  void addShapePointE7(int pointLatE7, int pointLonE7) {
    if (shapeBegin.size() == 0 || edgeCopyOf.size() > 0) {
      throw new IllegalStateException("there is no edge to draw");
    }
    shapeLatE7.add(pointLatE7);
    shapeLonE7.add(pointLonE7);
  }

  /**
   * Adds a copy of a node; copies come after all nodes, in the order of their originals.
   *
   * @return its number
   */
  public int addNodeCopy(int original) {
    latE7.add(latE7.get(original));
    lonE7.add(lonE7.get(original));
    nodeCopyOf.add(original);
    return latE7.size() - 1;
  }

  /**
   * Adds a copy of an edge; copies come after all edges, in the order of their originals.
   *
   * @param start the first node of the original, or a copy of it
   * @param end the last node of the original, or a copy of it
   * @return its number
   */
  public int addEdgeCopy(int original, int start, int end, int edgeForwardMs, int edgeBackwardMs) {
    edgeCopyOf.add(original);
    return append(
        start, end, lengthMm.get(original), edgeForwardMs, edgeBackwardMs, roadClass[original]);
  }

  private int append(
      int start,
      int end,
      int edgeLengthMm,
      int edgeForwardMs,
      int edgeBackwardMs,
      byte edgeClassCode) {
    int edge = edgeStart.size();
    if (edge == RoadGraph.MAX_EDGES) {
      throw new IllegalStateException("more than " + RoadGraph.MAX_EDGES + " edges");
    }
    edgeStart.add(start);
    edgeEnd.add(end);
    lengthMm.add(edgeLengthMm);
    forwardMs.add(edgeForwardMs);
    backwardMs.add(edgeBackwardMs);
    if (edge == roadClass.length) {
      roadClass = Arrays.copyOf(roadClass, 2 * edge);
    }
    roadClass[edge] = edgeClassCode;
    return edge;
  }

  /**
   * The frozen graph; the builder may go on and build another.
   *
   * @throws IllegalArgumentException as {@link RoadGraph#of}
   */
  public RoadGraph build() {
    IntBuffer begins = IntBuffer.allocate(shapeBegin.size() + 1);
    begins.put(shapeBegin.view()).put(shapeLatE7.size()).flip();
    return RoadGraph.of(
        new RoadColumns(
            latE7.view(),
            lonE7.view(),
            edgeStart.view(),
            edgeEnd.view(),
            lengthMm.view(),
            forwardMs.view(),
            backwardMs.view(),
            ByteBuffer.wrap(roadClass, 0, edgeStart.size()),
            begins,
            shapeLatE7.view(),
            shapeLonE7.view(),
            nodeCopyOf.view(),
            edgeCopyOf.view()));
  }
}
