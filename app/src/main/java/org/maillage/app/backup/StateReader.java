package org.maillage.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.backup.BackupException.Kind;
import org.maillage.app.backup.BackupStore.Filling;
import org.maillage.app.backup.BackupStore.State;
import org.maillage.app.home.MaillageHome;
import org.maillage.data.progress.Progress;

/**
 * Reads a backup into an empty home and its empty database, whole or not at all. The file is read
 * to its end before anything is touched; the database is marked as unfinished until every table was
 * read back and comes to what the manifest says.
 */
public final class StateReader {

  private final Path file;
  private final BackupKeys keys;

  public StateReader(Path file, BackupKeys keys) {
    this.file = file;
    this.keys = keys;
  }

  /**
   * Reads the whole file and holds it against its manifest.
   *
   * @throws BackupException when it is cut, altered, of a newer version, or not to be opened
   */
  public Manifest check() {
    Manifest manifest = read(ArchiveReader.CHECKING);
    if (!SchemaVersions.OF_THIS_PROGRAM.contains(manifest.about().schema())) {
      throw new BackupException(Kind.NEWER, manifest.about().product());
    }
    return manifest;
  }

  private Manifest read(ArchiveReader.Visitor visitor) {
    try (InputStream in = Files.newInputStream(file)) {
      ArchiveReader archive = new ArchiveReader(Envelope.unwrap(in, keys));
      return archive.read(archive.about(), visitor);
    } catch (IOException e) {
      throw new BackupException(Kind.NOT_WRITABLE, String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Restores everything.
   *
   * @param manifest what {@link #check} said of the file
   * @param progress told the stages {@code restore.rows}, {@code restore.compare} and {@code
   *     restore.migrate}
   * @throws BackupException when the home or the database is not empty, or does not take a value
   */
  public void restore(Manifest manifest, BackupStore store, MaillageHome home, Progress progress) {
    State state = store.state();
    refuseRows(state);
    if (state == State.EMPTY) {
      refuseFiles(home);
    }
    restore(manifest, store, home, true, progress);
  }

  /** Restores the database alone: the files of the home are those of the backup. */
  void restoreDatabase(Manifest manifest, BackupStore store, MaillageHome home, Progress progress) {
    refuseRows(store.state());
    restore(manifest, store, home, false, progress);
  }

  private static void refuseRows(State state) {
    if (state == State.FULL) {
      throw new BackupException(Kind.NOT_EMPTY, "");
    }
  }

  private static void refuseFiles(MaillageHome home) {
    try (HomeFiles files = new HomeFiles(home)) {
      for (String path : files.listState()) {
        throw new BackupException(Kind.NOT_EMPTY, path);
      }
    } catch (IOException e) {
      throw new BackupException(Kind.NOT_WRITABLE, String.valueOf(e.getMessage()), e);
    }
  }

  private void restore(
      Manifest manifest,
      BackupStore store,
      MaillageHome home,
      boolean withFiles,
      Progress progress) {
    List<String> written = new ArrayList<>();
    try (HomeFiles files = new HomeFiles(home)) {
      try (Filling filling = store.fill(manifest.about().schema())) {
        compareTables(manifest.about(), filling);
        Filler filler = new Filler(manifest, filling, home, withFiles ? files : null, progress);
        try {
          read(filler);
        } finally {
          written.addAll(filler.written);
        }
        compareRows(manifest, filling, progress);
        filling.finish(manifest.counters());
      }
    } catch (IOException | RuntimeException e) {
      undo(store, home, written, e);
      throw e instanceof BackupException known
          ? known
          : new BackupException(Kind.NOT_TAKEN, String.valueOf(e.getMessage()), e);
    }
    progress.at("restore.migrate", "", 0, -1);
    store.migrate();
  }

  /** The schema is made by our migrations, so that it has what the archive announces. */
  private static void compareTables(About about, Filling filling) {
    List<Table> there = new ArrayList<>(filling.tables());
    for (Table table : about.tables()) {
      if (!there.remove(table)) {
        throw new BackupException(Kind.ALTERED, table.name());
      }
    }
    if (!there.isEmpty()) {
      throw new BackupException(Kind.ALTERED, there.get(0).name());
    }
  }

  private static void compareRows(Manifest manifest, Filling filling, Progress progress)
      throws IOException {
    int done = 0;
    for (Table table : manifest.about().tables()) {
      progress.at("restore.compare", table.name(), done, manifest.tables().size());
      if (!filling.sum(table).equals(manifest.tables().get(done++))) {
        throw new BackupException(Kind.COPY_DIFFERS, table.name());
      }
    }
  }

  private static void undo(
      BackupStore store, MaillageHome home, List<String> written, Exception failure) {
    try {
      store.discard();
      for (String path : written) {
        Files.deleteIfExists(home.folder().resolve(path));
      }
    } catch (IOException | RuntimeException e) {
      // The mark stays: the home says that it is unfinished, and can be restored again.
      failure.addSuppressed(e);
    }
  }

  /** Puts rows and files in their place. */
  private static final class Filler implements ArchiveReader.Visitor {

    private final Manifest manifest;
    private final Filling filling;
    private final MaillageHome home;
    private final @Nullable HomeFiles files;
    private final Progress progress;
    private final List<String> written = new ArrayList<>();
    private int tables;

    Filler(
        Manifest manifest,
        Filling filling,
        MaillageHome home,
        @Nullable HomeFiles files,
        Progress progress) {
      this.manifest = manifest;
      this.filling = filling;
      this.home = home;
      this.files = files;
      this.progress = progress;
    }

    @Override
    public RowConsumer table(Table table) {
      progress.at("restore.rows", table.name(), tables++, manifest.tables().size());
      return filling.fill(table);
    }

    @Override
    public void file(String path, InputStream content) throws IOException {
      if (files != null) {
        files.write(path, content);
        written.add(path);
      }
    }

    @Override
    public Path binaryFolder() {
      return home.temporaryFolder();
    }
  }
}
