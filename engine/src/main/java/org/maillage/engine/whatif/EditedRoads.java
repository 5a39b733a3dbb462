package org.maillage.engine.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.Direction.Leg;
import org.maillage.engine.query.RoadTimes;
import org.maillage.engine.query.SearchArcs;
import org.maillage.engine.snap.SnappedPoint;

/**
 * A shared graph and what was edited of it: other times of edges, closed edges, new roads. The
 * graph itself is never touched. Immutable: an edit makes other roads, which share the graph.
 */
final class EditedRoads implements RoadTimes {

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

  /**
   * A new road under the next number, followed by one edge for each copy of a node at its ends:
   * there wait those whom a junction forbids other turns.
   */
  List<EditedEdge> newRoad(int startNode, int endNode, int forwardMs, int backwardMs) {
    int start = graph.originalNode(startNode);
    int end = graph.originalNode(endNode);
    int edge = nextEdge();
    return withCopies(new EditedEdge(start, end, new EdgeTimes(edge, forwardMs, backwardMs)));
  }

  private List<EditedEdge> withCopies(EditedEdge road) {
    EdgeTimes times = road.times();
    int edge = times.edge();
    List<EditedEdge> all = new ArrayList<>(List.of(road));
    for (int at = graph.nodeCopyBegin(road.startNode());
        at < graph.nodeCopyEnd(road.startNode());
        at++) {
      EdgeTimes away = new EdgeTimes(++edge, times.forwardMs(), RoadGraph.NO_WAY);
      all.add(new EditedEdge(at, road.endNode(), away));
    }
    for (int at = graph.nodeCopyBegin(road.endNode());
        at < graph.nodeCopyEnd(road.endNode());
        at++) {
      EdgeTimes away = new EdgeTimes(++edge, RoadGraph.NO_WAY, times.backwardMs());
      all.add(new EditedEdge(road.startNode(), at, away));
    }
    return all;
  }

  /** Number for the next new road. */
  private int nextEdge() {
    int next = graph.edgeCount();
    while (edited.containsKey(next)) {
      next++;
    }
    return next;
  }

  boolean hasEdge(int edge) {
    return (edge >= 0 && edge < graph.edgeCount()) || edited.containsKey(edge);
  }

  /** Whether both are of one graph and edited alike. */
  boolean isLike(EditedRoads other) {
    return graph == other.graph && edited.equals(other.edited);
  }

  boolean isEdited(int edge) {
    return edited.containsKey(edge);
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
    way.seeds(graph, this, point, leg);
  }

  /** Milliseconds along the edge that a point and a place share, or -1. */
  long alongMs(SnappedPoint point, SnappedPoint place) {
    return direction.alongMs(graph, this, point, place);
  }

  @Override
  public int forwardMs(int edge) {
    return getEdge(edge).times().forwardMs();
  }

  @Override
  public int backwardMs(int edge) {
    return getEdge(edge).times().backwardMs();
  }

  /**
   * What other times of a road mean for it and its copies, of which each is open to some of those
   * who turn into the road: who may come in stays as it is, and so does what the turn takes longer.
   */
  List<EdgeTimes> ofRoad(EdgeTimes times) {
    int road = times.edge();
    if (!hasEdge(road)) {
      throw new IllegalArgumentException("there is no edge " + road);
    }
    if (road >= graph.edgeCount()) {
      return ofNewRoad(getEdge(road).with(times));
    }
    if (graph.isCopy(road)) {
      throw new IllegalArgumentException(
          "edge %d is a copy of edge %d".formatted(road, graph.originalEdge(road)));
    }
    List<EdgeTimes> all = new ArrayList<>(List.of(ofCopy(road, times)));
    for (int copy = graph.copyBegin(road); copy < graph.copyEnd(road); copy++) {
      all.add(ofCopy(copy, times));
    }
    return all;
  }

  private List<EdgeTimes> ofNewRoad(EditedEdge road) {
    if (graph.originalNode(road.startNode()) != road.startNode()
        || graph.originalNode(road.endNode()) != road.endNode()) {
      throw new IllegalArgumentException(
          "edge %d is a copy of a new road".formatted(road.times().edge()));
    }
    return withCopies(road).stream().map(EditedEdge::times).toList();
  }

  private EdgeTimes ofCopy(int edge, EdgeTimes times) {
    return new EdgeTimes(
        edge,
        ofCopy(edge, times.edge(), true, times.forwardMs()),
        ofCopy(edge, times.edge(), false, times.backwardMs()));
  }

  private int ofCopy(int edge, int road, boolean forward, int ms) {
    RoadTimes base = RoadTimes.of(graph);
    int fastestMs = base.fastestMs(graph, road, forward);
    int ownMs = forward ? base.forwardMs(edge) : base.backwardMs(edge);
    if (fastestMs == RoadGraph.NO_WAY) {
      return edge == road ? ms : RoadGraph.NO_WAY;
    }
    return ms == RoadGraph.NO_WAY || ownMs == RoadGraph.NO_WAY
        ? RoadGraph.NO_WAY
        : Math.min(SearchArcs.MAX_MS, ms + ownMs - fastestMs);
  }

  /**
   * What a place gives to a node.
   *
   * @param timeMs milliseconds, walking included
   */
  record Seed(int node, int timeMs) {}
}
