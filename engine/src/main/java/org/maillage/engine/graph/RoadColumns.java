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
 * @param shapeBegin for each edge that is no copy, and once more at the end, where its points
 *     between its nodes begin in the two columns that follow
 * @param shapeLatE7 latitude of each point between nodes in units of 1e-7 degree
 * @param shapeLonE7 longitude of each point between nodes in units of 1e-7 degree
 * @param nodeCopyOf the node that each of the last nodes copies, ascending
 * @param edgeCopyOf the edge that each of the last edges copies, ascending
 */
public record RoadColumns(
    IntBuffer latE7,
    IntBuffer lonE7,
    IntBuffer edgeStart,
    IntBuffer edgeEnd,
    IntBuffer lengthMm,
    IntBuffer forwardMs,
    IntBuffer backwardMs,
    ByteBuffer roadClass,
    IntBuffer shapeBegin,
    IntBuffer shapeLatE7,
    IntBuffer shapeLonE7,
    IntBuffer nodeCopyOf,
    IntBuffer edgeCopyOf) {

  public RoadColumns {
    latE7 = latE7.asReadOnlyBuffer();
    lonE7 = lonE7.asReadOnlyBuffer();
    edgeStart = edgeStart.asReadOnlyBuffer();
    edgeEnd = edgeEnd.asReadOnlyBuffer();
    lengthMm = lengthMm.asReadOnlyBuffer();
    forwardMs = forwardMs.asReadOnlyBuffer();
    backwardMs = backwardMs.asReadOnlyBuffer();
    roadClass = roadClass.asReadOnlyBuffer();
    shapeBegin = shapeBegin.asReadOnlyBuffer();
    shapeLatE7 = shapeLatE7.asReadOnlyBuffer();
    shapeLonE7 = shapeLonE7.asReadOnlyBuffer();
    nodeCopyOf = nodeCopyOf.asReadOnlyBuffer();
    edgeCopyOf = edgeCopyOf.asReadOnlyBuffer();
    int edges = edgeStart.remaining();
    if (lonE7.remaining() != latE7.remaining()
        || shapeLonE7.remaining() != shapeLatE7.remaining()) {
      throw new IllegalArgumentException(
          "%d and %d latitudes but %d and %d longitudes"
              .formatted(
                  latE7.remaining(),
                  shapeLatE7.remaining(),
                  lonE7.remaining(),
                  shapeLonE7.remaining()));
    }
    if (edgeEnd.remaining() != edges
        || lengthMm.remaining() != edges
        || forwardMs.remaining() != edges
        || backwardMs.remaining() != edges
        || roadClass.remaining() != edges
        || shapeBegin.remaining() != edges - edgeCopyOf.remaining() + 1) {
      throw new IllegalArgumentException("columns of edges differ in size from " + edges);
    }
  }

  /** The same roads, driven in other times. */
  public RoadColumns withTimes(IntBuffer otherForwardMs, IntBuffer otherBackwardMs) {
    return new RoadColumns(
        latE7,
        lonE7,
        edgeStart,
        edgeEnd,
        lengthMm,
        otherForwardMs,
        otherBackwardMs,
        roadClass,
        shapeBegin,
        shapeLatE7,
        shapeLonE7,
        nodeCopyOf,
        edgeCopyOf);
  }
}
