package org.maillage.data.territory;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The real data of Corsica, which lie beside the project and not in it. */
public final class SharedCorse {

  private SharedCorse() {}

  /** The folder; the test is skipped, saying so, when there is none. */
  public static Path folder() {
    Optional<Path> found = find();
    assumeTrue(
        found.isPresent(),
        "the data of Corsica are not there: set MAILLAGE_DATA or put them in ../shared/data/corse");
    return found.orElseThrow();
  }

  /** The example that describes them. */
  public static Path example() {
    return parents()
        .map(parent -> parent.resolve("examples/corse"))
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Path> find() {
    String asked =
        System.getProperty("MAILLAGE_DATA", String.valueOf(System.getenv("MAILLAGE_DATA")));
    return Stream.concat(
            Stream.of(Path.of(asked)),
            parents().map(parent -> parent.resolve("../shared/data/corse").normalize()))
        .filter(folder -> Files.isRegularFile(folder.resolve("communes_cog_2026.json")))
        .findFirst();
  }

  private static Stream<Path> parents() {
    return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent);
  }
}
