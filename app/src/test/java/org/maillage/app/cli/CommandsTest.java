package org.maillage.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.app.Maillage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The commands as a script runs them: arguments in, exit code, one JSON object and messages out.
 */
class CommandsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TERRITORY = "serance-maritime";

  @TempDir static Path folder;

  private static Path home;
  private static JsonNode demo;

  /** What a command did. */
  private record Ran(int exitCode, String out, String err) {
    JsonNode json() {
      assertThat(out.strip().lines()).as(err).hasSize(1);
      return JSON.readTree(out);
    }
  }

  private static Ran run(Path home, String... arguments) {
    CapturedConsole captured = new CapturedConsole(0, Map.of("MAILLAGE_HOME", home.toString()));
    int exitCode = CommandLineEntry.run(Maillage.class, captured.console(), arguments);
    return new Ran(exitCode, captured.out(), captured.err());
  }

  private static Ran run(String... arguments) {
    return run(home, arguments);
  }

  @BeforeAll
  static void computeASmallDemonstration() {
    home = folder.resolve("home");
    Ran ran = run("demo", "--communes", "20", "--no-serve", "--json");
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    demo = ran.json();
  }

  private static Path demoFolder() {
    return home.resolve("demo").resolve("1-20");
  }

  @Test
  void theDemonstrationTellsItsFiguresAndItsStages() {
    assertThat(demo.get("territory").asString()).isEqualTo(TERRITORY);
    assertThat(demo.get("communes").asInt()).isEqualTo(20);
    assertThat(demo.get("answered").asInt()).isEqualTo(20);
    assertThat(demo.get("basketMinutes").asDouble()).isBetween(0.5, 120.0);
    assertThat(demo.get("ranges")).hasSize(3);
    assertThat(demo.get("seconds").asDouble()).isNotNegative();
    assertThat(demo.get("peakMb").asLong()).isPositive();
    assertThat(demo.get("stages").toString()).contains("demo.roads").contains("times.carroyee");
  }

  @Test
  void aSecondDemonstrationChangesNothing() {
    JsonNode again = run("demo", "--communes", "20", "--no-serve", "--json").json();
    assertThat(again.get("import").asString()).isEqualTo("UNCHANGED");
    assertThat(again.get("basketMinutes")).isEqualTo(demo.get("basketMinutes"));
    assertThat(again.get("services")).isEqualTo(demo.get("services"));
    assertThat(again.get("stages").toString()).doesNotContain("times.carroyee");
  }

  @Test
  void aSecondImportTellsTheSameCounts() {
    JsonNode first = run("import", "--territory", demoFolder().toString(), "--json").json();
    JsonNode second = run("import", "--territory", demoFolder().toString(), "--json").json();
    assertThat(second.get("outcome").asString()).isEqualTo("UNCHANGED");
    for (String field :
        List.of("communes", "structures", "cells", "zones", "roads", "sources", "importRun")) {
      assertThat(second.get(field)).as(field).isEqualTo(first.get(field));
    }
    assertThat(first.get("sources").get(0).has("rowsAccepted")).isTrue();
    assertThat(first.get("issues").has("warnings")).isTrue();
  }

  @Test
  void aDiagnosticWritesEveryFileThatItNames() {
    Path out = folder.resolve("out");
    Ran ran = run("diagnostic", "--territory", TERRITORY, "--out", out.toString(), "--json");
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    JsonNode report = ran.json();
    assertThat(report.get("methode").asString()).isEqualTo("carroyee");
    assertThat(report.get("files").toString())
        .contains("communes.csv", "distancier.csv", "communes.geojson", "diagnostic.html")
        .contains("carte.svg", "datapackage.json", "README.txt");
    report.get("files").forEach(file -> assertThat(out.resolve(file.asString())).isNotEmptyFile());
    assertThat(ran.err()).contains("Total : ").contains("Temps du lieu de vie au service : ");
  }

  @Test
  void theCommunalMethodAnswersZeroAtHome() {
    Path out = folder.resolve("communale");
    Ran ran =
        run(
            "diagnostic",
            "--territory",
            TERRITORY,
            "--methode",
            "communale",
            "--csv",
            "machine",
            "--out",
            out.toString(),
            "--json");
    assertThat(ran.json().get("methode").asString()).isEqualTo("communale");
    assertThat(out.resolve("communes.csv")).content().contains(",0.0,");
  }

  @Test
  void anExportToStandardOutputHoldsTheFileAlone() {
    Ran ran =
        run(
            "export",
            "--territory",
            TERRITORY,
            "--format",
            "csv",
            "--csv",
            "machine",
            "--out",
            "-",
            "--quiet");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).startsWith("code_commune,nom,");
    assertThat(ran.out().lines()).hasSize(21);
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void aMapOfAServiceIsExported() {
    Path map = folder.resolve("carte.svg");
    Ran ran =
        run(
            "export",
            "--territory",
            TERRITORY,
            "--format",
            "svg",
            "--subject",
            "service:pharmacie",
            "--out",
            map.toString(),
            "--lang",
            "en");
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(map).content().contains("<svg").contains("Pharmacy");
  }

  @Test
  void anUnknownTerritoryIsToldWithTheNearNames() {
    Ran ran = run("export", "--territory", "serance", "--format", "csv", "--out", "-");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("« serance »").contains(TERRITORY).doesNotContain("Exception");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void standardOutputIsNotPromisedTwice() {
    Ran ran = run("export", "--territory", TERRITORY, "--format", "csv", "--out", "-", "--json");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.json().get("error").get("code").asString()).isEqualTo("jsonAndStandardOutput");
  }

  @Test
  void aFolderWithoutDescriptionIsToldBeforeAnythingStarts() {
    Ran ran = run("import", "--territory", folder.toString(), "--json");
    assertThat(ran.exitCode()).isEqualTo(4);
    assertThat(ran.err()).contains("territoire.yaml");
    assertThat(ran.json().get("error").get("code").asString()).isEqualTo("noDescription");
  }

  @Test
  void aTruncatedRoadFileIsRefusedWithoutAStackTrace() throws IOException {
    Path broken = copyOfDemo("broken");
    Path roads = roads(broken);
    byte[] whole = Files.readAllBytes(roads);
    Files.write(roads, java.util.Arrays.copyOf(whole, whole.length / 2));
    Ran ran = run("import", "--territory", broken.toString(), "--json");
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.json().get("outcome").asString()).isEqualTo("REFUSED");
    assertThat(ran.err())
        .contains("s’arrête avant la fin")
        .contains("Téléchargez-le de nouveau")
        .contains("rien n’a changé")
        .doesNotContain("Exception");
    JsonNode before = run("import", "--territory", demoFolder().toString(), "--json").json();
    assertThat(before.get("outcome").asString()).isEqualTo("UNCHANGED");
  }

  @Test
  void aMissingFileIsOfTheSurroundings() throws IOException {
    Path missing = copyOfDemo("missing");
    Files.delete(roads(missing));
    Ran ran = run("import", "--territory", missing.toString(), "--lang", "en");
    assertThat(ran.exitCode()).isEqualTo(4);
    assertThat(ran.err()).contains("is not there").contains("./maillage download");
  }

  @Test
  void aFaultyDescriptionNamesTheLine() throws IOException {
    Path faulty = copyOfDemo("faulty");
    Path description = faulty.resolve("territoire.yaml");
    Files.writeString(description, Files.readString(description) + "\ninconnu: 1\n");
    Ran ran = run("import", "--territory", faulty.toString());
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.err()).contains("territoire.yaml, ligne ").contains("« inconnu »");
  }

  @Test
  void aTakenPortIsToldBeforeAnyWork() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      String port = String.valueOf(taken.getLocalPort());
      for (String command : List.of("serve", "demo")) {
        Ran ran = run(command, "--port", port);
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.err()).contains(port).contains("déjà pris").contains("--port");
      }
    }
  }

  @Test
  void aHomeThatIsAFileIsToldInWords() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Ran ran = run(file, "export", "--territory", "x", "--format", "csv", "--out", "-");
    assertThat(ran.exitCode()).isEqualTo(4);
    assertThat(ran.err()).contains("ne peut pas être utilisé").contains("--home");
  }

  @Test
  void corsicaIsAnsweredWholeAndItsDistancesAreTheRoadSigns() throws IOException {
    String data = System.getenv().getOrDefault("MAILLAGE_DATA", "../../shared/data/corse");
    assumeThat(Files.isDirectory(Path.of(data)))
        .as("the open data of Corsica are not in " + data + " (MAILLAGE_DATA)")
        .isTrue();
    Path out = folder.resolve("corse");
    Ran ran =
        run(
            folder.resolve("corsica"),
            "diagnostic",
            "--territory",
            "../examples/corse",
            "--data",
            data,
            "--out",
            out.toString(),
            "--csv",
            "machine",
            "--json");
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    JsonNode report = ran.json();
    assertThat(report.get("communes").asInt()).isEqualTo(360);
    assertThat(report.get("answered").asInt()).isEqualTo(360);
    assertThat(report.get("services").size()).isGreaterThanOrEqualTo(29);
    List<String> distances = Files.readAllLines(out.resolve("distancier.csv"));
    assertThat(km(distances, "2A004", "2B033")).isBetween(145.4 * 0.99, 145.4 * 1.01);
    assertThat(km(distances, "2A004", "2B096")).isBetween(78.5 * 0.99, 78.5 * 1.01);
  }

  private static double km(List<String> lines, String from, String to) {
    return lines.stream()
        .filter(line -> line.startsWith(from + ",") && line.contains("," + to + ","))
        .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
        .findFirst()
        .orElseThrow();
  }

  private static Path roads(Path territory) throws IOException {
    try (Stream<Path> files = Files.list(territory)) {
      return files.filter(file -> file.toString().endsWith(".pbf")).findFirst().orElseThrow();
    }
  }

  private static Path copyOfDemo(String name) throws IOException {
    Path copy = Files.createDirectories(folder.resolve(name));
    try (Stream<Path> files = Files.list(demoFolder())) {
      files.forEach(
          file -> {
            try {
              Files.copy(file, copy.resolve(file.getFileName()));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    return copy;
  }

  @Test
  void aRoundSaysWhomItReachesWhereAndWhen() throws IOException {
    Path csv = folder.resolve("tournee.csv");
    Path map = folder.resolve("tournee.geojson");
    JsonNode communes = JSON.readTree(demoFolder().resolve("communes.json").toFile());
    Ran ran =
        run(
            "round",
            "--territory",
            TERRITORY,
            "--service",
            "france-services",
            "--within",
            "5",
            "--coverage",
            "50",
            "--depot",
            communes.get(0).get("code").asString(),
            "--csv",
            csv.toString(),
            "--geojson",
            map.toString(),
            "--json");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    JsonNode report = ran.json();
    assertThat(report.get("lacking").asLong()).isPositive();
    assertThat(report.get("status").asString()).isIn("COVERED", "STOPS_TOO_FEW", "DAYS_TOO_FEW");
    assertThat(report.get("stops").asInt())
        .isPositive()
        .isEqualTo(Files.readAllLines(csv).size() - 1)
        .isEqualTo(JSON.readTree(map.toFile()).get("features").size());
    assertThat(report.get("covered").asLong()).isPositive();
    assertThat(ran.err()).contains("départ de ");
  }

  @Test
  void aRoundFromNowhereOrOfNoHoursIsRefusedInWords() {
    Ran nowhere =
        run(
            "round",
            "--territory",
            TERRITORY,
            "--service",
            "france-services",
            "--depot",
            "Atlantis");
    assertThat(nowhere.exitCode()).isEqualTo(2);
    assertThat(nowhere.err()).contains("Atlantis");
    Ran tooLong =
        run("round", "--territory", TERRITORY, "--service", "x", "--depot", "x", "--hours", "20");
    assertThat(tooLong.exitCode()).isEqualTo(2);
    assertThat(tooLong.err()).contains("avant minuit");
  }
}
