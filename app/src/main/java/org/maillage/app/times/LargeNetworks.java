package org.maillage.app.times;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.maillage.data.progress.Progress;
import org.maillage.engine.contraction.PreparedNetwork;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.order.Watch;
import org.maillage.engine.storage.PreparedNetworkFile;
import org.maillage.engine.storage.RoadGraphFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prepares road networks that are worth it, once, and keeps what was prepared in a file.
 *
 * <p>Preparing costs as much as some fifteen searches and is gained back by the first basket of
 * services; but on a small network both take less time than anybody notices.
 */
public final class LargeNetworks {

  /** Nodes from which on a network is prepared. */
  public static final int WORTH_PREPARING = 100_000;

  private static final Logger LOG = LoggerFactory.getLogger(LargeNetworks.class);
  private static final String STAGE = "prepare";

  private LargeNetworks() {}

  /**
   * The prepared network: from its file, or prepared now and written there. A file that cannot be
   * used is replaced; one that cannot be written is done without, and the log says so.
   *
   * @param file where it is kept
   * @param progress told the stage {@code prepare} while it is being prepared
   * @return empty when the network is too small to be worth it
   * @throws java.util.concurrent.CancellationException when the thread is interrupted meanwhile
   */
  public static Optional<PreparedNetwork> findPrepared(
      RoadGraph roads, Path file, Progress progress) {
    if (roads.nodeCount() < WORTH_PREPARING) {
      return Optional.empty();
    }
    if (Files.exists(file)) {
      try {
        return Optional.of(PreparedNetworkFile.open(file, roads));
      } catch (RoadGraphFileException e) {
        LOG.warn("{}; it is prepared again", e.getMessage());
      } catch (IOException e) {
        LOG.warn("Could not read {}; it is prepared again", file, e);
      }
    }
    return Optional.of(prepare(roads, file, progress));
  }

  private static PreparedNetwork prepare(RoadGraph roads, Path file, Progress progress) {
    PreparedNetwork network =
        PreparedNetwork.of(roads, Processors.ALL, new InThirds(progress, Thread.currentThread()));
    try {
      PreparedNetworkFile.write(file, roads, network);
    } catch (IOException e) {
      LOG.warn("Could not keep the prepared network in {}; it will be prepared again", file, e);
    }
    return network;
  }

  /**
   * One progress for the stages of a preparation, each counted as a third of it.
   *
   * @param asking the thread that waits for it: interrupted, it wants no more of it
   */
  private record InThirds(Progress progress, Thread asking) implements Watch {

    private static final int STEPS = 1000;

    @Override
    public boolean goesOn(Stage stage, long done, long total) {
      long steps = total == 0 ? STEPS : STEPS * done / total;
      progress.at(STAGE, "", stage.ordinal() * STEPS + steps, Stage.values().length * STEPS);
      return !asking.isInterrupted();
    }
  }
}
