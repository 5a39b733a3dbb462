package org.maillage.benchmarks.contender;

import java.util.List;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.BucketSearch;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.NearestTimes;
import org.maillage.engine.query.SearchArcs;

/**
 * The engine without preparation: a search with a ring of buckets, one service after the other on
 * one thread; it finds place and length of the route as well as the time.
 */
public final class RingSearch implements Contender {

  private final RoadGraph graph;
  private final BucketSearch search;

  /** On a graph. */
  public RingSearch(RoadGraph graph) {
    this.graph = graph;
    this.search = new BucketSearch(graph, SearchArcs.of(graph, Direction.TO_PLACES));
  }

  @Override
  public String name() {
    return "search without preparation";
  }

  @Override
  public void prepare() {
    // The arcs were copied side by side in the constructor, in a hundredth of a second.
  }

  @Override
  public int services(int wanted) {
    return 1;
  }

  @Override
  public NearestAnswer nearest(List<int[]> services) {
    long[][] timeMs = new long[services.size()][graph.nodeCount()];
    for (int service = 0; service < timeMs.length; service++) {
      NearestTimes times = search.nearest(OnNodes.of(graph, services.get(service)));
      for (int node = 0; node < graph.nodeCount(); node++) {
        timeMs[service][node] = times.timeMs(node);
      }
    }
    return (service, node) -> timeMs[service][node];
  }

  @Override
  public void run(List<int[]> services) {
    services.forEach(facilities -> search.nearest(OnNodes.of(graph, facilities)));
  }
}
