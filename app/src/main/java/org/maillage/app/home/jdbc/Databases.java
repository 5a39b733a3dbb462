package org.maillage.app.home.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.maillage.app.home.DatabaseNotReachableException;
import org.maillage.app.home.HomeInUseException;
import org.maillage.app.home.HomeNotUsableException;
import org.maillage.app.home.HomeProperties;
import org.maillage.app.home.HomeUnfinishedException;
import org.maillage.app.home.MaillageHome;

/** Opens the database: H2 in the home, or the server that the settings name. */
public final class Databases {

  /** H2's code for a file that another process holds. */
  private static final int H2_ALREADY_OPEN = 90020;

  private static final int POOL_SIZE = 10;

  /** A table that stands in a database while a backup is restored into it, and no longer. */
  public static final String UNFINISHED = "restore_unfinished";

  private Databases() {}

  /**
   * H2 in the home. {@code WRITE_DELAY=0}: a commit is in the file when it returns, and a killed
   * process loses nothing of it; with the default, half a second of commits may go. The lock
   * timeout lets an import wait for another one to finish writing.
   */
  public static String h2Url(MaillageHome home) {
    return "jdbc:h2:file:"
        + home.databaseFile()
        + ";WRITE_DELAY=0;LOCK_TIMEOUT=30000;DB_CLOSE_ON_EXIT=FALSE";
  }

  /**
   * A pool of connections, of which one was tried.
   *
   * @throws HomeInUseException when another process has the home open
   * @throws HomeNotUsableException when H2 cannot open its file
   * @throws DatabaseNotReachableException when the server cannot be reached
   * @throws HomeUnfinishedException when a restore into it was cut
   */
  public static HikariDataSource open(MaillageHome home, HomeProperties.Database server) {
    HikariDataSource pool = openUnfinished(home, server);
    try (Connection connection = pool.getConnection()) {
      if (isUnfinished(connection)) {
        pool.close();
        String url = Objects.requireNonNullElse(server.url(), "");
        throw new HomeUnfinishedException(
            url.isBlank() ? home.folder().toString() : url.replaceAll("[?].*", ""));
      }
      return pool;
    } catch (SQLException e) {
      pool.close();
      throw new HomeNotUsableException(home.databaseFile(), e);
    }
  }

  private static boolean isUnfinished(Connection connection) throws SQLException {
    for (String name : List.of(UNFINISHED, UNFINISHED.toUpperCase(Locale.ROOT))) {
      try (ResultSet tables =
          connection
              .getMetaData()
              .getTables(connection.getCatalog(), connection.getSchema(), name, null)) {
        if (tables.next()) {
          return true;
        }
      }
    }
    return false;
  }

  /** As {@link #open}, whether a restore was cut or not: for the restore itself. */
  public static HikariDataSource openUnfinished(MaillageHome home, HomeProperties.Database server) {
    String serverUrl = Objects.requireNonNullElse(server.url(), "");
    boolean embedded = serverUrl.isBlank();
    String url = embedded ? h2Url(home) : withFastBatches(serverUrl);
    String user = Objects.requireNonNullElse(server.user(), "maillage");
    String password = Objects.requireNonNullElse(server.password(), "");
    try (Connection tried = DriverManager.getConnection(url, user, password)) {
      HikariDataSource pool = new HikariDataSource();
      pool.setPoolName("maillage");
      pool.setJdbcUrl(url);
      pool.setUsername(user);
      pool.setPassword(password);
      pool.setMaximumPoolSize(POOL_SIZE);
      pool.setMinimumIdle(1);
      // Opened while the tried connection is: H2 need not close and open its file in between.
      pool.getConnection().close();
      return pool;
    } catch (SQLException e) {
      if (!embedded) {
        throw new DatabaseNotReachableException(url, e);
      }
      throw e.getErrorCode() == H2_ALREADY_OPEN
          ? new HomeInUseException(home.folder(), e)
          : new HomeNotUsableException(home.databaseFile(), e);
    }
  }

  /** PostgreSQL's driver sends a batch of rows as one statement only when asked. */
  private static String withFastBatches(String url) {
    if (!url.startsWith("jdbc:postgresql:") || url.contains("reWriteBatchedInserts")) {
      return url;
    }
    return url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
  }

  /** What the migrations need to know of the database. */
  public static void configure(FluentConfiguration flyway, String url) {
    // The one type without a common name: H2's BYTEA ends at 1 MiB, which a coast can exceed.
    flyway.placeholders(Map.of("bytes", url.startsWith("jdbc:h2:") ? "BLOB" : "BYTEA"));
    flyway.locations("classpath:db/migration");
  }
}
