package org.maillage.engine.whatif;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.maillage.engine.query.Label;
import org.maillage.engine.query.NearestTimes;
import org.maillage.engine.query.SearchArcs;
import org.maillage.engine.snap.SnappedPoint;

/**
 * Times of fixed points to (or from) the nearest of the places of one service, kept up to date
 * while places open, close and move and roads change: a {@link NearestField} that looks at no point
 * but those near what changed. Every change says which points it changed and can be undone, the
 * last one first.
 *
 * <p>A point is looked at again when a node that it may read has changed, when a place on its own
 * edge opens, closes or moves, and when its edge is edited: nothing else is in its time.
 *
 * <p>For one thread; fields of other services may work beside it on the same index, graph and arcs.
 * Memory: 12 bytes a point besides the field, which takes 12 a node.
 */
public final class PointField {

  private final PointIndex index;
  private final NearestField field;
  private final int[] timeMs;
  private final int[] place;

  /** Number of the last change that looked at a point. */
  private final int[] seenBy;

  private final Deque<PointChange> done = new ArrayDeque<>();
  private int change;
  private int[] changed = new int[64];
  private long[] labelNow = new long[64];
  private int changedCount;

  /**
   * A field without any open place.
   *
   * @param spread arcs of the graph of the points, in their direction
   * @param rim arcs of the same graph in the opposite direction
   */
  public PointField(PointIndex index, SearchArcs spread, SearchArcs rim) {
    if (spread.direction() != index.direction()) {
      throw new IllegalArgumentException("the points are those of the other direction");
    }
    this.index = index;
    field = new NearestField(index.graph(), spread, rim);
    timeMs = new int[index.size()];
    place = new int[index.size()];
    seenBy = new int[index.size()];
    Arrays.fill(timeMs, (int) NearestTimes.UNREACHED);
    Arrays.fill(place, -1);
  }

  /** {@link NearestField#openAll}. */
  public PointChange openAll(List<SnappedPoint> places) {
    int[] edges = places.stream().mapToInt(SnappedPoint::edge).distinct().toArray();
    return follow(field.openAll(places), edges);
  }

  /** {@link NearestField#open}. */
  public PointChange open(SnappedPoint point) {
    return follow(field.open(point), point.edge());
  }

  /** {@link NearestField#close}. */
  public PointChange close(int place) {
    int edge = field.edgeOf(place);
    return follow(field.close(place), edge);
  }

  /** {@link NearestField#move}. */
  public PointChange move(int place, SnappedPoint point) {
    int edge = field.edgeOf(place);
    return follow(field.move(place, point), edge, point.edge());
  }

  /** {@link NearestField#setTimes}. */
  public PointChange setTimes(List<EdgeTimes> edits) {
    int[] edges = edits.stream().mapToInt(EdgeTimes::edge).distinct().toArray();
    return follow(field.setTimes(edits), edges);
  }

  /** {@link NearestField#addRoad}. */
  public PointChange addRoad(int startNode, int endNode, int forwardMs, int backwardMs) {
    return follow(field.addRoad(startNode, endNode, forwardMs, backwardMs));
  }

  private PointChange follow(FieldChange nodes, int... edges) {
    change++;
    changedCount = 0;
    for (int i = 0; i < nodes.size(); i++) {
      int node = nodes.node(i);
      for (int at = index.nodeBegin(node); at < index.nodeEnd(node); at++) {
        look(index.pointOfNode(at));
      }
    }
    for (int edge : edges) {
      for (int at = index.edgeBegin(edge); at < index.edgeBegin(edge + 1); at++) {
        look(index.pointByEdge(at));
      }
    }
    return take(nodes.subject());
  }

  /** Notes a point when it is not as it was. */
  private void look(int point) {
    if (seenBy[point] == change) {
      return;
    }
    seenBy[point] = change;
    long now = label(point);
    if (timeOf(point, now) != timeMs[point] || Label.place(now) != place[point]) {
      if (changedCount == changed.length) {
        changed = Arrays.copyOf(changed, 2 * changedCount);
        labelNow = Arrays.copyOf(labelNow, 2 * changedCount);
      }
      changed[changedCount] = point;
      labelNow[changedCount++] = now;
    }
  }

  /** {@link NearestField#at} of a point, by what is known of it beforehand where nothing is new. */
  private long label(int point) {
    SnappedPoint at = index.get(point);
    long best = field.labelAlong(at);
    if (field.isEdited(at.edge())) {
      return Math.min(best, field.labelByNodes(at));
    }
    for (int i = index.readBegin(point); i < index.readEnd(point); i++) {
      long label = field.label(index.readNode(i));
      if (label != Label.UNREACHED) {
        long offered = Label.after(label, index.readMs(i));
        if (offered < best && Label.timeMs(offered) <= SearchArcs.MAX_MS) {
          best = offered;
        }
      }
    }
    return best;
  }

  private int timeOf(int point, long label) {
    return label == Label.UNREACHED
        ? (int) NearestTimes.UNREACHED
        : Label.timeMs(label) + (int) index.get(point).accessMs();
  }

  /** Brings the points that were noted up to date. */
  private PointChange take(int subject) {
    int[] points = Arrays.copyOf(changed, changedCount);
    int[] beforeMs = new int[changedCount];
    int[] placeBefore = new int[changedCount];
    int[] afterMs = new int[changedCount];
    int[] placeAfter = new int[changedCount];
    for (int i = 0; i < changedCount; i++) {
      int point = points[i];
      beforeMs[i] = timeMs[point];
      placeBefore[i] = place[point];
      afterMs[i] = timeOf(point, labelNow[i]);
      placeAfter[i] = Label.place(labelNow[i]);
      timeMs[point] = afterMs[i];
      place[point] = placeAfter[i];
    }
    PointChange taken =
        new PointChange(subject, points, beforeMs, placeBefore, afterMs, placeAfter);
    done.push(taken);
    return taken;
  }

  /**
   * Takes the last change back.
   *
   * @return the change that was taken back
   * @throws java.util.NoSuchElementException when there is none
   */
  public PointChange undo() {
    field.undo();
    PointChange last = done.pop();
    for (int i = 0; i < last.size(); i++) {
      timeMs[last.point(i)] = last.beforeMs(i);
      place[last.point(i)] = last.placeBefore(i);
    }
    return last;
  }

  /** {@link NearestField#settle}. */
  public void settle() {
    field.settle();
    done.clear();
  }

  NearestField nodes() {
    return field;
  }

  /** The points. */
  public PointIndex index() {
    return index;
  }

  /**
   * Milliseconds of a point, walking at both ends included, or {@link NearestTimes#UNREACHED}.
   *
   * @param point 0 to the size of the index, exclusive; one without a road is never reached
   */
  public int timeMs(int point) {
    return timeMs[point];
  }

  /** Number of the nearest place of a point, or -1. */
  public int place(int point) {
    return place[point];
  }
}
