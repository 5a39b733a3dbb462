package org.maillage.benchmarks.graphhopper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.benchmarks.contender.Contender;
import org.maillage.benchmarks.contender.NearestAnswer;
import org.maillage.engine.graph.RoadGraph;

/** GraphHopper's isochrone tree, backwards from each facility; each node keeps its best time. */
public final class TreePerFacility implements Contender {

  private final RoadGraph roads;
  private @Nullable GraphHopperRoads prepared;

  /** On a graph of ours. */
  public TreePerFacility(RoadGraph roads) {
    this.roads = roads;
  }

  @Override
  public String name() {
    return "GraphHopper, a tree from each facility";
  }

  @Override
  public int services(int wanted) {
    return 1;
  }

  @Override
  public void prepare() {
    prepared = new GraphHopperRoads(roads);
  }

  @Override
  public NearestAnswer nearest(List<int[]> services) {
    GraphHopperRoads there = Best.prepared(prepared);
    Best best = new Best(roads.nodeCount(), services.size());
    for (int service = 0; service < services.size(); service++) {
      int current = service;
      for (int facility : services.get(service)) {
        there
            .newTree()
            .search(facility, label -> best.offer(current, label.node, (long) label.weight));
      }
    }
    return best;
  }
}
