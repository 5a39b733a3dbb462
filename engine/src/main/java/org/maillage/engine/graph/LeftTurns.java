package org.maillage.engine.graph;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.maillage.engine.profile.RoadClass;

/**
 * Left turns that wait for those who come the other way: at a crossing, off a two-way road of class
 * tertiary or above. A turn is a left one from 40 to 160 degrees.
 */
final class LeftTurns implements TurnSplitter.TurnDelay {

  private static final Set<RoadClass> BUSY =
      EnumSet.of(RoadClass.TRUNK, RoadClass.PRIMARY, RoadClass.SECONDARY, RoadClass.TERTIARY);

  private static final double FROM = Math.toRadians(40);
  private static final double TO = Math.toRadians(160);

  private final RoadGraph graph;
  private final int delayMs;
  private final Crossings crossings;

  /**
   * @param delayMs milliseconds that such a turn takes
   */
  LeftTurns(RoadGraph graph, int delayMs) {
    this.graph = graph;
    this.delayMs = delayMs;
    crossings = new Crossings(graph);
  }

  /** The arcs after which a left turn has to wait; none when the delay is 0. */
  List<Integer> arcs() {
    List<Integer> arcs = new ArrayList<>();
    for (int arc = 0; delayMs > 0 && arc < 2 * graph.edgeCount(); arc++) {
      int node = graph.arcHead(arc);
      for (int i = graph.outgoingBegin(node); i < graph.outgoingEnd(node); i++) {
        if (ms(arc, graph.outgoingArc(i)) > 0) {
          arcs.add(arc);
          break;
        }
      }
    }
    return arcs;
  }

  @Override
  public int ms(int fromArc, int toArc) {
    boolean waits =
        BUSY.contains(graph.roadClass(RoadGraph.arcEdge(fromArc)))
            && graph.arcMs(fromArc) != RoadGraph.NO_WAY
            && graph.arcMs(fromArc ^ 1) != RoadGraph.NO_WAY
            && crossings.isCrossing(graph.arcHead(fromArc))
            && isLeft(fromArc, toArc);
    return waits ? delayMs : 0;
  }

  private boolean isLeft(int fromArc, int toArc) {
    // The heading at the end of an arc is the opposite of that of the way back.
    double before = heading(fromArc ^ 1) + Math.PI;
    double left = Math.IEEEremainder(heading(toArc) - before, 2 * Math.PI);
    return left >= FROM && left <= TO;
  }

  /** Direction in which an arc sets out, in radians from east, anticlockwise. */
  private double heading(int arc) {
    int edge = RoadGraph.arcEdge(arc);
    int last = graph.pointCount(edge) - 1;
    int first = RoadGraph.isForward(arc) ? 0 : last;
    int second = RoadGraph.isForward(arc) ? 1 : last - 1;
    double latDeg = graph.pointLatE7(edge, first) / 1e7;
    double dy = graph.pointLatE7(edge, second) - (double) graph.pointLatE7(edge, first);
    double dx = graph.pointLonE7(edge, second) - (double) graph.pointLonE7(edge, first);
    return Math.atan2(dy, dx * Math.cos(Math.toRadians(latDeg)));
  }
}
