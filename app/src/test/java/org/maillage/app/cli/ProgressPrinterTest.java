package org.maillage.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressPrinterTest {

  private long nanos;

  private ProgressPrinter printer(CapturedConsole captured, boolean quiet) {
    return new ProgressPrinter(captured.console(), Words.of("fr"), quiet, () -> nanos, null);
  }

  private void pass(double seconds) {
    nanos += Math.round(seconds * 1e9);
  }

  @Test
  void everyStageEndsWithItsSeconds() {
    CapturedConsole captured = new CapturedConsole(0, Map.of());
    ProgressPrinter printer = printer(captured, false);
    printer.at("start", "", 0, -1);
    pass(1.25);
    printer.at("unnamed.stage", "routes.pbf", 1, 2);
    pass(0.5);
    printer.close();
    assertThat(captured.err().lines())
        .containsExactly("  Démarrage : 1,2 s", "  unnamed.stage : 0,5 s");
    assertThat(printer.stages())
        .containsExactly(
            new StageTime("start", 1_250_000_000L), new StageTime("unnamed.stage", 500_000_000L));
  }

  @Test
  void aStageThatComesBackIsCountedOnce() {
    ProgressPrinter printer = printer(new CapturedConsole(0, Map.of()), true);
    printer.at("a", "", 0, 1);
    pass(1);
    printer.at("b", "", 0, 1);
    pass(2);
    printer.at("a", "", 1, 1);
    pass(3);
    printer.close();
    assertThat(printer.stages())
        .containsExactly(new StageTime("a", 4_000_000_000L), new StageTime("b", 2_000_000_000L));
  }

  @Test
  void aPartOfAStageChangesItsDetailAndNeitherEndsNorCountsIt() {
    CapturedConsole captured = new CapturedConsole(0, Map.of());
    ProgressPrinter printer = printer(captured, false);
    printer.at("start", "communes.csv", 1, 4);
    pass(1);
    printer.at("start.rows", "communes.csv", 3_000, -1);
    printer.draw();
    printer.at("start", "epci.json", 2, 4);
    pass(1);
    printer.close();
    assertThat(captured.err().lines())
        .containsExactly("  Démarrage (communes.csv) … 25 % (1 sur 4), 1 s", "  Démarrage : 2,0 s");
    assertThat(printer.stages()).containsExactly(new StageTime("start", 2_000_000_000L));
  }

  @Test
  void onATerminalOneLineIsRewrittenAndCutToItsWidth() {
    CapturedConsole captured = new CapturedConsole(30, Map.of());
    ProgressPrinter printer = printer(captured, false);
    printer.at("start", "un-fichier-au-nom-tres-long.csv", 50, 200);
    printer.draw();
    pass(2);
    printer.draw();
    printer.close();
    assertThat(java.util.List.of(captured.err().split("\r\u001b\\[K")))
        .allSatisfy(line -> assertThat(line.strip().length()).isLessThan(30))
        .last()
        .isEqualTo("  Démarrage : 2,0 s\n");
  }

  @Test
  void theRunningLineTellsShareAndSeconds() {
    CapturedConsole captured = new CapturedConsole(0, Map.of());
    ProgressPrinter printer = printer(captured, false);
    printer.at("start", "routes.pbf", 50, 200);
    pass(3);
    printer.draw();
    assertThat(captured.err()).isEqualTo("  Démarrage (routes.pbf) … 25 % (50 sur 200), 3 s\n");
  }

  @Test
  void whenQuietNothingIsWrittenAndTheStagesAreStillCounted() {
    CapturedConsole captured = new CapturedConsole(80, Map.of());
    ProgressPrinter printer = printer(captured, true);
    printer.at("start", "", 0, 1);
    printer.draw();
    pass(1);
    printer.close();
    assertThat(captured.err()).isEmpty();
    assertThat(printer.stages()).hasSize(1);
  }

  @Test
  void thePeakOfMemoryIsAPlausibleNumberOfMegabytes() {
    assertThat(PeakMemory.megabytes()).isBetween(20L, 20_000L);
  }
}
