package org.maillage.app.times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.data.progress.Progress;
import org.maillage.engine.contraction.PreparedNetwork;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadGraphBuilder;
import org.maillage.engine.profile.RoadClass;

class LargeNetworksTest {

  private static RoadGraph large;

  @TempDir Path folder;

  @BeforeAll
  static void build() {
    large = grid(320, 320);
  }

  @Test
  void aSmallNetworkIsNotPrepared() {
    Path file = folder.resolve("small.prepared");
    assertThat(LargeNetworks.findPrepared(grid(9, 9), file, Progress.SILENT)).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  void aLargeNetworkIsPreparedOnceAndThenReadFromItsFile() {
    Path file = folder.resolve("large.prepared");
    AtomicInteger told = new AtomicInteger();
    Progress counting = (stage, detail, done, total) -> told.incrementAndGet();
    Optional<PreparedNetwork> first = LargeNetworks.findPrepared(large, file, counting);
    assertThat(told.getAndSet(0)).isPositive();
    Optional<PreparedNetwork> second = LargeNetworks.findPrepared(large, file, counting);
    assertThat(told).hasValue(0);
    assertThat(second.orElseThrow().up().headsAndMs())
        .isEqualTo(first.orElseThrow().up().headsAndMs());
  }

  @Test
  void aDamagedFileIsPreparedAgain() throws IOException {
    Path file = folder.resolve("damaged.prepared");
    Files.writeString(file, "cut off");
    assertThat(LargeNetworks.findPrepared(large, file, Progress.SILENT)).isPresent();
    assertThat(Files.size(file)).isGreaterThan(1000);
  }

  @Test
  void aFolderThatTakesNoFileIsNoReasonToFail() {
    Path file = folder.resolve("missing").resolve("large.prepared");
    assertThat(LargeNetworks.findPrepared(large, file, Progress.SILENT)).isPresent();
  }

  @Test
  void anInterruptedPreparationStopsAndLeavesNoFile() {
    Path file = folder.resolve("stopped.prepared");
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> LargeNetworks.findPrepared(large, file, Progress.SILENT))
          .isInstanceOf(CancellationException.class);
    } finally {
      Thread.interrupted();
    }
    assertThat(file).doesNotExist();
  }

  private static RoadGraph grid(int width, int height) {
    Random random = new Random(4);
    RoadGraphBuilder builder = new RoadGraphBuilder();
    for (int node = 0; node < width * height; node++) {
      builder.addNode(42 + node / width / 1000.0, 9 + node % width / 1000.0);
    }
    for (int node = 0; node < width * height; node++) {
      if (node % width + 1 < width && (node / width % 8 == 0 || random.nextInt(3) > 0)) {
        edge(builder, node, node + 1, random);
      }
      if (node + width < width * height && node % width % 8 == 0) {
        edge(builder, node, node + width, random);
      }
    }
    return builder.build();
  }

  private static void edge(RoadGraphBuilder builder, int from, int to, Random random) {
    int ms = 1 + random.nextInt(9000);
    builder.addEdge(from, to, ms, ms, ms, RoadClass.RESIDENTIAL);
  }
}
