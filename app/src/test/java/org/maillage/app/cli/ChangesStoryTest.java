package org.maillage.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.app.Maillage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command that tells changes, over the past of the demonstration. */
class ChangesStoryTest {

  private static final String TERRITORY = "serance-maritime";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private static Path folder;

  private record Ran(int exitCode, String out, String err) {}

  @BeforeAll
  static void copyTheDemonstration() {
    SmallDemo.copyTo(folder.resolve("home"));
  }

  private static Ran changes(String from, String to) {
    CapturedConsole captured =
        new CapturedConsole(0, Map.of("MAILLAGE_HOME", folder.resolve("home").toString()));
    int exitCode =
        CommandLineEntry.run(
            Maillage.class,
            captured.console(),
            "changes",
            "--territory",
            TERRITORY,
            "--from",
            from,
            "--to",
            to,
            "--json");
    return new Ran(exitCode, captured.out(), captured.err());
  }

  @Test
  void theJournalBetweenTwoDaysIsTold() {
    Ran ran = changes("2020-01-01", "2999-12-31");
    assertThat(ran.exitCode()).as(ran.err()).isZero();

    JsonNode report = JSON.readTree(ran.out());
    assertThat(report.get("kind").asString()).isEqualTo("events");
    assertThat(report.get("events").valueStream().map(e -> e.get("kind").asString()))
        .contains("OPENED", "HOURS_CHANGED");
    assertThat(report.get("events").valueStream())
        .allSatisfy(event -> assertThat(event.get("sentence").asString()).endsWith("."));
  }

  @Test
  void aDayThatComesAfterAndAVintageThatIsNotThereAreSaid() {
    assertThat(changes("2026-05-01", "2026-04-01").exitCode()).isEqualTo(ExitCode.USAGE.number());
    Ran vintage = changes("2009", "2013");
    assertThat(vintage.exitCode()).isEqualTo(ExitCode.USAGE.number());
    assertThat(vintage.out()).contains("bpe-communes-before");
  }
}
