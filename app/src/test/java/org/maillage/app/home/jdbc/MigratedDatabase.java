package org.maillage.app.home.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.maillage.app.home.HomeProperties;

/**
 * A database of PostgreSQL with the schema in it, lent to one test after the other: what the test
 * wrote goes, what the migrations wrote stays. To make the hundred tables anew takes PostgreSQL
 * half a second, to empty the few that were used takes milliseconds.
 */
final class MigratedDatabase {

  private static final Queue<MigratedDatabase> FREE = new ConcurrentLinkedQueue<>();

  /** Another text as soon as a test makes, alters or drops a table. */
  private static final String SHAPE =
      "SELECT count(*) || ' ' || coalesce(sum(hashtext(table_name || column_name || data_type)), 0)"
          + " FROM information_schema.columns WHERE table_schema = 'public'";

  private final TestServer inside;
  private String shape = "";

  private MigratedDatabase(TestServer inside) {
    this.inside = inside;
  }

  static MigratedDatabase lend(TestServer server) {
    MigratedDatabase free = FREE.poll();
    return free != null ? free : make(server);
  }

  private static MigratedDatabase make(TestServer server) {
    MigratedDatabase made = new MigratedDatabase(server.inNewDatabase());
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setJdbcUrl(made.inside.url());
      pool.setUsername(made.inside.user());
      pool.setPassword(made.inside.password());
      TestDatabase.migrate(pool);
    }
    try (Connection connection = made.inside.connect();
        Statement statement = connection.createStatement()) {
      made.shape = one(statement, SHAPE);
      statement.execute("CREATE SCHEMA written_by_migrations");
      for (String table : made.filled(statement)) {
        statement.execute("CREATE TABLE written_by_migrations." + table + " AS TABLE " + table);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return made;
  }

  HomeProperties.Database settings() {
    return new HomeProperties.Database(inside.url(), inside.user(), inside.password());
  }

  /** Empties it for the next test; one that a test has changed the tables of is not lent again. */
  void takeBack() {
    try (Connection connection = inside.connect();
        Statement statement = connection.createStatement()) {
      if (!one(statement, SHAPE).equals(shape)) {
        return;
      }
      connection.setAutoCommit(false);
      // Neither foreign keys nor the triggers that keep the journal stand in the way.
      statement.execute("SET LOCAL session_replication_role = replica");
      for (String table : filled(statement)) {
        statement.execute("DELETE FROM " + table);
      }
      for (String table :
          list(
              statement,
              "SELECT table_name FROM information_schema.tables"
                  + " WHERE table_schema = 'written_by_migrations'")) {
        statement.execute(
            "INSERT INTO "
                + table
                + " OVERRIDING SYSTEM VALUE SELECT * FROM written_by_migrations."
                + table);
      }
      for (String sequence :
          list(
              statement,
              "SELECT quote_ident(sequencename) FROM pg_sequences"
                  + " WHERE schemaname = 'public' AND last_value IS NOT NULL")) {
        statement.execute("ALTER SEQUENCE " + sequence + " RESTART");
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    FREE.add(this);
  }

  private List<String> filled(Statement statement) throws SQLException {
    String each =
        list(
                statement,
                "SELECT table_name FROM information_schema.tables"
                    + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")
            .stream()
            .map(t -> "SELECT '" + t + "' WHERE EXISTS (SELECT 1 FROM " + t + ")")
            .collect(Collectors.joining(" UNION ALL "));
    return list(statement, each);
  }

  private static String one(Statement statement, String sql) throws SQLException {
    return list(statement, sql).get(0);
  }

  private static List<String> list(Statement statement, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
