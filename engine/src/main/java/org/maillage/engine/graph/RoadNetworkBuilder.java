package org.maillage.engine.graph;

import java.util.Optional;
import org.maillage.engine.profile.RoadUse;
import org.maillage.engine.profile.Tags;
import org.maillage.engine.profile.TravelProfile;

/**
 * Makes a road network from road data, in any order of nodes, ways and links:
 *
 * <ol>
 *   <li>keep what the profile may use ({@link TravelProfile#findUse});
 *   <li>cut it into stretches between nodes; close barriers; join opposite links;
 *   <li>find built-up areas from the density of residential streets;
 *   <li>give each direction its time: {@code max(1, round(3.6 · lengthMm / speedKmh))}
 *       milliseconds, 0 only where the length is 0;
 *   <li>keep the largest strongly connected component and report what was dropped.
 * </ol>
 *
 * <p>Every node of a drivable way is a node of the graph; nothing is merged at nodes where no roads
 * meet. Used by one thread. A node whose position is not on Earth counts as unknown.
 */
public final class RoadNetworkBuilder implements RoadSink {

  private final TravelProfile profile;
  private final RoadNodes nodes = new RoadNodes();
  private final RoadWays ways = new RoadWays();

  /** A builder for what a car, a walker or a cyclist can use. */
  public RoadNetworkBuilder(TravelProfile profile) {
    this.profile = profile;
  }

  @Override
  public void node(long id, double latDeg, double lonDeg, Tags tags) {
    nodes.add(id, latDeg, lonDeg, tags != Tags.NONE && profile.blocks(tags));
  }

  @Override
  public void way(long id, long[] nodeIds, Tags tags, double lengthM) {
    if (nodeIds.length >= 2) {
      profile.findUse(tags).ifPresent(use -> ways.add(id, nodeIds, use, lengthM));
    }
  }

  @Override
  public void link(long wayId, long fromId, long toId, Tags tags, double lengthM) {
    Optional<RoadUse> use = profile.findLinkUse(tags);
    if (use.isPresent()) {
      ways.add(wayId, new long[] {fromId, toId}, use.get(), lengthM);
    }
  }

  /**
   * The network. Data without any drivable road give an empty graph.
   *
   * @throws IllegalStateException when there are more than 2³⁰ stretches of road
   */
  public RoadNetwork build() {
    WayCutter cut = new WayCutter(nodes, ways);
    Stretches stretches = cut.cutAll();
    SpeedTable speeds = new SpeedTable(profile, ways, cut, stretches);

    RoadGraphBuilder builder = new RoadGraphBuilder();
    for (int node = 0; node < cut.nodeCount(); node++) {
      builder.addNodeE7(cut.latE7(node), cut.lonE7(node));
    }
    int tooLong = cut.tooLong();
    for (int stretch = 0; stretch < stretches.size(); stretch++) {
      if (!addEdge(builder, stretches, speeds, stretch)) {
        tooLong++;
      }
    }
    RoadGraph all = builder.build();
    MainComponent main = new MainComponent(all);
    RoadGraph graph = main.extract();
    return new RoadNetwork(graph, report(cut, all, main, graph, tooLong));
  }

  private static boolean addEdge(
      RoadGraphBuilder builder, Stretches stretches, SpeedTable speeds, int stretch) {
    boolean urban = speeds.isUrban(stretch);
    long forwardMs = speeds.timeMs(stretch, stretches.forward(stretch), urban);
    long backwardMs = speeds.timeMs(stretch, stretches.backward(stretch), urban);
    if (forwardMs == SpeedTable.TOO_LONG || backwardMs == SpeedTable.TOO_LONG) {
      return false;
    }
    builder.addEdge(
        stretches.start(stretch),
        stretches.end(stretch),
        stretches.lengthMm(stretch),
        (int) forwardMs,
        (int) backwardMs,
        speeds.roadClass(stretch));
    return true;
  }

  private RoadReport report(
      WayCutter cut, RoadGraph all, MainComponent main, RoadGraph graph, int tooLong) {
    long keptMm = lengthMm(graph);
    return new RoadReport(
        ways.size(),
        all.edgeCount(),
        graph.nodeCount(),
        graph.edgeCount(),
        keptMm / 1e3,
        all.nodeCount() - graph.nodeCount(),
        all.edgeCount() - graph.edgeCount(),
        (lengthMm(all) - keptMm) / 1e3,
        main.components(),
        main.largestDropped(),
        cut.waysWithUnknownNodes(),
        cut.unknownNodeWaySample(),
        cut.blockedNodes(),
        nodes.repeated(),
        cut.lengthsRefused(),
        tooLong);
  }

  private static long lengthMm(RoadGraph graph) {
    long sumMm = 0;
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      sumMm += graph.lengthMm(edge);
    }
    return sumMm;
  }
}
