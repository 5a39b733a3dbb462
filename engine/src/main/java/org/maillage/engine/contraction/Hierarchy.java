package org.maillage.engine.contraction;

import java.util.Arrays;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.order.Watch;

/**
 * Which pairs of nodes are joined by a road or a shortcut, whatever the times: the chordal
 * supergraph of a road network for an order of contraction. It stays the same when speeds change or
 * a road closes, and is made again from the same order, in seconds, when a road is added.
 *
 * <p>Nodes are numbered by <b>position</b>: 0 is contracted last; see {@link EliminationTree}. A
 * <b>shortcut</b> (a road is one too) goes from a position to a lower one, its <i>head</i>; those
 * of a position stand together, heads in ascending order.
 *
 * <p>Immutable. Memory: 12 bytes a node, 4 a shortcut (about three a node) and 4 an edge.
 */
public final class Hierarchy {

  /** The shortcut of an edge that returns to where it starts. */
  static final int NO_SHORTCUT = -1;

  private final int[] positionOf;
  private final int[] size;
  private final int[] begin;
  private final int[] head;
  private final int[] shortcutOf;

  private Hierarchy(int[] positionOf, int[] size, int[] begin, int[] head, int[] shortcutOf) {
    this.positionOf = positionOf;
    this.size = size;
    this.begin = begin;
    this.head = head;
    this.shortcutOf = shortcutOf;
  }

  /**
   * The hierarchy of a network.
   *
   * @param order every node once, the first to be contracted first
   * @throws IllegalArgumentException when the order is not one of this network's nodes
   * @throws IllegalStateException when there are more than 2³¹ − 9 shortcuts: the order is not a
   *     useful one
   * @throws java.util.concurrent.CancellationException when the watch stops it
   */
  public static Hierarchy of(RoadGraph roads, int[] order, Watch watch) {
    EliminationTree tree = EliminationTree.of(roads, order);
    ShortcutBuilder shortcuts = new ShortcutBuilder(roads, tree, watch);
    int[] begin = shortcuts.begin();
    int[] head = shortcuts.head();
    int[] shortcutOf = new int[roads.edgeCount()];
    for (int edge = 0; edge < shortcutOf.length; edge++) {
      int a = tree.positionOf[roads.edgeStart(edge)];
      int b = tree.positionOf[roads.edgeEnd(edge)];
      shortcutOf[edge] =
          a == b
              ? NO_SHORTCUT
              : Arrays.binarySearch(
                  head, begin[Math.max(a, b)], begin[Math.max(a, b) + 1], Math.min(a, b));
    }
    return new Hierarchy(tree.positionOf, tree.size, begin, head, shortcutOf);
  }

  /** Number of nodes. */
  public int nodeCount() {
    return positionOf.length;
  }

  /** Number of shortcuts, roads included; those in both directions count once. */
  public int shortcutCount() {
    return head.length;
  }

  /** Position of a node. */
  public int position(int node) {
    return positionOf[node];
  }

  /** How many positions, from this one on, are itself and its descendants. */
  int size(int position) {
    return size[position];
  }

  /** First shortcut of a position. */
  int begin(int position) {
    return begin[position];
  }

  /** After the last shortcut of a position. */
  int end(int position) {
    return begin[position + 1];
  }

  /** The lower position that a shortcut leads to. */
  int head(int shortcut) {
    return head[shortcut];
  }

  /** The shortcut that an edge is, or {@link #NO_SHORTCUT}. */
  int shortcutOf(int edge) {
    return shortcutOf[edge];
  }

  /** Number of edges of the road network. */
  int edgeCount() {
    return shortcutOf.length;
  }

  @Override
  public String toString() {
    return "Hierarchy[" + nodeCount() + " nodes, " + shortcutCount() + " shortcuts]";
  }
}
