package org.maillage.benchmarks.graphhopper;

import com.graphhopper.routing.DijkstraOneToMany;
import com.graphhopper.routing.util.TraversalMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.benchmarks.contender.Contender;
import org.maillage.benchmarks.contender.NearestAnswer;
import org.maillage.engine.graph.RoadGraph;

/**
 * GraphHopper's one-to-many search, which keeps its labels in arrays, from each facility over the
 * reversed roads. Looking for a node that no road leads to makes it visit all others.
 */
public final class OneToMany implements Contender {

  private final RoadGraph roads;
  private @Nullable DijkstraOneToMany prepared;
  private int lonelyNode;

  /** On a graph of ours. */
  public OneToMany(RoadGraph roads) {
    this.roads = roads;
  }

  @Override
  public String name() {
    return "GraphHopper, one-to-many from each facility";
  }

  @Override
  public int services(int wanted) {
    return 1;
  }

  @Override
  public void prepare() {
    GraphHopperRoads made = new GraphHopperRoads(roads);
    lonelyNode = made.addLonelyNode();
    prepared =
        new DijkstraOneToMany(made.graph(), made.weighting().reversed(), TraversalMode.NODE_BASED);
  }

  @Override
  public NearestAnswer nearest(List<int[]> services) {
    DijkstraOneToMany search = Best.prepared(prepared);
    Best best = new Best(roads.nodeCount(), services.size());
    for (int service = 0; service < services.size(); service++) {
      for (int facility : services.get(service)) {
        search.clear();
        search.findEndNode(facility, lonelyNode);
        for (int node = 0; node < roads.nodeCount(); node++) {
          best.offer(service, node, node == facility ? 0 : weightMs(search, node));
        }
      }
    }
    return best;
  }

  private static long weightMs(DijkstraOneToMany search, int node) {
    double weight = search.getWeight(node);
    return weight < Double.MAX_VALUE ? (long) weight : Long.MAX_VALUE;
  }
}
