package org.maillage.engine.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.snap.SnappedPoint;

/**
 * The slow and obvious way to drive where turns are forbidden: a driver remembers the last arcs
 * driven, and before each further arc looks whether it would end a forbidden sequence. Shares no
 * code with the splitting of junctions.
 */
public final class SlowTurns {

  /** Milliseconds when there is no way. */
  public static final long UNREACHED = -1;

  private final RoadGraph graph;
  private final List<List<Integer>> forbidden;
  private final int memory;

  private record State(int node, List<Integer> driven) {}

  private record Entry(State state, long ms) {}

  public SlowTurns(RoadGraph graph, List<int[]> sequences) {
    this.graph = graph;
    forbidden = sequences.stream().map(SlowTurns::list).toList();
    memory = forbidden.stream().mapToInt(List::size).max().orElse(1) - 1;
  }

  private static List<Integer> list(int[] arcs) {
    List<Integer> list = new ArrayList<>();
    for (int arc : arcs) {
      list.add(arc);
    }
    return list;
  }

  /** Milliseconds from one point to another, on foot to and from the road included. */
  public long ms(SnappedPoint from, SnappedPoint to) {
    Map<State, Long> best = new HashMap<>();
    PriorityQueue<Entry> queue = new PriorityQueue<>(Comparator.comparingLong(Entry::ms));
    long found = Long.MAX_VALUE;
    if (from.fraction() == 0) {
      queue.add(new Entry(new State(graph.edgeStart(from.edge()), List.of()), 0));
    }
    if (from.fraction() == 1) {
      queue.add(new Entry(new State(graph.edgeEnd(from.edge()), List.of()), 0));
    }
    for (int arc = 2 * from.edge(); arc <= 2 * from.edge() + 1; arc++) {
      if (graph.arcMs(arc) != RoadGraph.NO_WAY) {
        long ms = graph.arcMs(arc) - part(arc, from.fraction());
        queue.add(new Entry(new State(graph.arcHead(arc), remember(List.of(arc))), ms));
        if (from.edge() == to.edge()) {
          long along = part(arc, to.fraction()) - part(arc, from.fraction());
          boolean ahead =
              RoadGraph.isForward(arc)
                  ? to.fraction() >= from.fraction()
                  : to.fraction() <= from.fraction();
          found = ahead ? Math.min(found, along) : found;
        }
      }
    }
    if (from.edge() == to.edge() && from.fraction() == to.fraction()) {
      found = 0;
    }
    while (!queue.isEmpty() && queue.peek().ms <= found) {
      Entry entry = queue.poll();
      if (best.putIfAbsent(entry.state, entry.ms) == null) {
        found = Math.min(found, entry.ms + arrive(entry.state, to));
        drive(entry, queue);
      }
    }
    return found >= Long.MAX_VALUE / 2 ? UNREACHED : from.accessMs() + found + to.accessMs();
  }

  /** Milliseconds from a junction to a point of an edge there, or very many. */
  private long arrive(State state, SnappedPoint to) {
    long best = Long.MAX_VALUE / 2;
    if ((to.fraction() == 0 && state.node == graph.edgeStart(to.edge()))
        || (to.fraction() == 1 && state.node == graph.edgeEnd(to.edge()))) {
      return 0;
    }
    for (int arc = 2 * to.edge(); arc <= 2 * to.edge() + 1; arc++) {
      if (graph.arcMs(arc) != RoadGraph.NO_WAY
          && graph.arcTail(arc) == state.node
          && isAllowed(state.driven, arc)) {
        best = Math.min(best, part(arc, to.fraction()));
      }
    }
    return best;
  }

  private void drive(Entry entry, PriorityQueue<Entry> queue) {
    int node = entry.state.node;
    for (int i = graph.outgoingBegin(node); i < graph.outgoingEnd(node); i++) {
      int arc = graph.outgoingArc(i);
      if (isAllowed(entry.state.driven, arc)) {
        List<Integer> driven = new ArrayList<>(entry.state.driven);
        driven.add(arc);
        queue.add(
            new Entry(
                new State(graph.arcHead(arc), remember(driven)), entry.ms + graph.arcMs(arc)));
      }
    }
  }

  private boolean isAllowed(List<Integer> driven, int arc) {
    List<Integer> then = new ArrayList<>(driven);
    then.add(arc);
    for (List<Integer> sequence : forbidden) {
      int from = then.size() - sequence.size();
      if (from >= 0 && then.subList(from, then.size()).equals(sequence)) {
        return false;
      }
    }
    return true;
  }

  private List<Integer> remember(List<Integer> driven) {
    return List.copyOf(driven.subList(Math.max(0, driven.size() - memory), driven.size()));
  }

  /** Milliseconds along an arc to a point of its edge. */
  private long part(int arc, double fraction) {
    int ms = graph.arcMs(arc);
    long part = Math.round(fraction * ms);
    return RoadGraph.isForward(arc) ? part : ms - part;
  }
}
