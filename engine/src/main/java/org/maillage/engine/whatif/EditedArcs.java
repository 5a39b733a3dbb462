package org.maillage.engine.whatif;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.SearchArcs;

/**
 * The arcs of a graph in one direction of search, with other rows for the nodes at the ends of
 * edited edges. Rows of all other nodes are read from the shared arcs, whose positions are 0 and
 * more; positions in edited rows are negative. Immutable.
 *
 * <pre>
 *   for (int at = arcs.begin(n), end = arcs.end(n); at != end; at = EditedArcs.next(at)) {
 *     ... arcs.node(at), arcs.ms(at)
 *   }
 * </pre>
 */
final class EditedArcs {

  private record Span(int begin, int end) {}

  private final SearchArcs base;
  private final BitSet isEdited = new BitSet();
  private final Map<Integer, Span> spans = new HashMap<>();

  /** Node and milliseconds of the arcs of edited rows, alternating. */
  private final int[] rows;

  private final int longestMs;

  private EditedArcs(SearchArcs base, Map<Integer, List<Integer>> editedRows) {
    this.base = base;
    rows = editedRows.values().stream().flatMap(List::stream).mapToInt(i -> i).toArray();
    int begin = 0;
    for (Map.Entry<Integer, List<Integer>> row : editedRows.entrySet()) {
      int end = begin + row.getValue().size();
      isEdited.set(row.getKey());
      spans.put(row.getKey(), new Span(begin, end));
      begin = end;
    }
    int longest = base.longestMs();
    for (int i = 1; i < rows.length; i += 2) {
      longest = Math.max(longest, rows[i]);
    }
    longestMs = longest;
  }

  static EditedArcs of(RoadGraph graph, SearchArcs base, Map<Integer, EditedEdge> edited) {
    Map<Integer, List<Integer>> rows = new HashMap<>();
    for (EditedEdge edge : edited.values()) {
      for (int node : List.of(edge.startNode(), edge.endNode())) {
        rows.computeIfAbsent(node, n -> keptArcs(graph, base.direction(), n, edited.keySet()));
      }
    }
    addEdited(rows, base.direction(), edited.values());
    return new EditedArcs(base, rows);
  }

  private static List<Integer> keptArcs(
      RoadGraph graph, Direction direction, int node, Set<Integer> edited) {
    boolean incoming = direction == Direction.TO_PLACES;
    int begin = incoming ? graph.incomingBegin(node) : graph.outgoingBegin(node);
    int end = incoming ? graph.incomingEnd(node) : graph.outgoingEnd(node);
    List<Integer> row = new ArrayList<>();
    for (int i = begin; i < end; i++) {
      int arc = incoming ? graph.incomingArc(i) : graph.outgoingArc(i);
      if (!edited.contains(RoadGraph.arcEdge(arc))) {
        row.add(incoming ? graph.arcTail(arc) : graph.arcHead(arc));
        row.add(graph.arcMs(arc));
      }
    }
    return row;
  }

  private static void addEdited(
      Map<Integer, List<Integer>> rows, Direction direction, Collection<EditedEdge> edited) {
    for (EditedEdge edge : edited) {
      edge.searched(
          direction,
          (from, to, ms) -> {
            List<Integer> row = Objects.requireNonNull(rows.get(from));
            row.add(to);
            row.add(ms);
          });
    }
  }

  int longestMs() {
    return longestMs;
  }

  int begin(int node) {
    return isEdited.get(node) ? ~spanOf(node).begin() : base.begin(node);
  }

  int end(int node) {
    return isEdited.get(node) ? ~spanOf(node).end() : base.end(node);
  }

  private Span spanOf(int node) {
    return Objects.requireNonNull(spans.get(node));
  }

  static int next(int at) {
    return at < 0 ? at - 2 : SearchArcs.next(at);
  }

  int node(int at) {
    return at < 0 ? rows[~at] : base.node(at);
  }

  int ms(int at) {
    return at < 0 ? rows[~at + 1] : base.ms(at);
  }
}
