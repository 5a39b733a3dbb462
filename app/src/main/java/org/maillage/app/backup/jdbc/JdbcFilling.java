package org.maillage.app.backup.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.maillage.app.backup.BackupException;
import org.maillage.app.backup.BackupException.Kind;
import org.maillage.app.backup.BackupStore;
import org.maillage.app.backup.Binary;
import org.maillage.app.backup.Column;
import org.maillage.app.backup.Manifest.Counter;
import org.maillage.app.backup.RowConsumer;
import org.maillage.app.backup.Table;
import org.maillage.app.backup.TableSum;
import org.maillage.app.backup.TableSums;
import org.maillage.app.backup.jdbc.Catalog.Shape;
import org.maillage.app.home.jdbc.Databases;

/**
 * Rows into empty tables. On PostgreSQL all in one transaction, with which the mark goes; H2 would
 * keep the whole of it in memory, so there it is done piece by piece behind the mark.
 */
final class JdbcFilling implements BackupStore.Filling {

  /** Binaries from this size on are handed to the database as streams. */
  static final long LARGE_BYTES = 1 << 20;

  private static final int BATCH_ROWS = 500;
  private static final long BATCH_BYTES = 8L << 20;

  private final Connection connection;
  private final Dialect dialect;
  private final Catalog catalog;
  private final List<Shape> waiting = new ArrayList<>();
  private @Nullable Inserting inserting;

  JdbcFilling(Connection connection, Dialect dialect) throws SQLException {
    this.connection = connection;
    this.dialect = dialect;
    connection.setAutoCommit(false);
    this.catalog = Catalog.read(connection);
    empty();
    try (Statement statement = connection.createStatement()) {
      for (Shape shape : catalog.shapes()) {
        if (!shape.backward().isEmpty()) {
          dialect.letReferencesWait(statement, shape);
          waiting.add(shape);
        }
      }
    }
  }

  /** Takes the rows away that migrations put in: those of the backup come in their place. */
  private void empty() throws SQLException {
    List<Shape> shapes = new ArrayList<>(catalog.shapes());
    Collections.reverse(shapes);
    try (Statement statement = connection.createStatement()) {
      for (Shape shape : shapes) {
        boolean rows;
        try (ResultSet first =
            statement.executeQuery(
                "SELECT 1 FROM " + shape.quoted() + " FETCH FIRST 1 ROWS ONLY")) {
          rows = first.next();
        }
        if (rows) {
          statement.execute("DELETE FROM " + shape.quoted());
        }
      }
    }
  }

  @Override
  public List<Table> tables() {
    return catalog.tables();
  }

  @Override
  public RowConsumer fill(Table table) {
    endTable();
    try {
      Inserting next = new Inserting(catalog.get(table));
      inserting = next;
      return next;
    } catch (SQLException e) {
      throw notTaken(table.name(), e);
    }
  }

  private static BackupException notTaken(String table, SQLException e) {
    SQLException last = e;
    for (SQLException next = e; next != null; next = next.getNextException()) {
      last = next; // of a batch, the one that tells the row
    }
    return new BackupException(Kind.NOT_TAKEN, table + ": " + last.getMessage(), e);
  }

  private void endTable() {
    Inserting last = inserting;
    inserting = null;
    if (last != null) {
      last.end();
    }
  }

  @Override
  public TableSum sum(Table table) throws IOException {
    endTable();
    try {
      TableSums sums = new TableSums(table);
      TableRows.read(connection, catalog.get(table), sums);
      return sums.sum();
    } catch (SQLException e) {
      throw notTaken(table.name(), e);
    }
  }

  @Override
  public void finish(List<Counter> counters) {
    endTable();
    try (Statement statement = connection.createStatement()) {
      dialect.checkReferences(statement, waiting);
      for (Shape shape : catalog.shapes()) {
        for (String column : shape.identities()) {
          goOn(statement, shape, column, counters);
        }
      }
      statement.execute("DROP TABLE " + Databases.UNFINISHED);
      connection.commit();
    } catch (SQLException e) {
      throw notTaken("", e);
    }
  }

  /** With the number that came next, and never with one that a row has. */
  private void goOn(Statement statement, Shape shape, String column, List<Counter> counters)
      throws SQLException {
    long next = 1;
    for (Counter counter : counters) {
      if (counter.table().equals(shape.table().name())
          && counter.column().equals(column.toLowerCase(Locale.ROOT))) {
        next = counter.next();
      }
    }
    try (ResultSet highest =
        statement.executeQuery(
            "SELECT MAX(" + Catalog.quote(column) + ") FROM " + shape.quoted())) {
      highest.next();
      next = Math.max(next, highest.getLong(1) + 1);
    }
    statement.execute(
        "ALTER TABLE "
            + shape.quoted()
            + " ALTER COLUMN "
            + Catalog.quote(column)
            + " RESTART WITH "
            + next);
  }

  @Override
  public void close() {
    try {
      Inserting last = inserting;
      if (last != null) {
        last.statement.close();
      }
      connection.rollback();
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the connection cannot be closed", e);
    }
  }

  /** Inserts the rows of one table, some hundred at a time. */
  private final class Inserting implements RowConsumer {

    private final Shape shape;
    private final PreparedStatement statement;
    private int batchRows;
    private long batchBytes;

    Inserting(Shape shape) throws SQLException {
      this.shape = shape;
      String own = shape.identities().isEmpty() ? "" : " OVERRIDING SYSTEM VALUE";
      statement =
          connection.prepareStatement(
              "INSERT INTO "
                  + shape.quoted()
                  + " ("
                  + TableRows.columns(shape)
                  + ")"
                  + own
                  + " VALUES ("
                  + String.join(", ", Collections.nCopies(shape.columns().size(), "?"))
                  + ")");
    }

    @Override
    public void accept(List<@Nullable Object> values) throws IOException {
      List<Column> columns = shape.table().columns();
      boolean large = false;
      try {
        for (int i = 0; i < values.size(); i++) {
          @Nullable Object value = values.get(i);
          ColumnValues.set(statement, i + 1, columns.get(i).kind(), shape.types().get(i), value);
          large |= value instanceof Binary binary && binary.sizeBytes() > LARGE_BYTES;
          batchBytes += sizeBytes(value);
        }
        statement.addBatch();
        batchRows++;
        if (large || batchRows == BATCH_ROWS || batchBytes > BATCH_BYTES) {
          send();
        }
      } catch (SQLException e) {
        throw notTaken(shape.table().name(), e);
      }
    }

    private static long sizeBytes(@Nullable Object value) {
      if (value instanceof Binary binary) {
        return binary.sizeBytes();
      }
      return value instanceof String text ? text.length() : Long.BYTES;
    }

    private void send() throws SQLException {
      if (batchRows > 0) {
        statement.executeBatch();
        batchRows = 0;
        batchBytes = 0;
        if (dialect == Dialect.H2) {
          connection.commit();
        }
      }
    }

    void end() {
      try (statement) {
        send();
      } catch (SQLException e) {
        throw notTaken(shape.table().name(), e);
      }
    }
  }
}
