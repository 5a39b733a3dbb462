package org.maillage.engine.graph;

import java.util.BitSet;
import org.maillage.engine.profile.TravelProfile;

/**
 * The graph of all stretches of road, with the times of a profile: every node of a drivable way is
 * a node, nothing is dropped but what does not fit an edge, and nothing is joined.
 */
final class StretchGraph {

  private final RoadNodes nodes;
  private final RoadWays ways;
  private final WayCutter cut;
  private final Stretches stretches;
  private final RoadGraph graph;

  /** The stretch of each edge: they differ where a stretch was too long. */
  private final IntColumn stretchOfEdge = new IntColumn();

  StretchGraph(TravelProfile profile, RoadNodes nodes, RoadWays ways) {
    this.nodes = nodes;
    this.ways = ways;
    cut = new WayCutter(nodes, ways);
    stretches = cut.cutAll();
    SpeedTable speeds = new SpeedTable(profile, ways, cut, stretches);
    RoadGraphBuilder builder = new RoadGraphBuilder();
    for (int node = 0; node < cut.nodeCount(); node++) {
      builder.addNodeE7(cut.latE7(node), cut.lonE7(node));
    }
    for (int stretch = 0; stretch < stretches.size(); stretch++) {
      addEdge(builder, speeds, stretch);
    }
    graph = builder.build();
  }

  private void addEdge(RoadGraphBuilder builder, SpeedTable speeds, int stretch) {
    boolean urban = speeds.isUrban(stretch);
    long forwardMs = speeds.timeMs(stretch, stretches.forward(stretch), urban);
    long backwardMs = speeds.timeMs(stretch, stretches.backward(stretch), urban);
    if (forwardMs == SpeedTable.TOO_LONG || backwardMs == SpeedTable.TOO_LONG) {
      return;
    }
    stretchOfEdge.add(stretch);
    builder.addEdge(
        stretches.start(stretch),
        stretches.end(stretch),
        stretches.lengthMm(stretch),
        (int) forwardMs,
        (int) backwardMs,
        speeds.roadClass(stretch));
  }

  RoadGraph graph() {
    return graph;
  }

  WayCutter cut() {
    return cut;
  }

  /** Identifier of the way that an edge is a stretch of. */
  long wayId(int edge) {
    return ways.id(stretches.forward(stretchOfEdge.get(edge)) >> 1);
  }

  /**
   * The number of a node by its identifier; -1 when no road passes there or a barrier stands there.
   */
  int findNode(long id) {
    int index = nodes.index(id);
    return index < 0 || nodes.isBlocked(index) ? -1 : cut.numberOf(index);
  }

  /** The nodes with traffic signals. */
  BitSet signals() {
    BitSet signals = new BitSet(graph.nodeCount());
    for (int index = nodes.nextSignal(0); index >= 0; index = nodes.nextSignal(index + 1)) {
      int node = cut.numberOf(index);
      if (node >= 0) {
        signals.set(node);
      }
    }
    return signals;
  }

  /** Stretches left out because their length or time does not fit an edge. */
  int tooLong() {
    return cut.tooLong() + stretches.size() - graph.edgeCount();
  }
}
