package org.maillage.engine.graph;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;

/**
 * The data of a {@link RoadGraph} as read-only columns, for storing and copying in bulk. Two values
 * are equal when their columns hold the same numbers.
 *
 * @param latE7 latitude of each node in units of 1e-7 degree
 * @param lonE7 longitude of each node in units of 1e-7 degree
 * @param edgeStart first node of each edge
 * @param edgeEnd last node of each edge
 * @param lengthMm length of each edge in millimetres, 0 or more
 * @param forwardMs time of each edge in milliseconds from start to end, or {@link RoadGraph#NO_WAY}
 * @param backwardMs time of each edge in milliseconds from end to start, or {@link
 *     RoadGraph#NO_WAY}
 * @param roadClass {@link org.maillage.engine.profile.RoadClass#code()} of each edge
 */
public record RoadColumns(
    IntBuffer latE7,
    IntBuffer lonE7,
    IntBuffer edgeStart,
    IntBuffer edgeEnd,
    IntBuffer lengthMm,
    IntBuffer forwardMs,
    IntBuffer backwardMs,
    ByteBuffer roadClass) {

  public RoadColumns {
    latE7 = latE7.asReadOnlyBuffer();
    lonE7 = lonE7.asReadOnlyBuffer();
    edgeStart = edgeStart.asReadOnlyBuffer();
    edgeEnd = edgeEnd.asReadOnlyBuffer();
    lengthMm = lengthMm.asReadOnlyBuffer();
    forwardMs = forwardMs.asReadOnlyBuffer();
    backwardMs = backwardMs.asReadOnlyBuffer();
    roadClass = roadClass.asReadOnlyBuffer();
    int edges = edgeStart.remaining();
    if (lonE7.remaining() != latE7.remaining()) {
      throw new IllegalArgumentException(
          latE7.remaining() + " latitudes but " + lonE7.remaining() + " longitudes");
    }
    if (edgeEnd.remaining() != edges
        || lengthMm.remaining() != edges
        || forwardMs.remaining() != edges
        || backwardMs.remaining() != edges
        || roadClass.remaining() != edges) {
      throw new IllegalArgumentException("columns of edges differ in size from " + edges);
    }
  }
}
