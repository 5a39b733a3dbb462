package org.maillage.engine.graph;

import java.nio.ByteBuffer;
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
  private byte[] roadClass = new byte[16];

  /**
   * Adds a node.
   *
   * @param latDeg latitude, -90 to 90
   * @param lonDeg longitude, -180 to 180
   * @return its number: 0 for the first, 1 for the second …
   */
  public int addNode(double latDeg, double lonDeg) {
    if (!(Math.abs(latDeg) <= 90) || !(Math.abs(lonDeg) <= 180)) {
      throw new IllegalArgumentException("no place on Earth: " + latDeg + ", " + lonDeg);
    }
    return addNodeE7((int) Math.round(latDeg * 1e7), (int) Math.round(lonDeg * 1e7));
  }

  int addNodeE7(int nodeLatE7, int nodeLonE7) {
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
    roadClass[edge] = edgeClass.code();
    return edge;
  }

  /**
   * The frozen graph; the builder may go on and build another.
   *
   * @throws IllegalArgumentException as {@link RoadGraph#of}
   */
  public RoadGraph build() {
    return RoadGraph.of(
        new RoadColumns(
            latE7.view(),
            lonE7.view(),
            edgeStart.view(),
            edgeEnd.view(),
            lengthMm.view(),
            forwardMs.view(),
            backwardMs.view(),
            ByteBuffer.wrap(roadClass, 0, edgeStart.size())));
  }
}
