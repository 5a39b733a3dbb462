package org.maillage.engine.sweep;

import java.util.Arrays;
import java.util.List;
import org.maillage.engine.contraction.Times;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.Direction;
import org.maillage.engine.snap.SnappedPoint;

/**
 * The places of one service as the nodes next to them, each with the milliseconds between the node
 * and the place. A place may have several nodes, and a node several places.
 */
public final class Seeds {

  private final int[] node;
  private final int[] ms;
  private final int[] place;

  private Seeds(int[] node, int[] ms, int[] place) {
    this.node = node;
    this.ms = ms;
    this.place = place;
  }

  /** Places that stand on nodes, numbered in the order of the list. */
  public static Seeds onNodes(int... nodes) {
    int[] place = new int[nodes.length];
    Arrays.setAll(place, i -> i);
    return new Seeds(nodes.clone(), new int[nodes.length], place);
  }

  /**
   * Places on the road network, numbered in the order of the list, walking included.
   *
   * @throws IllegalArgumentException when a place lies on an edge that the graph does not have
   */
  public static Seeds of(RoadGraph roads, Direction direction, List<SnappedPoint> places) {
    Builder builder = new Builder();
    for (int i = 0; i < places.size(); i++) {
      int place = i;
      SnappedPoint point = places.get(i);
      direction.seeds(
          roads, point, (node, legMs, legMm) -> builder.add(node, legMs + point.accessMs(), place));
    }
    return builder.build();
  }

  /** Number of nodes, counted for each place. */
  public int size() {
    return node.length;
  }

  int node(int i) {
    return node[i];
  }

  int ms(int i) {
    return ms[i];
  }

  int place(int i) {
    return place[i];
  }

  /** Collects the nodes next to places. */
  public static final class Builder {
    private int[] node = new int[16];
    private int[] ms = new int[16];
    private int[] place = new int[16];
    private int size;

    /**
     * Adds a node.
     *
     * @param newNode number of the node
     * @param newMs milliseconds between node and place; {@link Times#UNREACHED} or more is left out
     * @param newPlace number of the place, 0 or more
     * @throws IllegalArgumentException when a time or the place is negative
     */
    public Builder add(int newNode, long newMs, int newPlace) {
      if (newMs < 0 || newPlace < 0) {
        throw new IllegalArgumentException(
            "place %d lies %d ms from node %d".formatted(newPlace, newMs, newNode));
      }
      if (newMs >= Times.UNREACHED) {
        return this;
      }
      if (size == node.length) {
        node = Arrays.copyOf(node, 2 * size);
        ms = Arrays.copyOf(ms, 2 * size);
        place = Arrays.copyOf(place, 2 * size);
      }
      node[size] = newNode;
      ms[size] = (int) newMs;
      place[size++] = newPlace;
      return this;
    }

    /** What was collected. */
    public Seeds build() {
      return new Seeds(
          Arrays.copyOf(node, size), Arrays.copyOf(ms, size), Arrays.copyOf(place, size));
    }
  }
}
