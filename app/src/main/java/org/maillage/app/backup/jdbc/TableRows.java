package org.maillage.app.backup.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.backup.Column;
import org.maillage.app.backup.RowConsumer;
import org.maillage.app.backup.jdbc.Catalog.Shape;

/** All rows of a table, one by one: never more than a few hundred in memory. */
final class TableRows {

  private static final int FETCHED = 200;

  private TableRows() {}

  static String columns(Shape shape) {
    return shape.columns().stream().map(Catalog::quote).collect(Collectors.joining(", "));
  }

  /** Reads within the transaction of the connection, which must be one: rows are then streamed. */
  static void read(Connection connection, Shape shape, RowConsumer rows)
      throws SQLException, IOException {
    List<Column> columns = shape.table().columns();
    List<@Nullable Object> values = new ArrayList<>(columns.size());
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCHED);
      String sql = "SELECT " + columns(shape) + " FROM " + shape.quoted();
      try (ResultSet row = statement.executeQuery(sql)) {
        while (row.next()) {
          values.clear();
          for (int i = 0; i < columns.size(); i++) {
            values.add(ColumnValues.get(row, i + 1, columns.get(i).kind(), shape.types().get(i)));
          }
          rows.accept(values);
        }
      }
    }
  }
}
