package org.maillage.engine.query;

import java.util.List;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.snap.SnappedPoint;

/**
 * Times and lengths of the fastest routes of all pairs of origins and destinations. Immutable; 16
 * bytes a pair.
 */
public final class PairTable {

  private final int columns;
  private final long[] timeMs;
  private final long[] lengthMm;

  private PairTable(int rows, int columns) {
    this.columns = columns;
    int pairs = Math.multiplyExact(rows, columns);
    timeMs = new long[pairs];
    lengthMm = new long[pairs];
  }

  /**
   * The table of all pairs, by one search for each point of the shorter list.
   *
   * @param withinMs pairs farther apart are unreached; {@link SearchArcs#MAX_MS} for no limit
   * @throws IllegalArgumentException when a point lies on an edge that the graph does not have, or
   *     when an arc takes more than {@link SearchArcs#MAX_MS}
   * @throws ArithmeticException when there are more than 2³¹ − 1 pairs
   */
  public static PairTable of(
      RoadGraph graph, List<SnappedPoint> origins, List<SnappedPoint> destinations, int withinMs) {
    PairTable table = new PairTable(origins.size(), destinations.size());
    boolean byOrigin = origins.size() <= destinations.size();
    List<SnappedPoint> starts = byOrigin ? origins : destinations;
    List<SnappedPoint> others = byOrigin ? destinations : origins;
    Direction direction = byOrigin ? Direction.FROM_PLACES : Direction.TO_PLACES;
    BucketSearch search = new BucketSearch(graph, SearchArcs.of(graph, direction));
    for (int start = 0; start < starts.size(); start++) {
      NearestTimes times = search.nearest(List.of(starts.get(start)), withinMs);
      for (int other = 0; other < others.size(); other++) {
        Reach reach = times.from(others.get(other));
        int pair = byOrigin ? table.pair(start, other) : table.pair(other, start);
        table.timeMs[pair] = reach.timeMs();
        table.lengthMm[pair] = reach.lengthMm();
      }
    }
    return table;
  }

  private int pair(int origin, int destination) {
    return origin * columns + destination;
  }

  /** Milliseconds, walking at both ends included, or {@link NearestTimes#UNREACHED}. */
  public long timeMs(int origin, int destination) {
    return timeMs[pair(origin, destination)];
  }

  /** Millimetres of the fastest route; 0 when unreached. */
  public long lengthMm(int origin, int destination) {
    return lengthMm[pair(origin, destination)];
  }
}
