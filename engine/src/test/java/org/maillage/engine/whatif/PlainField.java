package org.maillage.engine.whatif;

import java.util.ArrayList;
import java.util.List;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.Direction;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.whatif.NearestFieldTest.PlainState;

/**
 * The slow truth: the network as it is now, cut at every eighth of every edge, labels improved arc
 * by arc until nothing changes. Shares no code with the field.
 */
final class PlainField {

  private static final int PARTS = 8;

  private record Arc(int from, int to, long ms) {}

  private final RoadGraph graph;
  private final Direction direction;
  private final List<Arc> arcs = new ArrayList<>();
  private final PointTime[] labels;

  PlainField(RoadGraph graph, Direction direction, PlainState state) {
    this.graph = graph;
    this.direction = direction;
    labels = new PointTime[graph.nodeCount() + graph.edgeCount() * (PARTS - 1)];
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      cut(state.edges().getOrDefault(edge, EditedEdge.of(graph, edge)));
    }
    for (EditedEdge road : state.edges().values()) {
      if (road.times().edge() >= graph.edgeCount()) {
        arc(road.startNode(), road.endNode(), road.times().forwardMs());
        arc(road.endNode(), road.startNode(), road.times().backwardMs());
      }
    }
    state.places().forEach((i, point) -> improve(node(point), new PointTime(point.accessMs(), i)));
    boolean better = true;
    while (better) {
      better = improveAll();
    }
  }

  private void cut(EditedEdge edge) {
    for (int part = 0; part < PARTS; part++) {
      int from = node(edge.times().edge(), part);
      int to = node(edge.times().edge(), part + 1);
      arc(from, to, partMs(edge.times().forwardMs(), part));
      arc(to, from, partMs(edge.times().backwardMs(), part));
    }
  }

  private static long partMs(int ms, int part) {
    return ms < 0
        ? -1
        : Math.round((part + 1.0) / PARTS * ms) - Math.round((double) part / PARTS * ms);
  }

  /** Turned so that times spread from the first node to the second. */
  private void arc(int from, int to, long ms) {
    if (ms >= 0) {
      arcs.add(direction == Direction.FROM_PLACES ? new Arc(from, to, ms) : new Arc(to, from, ms));
    }
  }

  private int node(SnappedPoint point) {
    return node(point.edge(), (int) Math.round(point.fraction() * PARTS));
  }

  private int node(int edge, int part) {
    if (part == 0) {
      return graph.edgeStart(edge);
    }
    return part == PARTS ? graph.edgeEnd(edge) : graph.nodeCount() + edge * (PARTS - 1) + part - 1;
  }

  private boolean improveAll() {
    boolean changed = false;
    for (Arc arc : arcs) {
      PointTime label = labels[arc.from];
      if (label != null) {
        changed |= improve(arc.to, new PointTime(label.timeMs() + arc.ms, label.place()));
      }
    }
    return changed;
  }

  private boolean improve(int node, PointTime label) {
    PointTime old = labels[node];
    if (old != null
        && (old.timeMs() < label.timeMs()
            || (old.timeMs() == label.timeMs() && old.place() <= label.place()))) {
      return false;
    }
    labels[node] = label;
    return true;
  }

  PointTime atNode(int node) {
    return labels[node] == null ? PointTime.UNREACHED : labels[node];
  }

  PointTime at(SnappedPoint point) {
    PointTime label = atNode(node(point));
    return label.place() < 0
        ? label
        : new PointTime(label.timeMs() + point.accessMs(), label.place());
  }
}
