package org.maillage.benchmarks.graphhopper;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.maillage.benchmarks.contender.NearestAnswer;

/** The least time of each node over several searches. */
final class Best implements NearestAnswer {

  private final long[][] timeMs;

  Best(int nodes, int services) {
    timeMs = new long[services][nodes];
    for (long[] ofService : timeMs) {
      Arrays.fill(ofService, Long.MAX_VALUE);
    }
  }

  void offer(int service, int node, long offeredMs) {
    if (offeredMs < timeMs[service][node]) {
      timeMs[service][node] = offeredMs;
    }
  }

  @Override
  public long timeMs(int service, int node) {
    long least = timeMs[service][node];
    return least == Long.MAX_VALUE ? UNREACHED : least;
  }

  /** What a contender prepared. */
  static <T> T prepared(@Nullable T made) {
    if (made == null) {
      throw new IllegalStateException("prepare() comes first");
    }
    return made;
  }
}
