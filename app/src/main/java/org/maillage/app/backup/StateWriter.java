package org.maillage.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.maillage.app.backup.BackupException.Kind;
import org.maillage.app.backup.BackupStore.Snapshot;
import org.maillage.app.backup.Manifest.KeptFile;
import org.maillage.app.home.MaillageHome;
import org.maillage.data.progress.Progress;

/**
 * Writes the whole state of a home and its database as an archive: all tables as they were at one
 * moment, while others go on writing.
 */
public final class StateWriter {

  /** An import may delete road files just then; that it does so each time is not to be expected. */
  private static final int MOST_TRIES = 5;

  private final BackupStore store;
  private final MaillageHome home;
  private final Clock clock;

  public StateWriter(BackupStore store, MaillageHome home, Clock clock) {
    this.store = store;
    this.home = home;
    this.clock = clock;
  }

  /**
   * Writes the archive; the stream stays open.
   *
   * @param progress told the stages {@code backup.rows} and {@code backup.files}
   * @return the manifest, as it stands in the archive
   */
  public Manifest writeTo(OutputStream out, Progress progress) throws IOException {
    try (HomeFiles files = new HomeFiles(home);
        Snapshot snapshot = snapshot(files)) {
      About about = about(snapshot);
      ArchiveWriter archive = new ArchiveWriter(out);
      archive.about(about);
      List<TableSum> sums = rows(archive, snapshot, about.tables(), progress);
      List<KeptFile> kept = files(archive, files, snapshot.roadFiles(), progress);
      Manifest manifest =
          new Manifest(
              about,
              sums,
              kept,
              missing(snapshot.roadFiles(), kept),
              snapshot.counters(),
              Manifest.checksum(sums, kept));
      archive.manifest(manifest);
      return manifest;
    }
  }

  /**
   * A picture whose road files are all opened: files are opened before it and after it, so that one
   * is missed only when two imports land in between.
   */
  private Snapshot snapshot(HomeFiles files) throws IOException {
    for (int tries = 1; ; tries++) {
      files.openRoads();
      Snapshot snapshot = store.snapshot();
      try {
        files.openRoads();
        boolean whole = snapshot.roadFiles().stream().allMatch(files::hasRoads);
        if (whole || tries == MOST_TRIES) {
          return snapshot;
        }
      } catch (IOException | RuntimeException e) {
        snapshot.close();
        throw e;
      }
      snapshot.close();
    }
  }

  private About about(Snapshot snapshot) {
    List<About.Migration> history = snapshot.history();
    if (history.isEmpty()) {
      throw new BackupException(Kind.NOTHING_THERE, home.folder().toString());
    }
    return new About(
        About.FORMAT,
        product(),
        history.get(history.size() - 1).version(),
        history,
        clock.instant().toString(),
        snapshot.database(),
        snapshot.tables());
  }

  /** The version as the build wrote it into the jar; {@code dev} outside a jar. */
  private static String product() {
    String built = StateWriter.class.getPackage().getImplementationVersion();
    return built == null ? "dev" : built;
  }

  private static List<TableSum> rows(
      ArchiveWriter archive, Snapshot snapshot, List<Table> tables, Progress progress)
      throws IOException {
    List<TableSum> sums = new ArrayList<>();
    for (Table table : tables) {
      progress.at("backup.rows", table.name(), sums.size(), tables.size());
      sums.add(archive.table(table, rows -> snapshot.read(table, rows)));
    }
    return sums;
  }

  private static List<KeptFile> files(
      ArchiveWriter archive, HomeFiles files, Set<String> roads, Progress progress)
      throws IOException {
    List<KeptFile> kept = new ArrayList<>();
    for (String sha256 : new TreeSet<>(roads)) {
      progress.at("backup.files", HomeFiles.roadsPath(sha256), kept.size(), -1);
      // One that is not there is asked for again by the next import: nothing else can be done.
      if (files.hasRoads(sha256)) {
        kept.add(archive.file(HomeFiles.roadsPath(sha256), files.roads(sha256)));
      }
    }
    for (String path : files.listOthers()) {
      progress.at("backup.files", path, kept.size(), -1);
      try (InputStream in = files.open(HomeFiles.checked(path))) {
        kept.add(archive.file(path, in));
      } catch (NoSuchFileException gone) {
        // deleted since it was listed
      }
    }
    return kept;
  }

  private static List<String> missing(Set<String> roads, List<KeptFile> kept) {
    Map<String, String> hashes = new HashMap<>();
    kept.forEach(file -> hashes.put(file.path(), file.sha256()));
    return roads.stream()
        .filter(sha256 -> !sha256.equals(hashes.get(HomeFiles.roadsPath(sha256))))
        .map(HomeFiles::roadsPath)
        .sorted()
        .toList();
  }
}
