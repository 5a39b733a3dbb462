package org.maillage.engine.table;

import java.util.Arrays;
import java.util.List;
import org.maillage.engine.contraction.Times;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.Direction;
import org.maillage.engine.snap.SnappedPoint;

/**
 * Points next to a road network: each is one or more nodes with the milliseconds between node and
 * point. Numbered from 0. Immutable.
 */
public final class Points {

  private final int[] begin;
  private final int[] node;
  private final int[] ms;

  private Points(int[] begin, int[] node, int[] ms) {
    this.begin = begin;
    this.node = node;
    this.ms = ms;
  }

  /** Points that stand on nodes. */
  public static Points onNodes(int... nodes) {
    Builder builder = new Builder();
    for (int node : nodes) {
      builder.open().add(node, 0);
    }
    return builder.build();
  }

  /**
   * Points on the road network that are driven from or to, walking included. Two points of one
   * stretch of road are taken to the next crossing and back.
   *
   * @param direction of the table: whether it is to the places or from them
   * @param arePlaces whether these are the places of the table, or the points it is asked about
   * @throws IllegalArgumentException when a point lies on an edge that the graph does not have
   */
  public static Points of(
      RoadGraph roads, Direction direction, boolean arePlaces, List<SnappedPoint> points) {
    Builder builder = new Builder();
    Direction seeded = arePlaces ? direction : direction.opposite();
    for (SnappedPoint point : points) {
      builder.open();
      seeded.seeds(
          roads, point, (node, legMs, legMm) -> builder.add(node, legMs + point.accessMs()));
    }
    return builder.build();
  }

  /** Number of points. */
  public int count() {
    return begin.length - 1;
  }

  int begin(int point) {
    return begin[point];
  }

  int end(int point) {
    return begin[point + 1];
  }

  int node(int i) {
    return node[i];
  }

  int ms(int i) {
    return ms[i];
  }

  /** Lists points one after the other. */
  public static final class Builder {
    private int[] begin = new int[16];
    private int[] node = new int[16];
    private int[] ms = new int[16];
    private int points;
    private int size;

    /** Begins the next point, which has no node yet: one without any is reached by nobody. */
    public Builder open() {
      if (points == begin.length) {
        begin = Arrays.copyOf(begin, 2 * points);
      }
      begin[points++] = size;
      return this;
    }

    /**
     * Gives the last point a node.
     *
     * @param newMs milliseconds between them; {@link Times#UNREACHED} or more is left out
     * @throws IllegalStateException when no point has begun
     * @throws IllegalArgumentException when the time is negative
     */
    public Builder add(int newNode, long newMs) {
      if (points == 0) {
        throw new IllegalStateException("no point has begun");
      }
      if (newMs < 0) {
        throw new IllegalArgumentException("node " + newNode + " lies " + newMs + " ms away");
      }
      if (newMs < Times.UNREACHED) {
        if (size == node.length) {
          node = Arrays.copyOf(node, 2 * size);
          ms = Arrays.copyOf(ms, 2 * size);
        }
        node[size] = newNode;
        ms[size++] = (int) newMs;
      }
      return this;
    }

    /** The points. */
    public Points build() {
      int[] begins = Arrays.copyOf(begin, points + 1);
      begins[points] = size;
      return new Points(begins, Arrays.copyOf(node, size), Arrays.copyOf(ms, size));
    }
  }
}
