package org.maillage.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.maillage.app.backup.BackupException;
import org.maillage.app.backup.BackupException.Kind;
import org.maillage.app.backup.BackupStore;
import org.maillage.app.backup.Backups;
import org.maillage.app.backup.Manifest;
import org.maillage.app.backup.RunningServer;
import org.maillage.app.backup.StateWriter;
import org.maillage.app.backup.TableSum;
import org.maillage.app.backup.jdbc.JdbcBackupStore;
import org.maillage.app.home.HomeException;
import org.maillage.app.home.HomeInUseException;
import org.maillage.app.home.HomeProperties;
import org.maillage.app.home.MaillageHome;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * What the commands that keep the state share. They start no application: that would bring the
 * schema up to date, and a backup is what one makes before that.
 */
final class Keeping {

  static final HomeProperties.Database EMBEDDED = new HomeProperties.Database(null, null, null);

  private final MaillageCommand root;
  private final Work work;

  Keeping(MaillageCommand root, Work work) {
    this.root = root;
    this.work = work;
    // Nobody else sets these where no application is started.
    LoggingSystem logs = LoggingSystem.get(Keeping.class.getClassLoader());
    logs.setLogLevel("com.zaxxer.hikari", LogLevel.WARN);
    logs.setLogLevel("org.flywaydb", LogLevel.ERROR);
  }

  static Backups backups() {
    return new Backups(JdbcBackupStore::openEmbedded);
  }

  /** Does the work, and says in words what is in the way of it. */
  static <T> T told(Path place, Supplier<T> work) {
    try {
      return work.get();
    } catch (BackupException e) {
      ExitCode exit = e.isOfTheFile() ? ExitCode.BAD_INPUT : ExitCode.ENVIRONMENT;
      throw new CommandFailure(exit, "failure.backup." + e.kind(), place.toString(), e.detail());
    } catch (HomeException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, "failure.home." + e.kind(), e.place());
    }
  }

  /** The database that the environment names; H2 in the home when it names none. */
  HomeProperties.Database database() {
    return database(setting("URL"));
  }

  /** The database of an address, with the user and the password of the environment. */
  HomeProperties.Database database(String url) {
    return url.isBlank()
        ? EMBEDDED
        : new HomeProperties.Database(url, setting("USER"), setting("PASSWORD"));
  }

  String setting(String name) {
    return root.console().environment().getOrDefault("MAILLAGE_DB_" + name, "");
  }

  /**
   * The home of the command, which must hold something.
   *
   * @throws BackupException when nothing was ever kept there
   */
  MaillageHome home(HomeProperties.Database database) {
    Path folder = root.home();
    boolean embedded = database.equals(EMBEDDED);
    if (embedded && !Files.isRegularFile(folder.resolve("maillage.mv.db"))) {
      throw new BackupException(Kind.NOTHING_THERE, "");
    }
    return MaillageHome.at(folder);
  }

  /** Hands over the state: by itself, or by the server that has it open. */
  <T> T withSource(
      MaillageHome home, HomeProperties.Database database, Function<Backups.Source, T> use) {
    BackupStore store;
    try {
      store = JdbcBackupStore.openWhole(home, database);
    } catch (HomeInUseException e) {
      RunningServer server = RunningServer.of(home);
      work.say("backup.byServer");
      return use.apply(
          out -> {
            work.progress().at("backup.server", "", 0, -1);
            server.copyTo(out);
          });
    }
    try (store) {
      StateWriter writer = new StateWriter(store, home, root.console().clock());
      return use.apply(out -> writer.writeTo(out, work.progress()));
    }
  }

  /** What a script reads about a backup. */
  Map<String, Object> report(Manifest manifest) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("format", manifest.about().format());
    report.put("product", manifest.about().product());
    report.put("schema", manifest.about().schema());
    report.put("moment", manifest.about().moment());
    report.put("database", manifest.about().database());
    report.put("tables", manifest.tables().size());
    report.put("rows", manifest.rows());
    report.put("files", manifest.files().size());
    report.put("fileBytes", manifest.fileBytes());
    report.put("missingFiles", manifest.missing());
    report.put("checksum", manifest.checksum());
    Map<String, Object> sums = new LinkedHashMap<>();
    for (TableSum sum : manifest.tables()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("rows", sum.rows());
      line.put("sha256", sum.sha256());
      sums.put(sum.name(), line);
    }
    report.put("checksums", sums);
    return report;
  }

  /** Says what a backup holds, and which roads it could not take along. */
  void tell(String key, Manifest manifest, Path file) {
    work.progress().endStage();
    work.say(
        key,
        file,
        manifest.tables().size(),
        manifest.rows(),
        manifest.files().size(),
        manifest.checksum());
    manifest.missing().forEach(path -> work.say("backup.missing", path));
  }

  static long sizeBytes(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new BackupException(Kind.NOT_WRITABLE, String.valueOf(e.getMessage()), e);
    }
  }
}
