package org.maillage.engine.contraction;

import java.nio.IntBuffer;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntUnaryOperator;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.order.NestedDissection;
import org.maillage.engine.order.Watch;
import org.maillage.engine.query.Direction;

/**
 * A road network ready for sweeps: where each node stands, and the needed shortcuts in both
 * directions. Immutable, safe for any number of threads.
 *
 * <p>Three steps make it, each usable alone: the order, which depends on where roads meet ({@link
 * NestedDissection}, the long one); the shortcuts of that order ({@link Hierarchy}); their times
 * ({@link #of(Hierarchy, RoadGraph, IntUnaryOperator, ForkJoinPool, Watch)}). New speeds and closed
 * roads only need the last, new roads the last two.
 */
public final class PreparedNetwork {

  private final IntBuffer positionOf;
  private final Climbs up;
  private final Climbs down;

  private PreparedNetwork(IntBuffer positionOf, Climbs up, Climbs down) {
    this.positionOf = positionOf;
    this.up = up;
    this.down = down;
  }

  /**
   * A network from its parts, which are not copied.
   *
   * @param positionOf position of each node
   * @throws IllegalArgumentException when the parts are of different sizes
   */
  public static PreparedNetwork of(IntBuffer positionOf, Climbs up, Climbs down) {
    if (up.nodeCount() != positionOf.limit() || down.nodeCount() != positionOf.limit()) {
      throw new IllegalArgumentException(
          "%d positions, shortcuts of %d and %d"
              .formatted(positionOf.limit(), up.nodeCount(), down.nodeCount()));
    }
    return new PreparedNetwork(positionOf, up, down);
  }

  /**
   * Prepares a network with its own times.
   *
   * @throws IllegalArgumentException when an arc takes {@link Times#UNREACHED} or more
   * @throws java.util.concurrent.CancellationException when the watch stops it
   */
  public static PreparedNetwork of(RoadGraph roads, ForkJoinPool pool, Watch watch) {
    int[] order = NestedDissection.order(roads, pool, watch);
    return of(Hierarchy.of(roads, order, watch), roads, roads::arcMs, pool, watch);
  }

  /**
   * Gives a hierarchy the times of its network, or others.
   *
   * @param roads the network of the hierarchy
   * @param arcMs milliseconds along each arc, {@link RoadGraph#NO_WAY} if closed
   * @throws IllegalArgumentException when the hierarchy is of another network, or an arc takes
   *     {@link Times#UNREACHED} or more
   * @throws java.util.concurrent.CancellationException when the watch stops it
   */
  public static PreparedNetwork of(
      Hierarchy hierarchy,
      RoadGraph roads,
      IntUnaryOperator arcMs,
      ForkJoinPool pool,
      Watch watch) {
    Climbs[] climbs = Customization.customize(hierarchy, roads, arcMs, pool, watch);
    IntBuffer positions = Climbs.allocate(hierarchy.nodeCount());
    for (int node = 0; node < hierarchy.nodeCount(); node++) {
      positions.put(node, hierarchy.position(node));
    }
    return new PreparedNetwork(positions, climbs[0], climbs[1]);
  }

  /** Number of nodes. */
  public int nodeCount() {
    return positionOf.limit();
  }

  /** Position of a node: 0 is contracted last. */
  public int position(int node) {
    return positionOf.get(node);
  }

  /** The order of contraction, the first node first: what {@link Hierarchy#of} takes. */
  public int[] order() {
    int[] order = new int[nodeCount()];
    for (int node = 0; node < order.length; node++) {
      order[order.length - 1 - position(node)] = node;
    }
    return order;
  }

  /** Shortcuts driven from a position to a lower one. */
  public Climbs up() {
    return up;
  }

  /** Shortcuts driven from a lower position. */
  public Climbs down() {
    return down;
  }

  /** The shortcuts between the places of a question and what lies above them. */
  public Climbs climbed(Direction direction) {
    return direction == Direction.TO_PLACES ? down : up;
  }

  /** The shortcuts between everywhere else and what lies above it. */
  public Climbs swept(Direction direction) {
    return direction == Direction.TO_PLACES ? up : down;
  }

  /** Position of each node, read-only, without copying. */
  public IntBuffer positions() {
    return positionOf.asReadOnlyBuffer();
  }

  @Override
  public String toString() {
    return "PreparedNetwork[%d nodes, %d shortcuts up, %d down]"
        .formatted(nodeCount(), up.count(), down.count());
  }
}
