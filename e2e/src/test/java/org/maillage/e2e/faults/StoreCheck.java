package org.maillage.e2e.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks into the database by itself, past the program: after a kill, before anything could mend
 * what is half there.
 */
final class StoreCheck implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Installation installation;
  private final Findings findings;
  private final Connection connection;

  StoreCheck(Installation installation, Findings findings) {
    this.installation = installation;
    this.findings = findings;
    Map<String, String> settings = installation.settings();
    String url =
        installation.isEmbedded()
            ? "jdbc:h2:file:" + installation.home().resolve("maillage") + ";WRITE_DELAY=0"
            : settings.getOrDefault("MAILLAGE_DB_URL", "");
    try {
      connection =
          DriverManager.getConnection(
              url,
              settings.getOrDefault("MAILLAGE_DB_USER", "maillage"),
              settings.getOrDefault("MAILLAGE_DB_PASSWORD", ""));
      findings.checked("the database opens", 1);
    } catch (SQLException e) {
      findings.expect(false, "the database opens", e.getMessage());
      throw new IllegalStateException(e);
    }
  }

  /** Everything that must hold whatever was killed. */
  void nothingIsHalf() throws SQLException, IOException {
    noOrphans();
    roadFilesAreThere();
    everyListIsWhole();
  }

  private List<List<String>> rows(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          values.add(String.valueOf(row.getString(i)));
        }
        rows.add(values);
      }
    }
    return rows;
  }

  private void noOrphans() throws SQLException {
    DatabaseMetaData metaData = connection.getMetaData();
    String schema = connection.getSchema();
    List<String> tables = new ArrayList<>();
    String[] types = {"TABLE", "BASE TABLE"};
    try (ResultSet found = metaData.getTables(null, schema, "%", types)) {
      while (found.next()) {
        tables.add(found.getString("TABLE_NAME"));
      }
    }
    for (String table : tables) {
      Map<String, List<String>> conditions = new LinkedHashMap<>();
      Map<String, String> parents = new LinkedHashMap<>();
      try (ResultSet key = metaData.getImportedKeys(null, schema, table)) {
        while (key.next()) {
          String name = key.getString("FK_NAME");
          parents.put(name, key.getString("PKTABLE_NAME"));
          conditions
              .computeIfAbsent(name, n -> new ArrayList<>())
              .add(
                  "p.\""
                      + key.getString("PKCOLUMN_NAME")
                      + "\" = c.\""
                      + key.getString("FKCOLUMN_NAME")
                      + "\"");
        }
      }
      for (Map.Entry<String, List<String>> key : conditions.entrySet()) {
        List<String> given =
            key.getValue().stream().map(c -> c.replaceAll(".*= ", "") + " IS NOT NULL").toList();
        String orphans =
            rows("SELECT COUNT(*) FROM \""
                    + table
                    + "\" c WHERE "
                    + String.join(" AND ", given)
                    + " AND NOT EXISTS (SELECT 1 FROM \""
                    + parents.get(key.getKey())
                    + "\" p WHERE "
                    + String.join(" AND ", key.getValue())
                    + ")")
                .get(0)
                .get(0);
        findings.expect(orphans.equals("0"), "references without orphans", table + " " + orphans);
      }
    }
  }

  private void roadFilesAreThere() throws SQLException, IOException {
    for (List<String> row :
        rows("SELECT file_sha256 FROM road_network UNION SELECT file_sha256 FROM walk_network")) {
      Path file = installation.home().resolve("roads").resolve(row.get(0) + ".roads");
      String found = Files.exists(file) ? sha256(file) : "not there";
      findings.expect(found.equals(row.get(0)), "road files that are whole", file + " " + found);
    }
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void everyListIsWhole() throws SQLException {
    for (List<String> row : rows("SELECT id, changes FROM scenario")) {
      boolean whole;
      try {
        whole = JSON.readTree(row.get(1)).isArray();
      } catch (JacksonException e) {
        whole = false;
      }
      findings.expect(whole, "lists of changes that can be read", row.get(0));
    }
  }

  /** Names of all scenarios by id. */
  Map<String, String> scenarios() throws SQLException {
    Map<String, String> names = new LinkedHashMap<>();
    rows("SELECT id, name FROM scenario").forEach(row -> names.put(row.get(0), row.get(1)));
    return names;
  }

  /** State of a job, empty when it is not there. */
  String job(String id) throws SQLException {
    List<List<String>> found = rows("SELECT state, attempts FROM job WHERE id = '" + id + "'");
    return found.isEmpty() ? "" : found.get(0).get(0);
  }

  /** What an import leaves, in figures that tell two imports apart. */
  String imported() throws SQLException {
    StringBuilder figures = new StringBuilder();
    for (String table :
        List.of(
            "commune",
            "zone",
            "zone_commune",
            "structure",
            "structure_service",
            "population_cell",
            "population_points",
            "area_indicators",
            "source_file",
            "road_network",
            "walk_network")) {
      figures.append(table).append(rows("SELECT COUNT(*) FROM " + table)).append(' ');
    }
    figures.append(rows("SELECT SUM(people) FROM population_points"));
    figures.append(rows("SELECT file_sha256 FROM road_network"));
    figures.append(rows("SELECT file_sha256 FROM walk_network"));
    figures.append(
        rows(
            "SELECT r.fingerprint, r.status FROM territory t JOIN import_run r"
                + " ON r.id = t.import_run_id"));
    return figures.toString();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
