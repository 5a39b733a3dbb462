package org.maillage.engine.sweep;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maillage.engine.contraction.Times;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.NearestTimes;
import org.maillage.engine.query.NodeTimes;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.sweep.NearestSweep.Found;

/**
 * Lengths of fastest routes, found where they are asked for: from a node along the arcs that lose
 * exactly their own time until the place is met, the shortest of them where there are several. What
 * was found on the way is kept, so that all nodes together cost about as much as one look at every
 * arc.
 *
 * <p>On rings of arcs that take no time at all the route is a fastest one, but perhaps not the
 * shortest of those. For one thread; used again and again.
 */
final class RouteLengths {

  private static final long UNKNOWN = -1;

  /** On the way that is being followed, or found to lead back to it. */
  private static final long PENDING = -2;

  private final RoadGraph roads;
  private final Direction direction;
  private final long[] lengthMm;

  /** Length of the shortest leg to the place of a node, for the few nodes next to their place. */
  private final Map<Integer, Long> legMmOf = new HashMap<>();

  private int[] way = new int[256];
  private int wayLength;
  private int[] pending = new int[256];
  private int pendingCount;
  private Found found;

  RouteLengths(RoadGraph roads, Direction direction) {
    this.roads = roads;
    this.direction = direction;
    lengthMm = new long[roads.nodeCount()];
    found = new Nothing();
  }

  /** Before the first question nothing is found. */
  private record Nothing() implements Found {
    @Override
    public int ms(int node) {
      return Times.UNREACHED;
    }

    @Override
    public int place(int node) {
      return -1;
    }
  }

  /** Takes the answers for one service, forgetting those before. */
  NodeTimes measure(Found times, List<SnappedPoint> places) {
    found = times;
    Arrays.fill(lengthMm, UNKNOWN);
    legMmOf.clear();
    for (int i = 0; i < places.size(); i++) {
      int place = i;
      SnappedPoint point = places.get(i);
      direction.seeds(
          roads,
          point,
          (node, legMs, legMm) -> {
            if (legMs + point.accessMs() == times.ms(node) && times.place(node) == place) {
              legMmOf.merge(node, legMm + point.accessLengthMm(), Math::min);
            }
          });
    }
    return new Measured();
  }

  private final class Measured implements NodeTimes {
    @Override
    public long timeMs(int node) {
      int ms = found.ms(node);
      return ms == Times.UNREACHED ? NearestTimes.UNREACHED : ms;
    }

    @Override
    public int place(int node) {
      return found.place(node);
    }

    @Override
    public long lengthMm(int node) {
      return found.place(node) < 0 ? 0 : lengthFrom(node);
    }
  }

  private long lengthFrom(int start) {
    if (lengthMm[start] >= 0) {
      return lengthMm[start];
    }
    pendingCount = 0;
    wayLength = 0;
    follow(start);
    while (wayLength > 0) {
      int node = way[wayLength - 1];
      int unknown = nextUnknown(node);
      if (unknown >= 0) {
        follow(unknown);
      } else {
        wayLength--;
        lengthMm[node] = best(node);
      }
    }
    // What only led back to the way is unknown again: another start may get on from there.
    for (int i = 0; i < pendingCount; i++) {
      if (lengthMm[pending[i]] == PENDING) {
        lengthMm[pending[i]] = UNKNOWN;
      }
    }
    return lengthMm[start];
  }

  private void follow(int node) {
    lengthMm[node] = PENDING;
    if (wayLength == way.length) {
      way = Arrays.copyOf(way, 2 * wayLength);
    }
    way[wayLength++] = node;
    if (pendingCount == pending.length) {
      pending = Arrays.copyOf(pending, 2 * pendingCount);
    }
    pending[pendingCount++] = node;
  }

  /** The next node on a fastest route whose length must be known first, or -1. */
  private int nextUnknown(int node) {
    for (int i = begin(node); i < end(node); i++) {
      int arc = arc(i);
      if (lengthMm[other(arc)] == UNKNOWN && isOnFastest(node, arc)) {
        return other(arc);
      }
    }
    return -1;
  }

  private long best(int node) {
    long best = legMmOf.getOrDefault(node, Long.MAX_VALUE);
    for (int i = begin(node); i < end(node); i++) {
      int arc = arc(i);
      if (lengthMm[other(arc)] >= 0 && isOnFastest(node, arc)) {
        best = Math.min(best, lengthMm[other(arc)] + roads.arcLengthMm(arc));
      }
    }
    return best == Long.MAX_VALUE ? PENDING : best;
  }

  private boolean isOnFastest(int node, int arc) {
    int next = other(arc);
    return found.ms(next) + roads.arcMs(arc) == found.ms(node)
        && found.place(next) == found.place(node);
  }

  private int begin(int node) {
    return direction == Direction.TO_PLACES ? roads.outgoingBegin(node) : roads.incomingBegin(node);
  }

  private int end(int node) {
    return direction == Direction.TO_PLACES ? roads.outgoingEnd(node) : roads.incomingEnd(node);
  }

  private int arc(int i) {
    return direction == Direction.TO_PLACES ? roads.outgoingArc(i) : roads.incomingArc(i);
  }

  private int other(int arc) {
    return direction == Direction.TO_PLACES ? roads.arcHead(arc) : roads.arcTail(arc);
  }
}
