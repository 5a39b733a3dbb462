package org.maillage.benchmarks.network;

import org.maillage.engine.graph.RoadGraph;

/**
 * A road graph and where it comes from.
 *
 * @param graph the graph that is measured
 * @param source name of the PBF file, or {@code generated}
 * @param seed of the generator; also chooses the facilities
 * @param importCpuS processor seconds from the PBF file to the graph; NaN when it was kept from an
 *     earlier run
 */
public record MeasuredNetwork(RoadGraph graph, String source, long seed, double importCpuS) {

  /** Number of directions that can be driven. */
  public long arcs() {
    return graph.nodeCount() == 0 ? 0 : graph.outgoingEnd(graph.nodeCount() - 1);
  }

  /** Arcs that leave a node, on average. */
  public double arcsPerNode() {
    return (double) arcs() / Math.max(1, graph.nodeCount());
  }

  /**
   * Share of the nodes at which a given number of roads meet, one-way or not: 1 for dead ends, 2
   * for bends, 3 for T-junctions.
   */
  public double shareOfDegree(int degree) {
    int[] edges = new int[graph.nodeCount()];
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      edges[graph.edgeStart(edge)]++;
      edges[graph.edgeEnd(edge)]++;
    }
    int count = 0;
    for (int ofNode : edges) {
      count += ofNode == degree ? 1 : 0;
    }
    return (double) count / Math.max(1, graph.nodeCount());
  }
}
