package org.maillage.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.maillage.engine.graph.RoadReport.DroppedComponent;

/**
 * Takes the largest strongly connected component out of a graph. Its nodes are renumbered along a
 * Z-order curve, so that roads that are close on the ground are close in memory whatever the order
 * of the file, and its edges follow their first node.
 */
final class MainComponent {

  private static final int DROPPED = -1;

  private final RoadGraph all;
  private final StrongComponents components;
  private final int main;

  MainComponent(RoadGraph all) {
    this.all = all;
    components = StrongComponents.of(all);
    main = components.largest();
  }

  int components() {
    return components.count();
  }

  RoadGraph extract() {
    int[] kept =
        IntStream.range(0, all.nodeCount())
            .filter(node -> components.component(node) == main)
            .toArray();
    int[] order = ZOrder.order(kept, all::latE7, all::lonE7);
    int[] newNumber = new int[all.nodeCount()];
    Arrays.fill(newNumber, DROPPED);
    RoadGraphBuilder builder = new RoadGraphBuilder();
    for (int node : order) {
      newNumber[node] = builder.addNodeE7(all.latE7(node), all.lonE7(node));
    }
    for (int edge : edgesByStart(newNumber, order.length)) {
      builder.addEdge(
          newNumber[all.edgeStart(edge)],
          newNumber[all.edgeEnd(edge)],
          all.lengthMm(edge),
          all.forwardMs(edge),
          all.backwardMs(edge),
          all.roadClass(edge));
    }
    return builder.build();
  }

  /** The edges inside the component, by the new number of their start, otherwise as they were. */
  private int[] edgesByStart(int[] newNumber, int nodes) {
    int[] begin = new int[nodes + 1];
    for (int edge = 0; edge < all.edgeCount(); edge++) {
      if (isKept(edge)) {
        begin[newNumber[all.edgeStart(edge)] + 1]++;
      }
    }
    for (int node = 0; node < nodes; node++) {
      begin[node + 1] += begin[node];
    }
    int[] sorted = new int[begin[nodes]];
    for (int edge = 0; edge < all.edgeCount(); edge++) {
      if (isKept(edge)) {
        sorted[begin[newNumber[all.edgeStart(edge)]]++] = edge;
      }
    }
    return sorted;
  }

  private boolean isKept(int edge) {
    return components.component(all.edgeStart(edge)) == main
        && components.component(all.edgeEnd(edge)) == main;
  }

  /** The largest components left out, largest first, each with the first of its nodes. */
  List<DroppedComponent> largestDropped() {
    int[] sample = new int[components.count()];
    Arrays.fill(sample, DROPPED);
    List<Integer> dropped = new ArrayList<>();
    for (int node = 0; node < all.nodeCount(); node++) {
      int component = components.component(node);
      if (component != main && sample[component] == DROPPED) {
        sample[component] = node;
        dropped.add(component);
      }
    }
    return dropped.stream()
        .sorted(Comparator.comparingInt(components::nodeCount).reversed())
        .limit(RoadReport.LISTED_COMPONENTS)
        .map(
            c ->
                new DroppedComponent(
                    components.nodeCount(c), all.latDeg(sample[c]), all.lonDeg(sample[c])))
        .toList();
  }
}
