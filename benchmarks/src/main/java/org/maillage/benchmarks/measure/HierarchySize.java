package org.maillage.benchmarks.measure;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maillage.benchmarks.contender.PreparedRoads;
import org.maillage.benchmarks.graphhopper.PlainHierarchy;
import org.maillage.engine.contraction.Hierarchy;
import org.maillage.engine.order.Watch;

/** Directed roads and shortcuts for each node: ours, and those of a plain hierarchy. */
final class HierarchySize {

  private static final String UNIT = "arcs";

  private final PreparedRoads roads;
  private @Nullable PlainHierarchy plain;

  HierarchySize(PreparedRoads roads) {
    this.roads = roads;
  }

  List<Measure> ours() {
    return List.of(
        figure(
            "arcs.hierarchy",
            "hierarchy before its times are known, arcs a node",
            () ->
                2L
                    * Hierarchy.of(roads.graph(), roads.network().order(), Watch.NONE)
                        .shortcutCount()),
        figure(
            "arcs.needed",
            "hierarchy with its times, arcs a node",
            () -> (long) roads.network().up().count() + roads.network().down().count()));
  }

  List<Measure> ofPeer() {
    return List.of(
        new Figure(
            "prepare.cpu: plain hierarchy",
            "plain hierarchy of GraphHopper, preparation, CPU",
            "s",
            () -> plain().cpuS()),
        figure("arcs.plain", "plain hierarchy of GraphHopper, arcs a node", () -> plain().arcs()));
  }

  private Measure figure(String code, String name, Supplier<Long> arcs) {
    return new Figure(code, name, UNIT, () -> (double) arcs.get() / roads.graph().nodeCount());
  }

  private PlainHierarchy plain() {
    PlainHierarchy made = plain;
    if (made == null) {
      made = PlainHierarchy.of(roads.graph());
      plain = made;
    }
    return made;
  }
}
