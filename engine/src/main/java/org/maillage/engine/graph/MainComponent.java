package org.maillage.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
    int[] order = zOrder();
    int[] newNumber = new int[all.nodeCount()];
    Arrays.fill(newNumber, DROPPED);
    RoadGraphBuilder builder = new RoadGraphBuilder();
    RoadColumns columns = all.columns();
    for (int node : order) {
      newNumber[node] = builder.addNodeE7(columns.latE7().get(node), columns.lonE7().get(node));
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

  private int[] zOrder() {
    RoadColumns columns = all.columns();
    long minLat = Integer.MAX_VALUE;
    long maxLat = Integer.MIN_VALUE;
    long minLon = Integer.MAX_VALUE;
    long maxLon = Integer.MIN_VALUE;
    for (int node = 0; node < all.nodeCount(); node++) {
      minLat = Math.min(minLat, columns.latE7().get(node));
      maxLat = Math.max(maxLat, columns.latE7().get(node));
      minLon = Math.min(minLon, columns.lonE7().get(node));
      maxLon = Math.max(maxLon, columns.lonE7().get(node));
    }
    double scale = 65_535.0 / Math.max(1, Math.max(maxLat - minLat, maxLon - minLon));
    long[] keys = new long[all.nodeCount()];
    int kept = 0;
    for (int node = 0; node < all.nodeCount(); node++) {
      if (components.component(node) == main) {
        long x = spread((long) ((columns.lonE7().get(node) - minLon) * scale));
        long y = spread((long) ((columns.latE7().get(node) - minLat) * scale));
        // The node itself in the low bits: the order is total, hence always the same.
        keys[kept++] = (x | y << 1) << 31 | node;
      }
    }
    Arrays.sort(keys, 0, kept);
    int[] order = new int[kept];
    for (int i = 0; i < kept; i++) {
      order[i] = (int) (keys[i] & 0x7FFFFFFF);
    }
    return order;
  }

  /** Puts a zero between the bits of a 16-bit number. */
  private static long spread(long bits) {
    long x = bits;
    x = (x | x << 8) & 0x00FF00FFL;
    x = (x | x << 4) & 0x0F0F0F0FL;
    x = (x | x << 2) & 0x33333333L;
    return (x | x << 1) & 0x55555555L;
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
