package org.maillage.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The program that the build made, laid out by {@code ops/unpack} as on a server. */
final class Program {

  private static final Path UNPACK = Path.of("..", "ops", "unpack").toAbsolutePath().normalize();

  private static @Nullable Path unpacked;

  private Program() {}

  /** The executable jar of the build. */
  static Path jar() {
    Path jar = Path.of(System.getProperty("maillage.jar", ""));
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException("no executable jar at " + jar + ": run mvn verify");
    }
    return jar;
  }

  /**
   * A process of it, not started yet, whose output and errors go to the end of a file. It lives for
   * minutes at most: the second compiler would take more than it gives.
   *
   * @param heap for instance {@code 600m}
   */
  static ProcessBuilder process(String heap, Path log, List<String> arguments) {
    List<String> line = new ArrayList<>(List.of(java(), "-Xmx" + heap, "-XX:TieredStopAtLevel=1"));
    line.addAll(start());
    line.addAll(arguments);
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
  }

  /** The options of the virtual machine that start the program with its archive of classes. */
  static List<String> start() {
    Path folder = folder();
    return List.of(
        "-XX:SharedArchiveFile=" + folder.resolve("maillage.jsa"),
        "-jar",
        folder.resolve("maillage.jar").toString());
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static synchronized Path folder() {
    Path known = unpacked;
    if (known == null) {
      known = Path.of("target", "program").toAbsolutePath();
      unpack(known);
      unpacked = known;
    }
    return known;
  }

  private static void unpack(Path folder) {
    File log = folder.resolveSibling("unpack.log").toFile();
    ProcessBuilder builder =
        new ProcessBuilder("bash", UNPACK.toString(), jar().toString(), folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(log);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try {
      if (builder.start().waitFor() != 0) {
        throw new IllegalStateException(UNPACK + ": " + Files.readString(log.toPath()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
