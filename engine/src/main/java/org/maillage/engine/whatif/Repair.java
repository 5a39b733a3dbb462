package org.maillage.engine.whatif;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.maillage.engine.query.BucketQueue;
import org.maillage.engine.query.Label;
import org.maillage.engine.query.SearchArcs;
import org.maillage.engine.whatif.EditedRoads.Seed;
import org.maillage.engine.whatif.OpenPlaces.Open;

/**
 * Keeps labels right when places or arcs change, after the batch algorithm of Ramalingam and Reps
 * (An incremental algorithm for a generalization of the shortest-path problem, J. Algorithms 1996):
 *
 * <ol>
 *   <li>what was given by a closed place or an edited arc, and all that was driven on from there,
 *       is wiped. A label that another way supports as well is wiped too: with arcs of no length
 *       two nodes may support nothing but each other;
 *   <li>wiped nodes are offered what their neighbours and the places on their edges give;
 *   <li>nodes near opened places and edited arcs are offered what these give;
 *   <li>what got better spreads, as in any search, and ends where it brings nothing.
 * </ol>
 */
final class Repair {

  /** Of 1/16 to 8 usual arcs a bucket the fastest. */
  private static final double ARCS_PER_BUCKET = 2;

  private static final long LAST = Label.last(SearchArcs.MAX_MS);

  private final FieldLabels labels;
  private final BucketQueue queue;
  private int[] waiting = new int[64];
  private int waitingCount;

  /** Wiped nodes are the first in the journal of the change. */
  private int wipedCount;

  Repair(FieldLabels labels, SearchArcs arcs) {
    this.labels = labels;
    queue = new BucketQueue(arcs.meanMs() * ARCS_PER_BUCKET, arcs.longestMs());
  }

  /** Wipes what depends on closed places and on arcs that become slower; first in a change. */
  void wipe(EditedRoads roads, List<Open> closed, List<EditedEdge> slower) {
    for (Open open : closed) {
      for (Seed seed : open.seeds()) {
        wipeIf(seed.node(), Label.of(seed.timeMs(), open.place()));
      }
    }
    for (EditedEdge edge : slower) {
      edge.searched(roads.direction(), (from, to, ms) -> wipeAlong(labels.get(from), to, ms));
    }
    EditedArcs arcs = roads.spread();
    for (int i = 0; i < labels.touchedCount(); i++) {
      int node = labels.touched(i);
      for (int at = arcs.begin(node), end = arcs.end(node); at != end; at = EditedArcs.next(at)) {
        wipeAlong(labels.before(i), arcs.node(at), arcs.ms(at));
      }
    }
    wipedCount = labels.touchedCount();
  }

  private void wipeAlong(long label, int node, int ms) {
    if (label != Label.UNREACHED) {
      wipeIf(node, Label.after(label, ms));
    }
  }

  private void wipeIf(int node, long label) {
    long now = labels.get(node);
    if (now != Label.UNREACHED && Label.waiting(now) == label) {
      labels.set(node, Label.UNREACHED);
    }
  }

  /** Offers what is left and what is new, and lets it spread. */
  void mend(EditedRoads roads, OpenPlaces places, List<Open> opened, List<EditedEdge> edges) {
    waitingCount = 0;
    EditedArcs rim = roads.rim();
    for (int i = 0; i < wipedCount; i++) {
      int node = labels.touched(i);
      for (int at = rim.begin(node), end = rim.end(node); at != end; at = EditedArcs.next(at)) {
        offerAlong(labels.get(rim.node(at)), node, rim.ms(at));
      }
    }
    offer(wipedCount > 0 ? places.all() : opened);
    for (EditedEdge edge : edges) {
      edge.searched(roads.direction(), (from, to, ms) -> offerAlong(labels.get(from), to, ms));
    }
    spread(roads.spread());
  }

  private void offer(Collection<Open> places) {
    for (Open open : places) {
      for (Seed seed : open.seeds()) {
        improve(seed.node(), Label.of(seed.timeMs(), open.place()));
      }
    }
  }

  private void offerAlong(long label, int node, int ms) {
    if (label != Label.UNREACHED) {
      improve(node, Label.after(label, ms));
    }
  }

  private void improve(int node, long label) {
    if (label < Label.waiting(labels.get(node)) && label <= LAST) {
      labels.set(node, label);
      if (waitingCount == waiting.length) {
        waiting = Arrays.copyOf(waiting, 2 * waitingCount);
      }
      waiting[waitingCount++] = node;
    }
  }

  private void spread(EditedArcs arcs) {
    int firstMs = SearchArcs.MAX_MS;
    int lastMs = 0;
    for (int i = 0; i < waitingCount; i++) {
      int timeMs = Label.timeMs(labels.get(waiting[i]));
      firstMs = Math.min(firstMs, timeMs);
      lastMs = Math.max(lastMs, timeMs);
    }
    queue.begin(firstMs, Math.max(arcs.longestMs(), lastMs - firstMs));
    for (int i = 0; i < waitingCount; i++) {
      queue.push(Label.timeMs(labels.get(waiting[i])), waiting[i]);
    }
    for (int node = queue.pop(); node >= 0; node = queue.pop()) {
      long label = labels.get(node);
      if (Label.isWaiting(label)) {
        labels.set(node, Label.done(label));
        relax(arcs, node, label);
      }
    }
  }

  private void relax(EditedArcs arcs, int from, long label) {
    for (int at = arcs.begin(from), end = arcs.end(from); at != end; at = EditedArcs.next(at)) {
      int node = arcs.node(at);
      long next = Label.after(label, arcs.ms(at));
      long old = labels.get(node);
      if (next < Label.waiting(old) && next <= LAST) {
        labels.set(node, next);
        int timeMs = Label.timeMs(next);
        if (!Label.isWaiting(old)
            || old == Label.UNREACHED
            || queue.bucketOf(timeMs) != queue.bucketOf(Label.timeMs(old))) {
          queue.push(timeMs, node);
        }
      }
    }
  }
}
