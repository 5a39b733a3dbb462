package org.maillage.benchmarks.contender;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.NearestSearch;
import org.maillage.engine.query.NearestTimes;
import org.maillage.engine.snap.SnappedPoint;

/** The engine's plain reference, one service after the other on one thread. */
public final class PlainSearch implements Contender {

  private final RoadGraph graph;
  private final NearestSearch search;

  /** The reference on a graph. */
  public PlainSearch(RoadGraph graph) {
    this.graph = graph;
    this.search = new NearestSearch(graph);
  }

  @Override
  public String name() {
    return "plain search";
  }

  @Override
  public void prepare() {
    // Nothing is prepared: that is what makes it plain.
  }

  @Override
  public NearestAnswer nearest(List<int[]> services) {
    List<NearestTimes> answers = new ArrayList<>();
    for (int[] facilities : services) {
      answers.add(search.toNearest(Arrays.stream(facilities).mapToObj(this::atNode).toList()));
    }
    return (service, node) -> answers.get(service).timeMs(node);
  }

  /** A place on a node: at the end of any of its edges. */
  private SnappedPoint atNode(int node) {
    int arc = graph.incomingArc(graph.incomingBegin(node));
    int edge = RoadGraph.arcEdge(arc);
    double fraction = RoadGraph.isForward(arc) ? 1 : 0;
    return SnappedPoint.onEdge(edge, fraction, graph.latDeg(node), graph.lonDeg(node));
  }
}
