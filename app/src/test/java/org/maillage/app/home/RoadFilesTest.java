package org.maillage.app.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.engine.storage.RoadGraphFileException;

class RoadFilesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final String SHA_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path folder;
  Path roads;
  RoadFiles files;

  @BeforeEach
  void open() {
    MaillageHome home = MaillageHome.at(folder);
    roads = home.roadsFolder();
    files = new RoadFiles(home, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private List<Path> list() throws IOException {
    try (Stream<Path> list = Files.list(roads)) {
      return list.sorted().toList();
    }
  }

  @Test
  void aFileIsNamedByItsContentAndStoredOnce() throws IOException {
    RoadFiles.Stored first = files.store(file -> Files.writeString(file, "abc"));
    RoadFiles.Stored again = files.store(file -> Files.writeString(file, "abc"));

    assertThat(first).isEqualTo(new RoadFiles.Stored(SHA_OF_ABC, 3)).isEqualTo(again);
    assertThat(files.has(SHA_OF_ABC)).isTrue();
    assertThat(files.path(SHA_OF_ABC)).hasContent("abc");
    assertThat(list()).containsExactly(files.path(SHA_OF_ABC));
  }

  @Test
  void aFailureWhileWritingLeavesNothingAndIsTold() throws IOException {
    assertThatThrownBy(
            () ->
                files.store(
                    file -> {
                      Files.writeString(file, "half");
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(HomeNotUsableException.class)
        .hasRootCauseMessage("No space left on device");

    assertThat(list()).isEmpty();
  }

  @Test
  void cleaningKeepsTheFilesInUseAndWhatIsBeingWritten() throws IOException {
    files.store(file -> Files.writeString(file, "abc"));
    files.store(file -> Files.writeString(file, "former"));
    Path crashed = Files.writeString(roads.resolve("graph1.tmp.part"), "half");
    Files.setLastModifiedTime(crashed, FileTime.from(NOW.minus(Duration.ofHours(2))));
    Path beingWritten = Files.writeString(roads.resolve("graph2.tmp"), "half");
    Files.setLastModifiedTime(beingWritten, FileTime.from(NOW.minus(Duration.ofMinutes(2))));
    Path foreign = Files.writeString(roads.resolve("README"), "not ours");

    int deleted = files.deleteExcept(Set.of(SHA_OF_ABC));

    assertThat(deleted).isEqualTo(2);
    assertThat(list()).containsExactlyInAnyOrder(files.path(SHA_OF_ABC), beingWritten, foreign);
  }

  @Test
  void aFileThatIsNoRoadGraphSaysWhyItIsRefused() {
    files.store(file -> Files.writeString(file, "abc"));
    assertThatThrownBy(() -> files.getGraph(SHA_OF_ABC))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(RoadGraphFileException.class);
  }

  @Test
  void aPreparedNetworkGoesWithItsRoads() throws IOException {
    files.store(file -> Files.writeString(file, "abc"));
    RoadFiles.Stored former = files.store(file -> Files.writeString(file, "former"));
    Path kept = Files.writeString(files.preparedPath(SHA_OF_ABC), "prepared");
    Files.writeString(files.preparedPath(former.sha256()), "prepared");

    assertThat(files.deleteExcept(Set.of(SHA_OF_ABC))).isEqualTo(2);

    assertThat(list()).containsExactlyInAnyOrder(files.path(SHA_OF_ABC), kept);
  }

  @Test
  void aNameThatIsNoHashIsRefused() {
    assertThatThrownBy(() -> files.path("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
