package org.maillage.engine.contraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntUnaryOperator;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.order.Watch;

/**
 * Gives the shortcuts of a hierarchy their times (Dibbelt, Strasser and Wagner 2016, section 7).
 *
 * <p>A triangle is three positions joined by shortcuts: its <b>bottom</b> {@code v}, the last in
 * number and so the first to be contracted, its <b>middle</b> {@code a} and its <b>top</b> {@code
 * b}. The <b>basic</b> pass goes from the last position to the first and lets the shortcut between
 * middle and top take the way by the bottom when that is faster. The <b>perfect</b> pass goes from
 * the first to the last and lets the two sides at the bottom take the way by each other: every time
 * is then that of the fastest route, and a shortcut whose time fell in this pass lies on no fastest
 * route and is not needed.
 *
 * <p>Both passes take the triangles by their middle, whose shortcuts are spread out in an array
 * before, so that a triangle costs one look. Subtrees of the elimination tree are worked on in
 * parallel, the few thousand positions above them by one thread.
 */
final class Customization {

  /** Number of subtrees, a thread: enough that no thread waits long for the last. */
  private static final int SUBTREES_A_THREAD = 16;

  private final Hierarchy hierarchy;
  private final Incoming incoming;
  private final ForkJoinPool pool;
  private final Watch watch;
  private final AtomicLong done = new AtomicLong();

  /** Milliseconds from the tail of a shortcut to its head, and from the head to the tail. */
  private final int[] up;

  private final int[] down;

  private Customization(Hierarchy hierarchy, ForkJoinPool pool, Watch watch) {
    this.hierarchy = hierarchy;
    this.pool = pool;
    this.watch = watch;
    incoming = new Incoming(hierarchy);
    up = new int[hierarchy.shortcutCount()];
    down = new int[hierarchy.shortcutCount()];
    Arrays.fill(up, Times.UNREACHED);
    Arrays.fill(down, Times.UNREACHED);
  }

  /**
   * The needed shortcuts with their times, in both directions.
   *
   * @param arcMs milliseconds along each arc of the network, {@link RoadGraph#NO_WAY} if closed
   * @throws IllegalArgumentException when an arc takes {@link Times#UNREACHED} or more
   * @throws java.util.concurrent.CancellationException when the watch stops it
   */
  static Climbs[] customize(
      Hierarchy hierarchy,
      RoadGraph roads,
      IntUnaryOperator arcMs,
      ForkJoinPool pool,
      Watch watch) {
    Customization customization = new Customization(hierarchy, pool, watch);
    customization.takeRoads(roads, arcMs);
    List<Integer> subtrees = customization.subtrees();
    customization.basic(subtrees);
    int[] basicUp = customization.up.clone();
    int[] basicDown = customization.down.clone();
    customization.perfect(subtrees);
    return new Climbs[] {
      Climbs.of(hierarchy, customization.up, basicUp),
      Climbs.of(hierarchy, customization.down, basicDown)
    };
  }

  private void takeRoads(RoadGraph roads, IntUnaryOperator arcMs) {
    if (roads.edgeCount() != hierarchy.edgeCount() || roads.nodeCount() != hierarchy.nodeCount()) {
      throw new IllegalArgumentException(roads + " is not the network of " + hierarchy);
    }
    for (int edge = 0; edge < roads.edgeCount(); edge++) {
      int shortcut = hierarchy.shortcutOf(edge);
      if (shortcut != Hierarchy.NO_SHORTCUT) {
        boolean climbs =
            hierarchy.position(roads.edgeStart(edge)) > hierarchy.position(roads.edgeEnd(edge));
        take(climbs ? up : down, shortcut, arcMs.applyAsInt(2 * edge));
        take(climbs ? down : up, shortcut, arcMs.applyAsInt(2 * edge + 1));
      }
    }
  }

  private static void take(int[] times, int shortcut, int ms) {
    if (ms == RoadGraph.NO_WAY) {
      return;
    }
    if (ms < 0 || ms >= Times.UNREACHED) {
      throw new IllegalArgumentException(
          "an arc takes %d ms, expected 0 to %d".formatted(ms, Times.UNREACHED - 1));
    }
    times[shortcut] = Math.min(times[shortcut], ms);
  }

  /** Roots of the largest subtrees that are not too large to share the work out. */
  private List<Integer> subtrees() {
    int most = hierarchy.nodeCount() / (SUBTREES_A_THREAD * pool.getParallelism()) + 1;
    List<Integer> roots = new ArrayList<>();
    int position = 0;
    while (position < hierarchy.nodeCount()) {
      if (hierarchy.size(position) <= most) {
        roots.add(position);
        position += hierarchy.size(position);
      } else {
        position++;
      }
    }
    return roots;
  }

  private void basic(List<Integer> subtrees) {
    inParallel(
        subtrees,
        (root, slot) -> {
          for (int a = root + hierarchy.size(root) - 1; a >= root; a--) {
            takeWaysByBottom(a, slot);
          }
        });
    List<Integer> above = above(subtrees);
    int[] slot = new int[hierarchy.nodeCount()];
    for (int i = above.size() - 1; i >= 0; i--) {
      takeWaysByBottom(above.get(i), slot);
    }
    tell(above.size());
  }

  private void perfect(List<Integer> subtrees) {
    List<Integer> above = above(subtrees);
    int[] slot = new int[hierarchy.nodeCount()];
    for (int a : above) {
      giveWaysToBottom(a, slot);
    }
    tell(above.size());
    inParallel(
        subtrees,
        (root, ownSlot) -> {
          for (int a = root; a < root + hierarchy.size(root); a++) {
            giveWaysToBottom(a, ownSlot);
          }
        });
  }

  /** The positions in none of the subtrees, in ascending order. */
  private List<Integer> above(List<Integer> subtrees) {
    List<Integer> above = new ArrayList<>();
    int position = 0;
    for (int root : subtrees) {
      while (position < root) {
        above.add(position++);
      }
      position = root + hierarchy.size(root);
    }
    return above;
  }

  private interface SubtreeWork {
    /**
     * @param root its first position
     * @param slot scratch, one entry a node
     */
    void on(int root, int[] slot);
  }

  private void inParallel(List<Integer> subtrees, SubtreeWork work) {
    AtomicInteger next = new AtomicInteger();
    List<ForkJoinTask<?>> workers = new ArrayList<>();
    for (int i = 0; i < pool.getParallelism(); i++) {
      workers.add(
          pool.submit(
              () -> {
                int[] slot = new int[hierarchy.nodeCount()];
                for (int s = next.getAndIncrement();
                    s < subtrees.size();
                    s = next.getAndIncrement()) {
                  work.on(subtrees.get(s), slot);
                  tell(hierarchy.size(subtrees.get(s)));
                }
              }));
    }
    workers.forEach(ForkJoinTask::join);
  }

  private void tell(int positions) {
    watch.at(Watch.Stage.TIMES, done.addAndGet(positions), 2L * hierarchy.nodeCount());
  }

  private void spreadOut(int a, int[] slot) {
    for (int i = hierarchy.begin(a); i < hierarchy.end(a); i++) {
      slot[hierarchy.head(i)] = i;
    }
  }

  private void takeWaysByBottom(int a, int[] slot) {
    spreadOut(a, slot);
    for (int i = incoming.begin(a); i < incoming.end(a); i++) {
      int va = incoming.shortcut(i);
      int vToA = up[va];
      int aToV = down[va];
      for (int vb = hierarchy.begin(incoming.tail(i)); vb < va; vb++) {
        int ab = slot[hierarchy.head(vb)];
        up[ab] = Math.min(up[ab], aToV + up[vb]);
        down[ab] = Math.min(down[ab], down[vb] + vToA);
      }
    }
  }

  private void giveWaysToBottom(int a, int[] slot) {
    spreadOut(a, slot);
    for (int i = incoming.begin(a); i < incoming.end(a); i++) {
      int va = incoming.shortcut(i);
      int vToA = up[va];
      int aToV = down[va];
      for (int vb = hierarchy.begin(incoming.tail(i)); vb < va; vb++) {
        int ab = slot[hierarchy.head(vb)];
        int vToB = Math.min(up[vb], vToA + up[ab]);
        int bToV = Math.min(down[vb], down[ab] + aToV);
        vToA = Math.min(vToA, vToB + down[ab]);
        aToV = Math.min(aToV, up[ab] + bToV);
        up[vb] = vToB;
        down[vb] = bToV;
      }
      up[va] = vToA;
      down[va] = aToV;
    }
  }
}
