package org.maillage.benchmarks.contender;

import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import org.maillage.engine.contraction.PreparedNetwork;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.order.Watch;

/** A network that is prepared when it is first needed, for all who use it. */
public final class PreparedRoads {

  private final RoadGraph graph;
  private final ForkJoinPool pool;
  private @Nullable PreparedNetwork network;

  /**
   * Nothing is prepared yet.
   *
   * @param threads how many threads preparation and sweeps may use
   */
  public PreparedRoads(RoadGraph graph, int threads) {
    this.graph = graph;
    this.pool = new ForkJoinPool(threads);
  }

  /** The network that was prepared, or will be. */
  public RoadGraph graph() {
    return graph;
  }

  /** The threads. */
  public ForkJoinPool pool() {
    return pool;
  }

  /** The prepared network; takes long the first time. */
  public PreparedNetwork network() {
    PreparedNetwork made = network;
    if (made == null) {
      made = PreparedNetwork.of(graph, pool, Watch.NONE);
      network = made;
    }
    return made;
  }
}
