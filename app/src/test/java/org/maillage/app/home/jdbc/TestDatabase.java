package org.maillage.app.home.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
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

  /**
   * An empty database with the schema in it, and what repositories are made of.
   *
   * @param settings what leads to it; those of H2 where a test brought a pool of its own
   */
  public record Opened(
      HikariDataSource pool,
      JdbcClient jdbc,
      JdbcTemplate batches,
      UnitOfWork work,
      HomeProperties.Database settings,
      Runnable afterwards)
      implements AutoCloseable {

    /** The same database after its pool was closed, as the next process finds it. */
    public Opened again(Path folder) {
      return TestDatabase.over(
          Databases.open(MaillageHome.at(folder), settings), settings, afterwards);
    }

    @Override
    public void close() {
      pool.close();
      afterwards.run();
    }
  }

  /**
   * Opens a database of its own for a test. The migrations run once in a process and not once a
   * test: half of the time of all repository tests went by with them.
   */
  public Opened open(Path folder) {
    MaillageHome home = MaillageHome.at(folder);
    if (this == H2) {
      MigratedFile.copyInto(home);
      return over(Databases.open(home, H2.database()));
    }
    MigratedDatabase lent = MigratedDatabase.lend(TestServer.get());
    return over(Databases.open(home, lent.settings()), lent.settings(), lent::takeBack);
  }

  static void migrate(HikariDataSource pool) {
    FluentConfiguration flyway = Flyway.configure().dataSource(pool);
    Databases.configure(flyway, pool.getJdbcUrl());
    flyway.load().migrate();
  }

  /** What repositories are made of, over a pool of one's own. */
  public static Opened over(HikariDataSource pool) {
    return over(pool, H2.database(), () -> {});
  }

  private static Opened over(
      HikariDataSource pool, HomeProperties.Database settings, Runnable afterwards) {
    return new Opened(
        pool,
        JdbcClient.create(pool),
        new JdbcTemplate(pool),
        new UnitOfWork(new JdbcTransactionManager(pool)),
        settings,
        afterwards);
  }

  /** The settings that lead to an empty database of this kind. */
  public HomeProperties.Database database() {
    if (this == H2) {
      return new HomeProperties.Database(null, null, null);
    }
    TestServer inside = TestServer.get().inNewDatabase();
    return new HomeProperties.Database(inside.url(), inside.user(), inside.password());
  }
}
