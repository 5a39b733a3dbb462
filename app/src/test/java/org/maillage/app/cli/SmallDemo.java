package org.maillage.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.maillage.app.Maillage;
import org.springframework.util.FileSystemUtils;

/**
 * The demonstration of twenty communes, as the command makes it. A process makes it once; each
 * story gets a home of its own that is a copy.
 */
public final class SmallDemo {

  private static final Path HOME = make();

  private SmallDemo() {}

  private static Path make() {
    try {
      Path home = Files.createTempDirectory("maillage-small-demo");
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(home.toFile())));
      CapturedConsole captured = new CapturedConsole(0, Map.of("MAILLAGE_HOME", home.toString()));
      int exitCode =
          CommandLineEntry.run(
              Maillage.class,
              captured.console(),
              "demo",
              "--communes",
              "20",
              "--no-serve",
              "--json");
      assertThat(exitCode).as(captured.err()).isZero();
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a copy at a place where nothing is yet, and gives it back. */
  public static Path copyTo(Path home) {
    try {
      FileSystemUtils.copyRecursively(HOME, home);
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
