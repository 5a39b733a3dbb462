package org.maillage.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.maillage.data.description.TerritoryDescription;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.progress.Progress;
import org.maillage.data.reference.ReferenceData;
import org.maillage.data.territory.TerritoryReader;
import org.maillage.data.territory.TerritoryReading;

/** A generated folder, read back by the very readers that read real data; made once for all. */
final class DemoFolder {

  static final DemoParameters PARAMETERS = DemoParameters.ofSize(11, 72);

  private static final DemoFolder ONE = make();

  final Path path;
  final IssueLog issues = new IssueLog();
  final TerritoryReading reading;

  private DemoFolder(Path path) {
    this.path = path;
    TerritoryDescription description = TerritoryDescription.read(path);
    this.reading =
        TerritoryReader.read(description, path, ReferenceData.services(), issues, Progress.SILENT);
  }

  static DemoFolder get() {
    return ONE;
  }

  private static DemoFolder make() {
    try {
      Path folder = Files.createTempDirectory("demo-folder");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      DemoGenerator.generate(PARAMETERS, folder, Progress.SILENT);
      return new DemoFolder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
