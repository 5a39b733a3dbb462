package org.maillage.engine.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.snap.SnappedPoint;

/**
 * The slow and obvious way: every point becomes a node of its own, edges are cut there, and labels
 * (time, place, length) are improved arc by arc until nothing changes (Bellman and Ford). It shares
 * no code with the engine's searches.
 */
public final class SlowReach {

  /** Time in milliseconds, place, length in millimetres. */
  public record Label(long timeMs, int place, long lengthMm) implements Comparable<Label> {
    @Override
    public int compareTo(Label other) {
      return Comparator.comparingLong(Label::timeMs)
          .thenComparingInt(Label::place)
          .thenComparingLong(Label::lengthMm)
          .compare(this, other);
    }
  }

  private record Arc(int tail, int head, long timeMs, long lengthMm) {}

  private final List<Arc> arcs = new ArrayList<>();
  private final int[] nodeOfPoint;
  private final List<SnappedPoint> points;
  private int nodes;

  /** Cuts the graph at all the points, places and origins alike. */
  public SlowReach(RoadGraph graph, List<SnappedPoint> points) {
    this.points = points;
    nodes = graph.nodeCount();
    nodeOfPoint = new int[points.size()];
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      cut(graph, edge);
    }
  }

  private void cut(RoadGraph graph, int edge) {
    TreeMap<Double, Integer> nodeAt = new TreeMap<>();
    nodeAt.put(0.0, graph.edgeStart(edge));
    nodeAt.put(1.0, graph.edgeEnd(edge));
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).edge() == edge) {
        nodeOfPoint[i] = nodeAt.computeIfAbsent(points.get(i).fraction(), f -> nodes++);
      }
    }
    Double from = null;
    for (double to : nodeAt.keySet()) {
      if (from != null) {
        long length = part(graph.lengthMm(edge), to) - part(graph.lengthMm(edge), from);
        if (graph.forwardMs(edge) != RoadGraph.NO_WAY) {
          long time = part(graph.forwardMs(edge), to) - part(graph.forwardMs(edge), from);
          arcs.add(new Arc(nodeAt.get(from), nodeAt.get(to), time, length));
        }
        if (graph.backwardMs(edge) != RoadGraph.NO_WAY) {
          long time = part(graph.backwardMs(edge), to) - part(graph.backwardMs(edge), from);
          arcs.add(new Arc(nodeAt.get(to), nodeAt.get(from), time, length));
        }
      }
      from = to;
    }
  }

  private static long part(int whole, double fraction) {
    return Math.round(fraction * whole);
  }

  /**
   * Labels of all nodes, those of the graph first, then those of points.
   *
   * @param places how many of the points, from the first, are places
   */
  public Label[] toNearest(int places) {
    Label[] labels = new Label[nodes];
    for (int i = 0; i < places; i++) {
      SnappedPoint place = points.get(i);
      improve(labels, nodeOfPoint[i], new Label(place.accessMs(), i, place.accessLengthMm()));
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Arc arc : arcs) {
        Label head = labels[arc.head];
        if (head != null) {
          changed |=
              improve(
                  labels,
                  arc.tail,
                  new Label(head.timeMs + arc.timeMs, head.place, head.lengthMm + arc.lengthMm));
        }
      }
    }
    return labels;
  }

  /** The label of a point, without its own access leg; null when it reaches nothing. */
  public Label at(Label[] labels, int point) {
    return labels[nodeOfPoint[point]];
  }

  private static boolean improve(Label[] labels, int node, Label label) {
    if (labels[node] != null && labels[node].compareTo(label) <= 0) {
      return false;
    }
    labels[node] = label;
    return true;
  }
}
