package org.maillage.data.osm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The real data beside the project, where it is there. */
public final class SharedData {

  private SharedData() {}

  /** A file of Corsica; the test is left out, saying so, when it is not on this machine. */
  public static Path corse(String name) {
    return file(folder(), name);
  }

  /** A file in a user's format; the test is left out, saying so, when it is not there. */
  public static Path exemples(String name) {
    return file(folder().resolveSibling("exemples"), name);
  }

  private static Path file(Path folder, String name) {
    Path file = folder.resolve(name);
    assumeTrue(
        Files.isRegularFile(file),
        "real data not found: " + file + "; set MAILLAGE_DATA to the folder of Corsica");
    return file;
  }

  private static Path folder() {
    String set = System.getProperty("maillage.data", System.getenv("MAILLAGE_DATA"));
    if (set != null) {
      return Path.of(set);
    }
    Path usual = Path.of("shared", "data", "corse");
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(usual))) {
        return at.resolve(usual);
      }
    }
    return usual;
  }
}
