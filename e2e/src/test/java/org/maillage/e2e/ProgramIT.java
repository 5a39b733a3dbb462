package org.maillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramIT {

  @Test
  void theUnpackedProgramRunsFromItsArchiveOfClasses(@TempDir Path folder) throws Exception {
    Path log = folder.resolve("log");
    List<String> line = new ArrayList<>(List.of(Program.java(), "-XX:+UseSerialGC"));
    // Ends with an error where the archive is not of this Java, this jar and this place.
    line.add("-Xshare:on");
    line.addAll(Program.start());
    line.add("help");

    Process help =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();

    assertThat(help.waitFor()).as(Files.readString(log)).isZero();
    assertThat(log).content().contains("opendata");
  }
}
