package org.maillage.app.backup.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.app.backup.BackupException;
import org.maillage.app.backup.Manifest;
import org.maillage.app.backup.RowConsumer;
import org.maillage.app.backup.Table;
import org.maillage.app.backup.TableSums;
import org.maillage.app.home.HomeProperties;
import org.maillage.app.home.MaillageHome;
import org.maillage.app.home.jdbc.Databases;
import org.maillage.app.home.jdbc.TestDatabase;

/** Tables that no migration makes: every type, references in circles, numbers that go on. */
class EveryTypeTest {

  @TempDir Path folder;

  static Stream<Arguments> ways() {
    return Stream.of(TestDatabase.values())
        .flatMap(from -> Stream.of(TestDatabase.values()).map(to -> Arguments.of(from, to)));
  }

  private record Opened(Connection connection, Dialect dialect) {}

  private Opened open(TestDatabase kind, String name) throws SQLException {
    HomeProperties.Database server = kind.database();
    String url =
        kind == TestDatabase.H2
            ? Databases.h2Url(MaillageHome.at(folder.resolve(name)))
            : server.url();
    Connection connection =
        DriverManager.getConnection(
            url,
            server.user() == null ? "maillage" : server.user(),
            server.password() == null ? "" : server.password());
    String bytes = kind == TestDatabase.H2 ? "BLOB" : "BYTEA";
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE " + Databases.UNFINISHED + " (since VARCHAR(40))");
      statement.execute(
          "CREATE TABLE every_type (id BIGINT GENERATED ALWAYS AS IDENTITY, small SMALLINT,"
              + " whole INTEGER, name VARCHAR, number DOUBLE PRECISION, rough REAL,"
              + " price NUMERIC(20, 5), yes BOOLEAN, seen_at TIMESTAMP(6) WITH TIME ZONE,"
              + " local_at TIMESTAMP(6), on_day DATE, at_hour TIME(6), content "
              + bytes
              + ", token UUID, twice INTEGER GENERATED ALWAYS AS (whole * 2)"
              + (kind == TestDatabase.H2 ? "" : " STORED")
              + ", parent BIGINT, PRIMARY KEY (id), CONSTRAINT every_type_parent"
              + " FOREIGN KEY (parent) REFERENCES every_type (id))");
      statement.execute("CREATE TABLE hen (id INTEGER PRIMARY KEY, egg INTEGER)");
      statement.execute(
          "CREATE TABLE egg (id INTEGER PRIMARY KEY, hen INTEGER REFERENCES hen (id))");
      statement.execute(
          "ALTER TABLE hen ADD CONSTRAINT hen_egg FOREIGN KEY (egg) REFERENCES egg (id)");
    }
    return new Opened(connection, Dialect.of(url));
  }

  private static void fill(Connection connection) throws SQLException {
    String insert =
        "INSERT INTO every_type (small, whole, name, number, rough, price, yes, seen_at, local_at,"
            + " on_day, at_hour, content, token, parent) VALUES (?, ?, ?, ?, ?, ?, ?, ?,"
            + " CAST(? AS TIMESTAMP), CAST(? AS DATE), CAST(? AS TIME), ?, ?, ?)";
    double[] numbers = {
      0.1, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, Double.NEGATIVE_INFINITY, 1 / 3.0
    };
    try (PreparedStatement row = connection.prepareStatement(insert)) {
      for (int i = 0; i < numbers.length; i++) {
        byte[] content = new byte[i == 2 ? 3_000_000 : i];
        java.util.Arrays.fill(content, (byte) (200 + i));
        row.setInt(1, i - 3);
        row.setInt(2, i % 2 == 0 ? Integer.MAX_VALUE / 2 : -i);
        row.setString(3, i == 0 ? "" : "Île 🏔 \"x\" \\ \n" + "é".repeat(i * 1000));
        row.setDouble(4, numbers[i]);
        row.setFloat(5, 0.1f * i);
        row.setBigDecimal(6, new java.math.BigDecimal("-12345678901234.5" + i));
        row.setBoolean(7, i % 2 == 0);
        row.setObject(8, OffsetDateTime.parse("1871-03-18T23:59:59.12345" + i + "+02:00"));
        row.setString(9, "2026-10-25 02:30:00.00000" + i);
        row.setString(10, "1582-10-0" + (i + 1));
        row.setString(11, "23:59:59.99999" + i);
        row.setBytes(12, content);
        row.setObject(13, new UUID(i, -i));
        row.setNull(14, java.sql.Types.BIGINT);
        row.executeUpdate();
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO every_type (name) VALUES (NULL)");
      // The first row refers to the last; then the last numbers are gone, but were given.
      statement.execute("UPDATE every_type SET parent = 8 WHERE id = 1");
      statement.execute("INSERT INTO every_type (name) VALUES ('gone')");
      statement.execute("DELETE FROM every_type WHERE id = 9");
      statement.execute("INSERT INTO hen VALUES (1, NULL), (2, NULL)");
      statement.execute("INSERT INTO egg VALUES (10, 1), (20, 2)");
      statement.execute("UPDATE hen SET egg = 30 - 10 * id");
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void everyValueArrivesToTheLastDigitAndNumbersGoOn(TestDatabase from, TestDatabase to)
      throws SQLException, IOException {
    Opened source = open(from, "source");
    Opened target = open(to, "target");
    fill(source.connection());
    try (JdbcSnapshot snapshot = new JdbcSnapshot(source.connection(), source.dialect());
        JdbcFilling filling = new JdbcFilling(target.connection(), target.dialect())) {
      List<Table> tables = snapshot.tables();
      assertThat(filling.tables()).isEqualTo(tables);
      for (Table table : tables) {
        RowConsumer rows = filling.fill(table);
        snapshot.read(table, rows);
      }
      for (Table table : tables) {
        TableSums sums = new TableSums(table);
        snapshot.read(table, sums);
        assertThat(filling.sum(table)).isEqualTo(sums.sum());
        assertThat(sums.sum().rows()).isPositive();
      }
      List<Manifest.Counter> counters = snapshot.counters();
      assertThat(counters).containsExactly(new Manifest.Counter("every_type", "id", 10));
      filling.finish(counters);
      try (Statement statement = target.connection().createStatement()) {
        statement.execute("INSERT INTO every_type (name) VALUES ('next')");
        try (ResultSet row =
            statement.executeQuery(
                "SELECT id, (SELECT twice FROM every_type WHERE id = 2) FROM every_type"
                    + " WHERE name = 'next'")) {
          row.next();
          assertThat(row.getLong(1)).isEqualTo(10);
          assertThat(row.getLong(2)).isEqualTo(-2);
        }
        assertThatThrownBy(() -> statement.execute("INSERT INTO egg VALUES (30, 3)"))
            .as("references are as strict as before")
            .isInstanceOf(SQLException.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aReferenceToNobodyIsRefusedAtTheEnd(TestDatabase kind) throws SQLException, IOException {
    Opened target = open(kind, "target");
    try (JdbcFilling filling = new JdbcFilling(target.connection(), target.dialect())) {
      Table hen =
          filling.tables().stream().filter(t -> t.name().equals("hen")).findFirst().orElseThrow();
      RowConsumer rows = filling.fill(hen);
      rows.accept(List.of(1L, 77L));
      assertThatThrownBy(() -> filling.finish(List.of())).isInstanceOf(BackupException.class);
    }
  }
}
