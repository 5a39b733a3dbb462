package org.maillage.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.Severity;
import org.maillage.data.progress.Progress;

class DemoGeneratorTest {

  private static final DemoParameters SMALL = DemoParameters.ofSize(3, 24);

  @TempDir private Path folder;

  @Test
  void theSameNumberGivesTheSameBytes() throws IOException {
    Map<String, byte[]> first = generate("first", SMALL);
    Map<String, byte[]> second = generate("second", SMALL);

    assertThat(first).hasSize(21).containsOnlyKeys(second.keySet());
    first.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void anotherNumberGivesAnotherDepartement() throws IOException {
    Map<String, byte[]> first = generate("first", SMALL);
    Map<String, byte[]> other = generate("other", SMALL.withSeed(4));

    for (String name : List.of("routes.osm.pbf", "communes.json", "communes.geojson")) {
      assertThat(other.get(name)).as(name).isNotEqualTo(first.get(name));
    }
  }

  @Test
  void anEarlierDepartementIsReplaced() throws IOException {
    generate("same", SMALL.withSeed(4));
    Map<String, byte[]> second = generate("same", SMALL);

    assertThat(second.get("communes.json")).isEqualTo(generate("new", SMALL).get("communes.json"));
  }

  @Test
  void smallDepartementsOfManyNumbersCanBeDrawn() {
    for (long seed = 20; seed < 32; seed++) {
      DemoParameters parameters = DemoParameters.ofSize(seed, 20);
      assertThat(DemoGenerator.draw(parameters, Progress.SILENT).settlements().places())
          .as("number %d", seed)
          .hasSize(20);
    }
  }

  @Test
  void parametersOutOfBoundsAreRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DemoParameters.ofSize(1, 5))
        .withMessageContaining("5 communes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DemoParameters.USUAL.withRoadNodes(10))
        .withMessageContaining("10 road nodes");
  }

  @Test
  void theFolderImportsWithoutAnyErrorOrRefusedRow() {
    DemoFolder demo = DemoFolder.get();

    assertThat(demo.issues.kept()).noneMatch(issue -> issue.severity() == Severity.ERROR);
    assertThat(demo.issues.count(IssueCode.VALUE_INVALID)).isZero();
    assertThat(demo.issues.count(IssueCode.COMMUNE_UNKNOWN)).isZero();
    assertThat(demo.issues.count(IssueCode.HOURS_NOT_UNDERSTOOD)).isZero();
    assertThat(demo.issues.count(IssueCode.ROWS_OUTSIDE)).isZero();
    assertThat(demo.issues.count(IssueCode.COORDINATES_OUTSIDE)).isZero();
    assertThat(demo.issues.count(IssueCode.CONTOUR_REPAIRED)).isZero();
    assertThat(demo.reading.territory().population()).isEqualTo(168_000);
  }

  private Map<String, byte[]> generate(String name, DemoParameters parameters) throws IOException {
    Path into = folder.resolve(name);
    DemoGenerator.generate(parameters, into, Progress.SILENT);
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> written = Files.list(into)) {
      for (Path file : written.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
