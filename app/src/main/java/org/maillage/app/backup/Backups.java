package org.maillage.app.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.maillage.app.backup.BackupException.Kind;
import org.maillage.app.home.MaillageHome;
import org.maillage.data.progress.Progress;

/** Makes backup files, and proves them by restoring them. */
public final class Backups {

  private final Opening opening;

  /**
   * @param opening opens the database in a home of this machine, for the proof
   */
  public Backups(Opening opening) {
    this.opening = opening;
  }

  /** Opens the database in a home. */
  @FunctionalInterface
  public interface Opening {
    BackupStore open(MaillageHome home);
  }

  /** Where an archive comes from: the state itself, or the server that has it open. */
  @FunctionalInterface
  public interface Source {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * A file to write.
   *
   * @param path where
   * @param overwrite whether what is there goes
   * @param envelope encryption
   * @param proven whether it is restored into a database of its own before it gets its name; if
   *     not, it is read to its end all the same
   */
  public record Target(Path path, boolean overwrite, Envelope envelope, boolean proven) {}

  /**
   * Writes a backup; the file has its name only when it is whole, safe on the disk and checked.
   *
   * @throws BackupException when it cannot be written, or is there already
   */
  public Manifest write(Source source, Target target, Progress progress) {
    return new BackupFile(target.path(), target.overwrite())
        .write(
            out -> {
              // Not closed: the file is forced to the disk first.
              OutputStream open = new StaysOpen(out);
              try (OutputStream wrapped = target.envelope().wrap(open)) {
                source.writeTo(wrapped);
              }
            },
            written ->
                target.proven()
                    ? verify(written, target.envelope().keys(), progress)
                    : new StateReader(written, target.envelope().keys()).check());
  }

  /**
   * Restores a backup into a fresh home and database of its own, compares every table and file,
   * brings it up to the newest schema, and throws it away.
   */
  public Manifest verify(Path file, BackupKeys keys, Progress progress) {
    StateReader reader = new StateReader(file, keys);
    progress.at("verify", "", 0, -1);
    Manifest manifest = reader.check();
    Path folder = null;
    try {
      folder = temporaryFolder(file);
      MaillageHome home = MaillageHome.at(folder);
      try (BackupStore store = opening.open(home)) {
        reader.restore(manifest, store, home, progress);
        return manifest;
      }
    } catch (IOException e) {
      throw new BackupException(Kind.NOT_WRITABLE, String.valueOf(e.getMessage()), e);
    } finally {
      if (folder != null) {
        deleteAll(folder);
      }
    }
  }

  /** Beside the file, where there is room for it; elsewhere when nothing may be written there. */
  private static Path temporaryFolder(Path file) throws IOException {
    Path beside = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
    return Files.isWritable(beside)
        ? Files.createTempDirectory(beside, ".maillage-verify")
        : Files.createTempDirectory("maillage-verify");
  }

  private static void deleteAll(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException leftOver) {
      // A temporary folder that stays takes room and nothing else.
    }
  }

  /**
   * Copies a state from one database to another, and compares; what it comes from stays as it is.
   *
   * @param home home of the source
   * @param target opens the target once the copy is whole
   * @param targetHome home of the target, which may be the same: its files are there then
   */
  public Manifest move(
      Source source,
      MaillageHome home,
      Supplier<BackupStore> target,
      MaillageHome targetHome,
      Progress progress) {
    Path passing = targetHome.temporaryFolder().resolve("move.zip");
    try {
      Target file = new Target(passing, true, Envelope.open(), false);
      Manifest manifest = write(source, file, progress);
      StateReader reader = new StateReader(passing, BackupKeys.NONE);
      boolean sameHome = home.folder().equals(targetHome.folder());
      try (BackupStore store = target.get()) {
        if (sameHome) {
          reader.restoreDatabase(manifest, store, targetHome, progress);
        } else {
          reader.restore(manifest, store, targetHome, progress);
        }
      }
      return manifest;
    } finally {
      deleteAll(passing);
    }
  }

  /** Passes everything on but the end. */
  private static final class StaysOpen extends java.io.FilterOutputStream {

    StaysOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
