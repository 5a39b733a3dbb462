package org.maillage.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.maillage.engine.graph.TurnReport.Reason;

/**
 * Follows turn restrictions from the road data to the graph of junctions: what they forbid is found
 * among the stretches, carried over to what is kept of them and joined, and split there. A
 * restriction that would cut a road off is taken back: no place may lose its times to an error of
 * mapping.
 */
final class JunctionTurns {

  /** What one restriction forbids, in arcs of the main component, later of the joined graph. */
  private record Ban(List<int[]> sequences) {}

  private final MainComponent main;
  private final RoadGraph kept;
  private final int read;
  private final Map<Reason, Integer> ignored = new EnumMap<>(Reason.class);
  private final List<Ban> bans = new ArrayList<>();

  /**
   * @param kept what {@code main} has extracted
   * @param ignoredByTags restrictions that do not bind a car, by reason
   */
  JunctionTurns(
      StretchGraph stretches,
      MainComponent main,
      RoadGraph kept,
      List<TurnRestriction> restrictions,
      Map<Reason, Integer> ignoredByTags) {
    this.main = main;
    this.kept = kept;
    ignored.putAll(ignoredByTags);
    read = restrictions.size() + ignored.values().stream().mapToInt(count -> count).sum();
    RestrictionPaths paths = new RestrictionPaths(stretches, restrictions);
    for (TurnRestriction restriction : restrictions) {
      RestrictionPaths.Paths found = paths.resolve(restriction);
      if (found.reason() != null) {
        ignore(found.reason());
      } else {
        add(found.forbidden());
      }
    }
  }

  private void ignore(Reason reason) {
    ignored.merge(reason, 1, Integer::sum);
  }

  private void add(List<int[]> forbidden) {
    List<int[]> sequences = new ArrayList<>();
    boolean leadsThere = forbidden.isEmpty();
    for (int[] arcs : forbidden) {
      int[] keptArcs = new int[arcs.length];
      boolean isKept = true;
      for (int i = 0; i < arcs.length; i++) {
        int edge = main.newEdge(RoadGraph.arcEdge(arcs[i]));
        isKept &= edge >= 0;
        keptArcs[i] = 2 * edge + (arcs[i] & 1);
      }
      if (isKept) {
        sequences.add(keptArcs);
        leadsThere = true;
      }
    }
    if (leadsThere) {
      bans.add(new Ban(sequences));
    } else {
      ignore(Reason.OFF_NETWORK);
    }
  }

  /** The nodes of the main component where a forbidden sequence turns: they must stay. */
  BitSet nodes() {
    BitSet nodes = new BitSet();
    for (Ban ban : bans) {
      for (int[] arcs : ban.sequences()) {
        nodes.set(kept.arcHead(arcs[0]));
        nodes.set(kept.arcTail(arcs[arcs.length - 1]));
      }
    }
    return nodes;
  }

  /**
   * The graph that obeys.
   *
   * @param joined the main component after joining
   * @param leftTurns turns of the joined graph that wait
   */
  RoadGraph split(RoadGraph joined, JunctionCompression compression, LeftTurns leftTurns) {
    bans.replaceAll(ban -> joined(ban, compression));
    List<Integer> waiting = leftTurns.arcs();
    while (true) {
      List<int[]> forbidden = bans.stream().flatMap(ban -> ban.sequences().stream()).toList();
      ForbiddenTurns turns = new ForbiddenTurns(forbidden, waiting);
      RoadGraph split = new TurnSplitter(joined, turns, leftTurns).split();
      BitSet cutOff = forbidden.isEmpty() ? new BitSet() : new CutOff(split).nodes();
      if (cutOff.isEmpty()) {
        return split;
      }
      takeBack(joined, cutOff);
    }
  }

  /** Takes back the restrictions that turn where something is cut off, or all if none does. */
  private void takeBack(RoadGraph joined, BitSet cutOff) {
    List<Ban> guilty = bans.stream().filter(ban -> turnsAt(joined, ban, cutOff)).toList();
    List<Ban> back = guilty.isEmpty() ? List.copyOf(bans) : guilty;
    back.forEach(ban -> ignore(Reason.CUTS_OFF));
    bans.removeAll(back);
  }

  private static boolean turnsAt(RoadGraph joined, Ban ban, BitSet nodes) {
    return ban.sequences().stream()
        .anyMatch(arcs -> nodes.get(joined.arcTail(arcs[arcs.length - 1])));
  }

  private Ban joined(Ban ban, JunctionCompression compression) {
    List<int[]> sequences = new ArrayList<>();
    for (int[] arcs : ban.sequences()) {
      int[] path = new int[arcs.length];
      int length = 0;
      for (int i = 0; i < arcs.length; i++) {
        // Where a node was merged, the arc goes on as the same one.
        if (i == 0 || compression.newNode(kept.arcTail(arcs[i])) >= 0) {
          path[length++] = compression.newArc(arcs[i]);
        }
      }
      sequences.add(Arrays.copyOf(path, length));
    }
    return new Ban(sequences);
  }

  /** What became of them; after {@link #split} only. */
  TurnReport report(RoadGraph split) {
    return new TurnReport(
        read,
        bans.size(),
        ignored,
        split.nodeCount() - split.originalNodeCount(),
        split.edgeCount() - split.originalEdgeCount());
  }
}
