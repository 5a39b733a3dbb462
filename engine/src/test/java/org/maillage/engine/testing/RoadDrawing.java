package org.maillage.engine.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadGraphBuilder;
import org.maillage.engine.profile.RoadClass;
import org.maillage.engine.snap.SnappedPoint;

/**
 * A road graph from a drawing in text, one chain of roads a line:
 *
 * <pre>
 *   a --10-- b --5-> c       10 ms both ways between a and b, 5 ms from b to c only
 *   c <-7-- d                7 ms from d to c only
 *   a --3/4-- d              3 ms from a to d, 4 ms back
 * </pre>
 *
 * <p>Nodes are numbered in order of appearance, edges in order of drawing. The length of an edge is
 * ten times its longest time.
 */
public final class RoadDrawing {

  private static final Pattern ROAD = Pattern.compile("(<?)-+(\\d+)(?:/(\\d+))?-+(>?)");

  private final Map<String, Integer> nodes = new LinkedHashMap<>();
  private final RoadGraphBuilder builder = new RoadGraphBuilder();
  private final List<String> edgeNames = new ArrayList<>();
  private final RoadGraph graph;

  private RoadDrawing(String drawing) {
    for (String line : drawing.strip().split("\n")) {
      String[] parts = line.strip().split("\\s+");
      for (int i = 0; i + 2 < parts.length; i += 2) {
        addRoad(parts[i], parts[i + 1], parts[i + 2]);
      }
      node(parts[0]);
    }
    graph = builder.build();
  }

  public static RoadDrawing of(String drawing) {
    return new RoadDrawing(drawing);
  }

  private void addRoad(String from, String road, String to) {
    Matcher matcher = ROAD.matcher(road);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a road: " + road);
    }
    int there = Integer.parseInt(matcher.group(2));
    int back = matcher.group(3) == null ? there : Integer.parseInt(matcher.group(3));
    boolean onlyBack = !matcher.group(1).isEmpty();
    boolean onlyThere = !matcher.group(4).isEmpty();
    edgeNames.add(from + to);
    builder.addEdge(
        node(from),
        node(to),
        10 * Math.max(there, back),
        onlyBack ? RoadGraph.NO_WAY : there,
        onlyThere ? RoadGraph.NO_WAY : back,
        RoadClass.RESIDENTIAL);
  }

  /** The number of a node, by its letter. */
  public int node(String name) {
    return nodes.computeIfAbsent(name, n -> builder.addNode(42 + nodes.size() * 1e-3, 9));
  }

  /** The number of an edge, by its two letters in the order of drawing. */
  public int edge(String name) {
    int edge = edgeNames.indexOf(name);
    if (edge < 0) {
      throw new IllegalArgumentException("no edge " + name + " in " + edgeNames);
    }
    return edge;
  }

  /** A point on an edge, without an access leg. */
  public SnappedPoint on(String edgeName, double fraction) {
    return SnappedPoint.onEdge(edge(edgeName), fraction, 42, 9);
  }

  /** A point on an edge, at the end of a leg on foot. */
  public SnappedPoint on(String edgeName, double fraction, long accessMs) {
    return new SnappedPoint(edge(edgeName), fraction, accessMs, accessMs, 42, 9, false);
  }

  public RoadGraph graph() {
    return graph;
  }
}
