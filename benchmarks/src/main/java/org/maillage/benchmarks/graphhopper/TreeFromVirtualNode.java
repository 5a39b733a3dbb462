package org.maillage.benchmarks.graphhopper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.benchmarks.contender.Contender;
import org.maillage.benchmarks.contender.NearestAnswer;
import org.maillage.engine.graph.RoadGraph;

/**
 * GraphHopper's isochrone tree, once, from a node added behind all facilities. GraphHopper offers
 * no such question: its graph must be made for these very facilities, which is not timed here.
 */
public final class TreeFromVirtualNode implements Contender {

  private final RoadGraph roads;
  private final int[] facilities;
  private @Nullable GraphHopperRoads prepared;
  private int virtualNode;

  /** On a graph of ours, for the facilities of one service. */
  public TreeFromVirtualNode(RoadGraph roads, int[] facilities) {
    this.roads = roads;
    this.facilities = facilities.clone();
  }

  @Override
  public String name() {
    return "GraphHopper, one tree from a virtual node";
  }

  @Override
  public int services(int wanted) {
    return 1;
  }

  @Override
  public void prepare() {
    GraphHopperRoads made = new GraphHopperRoads(roads);
    virtualNode = made.addNodeAfter(facilities);
    prepared = made;
  }

  @Override
  public NearestAnswer nearest(List<int[]> services) {
    GraphHopperRoads there = Best.prepared(prepared);
    Best best = new Best(roads.nodeCount(), 1);
    there
        .newTree()
        .search(
            virtualNode,
            label -> {
              if (label.node != virtualNode) {
                best.offer(0, label.node, (long) label.weight);
              }
            });
    return best;
  }
}
