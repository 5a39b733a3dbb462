package org.maillage.engine.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadGraphBuilder;
import org.maillage.engine.profile.RoadClass;
import org.maillage.engine.storage.RoadGraphFileException.Reason;
import org.maillage.engine.testing.RandomRoads;

class RoadGraphFileTest {

  @TempDir Path folder;

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    for (long seed = 0; seed < 50; seed++) {
      RoadGraph graph = RandomRoads.graph(seed);
      RoadGraphFile.write(file(), graph);

      assertThat(RoadGraphFile.read(file()).columns()).isEqualTo(graph.columns());
    }
  }

  @Test
  void aGraphLargerThanAnyBufferIsReadBack() throws IOException {
    Random random = new Random(1);
    RoadGraphBuilder builder = new RoadGraphBuilder();
    for (int node = 0; node < 300_000; node++) {
      builder.addNode(41 + random.nextDouble(), 8 + random.nextDouble());
    }
    RoadClass[] classes = RoadClass.values();
    for (int edge = 0; edge < 1_200_000; edge++) {
      builder.addEdge(
          random.nextInt(300_000),
          random.nextInt(300_000),
          random.nextInt(1_000_000),
          random.nextInt(100_000),
          RoadGraph.NO_WAY,
          classes[random.nextInt(classes.length)]);
    }
    RoadGraph graph = builder.build();
    RoadGraphFile.write(file(), graph);

    assertThat(Files.size(file())).isEqualTo(36 + 8 * 300_000 + 25 * 1_200_000 + 4 + 4);
    assertThat(RoadGraphFile.read(file()).columns()).isEqualTo(graph.columns());
  }

  @Test
  void shapesAndCopiesAreKept() throws IOException {
    RoadGraph graph = drawnAndCopied();
    RoadGraphFile.write(file(), graph);

    RoadGraph read = RoadGraphFile.read(file());

    assertThat(read.columns()).isEqualTo(graph.columns());
    assertThat(read.originalNodeCount()).isEqualTo(2);
    assertThat(read.originalEdge(1)).isZero();
    assertThat(read.pointLatE7(1, 1)).isEqualTo(421_000_000);
    assertThat(Files.size(file())).isEqualTo(36 + 8 * 3 + 21 * 2 + 4 * 2 + 8 + 4 + 4 + 4);
  }

  /** A road with a bend, and its way back from a copy of its end. */
  private static RoadGraph drawnAndCopied() {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    builder.addNode(42, 9);
    builder.addNode(42.2, 9);
    int edge = builder.addEdge(0, 1, 1000, 100, RoadGraph.NO_WAY, RoadClass.TERTIARY);
    builder.addShapePoint(42.1, 9.1);
    int copy = builder.addNodeCopy(1);
    builder.addEdgeCopy(edge, 0, copy, RoadGraph.NO_WAY, 120);
    return builder.build();
  }

  @Test
  void aShapeThatBeginsBeforeTheOneBeforeIsRefused() throws IOException {
    byte[] bytes = bytes(drawnAndCopied());
    // The column of shapes comes after two of nodes and five of edges.
    bytes[36 + 8 * 3 + 20 * 2] = 1;
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, bytes.length - 4);
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(bytes.length - 4, (int) checksum.getValue());

    assertThat(refusal(bytes)).isEqualTo(Reason.ALTERED);
  }

  @Test
  void anEmptyGraphIsAGraph() throws IOException {
    RoadGraphFile.write(file(), new RoadGraphBuilder().build());

    assertThat(RoadGraphFile.read(file()).nodeCount()).isZero();
  }

  @Test
  void writingReplacesTheFileAndLeavesNothingElse() throws IOException {
    RoadGraphFile.write(file(), RandomRoads.graph(1));
    RoadGraphFile.write(file(), RandomRoads.graph(2));

    assertThat(RoadGraphFile.read(file()).columns()).isEqualTo(RandomRoads.graph(2).columns());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void theRestOfAnInterruptedWritingDoesNotDisturb() throws IOException {
    RoadGraphFile.write(file(), RandomRoads.graph(1));
    Files.writeString(folder.resolve("roads.mrg.part"), "half a graph");

    assertThat(RoadGraphFile.read(file()).columns()).isEqualTo(RandomRoads.graph(1).columns());
    RoadGraphFile.write(file(), RandomRoads.graph(2));
    assertThat(RoadGraphFile.read(file()).columns()).isEqualTo(RandomRoads.graph(2).columns());
  }

  @Test
  void aWritingThatFailsKeepsTheOldFile() throws IOException {
    RoadGraphFile.write(file(), RandomRoads.graph(1));
    Files.createDirectory(folder.resolve("roads.mrg.part"));

    assertThatThrownBy(() -> RoadGraphFile.write(file(), RandomRoads.graph(2)))
        .isInstanceOf(IOException.class);
    assertThat(RoadGraphFile.read(file()).columns()).isEqualTo(RandomRoads.graph(1).columns());
  }

  @Test
  void aFileAlteredAtAnyByteIsRefused() throws IOException {
    byte[] good = bytes(drawnAndCopied());
    for (int i = 0; i < good.length; i++) {
      for (int bit = i % 4; bit < 8; bit += 4) {
        byte[] bad = good.clone();
        bad[i] ^= (byte) (1 << bit);
        Reason expected =
            i < 8 ? Reason.NOT_A_ROAD_GRAPH : i < 12 ? Reason.OTHER_VERSION : Reason.ALTERED;
        assertThat(refusal(bad)).as("byte %d, bit %d", i, bit).isEqualTo(expected);
      }
    }
  }

  @Test
  void aFileCutAnywhereIsRefused() throws IOException {
    byte[] good = bytes(drawnAndCopied());
    for (int length = 0; length < good.length; length++) {
      assertThat(refusal(Arrays.copyOf(good, length)))
          .as("first %d bytes", length)
          .isEqualTo(Reason.TRUNCATED);
    }
  }

  @Test
  void aFileWithSomethingBehindItsEndIsRefused() throws IOException {
    byte[] good = bytes(RandomRoads.graph(5));

    assertThat(refusal(Arrays.copyOf(good, good.length + 1))).isEqualTo(Reason.ALTERED);
  }

  @Test
  void anotherKindOfFileIsRefused() throws IOException {
    assertThat(refusal("PK\003\004 this is a ZIP".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(Reason.NOT_A_ROAD_GRAPH);
  }

  @Test
  void anotherVersionIsRefusedAndNamed() throws IOException {
    byte[] future = bytes(RandomRoads.graph(5));
    future[8] = 9;
    Files.write(file(), future);

    assertThatThrownBy(() -> RoadGraphFile.read(file()))
        .isInstanceOf(RoadGraphFileException.class)
        .hasMessageContaining("roads.mrg")
        .hasMessageContaining("version 9, this program reads 2");
  }

  @Test
  void aMissingFileIsSaidToBeMissing() {
    assertThatThrownBy(() -> RoadGraphFile.read(file())).isInstanceOf(NoSuchFileException.class);
  }

  private Path file() {
    return folder.resolve("roads.mrg");
  }

  private byte[] bytes(RoadGraph graph) throws IOException {
    RoadGraphFile.write(file(), graph);
    return Files.readAllBytes(file());
  }

  private Reason refusal(byte[] content) throws IOException {
    Files.write(file(), content);
    RoadGraphFileException refusal =
        catchThrowableOfType(RoadGraphFileException.class, () -> RoadGraphFile.read(file()));
    return refusal.reason();
  }
}
