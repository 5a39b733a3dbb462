package org.maillage.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.benchmarks.report.Run;
import org.maillage.benchmarks.report.RunFile;

/** The whole harness on a tiny network; what it measures there means nothing. */
class BenchCommandTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int bench(String... arguments) {
    return BenchCommand.run(new PrintStream(out, true), new PrintStream(err, true), arguments);
  }

  @Test
  void aRunTellsMachineGraphAndRatiosInTextJsonAndMarkdown() throws IOException {
    Path json = folder.resolve("run.json");
    int exit =
        bench(
            "--hasty",
            "--nodes",
            "2000",
            "--services",
            "3",
            "--facilities",
            "4",
            "--threads",
            "2",
            "--json",
            json.toString());

    assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("Exception");
    assertThat(exit).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "dead ends", "sweep, times, CPU a node and service", "GB/s", "against GraphHopper");
    Run run = RunFile.read(json);
    assertThat(run.graph().nodes()).isBetween(1_500, 2_500);
    assertThat(run.graph().arcs()).isGreaterThan(2L * run.graph().nodes());
    assertThat(run.machine().cores()).isPositive();
    assertThat(run.lines()).filteredOn(line -> line.code().startsWith("ratio")).hasSize(6);
    assertThat(run.wallS()).isPositive();

    out.reset();
    assertThat(bench("--markdown", json.toString(), json.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("|---|---:|---:|", "| copy of large");
  }

  @Test
  void onlyWhatIsAskedForIsMeasured() {
    assertThat(bench("--hasty", "--nodes", "1500", "--only", "nearest.cpu: sweep.*")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("sweep, times, CPU", "sweep, times and places, CPU")
        .doesNotContain("isochrones", "GraphHopper");
  }

  @Test
  void whatIsKeptIsNeitherImportedNorPreparedAgain() throws IOException {
    String[] arguments = {
      "--hasty", "--no-peer", "--nodes", "1500", "--keep", folder.resolve("kept").toString()
    };
    assertThat(bench(arguments)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("import of the PBF", "times, preparation");
    out.reset();
    assertThat(bench(arguments)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("generated, kept", "sweep, times, CPU")
        .doesNotContain("import of the PBF", "times, preparation");
  }

  @Test
  void aFileThatIsNoResultIsRefused() throws IOException {
    Path json = Files.writeString(folder.resolve("other.json"), "[1, 2]");

    assertThat(bench("--markdown", json.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("is no result of the harness");
  }

  @Test
  void anUnknownOptionIsAMistakeOfTheCaller() {
    assertThat(bench("--nods", "12")).isEqualTo(2);
  }
}
