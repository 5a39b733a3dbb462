package org.maillage.engine.query;

import java.util.Arrays;
import java.util.List;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.snap.SnappedPoint;

/**
 * The answers of {@link NearestSearch} without preparation and without a heap: a search over {@link
 * SearchArcs} with a {@link BucketQueue}, in either direction, everywhere or within a time.
 *
 * <p>Nodes of one bucket come in any order, and a node that is improved after it was done waits in
 * the queue again, see {@link Label}. The length of the route lies beside the label and decides
 * between equal times to the same place.
 *
 * <p>For one thread. All memory is kept between searches: once the queue has grown, a search
 * allocates nothing but its answer, and one that reaches little costs little, for only what was
 * reached is wiped.
 */
public final class BucketSearch implements NodeTimes {

  /** Above this share of the nodes, wiping everything is faster than wiping one by one. */
  private static final int FEW = 16;

  /**
   * Width of a bucket in usual arcs: of 1/16 to 8, the fastest. Wider buckets do more nodes twice,
   * narrower ones are more often empty.
   */
  private static final double ARCS_PER_BUCKET = 2;

  private final RoadGraph graph;
  private final SearchArcs arcs;
  private final BucketQueue queue;

  /** Label and millimetres of each node, alternating. */
  private final long[] labels;

  private int[] reached = new int[1024];
  private int reachedCount;
  private long lastLabel;

  /**
   * A search on a graph.
   *
   * @param arcs those of the same graph; their direction is that of the answers
   */
  public BucketSearch(RoadGraph graph, SearchArcs arcs) {
    if (graph.nodeCount() != arcs.nodeCount()) {
      throw new IllegalArgumentException("the arcs are those of another graph");
    }
    this.graph = graph;
    this.arcs = arcs;
    this.queue = new BucketQueue(arcs.meanMs() * ARCS_PER_BUCKET, arcs.longestMs());
    this.labels = new long[2 * graph.nodeCount()];
    Arrays.fill(labels, Label.UNREACHED);
  }

  /** {@link #nearest(List, int)} without a limit but that of {@link SearchArcs#MAX_MS}. */
  public NearestTimes nearest(List<SnappedPoint> places) {
    return nearest(places, SearchArcs.MAX_MS);
  }

  /**
   * Times between everywhere and the nearest of the places.
   *
   * @param places may be empty: then nothing is reached
   * @param withinMs what takes more milliseconds, walking at both ends included, is unreached
   * @return valid until the next search
   * @throws IllegalArgumentException when a place lies on an edge that the graph does not have
   */
  public NearestTimes nearest(List<SnappedPoint> places, int withinMs) {
    wipe();
    int limitMs = Math.min(withinMs, SearchArcs.MAX_MS);
    lastLabel = Label.last(limitMs);
    for (int i = 0; i < places.size(); i++) {
      int place = i;
      SnappedPoint point = places.get(i);
      arcs.direction()
          .seeds(
              graph,
              point,
              (node, legMs, legMm) ->
                  seed(node, legMs + point.accessMs(), place, legMm + point.accessLengthMm()));
    }
    start();
    for (int node = queue.pop(); node >= 0; node = queue.pop()) {
      long label = labels[2 * node];
      if (Label.isWaiting(label)) {
        labels[2 * node] = Label.done(label);
        relax(node, label, labels[2 * node + 1]);
      }
    }
    return new NearestTimes(graph, arcs.direction(), places, limitMs, this);
  }

  private void wipe() {
    if (reachedCount > labels.length / 2 / FEW) {
      Arrays.fill(labels, Label.UNREACHED);
    } else {
      for (int i = 0; i < reachedCount; i++) {
        labels[2 * reached[i]] = Label.UNREACHED;
      }
    }
    reachedCount = 0;
  }

  private void seed(int node, long timeMs, int place, long lengthMm) {
    if (timeMs > Label.timeMs(lastLabel)) {
      return;
    }
    long old = labels[2 * node];
    long label = Label.of((int) timeMs, place);
    if (label < old || (label == old && lengthMm < labels[2 * node + 1])) {
      if (old == Label.UNREACHED) {
        note(node);
      }
      labels[2 * node] = label;
      labels[2 * node + 1] = lengthMm;
    }
  }

  private void start() {
    int firstMs = SearchArcs.MAX_MS;
    int lastMs = 0;
    for (int i = 0; i < reachedCount; i++) {
      int timeMs = Label.timeMs(labels[2 * reached[i]]);
      firstMs = Math.min(firstMs, timeMs);
      lastMs = Math.max(lastMs, timeMs);
    }
    queue.begin(firstMs, Math.max(arcs.longestMs(), lastMs - firstMs));
    for (int i = 0; i < reachedCount; i++) {
      queue.push(Label.timeMs(labels[2 * reached[i]]), reached[i]);
    }
  }

  private void relax(int from, long label, long lengthMm) {
    for (int at = arcs.begin(from); at < arcs.end(from); at = SearchArcs.next(at)) {
      int node = arcs.node(at);
      long next = Label.after(label, arcs.ms(at));
      if (next <= Label.waiting(labels[2 * node]) && next <= lastLabel) {
        improve(node, next, lengthMm + arcs.mm(at));
      }
    }
  }

  /** Takes a label that is better or equal; of equal ones the shorter route. */
  private void improve(int node, long label, long lengthMm) {
    long old = labels[2 * node];
    if (label == Label.waiting(old) && lengthMm >= labels[2 * node + 1]) {
      return;
    }
    labels[2 * node] = label;
    labels[2 * node + 1] = lengthMm;
    int timeMs = Label.timeMs(label);
    if (old == Label.UNREACHED) {
      note(node);
    } else if (Label.isWaiting(old)
        && queue.bucketOf(timeMs) == queue.bucketOf(Label.timeMs(old))) {
      return;
    }
    queue.push(timeMs, node);
  }

  private void note(int node) {
    if (reachedCount == reached.length) {
      reached = Arrays.copyOf(reached, 2 * reachedCount);
    }
    reached[reachedCount++] = node;
  }

  /** Number of nodes that the last search reached. */
  public int reachedCount() {
    return reachedCount;
  }

  /** One of the nodes that the last search reached, from 0 to their number, in no order. */
  public int reachedNode(int index) {
    return reached[index];
  }

  @Override
  public long timeMs(int node) {
    return Label.timeMs(labels[2 * node]);
  }

  @Override
  public int place(int node) {
    return Label.place(labels[2 * node]);
  }

  @Override
  public long lengthMm(int node) {
    return labels[2 * node] == Label.UNREACHED ? 0 : labels[2 * node + 1];
  }
}
