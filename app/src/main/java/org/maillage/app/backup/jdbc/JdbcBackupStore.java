package org.maillage.app.backup.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.maillage.app.backup.BackupStore;
import org.maillage.app.home.HomeProperties;
import org.maillage.app.home.MaillageHome;
import org.maillage.app.home.jdbc.Databases;

/** The tables of H2 or PostgreSQL. Each piece of work has a connection of its own. */
public final class JdbcBackupStore implements BackupStore {

  private final HikariDataSource pool;
  private final boolean own;
  private final Dialect dialect;

  private JdbcBackupStore(HikariDataSource pool, boolean own) {
    this.pool = pool;
    this.own = own;
    this.dialect = Dialect.of(pool.getJdbcUrl());
  }

  /** The database of a home, or the server that the settings name; unfinished ones too. */
  public static BackupStore open(MaillageHome home, HomeProperties.Database server) {
    return new JdbcBackupStore(Databases.openUnfinished(home, server), true);
  }

  /**
   * The same, whole.
   *
   * @throws org.maillage.app.home.HomeUnfinishedException when a restore into it was cut
   */
  public static BackupStore openWhole(MaillageHome home, HomeProperties.Database server) {
    return new JdbcBackupStore(Databases.open(home, server), true);
  }

  /** H2 in a home. */
  public static BackupStore openEmbedded(MaillageHome home) {
    return open(home, new HomeProperties.Database(null, null, null));
  }

  /** A database that is open already, and stays so. */
  static BackupStore over(HikariDataSource pool) {
    return new JdbcBackupStore(pool, false);
  }

  /** Outside the pool: settings of the session go with it. */
  private Connection connect() throws SQLException {
    return DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
  }

  @Override
  public Snapshot snapshot() {
    try {
      Connection connection = connect();
      try {
        return new JdbcSnapshot(connection, dialect);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database gives no picture of itself", e);
    }
  }

  @Override
  public State state() {
    try (Connection connection = connect()) {
      Set<String> tables = Catalog.listNames(connection);
      if (tables.isEmpty()) {
        return State.EMPTY;
      }
      return tables.stream().anyMatch(Databases.UNFINISHED::equalsIgnoreCase)
          ? State.UNFINISHED
          : State.FULL;
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not tell its tables", e);
    }
  }

  private FluentConfiguration migrations() {
    FluentConfiguration flyway = Flyway.configure().dataSource(pool);
    Databases.configure(flyway, pool.getJdbcUrl());
    return flyway;
  }

  @Override
  public Filling fill(String schema) {
    discard();
    // First the history alone: it lets migrations begin though the mark is there.
    migrations().target("0?").load().migrate();
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE " + Databases.UNFINISHED + " (since VARCHAR(40))");
    } catch (SQLException e) {
      throw new IllegalStateException("the database takes no mark", e);
    }
    migrations().target(schema).load().migrate();
    try {
      Connection connection = connect();
      try {
        return new JdbcFilling(connection, dialect);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not let itself be filled", e);
    }
  }

  @Override
  public void migrate() {
    migrations().load().migrate();
  }

  /** Only what is marked: the rows of somebody are never touched. */
  @Override
  public void discard() {
    State state = state();
    if (state == State.FULL) {
      throw new IllegalStateException("rows would be lost");
    }
    if (state == State.UNFINISHED) {
      migrations().cleanDisabled(false).load().clean();
    }
  }

  @Override
  public void close() {
    if (own) {
      pool.close();
    }
  }
}
