package org.maillage.engine.whatif;

import java.util.Arrays;
import java.util.List;
import org.maillage.engine.query.BucketQueue;
import org.maillage.engine.query.Label;
import org.maillage.engine.query.SearchArcs;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.whatif.EditedRoads.Seed;

/**
 * What a place that brings several services would change if it opened at a point: the answer while
 * somebody drags it over the map. The fields stay as they are, so that there is nothing to undo.
 *
 * <p>Ways from the place are the same for all its services. So one search goes out from it, and
 * with every node those services for which the place is nearer there than any open one. Where a
 * service is left behind it is left behind on all ways from there, because its time is never longer
 * than its time one arc before and the arc; where all are left behind the search ends. Opening the
 * place in each field searches, and keeps what it needs to go back, as often as there are services.
 *
 * <p>For one thread, which also is that of the fields meanwhile. Memory: 12 bytes a node, 4 a
 * point.
 */
public final class PlaceTrial {

  /** Services are the bits of a long; its sign says that a node has yet to be driven on from. */
  public static final int MOST_SERVICES = 63;

  private static final long WAITING = Long.MIN_VALUE;
  private static final int FAR = Integer.MAX_VALUE;
  private static final double ARCS_PER_BUCKET = 2;

  private final List<PointField> fields;
  private final PointIndex index;
  private final BucketQueue queue;
  private final int[] nodeMs;

  /** The services for which the place is nearer to a node. */
  private final long[] nearer;

  private int[] reached = new int[64];
  private int reachedCount;

  /** Number of the last trial that looked at a point. */
  private final int[] seenBy;

  private int trial;

  /**
   * A trial of a place with some services.
   *
   * @param fields of its services, 1 to 63, with the same index
   * @param arcs of the graph, in the direction of the fields
   */
  public PlaceTrial(List<PointField> fields, SearchArcs arcs) {
    if (fields.isEmpty() || fields.size() > MOST_SERVICES) {
      throw new IllegalArgumentException(fields.size() + " services");
    }
    this.fields = List.copyOf(fields);
    index = fields.get(0).index();
    for (PointField field : fields) {
      if (field.index() != index) {
        throw new IllegalArgumentException("the fields have different points");
      }
    }
    queue = new BucketQueue(arcs.meanMs() * ARCS_PER_BUCKET, arcs.longestMs());
    nodeMs = new int[index.graph().nodeCount()];
    nearer = new long[nodeMs.length];
    Arrays.fill(nodeMs, FAR);
    seenBy = new int[index.size()];
  }

  /**
   * What {@link PointField#open} would report for each service, were the place opened there.
   *
   * @return one change a field, in their order; its subject is the number that the place would get
   * @throws IllegalArgumentException when the point lies on an edge that the graph does not have,
   *     or the roads of the fields are not edited alike
   */
  public List<PointChange> at(SnappedPoint place) {
    EditedRoads roads = fields.get(0).nodes().roads();
    for (PointField field : fields) {
      if (!field.nodes().roads().isLike(roads)) {
        throw new IllegalArgumentException("the roads of the services are not edited alike");
      }
    }
    search(roads, roads.seedsOf(place));
    List<Gains> gains = fields.stream().map(Gains::new).toList();
    collect(roads, place, gains);
    for (int i = 0; i < reachedCount; i++) {
      nodeMs[reached[i]] = FAR;
    }
    return gains.stream().map(Gains::change).toList();
  }

  private void search(EditedRoads roads, List<Seed> seeds) {
    reachedCount = 0;
    long all = (1L << fields.size()) - 1;
    int firstMs = SearchArcs.MAX_MS;
    int lastMs = 0;
    for (Seed seed : seeds) {
      firstMs = Math.min(firstMs, seed.timeMs());
      lastMs = Math.max(lastMs, seed.timeMs());
    }
    EditedArcs arcs = roads.spread();
    queue.begin(firstMs, Math.max(arcs.longestMs(), lastMs - firstMs));
    for (Seed seed : seeds) {
      offer(seed.node(), seed.timeMs(), all);
    }
    for (int node = queue.pop(); node >= 0; node = queue.pop()) {
      if (nearer[node] < 0) {
        long left = stillNearer(node, nearer[node] & ~WAITING);
        nearer[node] = left;
        if (left != 0) {
          driveOn(arcs, node, left);
        }
      }
    }
  }

  private void driveOn(EditedArcs arcs, int from, long services) {
    int ms = nodeMs[from];
    for (int at = arcs.begin(from), end = arcs.end(from); at != end; at = EditedArcs.next(at)) {
      int next = ms + arcs.ms(at);
      if (next <= SearchArcs.MAX_MS) {
        offer(arcs.node(at), next, services);
      }
    }
  }

  private void offer(int node, int ms, long services) {
    int oldMs = nodeMs[node];
    if (ms >= oldMs) {
      return;
    }
    boolean queued =
        oldMs != FAR && nearer[node] < 0 && queue.bucketOf(ms) == queue.bucketOf(oldMs);
    if (oldMs == FAR) {
      if (reachedCount == reached.length) {
        reached = Arrays.copyOf(reached, 2 * reachedCount);
      }
      reached[reachedCount++] = node;
    }
    nodeMs[node] = ms;
    nearer[node] = services | WAITING;
    if (!queued) {
      queue.push(ms, node);
    }
  }

  /** Of some services those to which the place is nearer than any open one; ties go to the old. */
  private long stillNearer(int node, long services) {
    long last = Label.last(nodeMs[node]);
    long left = 0;
    for (long rest = services; rest != 0; rest &= rest - 1) {
      int service = Long.numberOfTrailingZeros(rest);
      if (fields.get(service).nodes().label(node) > last) {
        left |= 1L << service;
      }
    }
    return left;
  }

  private void collect(EditedRoads roads, SnappedPoint place, List<Gains> gains) {
    trial++;
    for (int i = 0; i < reachedCount; i++) {
      int node = reached[i];
      if (nearer[node] != 0) {
        for (int at = index.nodeBegin(node); at < index.nodeEnd(node); at++) {
          look(roads, place, index.pointOfNode(at), gains);
        }
      }
    }
    for (int at = index.edgeBegin(place.edge()); at < index.edgeBegin(place.edge() + 1); at++) {
      look(roads, place, index.pointByEdge(at), gains);
    }
  }

  private void look(EditedRoads roads, SnappedPoint place, int point, List<Gains> gains) {
    if (seenBy[point] == trial) {
      return;
    }
    seenBy[point] = trial;
    SnappedPoint at = index.get(point);
    Way way = new Way();
    if (roads.isEdited(at.edge())) {
      roads.reads(at, (node, legMs, legMm) -> offer(way, node, legMs));
    } else {
      for (int i = index.readBegin(point); i < index.readEnd(point); i++) {
        offer(way, index.readNode(i), index.readMs(i));
      }
    }
    if (at.edge() == place.edge()) {
      long alongMs = roads.alongMs(at, place);
      if (alongMs >= 0) {
        way.offer(alongMs + place.accessMs(), (1L << fields.size()) - 1);
      }
    }
    if (way.ms <= SearchArcs.MAX_MS) {
      int timeMs = (int) (way.ms + at.accessMs());
      for (long rest = way.services; rest != 0; rest &= rest - 1) {
        gains.get(Long.numberOfTrailingZeros(rest)).offer(point, timeMs);
      }
    }
  }

  private void offer(Way way, int node, long legMs) {
    if (nodeMs[node] != FAR && nearer[node] != 0) {
      way.offer(legMs + nodeMs[node], nearer[node]);
    }
  }

  /** The best way from the place to a point, and the services for which it may be worth it. */
  private static final class Way {
    private long ms = Long.MAX_VALUE;
    private long services;

    void offer(long otherMs, long otherServices) {
      ms = Math.min(ms, otherMs);
      services |= otherServices;
    }
  }

  /** The points that would be nearer to a place of one service. */
  private static final class Gains {
    private final PointField field;
    private int[] points = new int[64];
    private int[] afterMs = new int[64];
    private int count;

    Gains(PointField field) {
      this.field = field;
    }

    void offer(int point, int timeMs) {
      if (field.place(point) >= 0 && field.timeMs(point) <= timeMs) {
        return;
      }
      if (count == points.length) {
        points = Arrays.copyOf(points, 2 * count);
        afterMs = Arrays.copyOf(afterMs, 2 * count);
      }
      points[count] = point;
      afterMs[count++] = timeMs;
    }

    PointChange change() {
      int place = field.nodes().nextPlace();
      int[] changed = Arrays.copyOf(points, count);
      int[] placeAfter = new int[count];
      Arrays.fill(placeAfter, place);
      return new PointChange(
          place,
          changed,
          Arrays.stream(changed).map(field::timeMs).toArray(),
          Arrays.stream(changed).map(field::place).toArray(),
          Arrays.copyOf(afterMs, count),
          placeAfter);
    }
  }
}
