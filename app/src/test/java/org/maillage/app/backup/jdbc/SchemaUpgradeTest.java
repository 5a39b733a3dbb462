package org.maillage.app.backup.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.backup.BackupKeys;
import org.maillage.app.backup.BackupStore;
import org.maillage.app.backup.BackupStore.Snapshot;
import org.maillage.app.backup.Backups;
import org.maillage.app.backup.Binary;
import org.maillage.app.backup.Column;
import org.maillage.app.backup.Envelope;
import org.maillage.app.backup.Manifest;
import org.maillage.app.backup.StateReader;
import org.maillage.app.backup.StateWriter;
import org.maillage.app.backup.Table;
import org.maillage.app.backup.TableSum;
import org.maillage.app.backup.TableSums;
import org.maillage.app.diagnostic.jdbc.DiagnosticRepositories;
import org.maillage.app.home.HomeProperties;
import org.maillage.app.home.MaillageHome;
import org.maillage.app.home.jdbc.Databases;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.job.jdbc.JobRepositories;
import org.maillage.app.offer.jdbc.PanierRepositories;
import org.maillage.app.runs.jdbc.RunRepositories;
import org.maillage.app.scenario.jdbc.ScenarioRepositories;
import org.maillage.app.territory.jdbc.TerritoryRepositories;
import org.maillage.data.progress.Progress;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.offer.Gamme;

/**
 * A database of each version of the schema, with rows as they were then, brought up to the newest:
 * by a start of the program, and by a backup that is restored. The rows of a version are in {@code
 * upgrade/V<version>.sql}; a migration without such a file is gone through all the same.
 */
class SchemaUpgradeTest {

  private static final Pattern HEX = Pattern.compile("\\$\\{hex:([0-9A-F]*)}");
  private static final Pattern SHA = Pattern.compile("\\$\\{sha:(.)}");

  @TempDir Path folder;

  private static FluentConfiguration flyway(HikariDataSource pool) {
    FluentConfiguration flyway = Flyway.configure().dataSource(pool);
    Databases.configure(flyway, pool.getJdbcUrl());
    return flyway;
  }

  /** What stood in the tables when a version was the newest. */
  private record Stage(String version, Map<String, List<String>> rows, List<Table> tables) {}

  private static List<String> versions(HikariDataSource pool) {
    return Stream.of(flyway(pool).load().info().all())
        .map(migration -> migration.getVersion().getVersion())
        .toList();
  }

  private static void upgrade(HikariDataSource pool, String version)
      throws SQLException, IOException {
    flyway(pool).target(version).load().migrate();
    insert(pool, version);
  }

  private static void insert(HikariDataSource pool, String version)
      throws SQLException, IOException {
    boolean h2 = pool.getJdbcUrl().startsWith("jdbc:h2:");
    try (InputStream in =
            SchemaUpgradeTest.class.getResourceAsStream("/upgrade/V" + version + ".sql");
        Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      if (in == null) {
        return;
      }
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      sql = HEX.matcher(sql).replaceAll(h2 ? "X'$1'" : Matcher.quoteReplacement("'\\x") + "$1'");
      sql = SHA.matcher(sql).replaceAll(found -> found.group(1).repeat(64));
      for (String insert : sql.split(";\\R")) {
        if (!insert.isBlank()) {
          statement.execute(insert);
        }
      }
    }
  }

  /** What the rows come to, in the columns of that time. */
  private static Map<String, TableSum> sums(HikariDataSource pool, List<Table> tables)
      throws SQLException, IOException {
    Map<String, TableSum> sums = new LinkedHashMap<>();
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      Catalog catalog = Catalog.read(connection);
      for (Table table : tables) {
        List<Column> now = catalog.get(table).table().columns();
        TableSums digest = new TableSums(table);
        TableRows.read(
            connection,
            catalog.get(table),
            row -> {
              List<Object> then = new ArrayList<>();
              table.columns().forEach(column -> then.add(row.get(now.indexOf(column))));
              digest.accept(then);
            });
        sums.put(table.name(), digest.sum());
      }
      connection.rollback();
    }
    return sums;
  }

  /** All rows, in words and in the columns of that time. */
  private static Map<String, List<String>> rows(
      Connection connection, Catalog catalog, List<Table> tables) throws SQLException, IOException {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (Table table : tables) {
      List<Column> now = catalog.get(table).table().columns();
      List<String> words = new ArrayList<>();
      TableRows.read(
          connection,
          catalog.get(table),
          row ->
              words.add(
                  table.columns().stream()
                      .map(column -> inWords(row.get(now.indexOf(column))))
                      .collect(Collectors.joining("|"))));
      rows.put(table.name(), words);
    }
    return rows;
  }

  private static Stage stage(HikariDataSource pool, String version)
      throws SQLException, IOException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      Catalog catalog = Catalog.read(connection);
      List<Table> tables = catalog.tables();
      Stage stage = new Stage(version, rows(connection, catalog, tables), tables);
      connection.rollback();
      return stage;
    }
  }

  private static String inWords(Object value) {
    if (!(value instanceof Binary binary)) {
      return String.valueOf(value);
    }
    try (InputStream bytes = binary.open()) {
      return HexFormat.of().formatHex(bytes.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Table> tables(HikariDataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      return Catalog.read(connection).tables();
    }
  }

  /** One walk through all versions: the rows of each go through all migrations after it. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void rowsOfEveryVersionAreWholeAndReadableAfterTheUpgrade(TestDatabase kind)
      throws SQLException, IOException {
    try (HikariDataSource pool =
        Databases.open(MaillageHome.at(folder.resolve("home")), kind.database())) {
      List<Stage> stages = new ArrayList<>();
      for (String version : versions(pool)) {
        upgrade(pool, version);
        stages.add(stage(pool, version));
      }
      assertThat(stages.get(0).rows().get("commune")).hasSize(2);
      try (Connection connection = pool.getConnection()) {
        connection.setAutoCommit(false);
        Catalog newest = Catalog.read(connection); // slow enough to be asked for once
        for (Stage stage : stages) {
          Map<String, List<String>> after = rows(connection, newest, stage.tables());
          stage
              .rows()
              .forEach(
                  (table, rows) ->
                      assertThat(after.get(table))
                          .as(table + " of version " + stage.version())
                          .containsAll(rows));
        }
        connection.rollback();
      }
      readable(TestDatabase.over(pool), versions(pool));
    }
  }

  /** Empty between its first version and the newest: no row was put in on the way. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theOldestVersionGoesUpAtOnce(TestDatabase kind) throws SQLException, IOException {
    try (HikariDataSource pool =
        Databases.open(MaillageHome.at(folder.resolve("oldest")), kind.database())) {
      upgrade(pool, "1");
      List<Table> tables = tables(pool);
      Map<String, TableSum> before = sums(pool, tables);
      flyway(pool).load().migrate();
      assertThat(sums(pool, tables)).isEqualTo(before);
      readable(TestDatabase.over(pool), List.of("1"));
    }
  }

  private static void readable(TestDatabase.Opened database, List<String> passed) {
    var territories = TerritoryRepositories.over(database);
    assertThat(territories.findTerritory("vallee").orElseThrow().communes()).hasSize(2);
    assertThat(territories.listPopulationPoints("vallee")).hasSize(1);
    assertThat(territories.findRoadNetwork("vallee").orElseThrow().nodes()).isEqualTo(10);
    assertThat(territories.findWalkNetwork("vallee").isPresent()).isEqualTo(passed.contains("5"));
    assertThat(PanierRepositories.structuresOver(database).listStructures("vallee"))
        .hasSize(passed.contains("7") ? 2 : 1);
    assertThat(
            PanierRepositories.over(database, Clock.systemUTC())
                .findPanier("essai")
                .orElseThrow()
                .panier()
                .gammes()
                .get(Gamme.PROXIMITE))
        .containsExactly("poste");
    assertThat(
            DiagnosticRepositories.over(database)
                .findLatest("vallee", Methode.CARROYEE, "essai")
                .orElseThrow()
                .diagnostic()
                .communes()
                .get(0)
                .panier()
                .timeMs())
        .isEqualTo(60_000);
    if (passed.contains("4")) {
      assertThat(RunRepositories.over(database, Clock.systemUTC()).listRuns("vallee")).hasSize(1);
    }
    if (passed.contains("8")) {
      var scenarios = ScenarioRepositories.over(database);
      assertThat(scenarios.listScenarios("vallee")).hasSize(2);
      assertThat(scenarios.findScenario("above").orElseThrow().basedOn()).isEqualTo("base");
      assertThat(scenarios.findScenario("base").orElseThrow().scenario().changes()).hasSize(1);
    }
    if (passed.contains("9")) {
      assertThat(
              JobRepositories.over(database, Clock.systemUTC())
                  .find("0123456789abcdef0123456789abcdef"))
          .isPresent();
    }
  }

  /** The oldest version is the hardest. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aBackupOfAnOlderSchemaIsRestoredIntoTheNewest(TestDatabase kind)
      throws SQLException, IOException {
    MaillageHome home = MaillageHome.at(folder.resolve("old"));
    HomeProperties.Database database = kind.database();
    Path file = folder.resolve("old.zip");
    List<Table> tables;
    Map<String, TableSum> before;
    try (HikariDataSource pool = Databases.open(home, database)) {
      upgrade(pool, "1");
      tables = tables(pool);
      before = sums(pool, tables);
      StateWriter writer = new StateWriter(JdbcBackupStore.over(pool), home, Clock.systemUTC());
      Manifest manifest =
          new Backups(JdbcBackupStore::openEmbedded)
              .write(
                  out -> writer.writeTo(out, Progress.SILENT),
                  new Backups.Target(file, false, Envelope.open(), true),
                  Progress.SILENT);
      assertThat(manifest.about().schema()).isEqualTo("1");
      assertThat(manifest.missing()).as("no road was there").hasSize(1);
    }
    StateReader reader = new StateReader(file, BackupKeys.NONE);
    MaillageHome target = MaillageHome.at(folder.resolve("new"));
    HomeProperties.Database there = kind.database();
    Manifest manifest = reader.check();
    try (BackupStore store = JdbcBackupStore.open(target, there)) {
      reader.restore(manifest, store, target, Progress.SILENT);
      try (Snapshot snapshot = store.snapshot()) {
        assertThat(snapshot.tables().stream().map(Table::name)).contains("job", "person");
      }
    }
    try (HikariDataSource pool = Databases.open(target, there)) {
      assertThat(sums(pool, tables)).isEqualTo(before);
      readable(TestDatabase.over(pool), List.of("1"));
    }
  }
}
