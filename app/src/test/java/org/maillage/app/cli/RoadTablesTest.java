package org.maillage.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.Maillage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands {@code times} and {@code calibrate} as a script runs them. */
class RoadTablesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TERRITORY = "serance-maritime";

  @TempDir static Path folder;

  private static Path roads;
  private static Path places;

  private record Ran(int exitCode, String out, String err) {
    JsonNode json() {
      assertThat(out.strip().lines()).as(err).hasSize(1);
      return JSON.readTree(out);
    }
  }

  private static Ran run(String... arguments) {
    CapturedConsole captured =
        new CapturedConsole(0, Map.of("MAILLAGE_HOME", folder.resolve("home").toString()));
    int exitCode = CommandLineEntry.run(Maillage.class, captured.console(), arguments);
    return new Ran(exitCode, captured.out(), captured.err());
  }

  @BeforeAll
  static void makeATerritory() throws IOException {
    SmallDemo.copyTo(folder.resolve("home"));
    Path made = folder.resolve("home").resolve("demo").resolve("1-20");
    try (Stream<Path> files = Files.list(made)) {
      roads = files.filter(file -> file.toString().endsWith(".osm.pbf")).findFirst().orElseThrow();
    }
    places = townHalls(made);
  }

  /** The communes' centres as the diagnostic exports them, as a table of places. */
  private static Path townHalls(Path made) throws IOException {
    StringBuilder table = new StringBuilder("id,lat,lon\n");
    Path structures = made.resolve("structures_departement.csv");
    List<String> lines = Files.readAllLines(structures);
    String separator = lines.get(0).contains(";") ? ";" : ",";
    List<String> columns = List.of(lines.get(0).replace("\uFEFF", "").split(separator));
    for (String line : lines.subList(1, Math.min(lines.size(), 31))) {
      String[] cells = line.split(separator, -1);
      double latDeg = Double.parseDouble(cells[columns.indexOf("lat")].replace(',', '.'));
      double lonDeg = Double.parseDouble(cells[columns.indexOf("lon")].replace(',', '.'));
      // Places around as well, some kilometres away.
      for (int i = 0; i < 6; i++) {
        table.append("p").append(table.length()).append(',');
        table.append(latDeg + (i % 3 - 1) * 0.035).append(',');
        table.append(lonDeg + (i / 3 - 0.5) * 0.09).append('\n');
      }
    }
    return Files.writeString(folder.resolve("places.csv"), table);
  }

  private static List<String> rows(Path file) {
    try {
      return Files.readAllLines(file).stream().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void isochronesAreNestedPolygonsAndCountWhoLivesWithin() throws IOException {
    Path out = folder.resolve("isochrones.geojson");
    Ran ran =
        run(
            "isochrones",
            "--around",
            places.toString(),
            "--minutes",
            "10,5,10",
            "--territory",
            TERRITORY,
            "--out",
            out.toString(),
            "--json");
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.json().get("isochrones").asInt()).isEqualTo(2);
    JsonNode features = JSON.readTree(Files.readString(out)).get("features");
    assertThat(features.get(0).at("/properties/minutes").asInt()).isEqualTo(10);
    assertThat(features.get(1).at("/properties/minutes").asInt()).isEqualTo(5);
    long within10 = features.get(0).at("/properties/habitants").asLong();
    long within5 = features.get(1).at("/properties/habitants").asLong();
    assertThat(within5).isPositive().isLessThan(within10);
    JsonNode ring = features.get(1).at("/geometry/coordinates/0/0");
    assertThat(ring.size()).isGreaterThan(3);
    assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
  }

  @Test
  void isochronesOnFootAroundEachPlaceNeedAFileOfRoads() throws IOException {
    Path out = folder.resolve("foot.geojson");
    Path two = folder.resolve("two.csv");
    Files.write(two, Files.readAllLines(places).subList(0, 3));
    String[] onFoot = {
      "isochrones",
      "--around",
      two.toString(),
      "--minutes",
      "15",
      "--each",
      "--leaving",
      "--profile",
      "foot",
      "--out",
      out.toString(),
      "--json"
    };
    List<String> withRoads =
        Stream.concat(Stream.of(onFoot), Stream.of("--roads", roads.toString())).toList();
    Ran ran = run(withRoads.toArray(new String[0]));
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    JsonNode features = JSON.readTree(Files.readString(out)).get("features");
    assertThat(features.size()).isEqualTo(2);
    assertThat(features.get(0).at("/properties/lieu").asString()).isNotEmpty();
    assertThat(features.get(0).get("properties").has("habitants")).isFalse();
    List<String> withTerritory =
        Stream.concat(Stream.of(onFoot), Stream.of("--territory", TERRITORY)).toList();
    assertThat(run(withTerritory.toArray(new String[0])).exitCode())
        .isEqualTo(ExitCode.USAGE.number());
  }

  @Test
  void aThresholdOfNoMinutesIsAMistakeOfTheCaller() {
    Ran ran =
        run(
            "isochrones",
            "--around",
            places.toString(),
            "--minutes",
            "0",
            "--territory",
            TERRITORY,
            "--out",
            folder.resolve("none.geojson").toString());
    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE.number());
    assertThat(folder.resolve("none.geojson")).doesNotExist();
  }

  private static Ran times(Path out, String... more) {
    List<String> arguments =
        Stream.concat(
                Stream.of("times", "--from", places.toString(), "--to", places.toString()),
                Stream.concat(
                    Stream.of("--out", out.toString(), "--csv", "machine", "--json"),
                    Stream.of(more)))
            .toList();
    return run(arguments.toArray(String[]::new));
  }

  @Test
  void everyPairHasARow() {
    Path out = folder.resolve("all.csv");
    Ran ran = times(out, "--territory", TERRITORY);
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    int count = rows(places).size();
    assertThat(ran.json().get("rows").asInt()).isEqualTo(count * count);
    assertThat(ran.json().get("answered").asInt()).isPositive();
    assertThat(rows(out)).hasSize(count * count);
    assertThat(ran.err()).contains("Temps entre les lieux");
  }

  @Test
  void aTerritoryAndItsRoadFileGiveTheSameTimes() {
    Path ofTerritory = folder.resolve("territory.csv");
    Path ofFile = folder.resolve("file.csv");
    assertThat(times(ofTerritory, "--territory", TERRITORY).exitCode()).isZero();
    assertThat(times(ofFile, "--roads", roads.toString()).exitCode()).isZero();
    assertThat(rows(ofFile)).isEqualTo(rows(ofTerritory));
  }

  @Test
  void theNearestAreKept() {
    Path out = folder.resolve("nearest.csv");
    Ran ran = times(out, "--territory", TERRITORY, "--nearest", "2", "--max", "600");
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(rows(out)).hasSizeBetween(rows(places).size(), 2 * rows(places).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"foot", "bike"})
  void walkersAndCyclistsTakeLongerThanCars(String profile) {
    Path car = folder.resolve("car-" + profile + ".csv");
    Path slow = folder.resolve(profile + ".csv");
    times(car, "--roads", roads.toString());
    Ran ran = times(slow, "--roads", roads.toString(), "--profile", profile);
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(minutes(slow)).isGreaterThan(1.5 * minutes(car));
  }

  private static double minutes(Path table) {
    return rows(table).stream()
        .map(row -> row.split(",", -1)[2])
        .filter(cell -> !cell.isEmpty())
        .mapToDouble(Double::parseDouble)
        .sum();
  }

  @Test
  void theLawOfACountryIsTakenAndAnUnknownOneIsRefused() {
    Path usual = folder.resolve("law-none.csv");
    Path flemish = folder.resolve("law-flanders.csv");
    times(usual, "--roads", roads.toString());
    Ran ran = times(flemish, "--roads", roads.toString(), "--country", "BE-VLG");
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(minutes(flemish) / minutes(usual)).isBetween(0.99, 1.2);
    assertThat(times(usual, "--roads", roads.toString(), "--country", "JP").exitCode())
        .isEqualTo(2);
  }

  @Test
  void standardOutputCarriesTheTable() {
    Ran ran =
        run(
            "times",
            "--from",
            places.toString(),
            "--to",
            places.toString(),
            "--out",
            "-",
            "--roads",
            roads.toString(),
            "--quiet");
    assertThat(ran.out()).contains("origine;destination;minutes;metres;km_vol_oiseau");
    assertThat(ran.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--territory serance-maritime --roads roads.osm.pbf",
        "--territory serance-maritime --profile foot",
        "--territory serance-maritime --nearest 0",
        "--territory elsewhere",
        "--territory serance-maritime --country FR",
        "--roads roads.osm.pbf --profile nowhere.properties"
      })
  void whatDoesNotFitIsAUsageErrorOrAMissingFile(String options) {
    String[] more = options.isEmpty() ? new String[0] : options.split(" ");
    Ran ran = times(folder.resolve("never.csv"), more);
    assertThat(ran.exitCode()).as(options).isIn(2, 4);
    assertThat(ran.json().get("error").get("message").asString()).isNotBlank();
    assertThat(folder.resolve("never.csv")).doesNotExist();
  }

  @Test
  void aTableWithoutCoordinatesIsRefused() throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong.csv"), "id;commune\na;b\n");
    Ran ran =
        run(
            "times",
            "--from",
            wrong.toString(),
            "--to",
            places.toString(),
            "--out",
            "-",
            "--territory",
            TERRITORY);
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.err()).contains("lat");
  }

  /** Journeys a fifth longer than computed, with some noise. */
  private static Path observed() throws IOException {
    Path computed = folder.resolve("computed.csv");
    times(computed, "--territory", TERRITORY);
    Random random = new Random(1);
    StringBuilder table = new StringBuilder("from,to,minutes\n");
    for (String row : rows(computed)) {
      String[] cells = row.split(",", -1);
      if (!cells[2].isEmpty() && Double.parseDouble(cells[2]) > 5) {
        double minutes = Double.parseDouble(cells[2]) * 1.2 * (1 + 0.05 * random.nextGaussian());
        table.append(cells[0]).append(',').append(cells[1]).append(',').append(minutes);
        table.append('\n');
      }
    }
    return Files.writeString(folder.resolve("observed.csv"), table);
  }

  @Test
  void aCalibrationMendsTheBiasAndWritesAProfileThatTimesReads() throws IOException {
    Path profile = folder.resolve("fitted.properties");
    Ran ran =
        run(
            "calibrate",
            "--observed",
            observed().toString(),
            "--places",
            places.toString(),
            "--territory",
            TERRITORY,
            "--write",
            profile.toString(),
            "--json");
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    JsonNode report = ran.json();
    assertThat(report.get("before").get("biasMinutes").asDouble()).isLessThan(-1);
    assertThat(Math.abs(report.get("after").get("biasMinutes").asDouble())).isLessThan(1);
    assertThat(report.get("unseen").get("rmseMinutes").asDouble())
        .isLessThan(report.get("before").get("rmseMinutes").asDouble());
    assertThat(ran.err()).contains("Profil actuel").contains("temps ×");

    Path fitted = folder.resolve("fitted.csv");
    Path usual = folder.resolve("usual.csv");
    times(usual, "--roads", roads.toString());
    Ran again = times(fitted, "--roads", roads.toString(), "--profile", profile.toString());
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(minutes(fitted) / minutes(usual)).isBetween(1.12, 1.25);
  }

  @Test
  void aCalibrationWithoutAnyJourneyOnTheRoadsIsRefused() throws IOException {
    Path sea =
        Files.writeString(
            folder.resolve("sea.csv"), "from_lat,from_lon,to_lat,to_lon,minutes\n0,0,0,1,10\n");
    Ran ran = run("calibrate", "--observed", sea.toString(), "--territory", TERRITORY, "--json");
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.json().get("error").get("code").asString()).isEqualTo("noJourney");
  }
}
