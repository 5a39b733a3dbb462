package org.maillage.app.home.jdbc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.maillage.app.home.HomeProperties;
import org.maillage.app.home.MaillageHome;
import org.maillage.app.home.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The two databases that every repository test runs on.
 *
 * <p>PostgreSQL is the one that {@code MAILLAGE_TEST_POSTGRES_URL} (with {@code _USER} and {@code
 * _PASSWORD}) names, else one that the test library brings and starts. Where neither works its
 * tests are skipped and say so; with {@code MAILLAGE_REQUIRE_POSTGRES=true} they fail instead.
 */
public enum TestDatabase {
  H2,
  POSTGRESQL;

  /** An empty database with the schema in it, and what repositories are made of. */
  public record Opened(
      HikariDataSource pool, JdbcClient jdbc, JdbcTemplate batches, UnitOfWork work)
      implements AutoCloseable {
    @Override
    public void close() {
      pool.close();
    }
  }

  private record Server(String url, String user, String password) {}

  /** Opens a database of its own for a test. */
  public Opened open(Path folder) {
    return open(folder, database());
  }

  /** Opens a database with the schema in it. */
  public static Opened open(Path folder, HomeProperties.Database database) {
    HikariDataSource pool = Databases.open(MaillageHome.at(folder), database);
    FluentConfiguration flyway = Flyway.configure().dataSource(pool);
    Databases.configure(flyway, pool.getJdbcUrl());
    flyway.load().migrate();
    return over(pool);
  }

  /** What repositories are made of, over a pool of one's own. */
  public static Opened over(HikariDataSource pool) {
    return new Opened(
        pool,
        JdbcClient.create(pool),
        new JdbcTemplate(pool),
        new UnitOfWork(new JdbcTransactionManager(pool)));
  }

  /** The settings that lead to an empty database of this kind. */
  public HomeProperties.Database database() {
    if (this == H2) {
      return new HomeProperties.Database(null, null, null);
    }
    Optional<Server> found = PostgresServer.FOUND;
    boolean required = Boolean.parseBoolean(System.getenv("MAILLAGE_REQUIRE_POSTGRES"));
    if (found.isEmpty() && required) {
      throw new IllegalStateException(
          "MAILLAGE_REQUIRE_POSTGRES is true and no PostgreSQL could be had: "
              + PostgresServer.why);
    }
    assumeTrue(
        found.isPresent(),
        "No PostgreSQL could be had (" + PostgresServer.why + "): tested on H2 only");
    Server server = found.get();
    String schema = "test_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + schema);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL gives no schema", e);
    }
    String separator = server.url().contains("?") ? "&" : "?";
    return new HomeProperties.Database(
        server.url() + separator + "currentSchema=" + schema, server.user(), server.password());
  }

  /** Found or started once, when the first test asks. */
  private static final class PostgresServer {

    static String why = "";
    static final Optional<Server> FOUND = find();

    private static Optional<Server> find() {
      String url = System.getenv("MAILLAGE_TEST_POSTGRES_URL");
      if (url != null && !url.isBlank()) {
        return Optional.of(
            new Server(
                url,
                System.getenv().getOrDefault("MAILLAGE_TEST_POSTGRES_USER", "postgres"),
                System.getenv().getOrDefault("MAILLAGE_TEST_POSTGRES_PASSWORD", "")));
      }
      try {
        @SuppressWarnings("resource") // stops with the tests: the library sees to it
        EmbeddedPostgres started = EmbeddedPostgres.builder().start();
        return Optional.of(new Server(started.getJdbcUrl("postgres", "postgres"), "postgres", ""));
      } catch (IOException | RuntimeException e) {
        why = e.toString();
        return Optional.empty();
      }
    }
  }
}
