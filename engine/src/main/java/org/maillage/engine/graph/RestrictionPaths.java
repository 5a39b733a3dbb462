package org.maillage.engine.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.engine.graph.TurnReport.Reason;

/**
 * Turns restrictions by way and node into forbidden sequences of arcs of the graph of stretches.
 *
 * <p>"Only" forbids, after the way that leads to the turn, every road but the one it names; with
 * ways in between, it says nothing of those who leave before the last of them.
 */
final class RestrictionPaths {

  private final StretchGraph stretches;
  private final RoadGraph graph;

  /** The edges of each way that a restriction names. */
  private final Map<Long, List<Integer>> edgesOfWay = new HashMap<>();

  /** What a restriction forbids: sequences of arcs, none when a reason says why. */
  record Paths(List<int[]> forbidden, @Nullable Reason reason) {
    static Paths none(Reason reason) {
      return new Paths(List.of(), reason);
    }
  }

  /** Stops the reading of a restriction. */
  private static final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    Unusable(Reason reason) {
      super(reason.name(), null, false, false);
      this.reason = reason;
    }
  }

  RestrictionPaths(StretchGraph stretches, List<TurnRestriction> restrictions) {
    this.stretches = stretches;
    graph = stretches.graph();
    for (TurnRestriction restriction : restrictions) {
      addWays(restriction.members().fromWays());
      addWays(restriction.members().viaWays());
      addWays(restriction.members().toWays());
    }
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      List<Integer> edges = edgesOfWay.get(stretches.wayId(edge));
      if (edges != null) {
        edges.add(edge);
      }
    }
  }

  private void addWays(List<Long> wayIds) {
    for (long wayId : wayIds) {
      edgesOfWay.putIfAbsent(wayId, new ArrayList<>());
    }
  }

  /** What a restriction forbids. */
  Paths resolve(TurnRestriction restriction) {
    if (!restriction.isComplete()) {
      return Paths.none(Reason.INCOMPLETE);
    }
    try {
      List<int[]> forbidden = new ArrayList<>();
      for (long from : restriction.members().fromWays()) {
        for (long to : restriction.members().toWays()) {
          addPaths(restriction, from, to, forbidden);
        }
      }
      return new Paths(forbidden, null);
    } catch (Unusable e) {
      return Paths.none(e.reason);
    }
  }

  private void addPaths(TurnRestriction restriction, long from, long to, List<int[]> forbidden)
      throws Unusable {
    List<Integer> arcs = new ArrayList<>();
    int node;
    if (restriction.members().viaNodes().size() == 1) {
      node = stretches.findNode(restriction.members().viaNodes().get(0));
      if (node < 0) {
        throw new Unusable(Reason.OFF_NETWORK);
      }
      arcs.add(arcFrom(from, node) ^ 1);
    } else {
      node = firstNode(from, restriction.members().viaWays().get(0));
      arcs.add(arcFrom(from, node) ^ 1);
      for (long way : restriction.members().viaWays()) {
        node = walk(way, node, arcs);
      }
    }
    int last = from == to && arcs.size() == 1 ? arcs.get(0) ^ 1 : arcFrom(to, node);
    for (int arc : arcs) {
      checkDrivable(arc);
    }
    checkDrivable(last);
    if (!restriction.isOnly()) {
      forbidden.add(path(arcs, last));
      return;
    }
    for (int i = graph.outgoingBegin(node); i < graph.outgoingEnd(node); i++) {
      if (graph.outgoingArc(i) != last) {
        forbidden.add(path(arcs, graph.outgoingArc(i)));
      }
    }
  }

  private static int[] path(List<Integer> arcs, int last) {
    int[] path = new int[arcs.size() + 1];
    for (int i = 0; i < arcs.size(); i++) {
      path[i] = arcs.get(i);
    }
    path[arcs.size()] = last;
    return path;
  }

  private void checkDrivable(int arc) throws Unusable {
    if (graph.arcMs(arc) == RoadGraph.NO_WAY) {
      throw new Unusable(Reason.MOOT);
    }
  }

  /** The one arc of a way that leaves a node, drivable or not. */
  private int arcFrom(long way, int node) throws Unusable {
    List<Integer> arcs = arcsFrom(way, node);
    if (arcs.size() != 1) {
      throw new Unusable(arcs.isEmpty() ? Reason.OFF_NETWORK : Reason.AMBIGUOUS);
    }
    return arcs.get(0);
  }

  private List<Integer> arcsFrom(long way, int node) {
    List<Integer> arcs = new ArrayList<>();
    for (int edge : edgesOfWay.getOrDefault(way, List.of())) {
      if (graph.edgeStart(edge) == node) {
        arcs.add(2 * edge);
      }
      if (graph.edgeEnd(edge) == node) {
        arcs.add(2 * edge + 1);
      }
    }
    return arcs;
  }

  /** The end of a way where another way meets it. */
  private int firstNode(long from, long via) throws Unusable {
    int found = -1;
    for (int edge : edgesOfWay.getOrDefault(via, List.of())) {
      for (int node : new int[] {graph.edgeStart(edge), graph.edgeEnd(edge)}) {
        if (arcsFrom(via, node).size() == 1 && !arcsFrom(from, node).isEmpty()) {
          if (found >= 0) {
            throw new Unusable(Reason.AMBIGUOUS);
          }
          found = node;
        }
      }
    }
    if (found < 0) {
      throw new Unusable(Reason.OFF_NETWORK);
    }
    return found;
  }

  /** Adds the arcs from one end of a way to the other, which is returned. */
  private int walk(long way, int start, List<Integer> arcs) throws Unusable {
    int arc = arcFrom(way, start);
    arcs.add(arc);
    for (int steps = 0; steps < edgesOfWay.getOrDefault(way, List.of()).size(); steps++) {
      int node = graph.arcHead(arc);
      List<Integer> onwards = arcsFrom(way, node);
      onwards.remove((Integer) (arc ^ 1));
      if (onwards.isEmpty()) {
        return node;
      }
      if (onwards.size() > 1) {
        throw new Unusable(Reason.AMBIGUOUS);
      }
      arc = onwards.get(0);
      arcs.add(arc);
    }
    throw new Unusable(Reason.AMBIGUOUS);
  }
}
