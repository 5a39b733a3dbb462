package org.maillage.benchmarks.contender;

import java.util.ArrayList;
import java.util.List;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.NearestSearch;
import org.maillage.engine.query.NearestTimes;

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
  public int services(int wanted) {
    return 1;
  }

  @Override
  public NearestAnswer nearest(List<int[]> services) {
    List<NearestTimes> answers = new ArrayList<>();
    for (int[] facilities : services) {
      answers.add(search.toNearest(OnNodes.of(graph, facilities)));
    }
    return (service, node) -> answers.get(service).timeMs(node);
  }
}
