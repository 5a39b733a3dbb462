package org.maillage.app.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.maillage.app.opendata.jdbc.TestGeoPackage;
import org.maillage.domain.register.Contact;
import org.maillage.domain.territory.Territory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenFilesTest {

  private static final Territory TERRITORY = OpenSample.territory("Licence Ouverte 2.0");
  private static final OpenRegister REGISTER = OpenSample.register(TERRITORY, OpenSample.places());

  @TempDir Path folder;

  static byte[] bytes(OpenRegister register, OpenFile file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new OpenFiles(TestGeoPackage.writer()).write(register, file, out);
    return out.toByteArray();
  }

  private static String text(OpenFile file) throws IOException {
    return new String(bytes(REGISTER, file), StandardCharsets.UTF_8);
  }

  /** What another hand's validator says. */
  static List<String> faults(String schema, String file) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(schema)
        .validate(file, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(OpenFile.class)
  void theSameRegisterIsTheSameFileAndNothingPersonalIsInIt(OpenFile file) throws IOException {
    byte[] once = bytes(REGISTER, file);
    OpenRegister again = OpenSample.register(TERRITORY, OpenSample.places());
    assertThat(bytes(again, file)).isEqualTo(once);
    assertThat(new String(once, StandardCharsets.UTF_8))
        .isNotEmpty()
        .doesNotContain("06 12 34 56 78", "camille.robin", "javascript:", OpenSample.PROJECT);
  }

  @ParameterizedTest
  @EnumSource(
      value = OpenFile.class,
      names = {"PLACES_GEOJSON", "INCLUSION_STRUCTURES", "INCLUSION_SERVICES"})
  void filesKeepTheirSchemaAndTheSchemaSeesWhenTheyDoNot(OpenFile file) throws IOException {
    String schema =
        text(
            switch (file) {
              case PLACES_GEOJSON -> OpenFile.PLACES_SCHEMA;
              case INCLUSION_STRUCTURES -> OpenFile.STRUCTURES_SCHEMA;
              default -> OpenFile.SERVICES_SCHEMA;
            });
    String whole = text(file);
    assertThat(faults(schema, whole)).isEmpty();
    assertThat(whole).contains("Espace \\\"numérique\\\"");
    assertThat(faults(schema, whole.replaceFirst("\"(nom|id)\" :", "\"autre\" :"))).isNotEmpty();
    assertThat(faults(schema, whole.replace("2024-09-02", "hier"))).isNotEmpty();
  }

  @Test
  void anotherReaderFindsThePointsOfTheGeoJson() throws Exception {
    Geometry all = new GeoJsonReader().read(text(OpenFile.PLACES_GEOJSON));
    assertThat(all.getNumGeometries()).isEqualTo(5);
    assertThat(all.getGeometryN(0)).isInstanceOf(Point.class);
    // Longitude first, six decimals.
    assertThat(all.getGeometryN(0).getCoordinate().x).isEqualTo(2.123457);
    JsonNode first =
        JsonMapper.shared().readTree(text(OpenFile.PLACES_GEOJSON)).get("features").get(0);
    assertThat(first.get("id").asString()).isEqualTo("liste~3A~C3~A9t~C3~A9~2F1");
    assertThat(first.get("properties").get("id").asString()).isEqualTo("liste:été/1");
  }

  @ParameterizedTest
  @EnumSource(
      value = OpenFile.class,
      names = {"PLACES_CSV", "SERVICES_CSV", "MEDNUM"})
  void tablesKeepTheTableSchemaOfTheDataPackage(OpenFile file) throws IOException {
    JsonNode fields =
        JsonMapper.shared()
            .readTree(text(OpenFile.DATA_PACKAGE))
            .get("resources")
            .valueStream()
            .filter(resource -> resource.get("path").asString().equals(file.address()))
            .findFirst()
            .orElseThrow()
            .get("schema")
            .get("fields");
    List<String> names = fields.valueStream().map(field -> field.get("name").asString()).toList();
    assertThat(text(file).lines().findFirst()).contains(String.join(",", names));
    int rows = 0;
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text(file))) {
      for (NamedCsvRecord row : csv) {
        rows++;
        for (JsonNode field : fields) {
          check(field, row.getField(field.get("name").asString()));
        }
      }
    }
    assertThat(rows).isEqualTo(file == OpenFile.MEDNUM ? 1 : file == OpenFile.PLACES_CSV ? 5 : 7);
  }

  private static void check(JsonNode field, String value) {
    String name = field.get("name").asString();
    JsonNode rules = field.path("constraints");
    if (value.isEmpty()) {
      assertThat(rules.path("required").asBoolean(false)).as(name).isFalse();
      return;
    }
    String pattern =
        switch (field.get("type").asString()) {
          case "integer" -> "-?\\d+";
          case "number" -> "-?\\d+(\\.\\d+)?";
          case "date" -> "\\d{4}-\\d{2}-\\d{2}";
          default -> "[\\s\\S]*";
        };
    assertThat(value).as(name).matches(pattern);
    assertThat(value).as(name).matches(rules.path("pattern").asString("[\\s\\S]*"));
    if (rules.has("enum")) {
      assertThat(rules.get("enum").valueStream().map(JsonNode::asString)).contains(value);
    }
  }

  @Test
  void theDataPackageTellsLicenceSourcesAndVersion() throws IOException {
    JsonNode root = JsonMapper.shared().readTree(text(OpenFile.DATA_PACKAGE));
    assertThat(root.get("licenses").get(0).get("name").asString()).isEqualTo("etalab-2.0");
    assertThat(root.get("version").asString()).isEqualTo("7-1");
    assertThat(root.get("sources").valueStream().map(source -> source.get("name").asString()))
        .containsExactly("liste", "osm");
    OpenRegister shareAlike =
        OpenSample.register(OpenSample.territory("ODbL 1.0"), OpenSample.places());
    assertThat(shareAlike.licence()).isEqualTo(OpenRegister.Licence.ODBL);
  }

  @Test
  void aTableDoesNotRunWhatSomebodyWroteIntoAName() throws IOException {
    OpenRegister register =
        OpenSample.register(
            TERRITORY, OpenSample.places().stream().filter(p -> p.id().equals("liste:2")).toList());
    assertThat(new String(bytes(register, OpenFile.PLACES_SHEET), StandardCharsets.UTF_8))
        .startsWith("\uFEFFid;nom")
        .contains(";2,123457;");
  }

  @Test
  void sqliteOpensTheGeoPackageAndFindsWhatTheStandardAsksFor() throws Exception {
    Path file = folder.resolve("essai.gpkg");
    Files.write(file, bytes(REGISTER, OpenFile.GEOPACKAGE));
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = connection.createStatement()) {
      assertThat(one(sql, "PRAGMA application_id")).isEqualTo("1196444487");
      assertThat(one(sql, "PRAGMA user_version")).isEqualTo("10300");
      assertThat(one(sql, "PRAGMA integrity_check")).isEqualTo("ok");
      assertThat(one(sql, "SELECT count(*) FROM pragma_foreign_key_check")).isEqualTo("0");
      assertThat(
              one(
                  sql,
                  "SELECT group_concat(table_name || ' ' || data_type) FROM gpkg_contents ORDER BY"
                      + " rowid"))
          .contains("lieux features", "services-rendus attributes", "dictionnaire attributes");
      assertThat(one(sql, "SELECT group_concat(srs_id) FROM gpkg_spatial_ref_sys"))
          .isEqualTo("-1,0,4326");
      assertThat(one(sql, "SELECT column_name || geometry_type_name FROM gpkg_geometry_columns"))
          .isEqualTo("geomPOINT");
      assertThat(one(sql, "SELECT last_change FROM gpkg_contents LIMIT 1"))
          .isEqualTo("2026-11-22T10:00:05.123Z");
      try (ResultSet rows = sql.executeQuery("SELECT geom, latitude, nom FROM lieux")) {
        int count = 0;
        while (rows.next()) {
          count++;
          byte[] geometry = rows.getBytes(1);
          ByteBuffer header = ByteBuffer.wrap(geometry).order(ByteOrder.LITTLE_ENDIAN);
          assertThat(new String(geometry, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("GP");
          assertThat(header.getInt(4)).isEqualTo(4326);
          Geometry point = new WKBReader().read(Arrays.copyOfRange(geometry, 8, geometry.length));
          assertThat(point.getCoordinate().y).isEqualTo(rows.getDouble(2));
          assertThat(point.getCoordinate().x).isEqualTo(2.123457);
        }
        assertThat(count).isEqualTo(5);
      }
    }
  }

  private static String one(Statement sql, String question) throws Exception {
    try (ResultSet row = sql.executeQuery(question)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  @Test
  void onlyWhatBelongsToAPlaceIsPublishedOfItsContact() {
    Stream.of("+33612345678", "07.11.22.33.44", "0033 6 12 34 56 78")
        .forEach(
            mobile ->
                assertThat(Publishing.contact(new Contact(mobile, null, null)).phone()).isNull());
    Stream.of("jean.martin@example.org", "Anne-Marie.Le-Goff@example.org", "a_dupont@example.org")
        .forEach(
            own -> assertThat(Publishing.contact(new Contact(null, own, null)).email()).isNull());
    Contact office = new Contact("04 95 26 26 52", "france.services@example.org", "http://a.fr");
    assertThat(Publishing.contact(office)).isEqualTo(office);
    Contact plain = new Contact("3949", "accueil@example.org", null);
    assertThat(Publishing.contact(plain)).isEqualTo(plain);
  }
}
