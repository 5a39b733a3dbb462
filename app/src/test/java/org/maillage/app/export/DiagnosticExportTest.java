package org.maillage.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiagnosticExportTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;

  private static DiagnosticExport export(String language, CsvDialect dialect) {
    return new DiagnosticExport(SampleExport.content(), language, dialect);
  }

  private List<NamedCsvRecord> rows(String name, CsvDialect dialect) throws IOException {
    export("fr", dialect).writeAll(folder);
    String text = Files.readString(folder.resolve(name + ".csv"));
    assertThat(text.startsWith("\uFEFF")).isEqualTo(dialect == CsvDialect.TABLEUR);
    return CsvReader.builder()
        .fieldSeparator(dialect.separator())
        .ofNamedCsvRecord(text.replace("\uFEFF", ""))
        .stream()
        .toList();
  }

  @Test
  void theTableOfCommunesTellsTimePlaceAndLengthOfEveryService() throws IOException {
    NamedCsvRecord first = rows("communes", CsvDialect.MACHINE).get(0);
    assertThat(first.getField("code_commune")).isEqualTo("2A001");
    assertThat(first.getField("nom")).isEqualTo("L’Île;\"Rousse\"");
    assertThat(first.getField("epci_nom")).isEqualTo("CC du Nord");
    assertThat(first.getField("temps_pharmacie_min")).isEqualTo("12.5");
    assertThat(first.getField("km_pharmacie")).isEqualTo("8.1");
    assertThat(first.getField("temps_proximite_min")).isEqualTo("12.5");
    assertThat(first.getField("services_couverts")).isEqualTo("1");
    assertThat(first.getField("loin_de")).isEqualTo("proximite");
  }

  @ParameterizedTest
  @EnumSource(CsvDialect.class)
  void aMissingTimeIsEmptyAndNeverZeroWhileARealZeroStays(CsvDialect dialect) throws IOException {
    List<NamedCsvRecord> rows = rows("communes", dialect);
    assertThat(rows.get(0).getField("temps_maternite_min")).isEmpty();
    assertThat(rows.get(0).getField("km_maternite")).isEmpty();
    assertThat(rows.get(0).getField("gammes_loin")).isEmpty();
    assertThat(rows.get(1).getField("temps_pharmacie_min"))
        .isEqualTo(dialect == CsvDialect.TABLEUR ? "0,0" : "0.0");
    assertThat(rows.get(2).getField("temps_pharmacie_min")).isEmpty();
    assertThat(rows.get(2).getField("temps_panier_min")).isEmpty();
    assertThat(rows.get(2).getField("hors_route")).isEqualTo("true");
    assertThat(rows.get(0).getField("hors_route")).isEqualTo("false");
  }

  @Test
  void spreadsheetsGetTheDecimalCommaAndSemicolons() throws IOException {
    assertThat(rows("communes", CsvDialect.TABLEUR).get(0).getField("temps_pharmacie_min"))
        .isEqualTo("12,5");
  }

  @ParameterizedTest
  @EnumSource(CsvDialect.class)
  void aTextThatLooksLikeAFormulaIsMadeHarmless(CsvDialect dialect) throws IOException {
    assertThat(rows("communes", dialect).get(0).getField("lieu_pharmacie"))
        .isEqualTo("'=HYPERLINK(\"http://exemple\")");
    NamedCsvRecord place = rows("lieux", dialect).get(0);
    assertThat(place.getField("nom")).startsWith("'=");
    assertThat(place.getField("lon").replace(',', '.')).isEqualTo("-9.125000");
  }

  @Test
  void zonesComeByZoningThenCodeThenSubject() throws IOException {
    List<NamedCsvRecord> rows = rows("zones", CsvDialect.MACHINE);
    assertThat(rows)
        .extracting(row -> row.getField("zonage") + " " + row.getField("sujet"))
        .containsExactly(
            "epci service:pharmacie", "other service:pharmacie", "other service:maternite");
    assertThat(rows).extracting(row -> row.getField("nom")).contains("CC du Nord", "Essai");
    assertThat(rows.get(1).getField("part_7_min")).isEqualTo("0.333");
    assertThat(rows.get(2).getField("temps_moyen_min")).isEmpty();
    assertThat(rows.get(2).getField("part_7_min")).isEmpty();
  }

  @Test
  void servicesTellNoPlaceFromNoFile() throws IOException {
    List<NamedCsvRecord> rows = rows("services", CsvDialect.MACHINE);
    assertThat(rows)
        .extracting(row -> row.getField("etat"))
        .containsExactly("localise", "aucun_lieu", "non_localise");
    assertThat(rows.get(2).getField("raison")).isEqualTo("Aucun fichier ouvert.");
    assertThat(rows.get(0).getField("temps_moyen_min")).isEqualTo("12.5");
    assertThat(rows.get(1).getField("temps_moyen_min")).isEmpty();
  }

  @Test
  void distancesAreNamedAndEmptyWhereThereIsNoRoute() throws IOException {
    List<NamedCsvRecord> rows = rows("distancier", CsvDialect.MACHINE);
    assertThat(rows.get(0).getFields())
        .containsExactly("2A001", "L’Île;\"Rousse\"", "2A002", "Sainte-Marie", "95.0", "78.4");
    assertThat(rows.get(1).getField("km")).isEmpty();
  }

  @Test
  void theGeoJsonCarriesTheSameFiguresAndNullWhereThereIsNone() throws IOException {
    JsonNode root = geoJson();
    assertThat(root.get("type").asString()).isEqualTo("FeatureCollection");
    assertThat(root.get("features")).hasSize(3);
    JsonNode first = root.get("features").get(0).get("properties");
    assertThat(first.get("temps_pharmacie_min").asDouble()).isEqualTo(12.5);
    assertThat(first.get("population").asInt()).isEqualTo(120);
    assertThat(first.get("temps_maternite_min").isNull()).isTrue();
    assertThat(root.get("features").get(2).get("geometry").isNull()).isTrue();
    assertThat(root.get("bbox").toString()).isEqualTo("[0,1,40.123457,43]");
  }

  @Test
  void ringsTurnAsTheStandardAsksAndKeepSixDecimals() throws IOException {
    JsonNode root = geoJson();
    JsonNode polygon = root.get("features").get(0).get("geometry");
    assertThat(polygon.get("type").asString()).isEqualTo("Polygon");
    assertThat(Orientation.isCCW(ring(polygon.get("coordinates").get(0)))).isTrue();
    assertThat(Orientation.isCCW(ring(polygon.get("coordinates").get(1)))).isFalse();
    JsonNode several = root.get("features").get(1).get("geometry");
    assertThat(several.get("type").asString()).isEqualTo("MultiPolygon");
    assertThat(several.toString()).contains("[40.123457,42]").doesNotContain("E+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void theDescriptionsNameEveryFileColumnSourceAndLicence(String language) throws IOException {
    List<Path> files = export(language, CsvDialect.TABLEUR).writeAll(folder);
    JsonNode data = JSON.readTree(Files.readString(folder.resolve("datapackage.json")));
    String readme = Files.readString(folder.resolve("README.txt"));
    List<String> described = new ArrayList<>(List.of("datapackage.json", "README.txt"));
    described.add("communes.geojson");
    for (JsonNode resource : data.get("resources")) {
      Path file = folder.resolve(resource.get("path").asString());
      described.add(file.getFileName().toString());
      List<String> header =
          Arrays.asList(Files.readAllLines(file).get(0).replace("\uFEFF", "").split(";", -1));
      List<String> fields = new ArrayList<>();
      resource.get("schema").get("fields").forEach(f -> fields.add(f.get("name").asString()));
      assertThat(fields).isEqualTo(header);
      fields.forEach(field -> assertThat(readme).contains("- " + field + " "));
    }
    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(
            files.stream().map(file -> file.getFileName().toString()).toList());
    assertThat(data.get("sources").get(0).get("license").asString())
        .isEqualTo("Licence Ouverte 2.0");
    assertThat(readme).contains("Licence Ouverte 2.0").contains("2013").doesNotContain("{");
  }

  @Test
  void theSameDiagnosticGivesTheSameBytesAndNothingElseInTheFolder() throws IOException {
    List<Path> files = export("fr", CsvDialect.TABLEUR).writeAll(folder);
    List<byte[]> before = new ArrayList<>();
    for (Path file : files) {
      before.add(Files.readAllBytes(file));
    }
    export("fr", CsvDialect.TABLEUR).writeAll(folder);
    for (int i = 0; i < files.size(); i++) {
      assertThat(files.get(i)).hasBinaryContent(before.get(i));
    }
    try (var listed = Files.list(folder)) {
      assertThat(listed.map(Path::getFileName).map(Path::toString).toList())
          .containsExactlyInAnyOrderElementsOf(
              files.stream().map(file -> file.getFileName().toString()).toList());
    }
  }

  @Test
  void lineEndsAndQuotesFollowTheStandard() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export("fr", CsvDialect.MACHINE).writeCommunesCsv(out);
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text.split("\r\n")).hasSize(4);
    assertThat(text.replace("\r\n", "")).doesNotContain("\n");
    assertThat(text).contains("\"L’Île;\"\"Rousse\"\"\"");
  }

  @Test
  void aDiagnosticOfOtherCommunesIsNoContent() {
    ExportContent content = SampleExport.content();
    assertThatThrownBy(
            () ->
                new ExportContent(
                    new org.maillage.domain.territory.Territory(
                        "autre", "Autre", List.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of()),
                    content.diagnostic(),
                    content.panier(),
                    content.services(),
                    content.structures(),
                    content.remoteness(),
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void columnNamesAreTheSameInBothLanguages() {
    Set<String> french = Set.copyOf(names("fr"));
    assertThat(names("en")).containsExactlyInAnyOrderElementsOf(french);
    assertThat(french).allMatch(name -> name.matches("[a-z0-9_]+"));
  }

  private static List<String> names(String language) {
    return new Tables(SampleExport.content(), language)
        .communes().columns().stream().map(Column::name).toList();
  }

  private JsonNode geoJson() throws IOException {
    export("fr", CsvDialect.MACHINE).writeAll(folder);
    return JSON.readTree(Files.readString(folder.resolve("communes.geojson")));
  }

  private static Coordinate[] ring(JsonNode points) {
    List<Coordinate> ring = new ArrayList<>();
    points.forEach(p -> ring.add(new Coordinate(p.get(0).asDouble(), p.get(1).asDouble())));
    return ring.toArray(Coordinate[]::new);
  }
}
