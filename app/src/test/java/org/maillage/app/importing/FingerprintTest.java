package org.maillage.app.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static final SortedMap<String, String> FILES =
      new TreeMap<>(java.util.Map.of("routes", "1a", "communes", "2b"));

  /** Prints the fingerprint of a process of its own. */
  static final class Printing {
    public static void main(String[] arguments) {
      System.out.print(Fingerprint.of("0c", FILES));
    }
  }

  private static String inAProcessOfItsOwn() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Printing.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** A set tells its members in an order that differs from process to process. */
  @Test
  void theSameFilesHaveOneFingerprintInAllProcesses() throws IOException {
    String here = Fingerprint.of("0c", FILES);
    assertThat(here).matches("[0-9a-f]{64}");
    for (int process = 0; process < 3; process++) {
      assertThat(inAProcessOfItsOwn()).isEqualTo(here);
    }
  }

  @Test
  void anotherFileOrDescriptionHasAnother() {
    String here = Fingerprint.of("0c", FILES);
    assertThat(Fingerprint.of("0d", FILES)).isNotEqualTo(here);
    SortedMap<String, String> fewer = new TreeMap<>(FILES);
    fewer.remove("routes");
    assertThat(Fingerprint.of("0c", fewer)).isNotEqualTo(here);
  }
}
