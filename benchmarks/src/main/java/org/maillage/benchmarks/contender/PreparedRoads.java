package org.maillage.benchmarks.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import org.maillage.engine.contraction.PreparedNetwork;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.order.Watch;
import org.maillage.engine.storage.PreparedNetworkFile;

/** A network that is prepared when it is first needed, for all who use it. */
public final class PreparedRoads {

  private final RoadGraph graph;
  private final ForkJoinPool pool;
  private final @Nullable Path file;
  private @Nullable PreparedNetwork network;

  /** Nothing is prepared yet, and nothing will be kept. */
  public PreparedRoads(RoadGraph graph, int threads) {
    this(graph, threads, null);
  }

  /**
   * Nothing is prepared yet.
   *
   * @param threads how many threads preparation and sweeps may use
   * @param file where the preparation is kept, or was kept by an earlier run
   */
  public PreparedRoads(RoadGraph graph, int threads, @Nullable Path file) {
    this.graph = graph;
    this.pool = new ForkJoinPool(threads);
    this.file = file;
  }

  /** Whether an earlier run prepared it. */
  public boolean isKept() {
    return file != null && Files.exists(file);
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
      made = openOrPrepare();
      network = made;
    }
    return made;
  }

  private PreparedNetwork openOrPrepare() {
    if (file == null) {
      return PreparedNetwork.of(graph, pool, Watch.NONE);
    }
    try {
      if (!Files.exists(file)) {
        PreparedNetworkFile.write(file, graph, PreparedNetwork.of(graph, pool, Watch.NONE));
      }
      return PreparedNetworkFile.open(file, graph);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
