package org.maillage.engine.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
 *   <li>keep the largest strongly connected component and report what was dropped;
 *   <li>join the stretches between two junctions to one edge with a shape;
 *   <li>add the delays of junctions and signals;
 *   <li>split the junctions where a turn is restricted or waits.
 * </ol>
 *
 * <p>Used by one thread. A node whose position is not on Earth counts as unknown.
 */
public final class RoadNetworkBuilder implements RoadSink {

  private final TravelProfile profile;
  private final RoadNodes nodes = new RoadNodes();
  private final RoadWays ways = new RoadWays();
  private final List<TurnRestriction> restrictions = new ArrayList<>();
  private final Map<TurnReport.Reason, Integer> restrictionsIgnored =
      new EnumMap<>(TurnReport.Reason.class);

  /** A builder for what a car, a walker or a cyclist can use. */
  public RoadNetworkBuilder(TravelProfile profile) {
    this.profile = profile;
  }

  @Override
  public void node(long id, double latDeg, double lonDeg, Tags tags) {
    boolean isPlain = tags == Tags.NONE;
    nodes.add(
        id,
        latDeg,
        lonDeg,
        !isPlain && profile.blocks(tags),
        !isPlain && "traffic_signals".equals(tags.get("highway")));
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

  @Override
  public void restriction(long id, RestrictionMembers members, Tags tags) {
    if (!profile.obeysTurnRestrictions()) {
      return;
    }
    TurnReport.Reason reason = TurnRestriction.whyNotBinding(tags);
    if (reason == null) {
      restrictions.add(new TurnRestriction(TurnRestriction.isOnly(tags), members));
    } else {
      restrictionsIgnored.merge(reason, 1, Integer::sum);
    }
  }

  /**
   * The network. Data without any drivable road give an empty graph.
   *
   * @throws IllegalStateException when there are more than 2³⁰ stretches of road
   */
  public RoadNetwork build() {
    StretchGraph stretches = stretches();
    MainComponent main = new MainComponent(stretches.graph());
    RoadGraph kept = main.extract();
    JunctionTurns turns =
        new JunctionTurns(stretches, main, kept, restrictions, restrictionsIgnored);
    BitSet signals = main.newNodes(stretches.signals());
    BitSet stays = turns.nodes();
    stays.or(signals);
    JunctionCompression compression = new JunctionCompression(kept, stays);
    RoadGraph joined = compression.compress();
    RoadGraph delayed =
        new JunctionDelays(
                joined,
                compression.newNodes(signals),
                profile.signalDelayMs(),
                profile.junctionDelayMs())
            .apply();
    LeftTurns leftTurns = new LeftTurns(delayed, profile.leftTurnDelayMs());
    RoadGraph graph = turns.split(delayed, compression, leftTurns);
    return new RoadNetwork(graph, report(stretches, main, kept, turns.report(graph), graph));
  }

  /** All stretches of road with their times, before any are dropped or joined. */
  StretchGraph stretches() {
    return new StretchGraph(profile, nodes, ways);
  }

  private RoadReport report(
      StretchGraph stretches,
      MainComponent main,
      RoadGraph kept,
      TurnReport turns,
      RoadGraph graph) {
    RoadGraph all = stretches.graph();
    WayCutter cut = stretches.cut();
    long keptMm = lengthMm(kept);
    return new RoadReport(
        ways.size(),
        all.edgeCount(),
        kept.nodeCount(),
        kept.edgeCount(),
        keptMm / 1e3,
        all.nodeCount() - kept.nodeCount(),
        all.edgeCount() - kept.edgeCount(),
        (lengthMm(all) - keptMm) / 1e3,
        main.components(),
        main.largestDropped(),
        cut.waysWithUnknownNodes(),
        cut.unknownNodeWaySample(),
        cut.blockedNodes(),
        nodes.repeated(),
        cut.lengthsRefused(),
        stretches.tooLong(),
        kept.nodeCount() - graph.originalNodeCount(),
        turns);
  }

  private static long lengthMm(RoadGraph graph) {
    long sumMm = 0;
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      sumMm += graph.lengthMm(edge);
    }
    return sumMm;
  }
}
