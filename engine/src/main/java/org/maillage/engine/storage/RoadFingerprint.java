package org.maillage.engine.storage;

import java.nio.IntBuffer;
import org.maillage.engine.graph.RoadColumns;
import org.maillage.engine.graph.RoadGraph;

/**
 * A number that differs, but for a chance of 2⁻⁶⁴, between networks with other roads, directions or
 * times. Coordinates and lengths do not count: no travel time depends on them.
 */
final class RoadFingerprint {

  private RoadFingerprint() {}

  static long of(RoadGraph roads) {
    RoadColumns columns = roads.columns();
    long hash = roads.nodeCount();
    hash = mix(hash, columns.edgeStart());
    hash = mix(hash, columns.edgeEnd());
    hash = mix(hash, columns.forwardMs());
    return mix(hash, columns.backwardMs());
  }

  /** Each number is spread over all bits (the finisher of MurmurHash3). */
  private static long mix(long before, IntBuffer column) {
    long hash = before * 31 + column.limit();
    for (int i = 0; i < column.limit(); i++) {
      hash ^= column.get(i);
      hash *= 0xff51afd7ed558ccdL;
      hash ^= hash >>> 33;
    }
    return hash;
  }
}
