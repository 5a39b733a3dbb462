package org.maillage.app.backup.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.maillage.app.backup.jdbc.Catalog.Shape;

/** The few things that the two databases say differently. */
enum Dialect {
  H2 {
    /**
     * H2's own level: one picture of all tables; its "repeatable read" takes one table by table.
     */
    private static final int SNAPSHOT = 6;

    @Override
    void beginSnapshot(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        // Rows as they are asked for: a result is otherwise built whole before its first row.
        statement.execute("SET LAZY_QUERY_EXECUTION TRUE");
      }
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(SNAPSHOT);
    }

    @Override
    long nextNumber(Connection connection, Shape shape, String column) throws SQLException {
      return number(
          connection,
          "SELECT identity_base FROM information_schema.columns"
              + " WHERE table_schema = ? AND table_name = ? AND column_name = ?",
          List.of(connection.getSchema(), shape.name(), column));
    }

    @Override
    void letReferencesWait(Statement statement, Shape shape) throws SQLException {
      statement.execute("ALTER TABLE " + shape.quoted() + " SET REFERENTIAL_INTEGRITY FALSE");
    }

    @Override
    void checkReferences(Statement statement, List<Shape> waiting) throws SQLException {
      for (Shape shape : waiting) {
        statement.execute(
            "ALTER TABLE " + shape.quoted() + " SET REFERENTIAL_INTEGRITY TRUE CHECK");
      }
    }
  },
  POSTGRESQL {
    @Override
    void beginSnapshot(Connection connection) throws SQLException {
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
    }

    @Override
    long nextNumber(Connection connection, Shape shape, String column) throws SQLException {
      String sequence;
      try (PreparedStatement statement =
          connection.prepareStatement("SELECT pg_get_serial_sequence(?, ?)")) {
        statement.setString(1, shape.quoted());
        statement.setString(2, column);
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          sequence = row.getString(1);
        }
      }
      return number(
          connection,
          "SELECT CASE WHEN is_called THEN last_value + 1 ELSE last_value END FROM " + sequence,
          List.of());
    }

    @Override
    void letReferencesWait(Statement statement, Shape shape) throws SQLException {
      alter(statement, shape, "DEFERRABLE INITIALLY DEFERRED");
    }

    @Override
    void checkReferences(Statement statement, List<Shape> waiting) throws SQLException {
      statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
      for (Shape shape : waiting) {
        alter(statement, shape, "NOT DEFERRABLE");
      }
    }

    private void alter(Statement statement, Shape shape, String how) throws SQLException {
      for (String key : shape.backward()) {
        statement.execute(
            "ALTER TABLE "
                + shape.quoted()
                + " ALTER CONSTRAINT "
                + Catalog.quote(key)
                + " "
                + how);
      }
    }
  };

  static Dialect of(String url) {
    return url.startsWith("jdbc:h2:") ? H2 : POSTGRESQL;
  }

  /** Makes all that is read from now on one picture, row by row. */
  abstract void beginSnapshot(Connection connection) throws SQLException;

  /** The number that an identity column would give next. */
  abstract long nextNumber(Connection connection, Shape shape, String column) throws SQLException;

  /** Lets a table be filled though it refers to rows that come later. */
  abstract void letReferencesWait(Statement statement, Shape shape) throws SQLException;

  /** Looks at what had to wait, and makes everything as it was. */
  abstract void checkReferences(Statement statement, List<Shape> waiting) throws SQLException;

  private static long number(Connection connection, String sql, List<String> parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setString(i + 1, parameters.get(i));
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
