package org.maillage.app.backup.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.app.backup.About;
import org.maillage.app.backup.BackupStore;
import org.maillage.app.backup.Manifest;
import org.maillage.app.backup.RowConsumer;
import org.maillage.app.backup.Table;
import org.maillage.app.backup.jdbc.Catalog.Shape;

/** One transaction over a connection of its own. */
final class JdbcSnapshot implements BackupStore.Snapshot {

  private static final String ROAD_FILE = "file_sha256";

  private final Connection connection;
  private final Dialect dialect;
  private final List<About.Migration> history;
  private final Catalog catalog;

  JdbcSnapshot(Connection connection, Dialect dialect) throws SQLException {
    this.connection = connection;
    this.dialect = dialect;
    dialect.beginSnapshot(connection);
    // The picture is taken by the first query.
    this.history = readHistory();
    this.catalog = Catalog.read(connection);
  }

  private List<About.Migration> readHistory() throws SQLException {
    List<About.Migration> migrations = new ArrayList<>();
    if (!hasHistory()) {
      return migrations;
    }
    String sql =
        "SELECT \"version\", \"description\" FROM "
            + Catalog.quote(Catalog.HISTORY)
            + " WHERE \"success\" = TRUE AND \"version\" IS NOT NULL ORDER BY \"installed_rank\"";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        migrations.add(new About.Migration(row.getString(1), row.getString(2)));
      }
    }
    return migrations;
  }

  private boolean hasHistory() throws SQLException {
    try (ResultSet found =
        connection
            .getMetaData()
            .getTables(connection.getCatalog(), connection.getSchema(), "flyway%", null)) {
      return found.next();
    }
  }

  @Override
  public String database() {
    return dialect.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public List<About.Migration> history() {
    return history;
  }

  @Override
  public List<Table> tables() {
    return catalog.tables();
  }

  @Override
  public Set<String> roadFiles() {
    Set<String> names = new HashSet<>();
    for (Shape shape : catalog.shapes()) {
      for (String column : shape.columns()) {
        if (column.equalsIgnoreCase(ROAD_FILE)) {
          addAll(names, shape, column);
        }
      }
    }
    return names;
  }

  private void addAll(Set<String> names, Shape shape, String column) {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT DISTINCT " + Catalog.quote(column) + " FROM " + shape.quoted())) {
      while (row.next()) {
        @Nullable String name = row.getString(1);
        if (name != null) {
          names.add(name);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the table " + shape.name() + " cannot be read", e);
    }
  }

  @Override
  public void read(Table table, RowConsumer rows) throws IOException {
    try {
      TableRows.read(connection, catalog.get(table), rows);
    } catch (SQLException e) {
      throw new IllegalStateException("the table " + table.name() + " cannot be read", e);
    }
  }

  @Override
  public List<Manifest.Counter> counters() {
    List<Manifest.Counter> counters = new ArrayList<>();
    try {
      for (Shape shape : catalog.shapes()) {
        for (String column : shape.identities()) {
          counters.add(
              new Manifest.Counter(
                  shape.table().name(),
                  column.toLowerCase(Locale.ROOT),
                  dialect.nextNumber(connection, shape, column)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the numbers of identity columns cannot be read", e);
    }
    return counters;
  }

  @Override
  public void close() {
    try {
      connection.rollback();
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the connection cannot be closed", e);
    }
  }
}
