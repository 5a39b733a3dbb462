package org.maillage.engine.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.engine.contraction.PreparedNetwork;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.order.Watch;
import org.maillage.engine.storage.RoadGraphFileException.Reason;
import org.maillage.engine.testing.GridRoads;

class PreparedNetworkFileTest {

  @TempDir Path folder;

  private final ForkJoinPool pool = new ForkJoinPool(2);
  private final RoadGraph roads = GridRoads.of(1, 30, 20);
  private final PreparedNetwork network = PreparedNetwork.of(roads, pool, Watch.NONE);
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("roads.prepared");
    PreparedNetworkFile.write(file, roads, network);
  }

  @AfterEach
  void closePool() {
    pool.shutdown();
  }

  @Test
  void whatWasWrittenIsOpened() throws IOException {
    PreparedNetwork opened = PreparedNetworkFile.open(file, roads);
    assertThat(opened.positions()).isEqualTo(network.positions());
    assertThat(opened.up().begins()).isEqualTo(network.up().begins());
    assertThat(opened.up().headsAndMs()).isEqualTo(network.up().headsAndMs());
    assertThat(opened.down().begins()).isEqualTo(network.down().begins());
    assertThat(opened.down().headsAndMs()).isEqualTo(network.down().headsAndMs());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void anyAlteredByteIsNoticed() throws IOException {
    byte[] good = Files.readAllBytes(file);
    for (int at = 0; at < good.length; at += at < 64 ? 1 : 997) {
      byte[] bad = good.clone();
      bad[at] ^= 4;
      Files.write(file, bad);
      assertThatThrownBy(() -> PreparedNetworkFile.open(file, roads))
          .as("byte %d", at)
          .isInstanceOf(RoadGraphFileException.class);
    }
  }

  @Test
  void aCutFileIsNoticedWhereverItIsCut() throws IOException {
    byte[] good = Files.readAllBytes(file);
    for (int length : new int[] {0, 5, 8, 39, 40, 100, good.length - 1}) {
      Files.write(file, Arrays.copyOf(good, length));
      assertRefused(Reason.TRUNCATED, roads);
    }
    Files.write(file, Arrays.copyOf(good, good.length + 1));
    assertRefused(Reason.ALTERED, roads);
  }

  @Test
  void anotherVersionAndAnotherKindOfFileAreTold() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[8] = 99;
    Files.write(file, bytes);
    assertRefused(Reason.OTHER_VERSION, roads);
    Files.writeString(file, "a letter to the mayor, longer than the header of a network");
    assertRefused(Reason.NOT_A_ROAD_GRAPH, roads);
  }

  @Test
  void aFilePreparedFromOtherRoadsOrSpeedsIsTold() {
    assertRefused(Reason.OTHER_NETWORK, GridRoads.of(2, 30, 20));
    assertRefused(Reason.OTHER_NETWORK, GridRoads.of(1, 20, 20));
  }

  private void assertRefused(Reason reason, RoadGraph expected) {
    assertThatThrownBy(() -> PreparedNetworkFile.open(file, expected))
        .isInstanceOfSatisfying(
            RoadGraphFileException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e).hasMessageContaining(String.valueOf(file));
            });
  }
}
