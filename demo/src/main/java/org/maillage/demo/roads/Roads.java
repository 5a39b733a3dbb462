package org.maillage.demo.roads;

import java.util.ArrayList;
import java.util.List;
import org.maillage.demo.relief.SegmentIndex;
import org.maillage.demo.settlement.BuiltUp;
import org.maillage.demo.settlement.Settlements;

/**
 * All roads of a département.
 *
 * @param network nodes and pieces
 * @param ways what is written, in order
 * @param lines where roads of any class run
 */
public record Roads(RoadNetwork network, List<RoadWay> ways, SegmentIndex lines) {

  /**
   * Builds them.
   *
   * @param wanted nodes, about; villages are connected whatever it takes, so that a small number
   *     only leaves out streets and tracks
   */
  public static Roads build(Settlements settlements, BuiltUp builtUp, int wanted) {
    long seed = settlements.landscape().frame().seed();
    SegmentIndex water = settlements.landscape().waterLines();
    MainRoads plan = new MainRoads(settlements, water);
    plan.plan(builtUp);
    // Below a third of the usual density there is no budget for bends.
    int perCommune = wanted / settlements.places().size();
    RoadNetwork network =
        new Drawing(settlements, water).draw(plan, builtUp, perCommune < 130 ? 1 : 2);
    SegmentIndex motorway = new Motorway(settlements, builtUp, water, network).build();
    int left = wanted - network.nodes();
    int spurs = Math.max(0, Math.min(wanted / 12, left / 5));
    if (left > spurs + 100) {
      new Streets(settlements, builtUp, water, motorway, network).fill(left - spurs);
    }
    SegmentIndex lines = indexOf(settlements, network);
    new Spurs(network, water, lines, seed).add(spurs);
    new Roundabouts(settlements, builtUp, network, water).build();
    return new Roads(network, ways(settlements, builtUp, network, seed), lines);
  }

  /** Nodes that a way uses, which are those that are written. */
  public boolean[] usedNodes() {
    boolean[] used = new boolean[network.nodes()];
    for (RoadWay way : ways) {
      for (int i = 0; i < way.size(); i++) {
        used[way.node(i)] = true;
      }
    }
    return used;
  }

  private static SegmentIndex indexOf(Settlements settlements, RoadNetwork network) {
    SegmentIndex roads =
        new SegmentIndex(
            settlements.landscape().frame().widthM(), settlements.landscape().frame().heightM());
    for (int e = 0; e < network.edges(); e++) {
      if (!network.isRemoved(e)) {
        int a = network.from(e);
        int b = network.to(e);
        roads.add(network.x(a), network.y(a), network.x(b), network.y(b));
      }
    }
    return roads;
  }

  private static List<RoadWay> ways(
      Settlements settlements, BuiltUp builtUp, RoadNetwork network, long seed) {
    List<WayAssembly.Line> lines = new WayAssembly(network).assemble();
    boolean[] dense = new boolean[lines.size()];
    for (int i = 0; i < dense.length; i++) {
      int[] nodes = lines.get(i).nodes();
      int middle = nodes[nodes.length / 2];
      double x = network.x(middle);
      double y = network.y(middle);
      int cell = settlements.landscape().lattice().cellAt(x, y);
      dense[i] = cell >= 0 && builtUp.density(x, y, cell) > 2_000;
    }
    int[] oneWay = new OneWays(network, lines).choose(dense, seed);
    RoadTags tags = new RoadTags(seed);
    List<RoadWay> ways = new ArrayList<>();
    for (int i = 0; i < dense.length; i++) {
      ways.add(
          new RoadWay(lines.get(i).nodes(), tags.of(lines.get(i), i, oneWay[i] == 1, dense[i])));
    }
    return ways;
  }
}
