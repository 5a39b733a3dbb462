package org.maillage.engine.graph;

import java.util.List;

/**
 * What became of the road data: what was read, what answers, what was dropped and where.
 *
 * @param waysRead drivable ways and links read
 * @param edgesRead drivable stretches between two nodes that they made
 * @param nodesKept nodes of the largest strongly connected component, before any is merged
 * @param edgesKept edges of that component, before any are joined
 * @param lengthKeptM their length in metres
 * @param nodesDropped nodes outside that component
 * @param edgesDropped edges outside it or leading into or out of it
 * @param lengthDroppedM their length in metres
 * @param components number of strongly connected components, the largest included
 * @param largestDropped the components dropped, those with most road first, at most {@link
 *     #LISTED_COMPONENTS}
 * @param waysWithUnknownNodes drivable ways that name a node the data do not hold; the stretches
 *     beside it are left out
 * @param unknownNodeWaySample identifiers of the first of them, at most {@link #LISTED_WAYS}
 * @param blockedNodes barriers that cut a drivable way
 * @param repeatedNodes nodes given more than once; the first position holds
 * @param lengthsRefused lengths given that were negative or infinite; the drawing was measured
 *     instead
 * @param edgesTooLong stretches over 2,147 km or 24 days, left out
 * @param nodesMerged nodes kept that are no junctions and became points of the drawing of an edge
 * @param turns what became of turn restrictions
 */
public record RoadReport(
    int waysRead,
    int edgesRead,
    int nodesKept,
    int edgesKept,
    double lengthKeptM,
    int nodesDropped,
    int edgesDropped,
    double lengthDroppedM,
    int components,
    List<DroppedComponent> largestDropped,
    int waysWithUnknownNodes,
    List<Long> unknownNodeWaySample,
    int blockedNodes,
    int repeatedNodes,
    int lengthsRefused,
    int edgesTooLong,
    int nodesMerged,
    TurnReport turns) {

  /** How many dropped components are listed. */
  public static final int LISTED_COMPONENTS = 10;

  /** How many ways with unknown nodes are listed. */
  public static final int LISTED_WAYS = 10;

  public RoadReport {
    largestDropped = List.copyOf(largestDropped);
    unknownNodeWaySample = List.copyOf(unknownNodeWaySample);
  }

  /**
   * A component that does not answer: an island, a one-way dead end, a yard behind a gate.
   *
   * @param nodes its nodes
   * @param lengthM length of its roads in metres
   * @param latDeg latitude in degrees of one of them
   * @param lonDeg longitude in degrees of the same
   */
  public record DroppedComponent(int nodes, double lengthM, double latDeg, double lonDeg) {}
}
