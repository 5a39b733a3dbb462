package org.maillage.benchmarks.graphhopper;

import com.graphhopper.routing.ch.PrepareContractionHierarchies;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.CHConfig;
import com.graphhopper.storage.CHStorage;
import org.maillage.benchmarks.timing.Stopwatch;
import org.maillage.engine.graph.RoadGraph;

/**
 * A plain contraction hierarchy, whose order and shortcuts depend on the times: GraphHopper's, over
 * the same graph, to hold a customizable one against.
 *
 * @param cpuS processor seconds of its preparation
 * @param arcs directed roads and shortcuts of the hierarchy
 */
public record PlainHierarchy(double cpuS, long arcs) {

  /** Prepares one. */
  public static PlainHierarchy of(RoadGraph roads) {
    GraphHopperRoads made = new GraphHopperRoads(roads);
    BaseGraph graph = made.graph();
    graph.freeze();
    Stopwatch watch = Stopwatch.start();
    CHStorage shortcuts =
        PrepareContractionHierarchies.fromGraph(
                graph, CHConfig.nodeBased("millis", made.weighting()))
            .doWork()
            .getCHStorage();
    double cpuS = watch.cpuS();
    long arcs = 0;
    for (int shortcut = 0; shortcut < shortcuts.getShortcuts(); shortcut++) {
      long pointer = shortcuts.toShortcutPointer(shortcut);
      arcs += shortcuts.getFwdAccess(pointer) ? 1 : 0;
      arcs += shortcuts.getBwdAccess(pointer) ? 1 : 0;
    }
    for (int edge = 0; edge < roads.edgeCount(); edge++) {
      if (roads.edgeStart(edge) != roads.edgeEnd(edge)) {
        arcs += roads.forwardMs(edge) == RoadGraph.NO_WAY ? 0 : 1;
        arcs += roads.backwardMs(edge) == RoadGraph.NO_WAY ? 0 : 1;
      }
    }
    return new PlainHierarchy(cpuS, arcs);
  }
}
