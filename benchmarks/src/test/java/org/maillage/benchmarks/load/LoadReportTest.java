package org.maillage.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LoadReportTest {

  private static LoadReport report(Recorder recorder, List<String> lost, int exitCode) {
    return new LoadReport(
        "h2",
        List.of("serance-maritime"),
        new Load.Settings(200, 20, 5000, 60, 1),
        60,
        recorder.lines(),
        recorder.errors(),
        12,
        lost,
        "none",
        exitCode);
  }

  /** A hundred requests of 1 to 100 times so many milliseconds. */
  private static Recorder hundred(double ms) {
    Recorder recorder = new Recorder();
    for (int i = 1; i <= 100; i++) {
      recorder.took("diagnostic", Math.round(i * ms * TimeUnit.MILLISECONDS.toNanos(1)));
    }
    return recorder;
  }

  @Test
  void percentilesAreOfWhatWasRecorded() {
    Recorder.Line line = hundred(4).lines().get(0);
    assertThat(line.requests()).isEqualTo(100);
    // Three digits are kept of each.
    assertThat(line.p50Ms()).isCloseTo(200, within(0.3));
    assertThat(line.p95Ms()).isCloseTo(380, within(0.5));
    assertThat(line.p99Ms()).isCloseTo(396, within(0.5));
    assertThat(line.longestMs()).isCloseTo(400, within(0.5));
  }

  @Test
  void theGoalIsNoErrorNothingLostAndQuickPages() {
    assertThat(report(hundred(4), List.of(), 0).reachesItsGoal()).isTrue();
    assertThat(report(hundred(5), List.of(), 0).reachesItsGoal()).isFalse();
    assertThat(report(hundred(4), List.of("x"), 0).reachesItsGoal()).isFalse();
    // Ended by the signal after it had finished, and killed.
    assertThat(report(hundred(4), List.of(), 143).reachesItsGoal()).isTrue();
    assertThat(report(hundred(4), List.of(), 137).reachesItsGoal()).isFalse();
    Recorder failing = hundred(4);
    failing.failed("carte", "status 500");
    assertThat(report(failing, List.of(), 0).reachesItsGoal()).isFalse();
    assertThat(report(new Recorder(), List.of(), 0).reachesItsGoal()).isFalse();
  }

  @Test
  void theTextNamesWhatWasLostAndWhatFailed() {
    Recorder failing = hundred(4);
    failing.failed("carte", "status 500");
    failing.failed("carte", "status 500");
    assertThat(report(failing, List.of("/territoires/x/scenarios/1: name a"), 0).text())
        .contains("200 readers and 20 writers", "carte: status 500 × 2", "LOST: /territoires/x")
        .contains("NOT reached");
    assertThat(failing.errors()).isEqualTo(Map.of("carte: status 500", 2L));
  }
}
