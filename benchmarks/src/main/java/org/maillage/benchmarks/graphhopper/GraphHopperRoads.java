package org.maillage.benchmarks.graphhopper;

import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.routing.ev.SimpleBooleanEncodedValue;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.storage.BaseGraph;
import java.util.Arrays;
import org.maillage.engine.graph.RoadGraph;

/**
 * A road graph of ours as GraphHopper holds one: the same node numbers, the same edges but those
 * that return to where they start, which GraphHopper refuses and no fastest route uses.
 */
final class GraphHopperRoads {

  private static final double MM_PER_M = 1_000;

  private final BaseGraph graph;
  private int[] forwardMs;
  private int[] backwardMs;
  private int edges;

  GraphHopperRoads(RoadGraph roads) {
    graph = emptyGraph(roads);
    forwardMs = new int[roads.edgeCount()];
    backwardMs = new int[roads.edgeCount()];
    for (int node = 0; node < roads.nodeCount(); node++) {
      graph.getNodeAccess().setNode(node, roads.latDeg(node), roads.lonDeg(node), 0);
    }
    for (int edge = 0; edge < roads.edgeCount(); edge++) {
      if (roads.edgeStart(edge) != roads.edgeEnd(edge)) {
        add(
            roads.edgeStart(edge),
            roads.edgeEnd(edge),
            roads.lengthMm(edge) / MM_PER_M,
            roads.forwardMs(edge),
            roads.backwardMs(edge));
      }
    }
  }

  private static BaseGraph emptyGraph(RoadGraph roads) {
    // GraphHopper wants one encoded value at least; ours is never read.
    EncodingManager encoded =
        EncodingManager.start().add(new SimpleBooleanEncodedValue("unused", true)).build();
    BaseGraph graph = new BaseGraph.Builder(encoded).build();
    graph.create(Math.max(100, roads.nodeCount() / 8));
    return graph;
  }

  /** Adds a node joined to others by roads without length that lead from them to it. */
  int addNodeAfter(int[] nodes) {
    int node = graph.getNodes();
    graph.getNodeAccess().setNode(node, 0, 0, 0);
    forwardMs = Arrays.copyOf(forwardMs, edges + nodes.length);
    backwardMs = Arrays.copyOf(backwardMs, edges + nodes.length);
    for (int other : nodes) {
      add(other, node, 0, 0, RoadGraph.NO_WAY);
    }
    return node;
  }

  /** Adds a node that no road leads to. */
  int addLonelyNode() {
    return addNodeAfter(new int[0]);
  }

  private void add(int from, int to, double lengthM, int edgeForwardMs, int edgeBackwardMs) {
    int edge = graph.edge(from, to).setDistance(lengthM).getEdge();
    if (edge != edges) {
      throw new IllegalStateException("edge " + edge + " was expected to be " + edges);
    }
    forwardMs[edge] = edgeForwardMs;
    backwardMs[edge] = edgeBackwardMs;
    edges++;
  }

  /** A search backwards over the whole graph, good for one use. */
  ShortestPathTree newTree() {
    ShortestPathTree tree =
        new ShortestPathTree(graph, weighting(), true, TraversalMode.NODE_BASED);
    tree.setWeightLimit(Double.POSITIVE_INFINITY);
    return tree;
  }

  BaseGraph graph() {
    return graph;
  }

  MillisWeighting weighting() {
    return new MillisWeighting(forwardMs, backwardMs);
  }
}
