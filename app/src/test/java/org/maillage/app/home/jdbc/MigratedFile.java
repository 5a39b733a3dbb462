package org.maillage.app.home.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.maillage.app.home.MaillageHome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** What the migrations make of an empty H2, as a file to copy. */
final class MigratedFile {

  private static final byte[] BYTES = make();

  private MigratedFile() {}

  private static byte[] make() {
    try {
      Path folder = Files.createTempDirectory("maillage-migrated");
      MaillageHome home = MaillageHome.at(folder);
      try (HikariDataSource pool = Databases.open(home, TestDatabase.H2.database())) {
        TestDatabase.migrate(pool);
        JdbcClient.create(pool).sql("SHUTDOWN COMPACT").update();
      }
      byte[] bytes = Files.readAllBytes(fileOf(home));
      FileSystemUtils.deleteRecursively(folder);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path fileOf(MaillageHome home) {
    return Path.of(home.databaseFile() + ".mv.db");
  }

  /** A database that is there already stays: the test opens it a second time. */
  static void copyInto(MaillageHome home) {
    try {
      if (!Files.exists(fileOf(home))) {
        Files.write(fileOf(home), BYTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
