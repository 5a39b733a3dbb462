package org.maillage.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
  private final int[] newNode;
  private final int[] newEdge;

  MainComponent(RoadGraph all) {
    this.all = all;
    components = StrongComponents.of(all);
    main = components.largest();
    newNode = new int[all.nodeCount()];
    newEdge = new int[all.edgeCount()];
    Arrays.fill(newNode, DROPPED);
    Arrays.fill(newEdge, DROPPED);
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
    RoadGraphBuilder builder = new RoadGraphBuilder();
    for (int node : order) {
      newNode[node] = builder.addNodeE7(all.latE7(node), all.lonE7(node));
    }
    for (int edge : edgesByStart(order.length)) {
      newEdge[edge] =
          builder.addEdge(
              newNode[all.edgeStart(edge)],
              newNode[all.edgeEnd(edge)],
              all.lengthMm(edge),
              all.forwardMs(edge),
              all.backwardMs(edge),
              all.roadClass(edge));
    }
    return builder.build();
  }

  /** The new numbers of some nodes, as far as they are there. */
  BitSet newNodes(BitSet nodes) {
    BitSet renumbered = new BitSet();
    nodes.stream().map(this::newNode).filter(node -> node >= 0).forEach(renumbered::set);
    return renumbered;
  }

  /** The new number of a node, or -1 when it is dropped; after {@link #extract} only. */
  int newNode(int node) {
    return newNode[node];
  }

  /** The new number of an edge, or -1 when it is dropped; after {@link #extract} only. */
  int newEdge(int edge) {
    return newEdge[edge];
  }

  /** The edges inside the component, by the new number of their start, otherwise as they were. */
  private int[] edgesByStart(int nodes) {
    int[] begin = new int[nodes + 1];
    for (int edge = 0; edge < all.edgeCount(); edge++) {
      if (isKept(edge)) {
        begin[newNode[all.edgeStart(edge)] + 1]++;
      }
    }
    for (int node = 0; node < nodes; node++) {
      begin[node + 1] += begin[node];
    }
    int[] sorted = new int[begin[nodes]];
    for (int edge = 0; edge < all.edgeCount(); edge++) {
      if (isKept(edge)) {
        sorted[begin[newNode[all.edgeStart(edge)]]++] = edge;
      }
    }
    return sorted;
  }

  private boolean isKept(int edge) {
    return components.component(all.edgeStart(edge)) == main
        && components.component(all.edgeEnd(edge)) == main;
  }

  /** The largest components left out, the longest roads first, each with its first node. */
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
    long[] lengthMm = lengthsMm();
    return dropped.stream()
        .sorted(
            Comparator.<Integer>comparingLong(c -> lengthMm[c])
                .thenComparingInt(components::nodeCount)
                .reversed())
        .limit(RoadReport.LISTED_COMPONENTS)
        .map(
            c ->
                new DroppedComponent(
                    components.nodeCount(c),
                    lengthMm[c] / 1e3,
                    all.latDeg(sample[c]),
                    all.lonDeg(sample[c])))
        .toList();
  }

  /** Length of the edges inside each component. */
  private long[] lengthsMm() {
    long[] lengthMm = new long[components.count()];
    for (int edge = 0; edge < all.edgeCount(); edge++) {
      int component = components.component(all.edgeStart(edge));
      if (component == components.component(all.edgeEnd(edge))) {
        lengthMm[component] += all.lengthMm(edge);
      }
    }
    return lengthMm;
  }
}
