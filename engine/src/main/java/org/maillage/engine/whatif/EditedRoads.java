package org.maillage.engine.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadGraphBuilder;
import org.maillage.engine.profile.RoadClass;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.Direction.Leg;
import org.maillage.engine.query.SearchArcs;
import org.maillage.engine.snap.SnappedPoint;

/**
 * A shared graph and what was edited of it: other times of edges, closed edges, new roads. The
 * graph itself is never touched. Immutable: an edit makes other roads, which share the graph.
 */
final class EditedRoads {

  private final RoadGraph graph;
  private final Direction direction;
  private final SearchArcs spreadBase;
  private final SearchArcs rimBase;
  private final Map<Integer, EditedEdge> edited;
  private final EditedArcs spread;
  private final EditedArcs rim;

  EditedRoads(RoadGraph graph, SearchArcs spread, SearchArcs rim) {
    this(graph, spread, rim, Map.of());
  }

  private EditedRoads(
      RoadGraph graph, SearchArcs spread, SearchArcs rim, Map<Integer, EditedEdge> edited) {
    this.graph = graph;
    this.direction = spread.direction();
    this.spreadBase = spread;
    this.rimBase = rim;
    this.edited = edited;
    this.spread = EditedArcs.of(graph, spread, edited);
    this.rim = EditedArcs.of(graph, rim, edited);
  }

  EditedRoads with(List<EditedEdge> edges) {
    Map<Integer, EditedEdge> more = new HashMap<>(edited);
    edges.forEach(edge -> more.put(edge.times().edge(), edge));
    return new EditedRoads(graph, spreadBase, rimBase, more);
  }

  /** The arcs over which times spread from the places. */
  EditedArcs spread() {
    return spread;
  }

  /** The same arcs, listed by the node that the time comes to. */
  EditedArcs rim() {
    return rim;
  }

  Direction direction() {
    return direction;
  }

  int nodeCount() {
    return graph.nodeCount();
  }

  /** Number for the next new road. */
  int nextEdge() {
    int next = graph.edgeCount();
    while (edited.containsKey(next)) {
      next++;
    }
    return next;
  }

  boolean hasEdge(int edge) {
    return (edge >= 0 && edge < graph.edgeCount()) || edited.containsKey(edge);
  }

  /** An edge as it is now. */
  EditedEdge getEdge(int edge) {
    if (!hasEdge(edge)) {
      throw new IllegalArgumentException("there is no edge " + edge);
    }
    EditedEdge now = edited.get(edge);
    return now != null ? now : EditedEdge.of(graph, edge);
  }

  /** What a place gives to nodes. */
  List<Seed> seedsOf(SnappedPoint place) {
    List<Seed> seeds = new ArrayList<>();
    legs(
        direction,
        place,
        (node, timeMs, lengthMm) -> {
          if (timeMs + place.accessMs() <= SearchArcs.MAX_MS) {
            seeds.add(new Seed(node, (int) (timeMs + place.accessMs())));
          }
        });
    return seeds;
  }

  /** The nodes whose times give the time of a point. */
  void reads(SnappedPoint point, Leg leg) {
    legs(direction.opposite(), point, leg);
  }

  private void legs(Direction way, SnappedPoint point, Leg leg) {
    EditedEdge edge = edited.get(point.edge());
    if (edge == null || point.edge() >= graph.edgeCount()) {
      way.seeds(graph, point, leg);
    } else {
      Optional<RoadGraph> alone = alone(edge);
      if (alone.isPresent()) {
        way.seeds(
            alone.get(),
            onlyEdge(point),
            (end, ms, mm) -> leg.at(end == 0 ? edge.startNode() : edge.endNode(), ms, mm));
      } else {
        atNode(edge, point, leg);
      }
    }
  }

  /** At an end of a closed edge one still stands on the crossing. */
  private static void atNode(EditedEdge edge, SnappedPoint point, Leg leg) {
    if (point.fraction() == 0) {
      leg.at(edge.startNode(), 0, 0);
    }
    if (point.fraction() == 1) {
      leg.at(edge.endNode(), 0, 0);
    }
  }

  /** Milliseconds along the edge that a point and a place share, or -1. */
  long alongMs(SnappedPoint point, SnappedPoint place) {
    EditedEdge edge = edited.get(point.edge());
    if (edge == null) {
      return direction.alongMs(graph, point, place);
    }
    return alone(edge)
        .map(alone -> direction.alongMs(alone, onlyEdge(point), onlyEdge(place)))
        .orElse(point.fraction() == place.fraction() ? 0L : -1L);
  }

  /** An edited edge as a graph of its own, so that parts of it are those of any graph. */
  private Optional<RoadGraph> alone(EditedEdge edge) {
    EdgeTimes times = edge.times();
    if (times.isClosed()) {
      return Optional.empty();
    }
    int number = times.edge();
    RoadGraphBuilder builder = new RoadGraphBuilder();
    builder.addNode(graph.latDeg(edge.startNode()), graph.lonDeg(edge.startNode()));
    builder.addNode(graph.latDeg(edge.endNode()), graph.lonDeg(edge.endNode()));
    builder.addEdge(
        0, 1, graph.lengthMm(number), times.forwardMs(), times.backwardMs(), RoadClass.OTHER);
    return Optional.of(builder.build());
  }

  private static SnappedPoint onlyEdge(SnappedPoint point) {
    return SnappedPoint.onEdge(0, point.fraction(), point.latDeg(), point.lonDeg());
  }

  /**
   * What a place gives to a node.
   *
   * @param timeMs milliseconds, walking included
   */
  record Seed(int node, int timeMs) {}
}
