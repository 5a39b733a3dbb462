package org.maillage.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.app.Maillage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The comparison with the crow-fly shortcut, from the command to what it keeps and writes. */
class CrowFlyStoryTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TERRITORY = "serance-maritime";

  @TempDir static Path folder;

  private record Ran(int exitCode, String out, String err) {}

  private static Ran run(String... arguments) {
    Map<String, String> environment = Map.of("MAILLAGE_HOME", folder.resolve("home").toString());
    CapturedConsole captured = new CapturedConsole(0, environment);
    int exitCode = CommandLineEntry.run(Maillage.class, captured.console(), arguments);
    return new Ran(exitCode, captured.out(), captured.err());
  }

  private static JsonNode compare(String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "crow-fly";
    arguments[1] = "--territory";
    arguments[2] = TERRITORY;
    arguments[3] = "--json";
    System.arraycopy(more, 0, arguments, 4, more.length);
    Ran ran = run(arguments);
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    return JSON.readTree(ran.out());
  }

  @BeforeAll
  static void computeASmallDemonstration() {
    SmallDemo.copyTo(folder.resolve("home"));
    assertThat(folder.resolve("home/crow-fly/" + TERRITORY + ".json")).isNotEmptyFile();
  }

  @Test
  void whoLooksAtMorePlacesMissesFewer() {
    double shareOfOne = compare("--nearest", "1").get("whole").get("shareMissed").asDouble();
    double shareOfTwo = compare("--nearest", "2").get("whole").get("shareMissed").asDouble();
    double shareOfAll = compare("--nearest", "5000").get("whole").get("shareMissed").asDouble();

    assertThat(shareOfOne).isBetween(0.001, 0.5).isGreaterThan(shareOfTwo);
    assertThat(shareOfAll).isZero();
  }

  @Test
  void theTablesSayWhatTheReportSays() throws IOException {
    Path out = folder.resolve("out");
    JsonNode report = compare("--csv", "machine", "--out", out.toString());

    assertThat(report.get("files")).hasSize(3);
    report.get("files").forEach(file -> assertThat(out.resolve(file.asString())).isNotEmptyFile());
    assertThat(Files.readAllLines(out.resolve("vol-d-oiseau-services.csv")))
        .hasSize(report.get("services").size() + 1);
    assertThat(Files.readAllLines(out.resolve("vol-d-oiseau-communes.csv"))).hasSize(21);
    assertThat(Files.readString(out.resolve("vol-d-oiseau.txt"))).doesNotContain("{0}");
  }

  @Test
  void roadsOfAnotherVersionAreToldWithWhatToDo() throws IOException {
    // The roads of cars and those of walkers.
    Map<Path, byte[]> roads = new HashMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("home/roads"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".roads")).toList()) {
        roads.put(file, Files.readAllBytes(file));
        byte[] older = Files.readAllBytes(file);
        older[8] = 1; // where the version stands
        Files.write(file, older);
      }
    }
    assertThat(roads).isNotEmpty();
    Ran ran = run("crow-fly", "--territory", TERRITORY, "--json");
    for (Map.Entry<Path, byte[]> road : roads.entrySet()) {
      Files.write(road.getKey(), road.getValue());
    }

    assertThat(ran.exitCode()).isEqualTo(4);
    assertThat(ran.out()).contains("roadFile");
    assertThat(ran.err()).contains("./maillage import").doesNotContain("Exception");
  }

  @Test
  void noPlaceAtAllCannotBeLookedAt() {
    Ran ran = run("crow-fly", "--territory", TERRITORY, "--nearest", "0");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("--nearest 0");
  }

  @Test
  void anUnknownTerritoryIsNamedWithItsNeighbours() {
    Ran ran = run("crow-fly", "--territory", "serance-maritim");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains(TERRITORY);
  }
}
