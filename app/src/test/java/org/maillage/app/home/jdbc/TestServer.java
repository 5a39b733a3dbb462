package org.maillage.app.home.jdbc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/** The PostgreSQL of the tests, found or started once in a process. */
record TestServer(String url, String user, String password) {

  private static final class Found {

    static String why = "";
    static final Optional<TestServer> SERVER = find();

    private static Optional<TestServer> find() {
      String url = System.getenv("MAILLAGE_TEST_POSTGRES_URL");
      if (url != null && !url.isBlank()) {
        return Optional.of(
            new TestServer(
                url,
                System.getenv().getOrDefault("MAILLAGE_TEST_POSTGRES_USER", "postgres"),
                System.getenv().getOrDefault("MAILLAGE_TEST_POSTGRES_PASSWORD", "")));
      }
      try {
        @SuppressWarnings("resource") // stops with the tests: the library sees to it
        EmbeddedPostgres started = EmbeddedPostgres.builder().start();
        return Optional.of(
            new TestServer(started.getJdbcUrl("postgres", "postgres"), "postgres", ""));
      } catch (IOException | RuntimeException e) {
        why = e.toString();
        return Optional.empty();
      }
    }
  }

  /** The server; the test that asks is skipped, or fails, where there is none. */
  static TestServer get() {
    boolean required = Boolean.parseBoolean(System.getenv("MAILLAGE_REQUIRE_POSTGRES"));
    if (Found.SERVER.isEmpty() && required) {
      throw new IllegalStateException(
          "MAILLAGE_REQUIRE_POSTGRES is true and no PostgreSQL could be had: " + Found.why);
    }
    assumeTrue(
        Found.SERVER.isPresent(),
        "No PostgreSQL could be had (" + Found.why + "): tested on H2 only");
    return Found.SERVER.get();
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  void run(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "the tests' user of PostgreSQL must be a superuser of it: " + sql, e);
    }
  }

  /**
   * A new database of this server, empty, until the process ends. Schemas of one database would do,
   * but hundreds of them make every question about its tables slow.
   */
  TestServer inNewDatabase() {
    String name = "maillage_test_" + UUID.randomUUID().toString().replace("-", "");
    run("CREATE DATABASE " + name);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)")));
    return in(name);
  }

  /** The same server, another of its databases. */
  TestServer in(String database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setDatabaseName(database);
    return new TestServer(source.getUrl(), user, password);
  }
}
