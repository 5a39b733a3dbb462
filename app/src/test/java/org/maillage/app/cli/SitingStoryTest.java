package org.maillage.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.app.Maillage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The search for sites, from the command to what it says and writes. */
class SitingStoryTest {

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

  private static Ran siting(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("siting", "--territory", TERRITORY, "--service", "france-services", "--json"));
    arguments.addAll(Arrays.asList(more));
    return run(arguments.toArray(String[]::new));
  }

  private static JsonNode report(String... more) {
    Ran ran = siting(more);
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    return JSON.readTree(ran.out());
  }

  @BeforeAll
  static void computeASmallDemonstration() {
    SmallDemo.copyTo(folder.resolve("home"));
  }

  @Test
  void thePlacesAreToldWithTheirGainAndWrittenToFiles() throws IOException {
    Path csv = folder.resolve("lieux.csv");
    Path geojson = folder.resolve("lieux.geojson");
    JsonNode report =
        report("--add", "2", "--csv", csv.toString(), "--geojson", geojson.toString());

    assertThat(report.get("status").asString()).isEqualTo("proven");
    assertThat(report.get("gap").asDouble()).isZero();
    assertThat(report.get("sites")).hasSize(2);
    assertThat(report.get("covered").get("after").asLong())
        .isGreaterThanOrEqualTo(report.get("covered").get("before").asLong());
    JsonNode mean = report.get("goals").get(0);
    assertThat(mean.get("value").asDouble()).isLessThan(mean.get("before").asDouble());
    int places = 2 + report.get("kept").asInt();
    assertThat(Files.readAllLines(csv)).hasSize(places + 1);
    assertThat(JSON.readTree(Files.readString(geojson)).get("features")).hasSize(places);
  }

  @Test
  void twoMorePlacesServeNoLessThanOneAndTheFirstRanksFirst() {
    JsonNode one = report("--add", "1", "--goal", "cover:10");
    JsonNode two = report("--add", "2", "--goal", "cover:10", "--goal", "mean");

    assertThat(two.get("goals").get(0).get("value").asDouble())
        .isGreaterThanOrEqualTo(one.get("goals").get(0).get("value").asDouble());
    assertThat(two.get("goals")).hasSize(2);
    assertThat(one.get("covered").get("minutes").asInt()).isEqualTo(10);
  }

  @Test
  void theCantonsWithoutAPlaceAreListedAndCovered() {
    JsonNode uncovered = report("--uncovered", "canton");
    JsonNode solved =
        report(
            "--add",
            Integer.toString(uncovered.get("uncovered").size() + 1),
            "--at-least-one-per",
            "canton",
            "--zone-points");

    assertThat(uncovered.get("zones").asInt()).isPositive();
    assertThat(solved.get("zonesUncoveredBefore")).hasSameSizeAs(uncovered.get("uncovered"));
    assertThat(solved.get("zonesUncoveredAfter")).isEmpty();
  }

  private static void refused(Ran ran, String... words) {
    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
    assertThat(ran.err().replaceAll("[\\u00a0\\u202f]", " "))
        .contains(words)
        .doesNotContain("Exception", "{0}");
    assertThat(JSON.readTree(ran.out()).get("exitCode").asInt()).isEqualTo(2);
  }

  @Test
  void whatCannotBeSearchedForIsToldInOneSentenceAndNothingIsWritten() {
    Path csv = folder.resolve("rien.csv");
    refused(siting("--max", "1", "--csv", csv.toString()), "le plafond (1) est plus bas");
    refused(siting(), "dites combien");
    refused(siting("--add", "1", "--goal", "vite"), "« vite » n’est pas un but");
    refused(siting("--add", "1", "--at-least-one-per", "cantons"), "« cantons »", "canton");
    refused(siting("--add", "1", "--close", "personne"), "« personne »");
    refused(siting("--add", "1", "--candidates", "gares"), "« gares »");
    refused(siting("--add", "1", "--weights", "rural=0"), "« rural=0 »");
    refused(siting("--add", "1", "--date", "hier"), "« hier »");
    refused(siting("--add", "-1"), "--add -1");
    refused(siting("--add", "1", "--service", "gare"), "--service");
    refused(
        run("siting", "--territory", TERRITORY, "--service", "france-service", "--json"),
        "france-services");
    refused(
        run("siting", "--territory", "serance", "--service", "gare", "--add", "1", "--json"),
        TERRITORY);
    assertThat(csv).doesNotExist();
  }

  @Test
  void aListWithBadLinesNamesThem() throws IOException {
    Path list = folder.resolve("candidats.csv");
    Files.writeString(list, "id;lat;lon\na;nord;2\n;45;2\n");

    refused(
        siting("--add", "1", "--candidates", list.toString()),
        "ligne 2 : « nord ; 2 »",
        "ligne 3 : il manque l’identifiant");
  }
}
