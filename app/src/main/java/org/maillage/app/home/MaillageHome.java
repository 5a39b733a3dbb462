package org.maillage.app.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder where the state lives.
 *
 * <pre>
 * HOME/maillage.mv.db      the database, unless PostgreSQL is used
 * HOME/roads/SHA256.roads  road graphs, named by their content
 * HOME/sources/SHA256.source  what territories were imported from, named by content
 * HOME/crow-fly/ID.json    what the crow-fly shortcut gets wrong, by territory
 * HOME/keys/               what seals secrets in the database; backups hold it
 * HOME/tmp/                files that may go at any time
 * </pre>
 *
 * <p>Made with permissions for its owner only, for a territory may hold data that are not public.
 */
public final class MaillageHome {

  private final Path folder;

  private MaillageHome(Path folder) {
    this.folder = folder;
  }

  /**
   * The home at a folder, which is made when it is not there.
   *
   * @throws HomeNotUsableException when the folder cannot be made or written, or its path has a
   *     semicolon, after which H2 would read settings
   */
  public static MaillageHome at(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    MaillageHome home = new MaillageHome(absolute);
    if (absolute.toString().indexOf(';') >= 0) {
      throw new HomeNotUsableException(absolute, null);
    }
    try {
      Path parent = absolute.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      makeFolder(absolute);
      makeFolder(home.roadsFolder());
      makeFolder(home.sourcesFolder());
      makeFolder(home.crowFlyFolder());
      makeFolder(home.keysFolder());
      makeFolder(home.temporaryFolder());
    } catch (IOException | UnsupportedOperationException e) {
      throw new HomeNotUsableException(absolute, e);
    }
    if (!Files.isWritable(absolute)) {
      throw new HomeNotUsableException(absolute, null);
    }
    return home;
  }

  private static void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Files.createDirectory(folder, ownerOnly(folder));
  }

  private static FileAttribute<?>[] ownerOnly(Path folder) {
    return only(folder, "rwx------");
  }

  private static FileAttribute<?>[] only(Path path, String permissions) {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }

  /**
   * An empty file that its owner alone can read, from its first moment; in place of one of that
   * name.
   */
  public static Path createPrivateFile(Path file) throws IOException {
    Files.deleteIfExists(file);
    return Files.createFile(file, only(file, "rw-------"));
  }

  /** Absolute path of the home. */
  public Path folder() {
    return folder;
  }

  /** Where H2 keeps its database, without the ending that it adds. */
  public Path databaseFile() {
    return folder.resolve("maillage");
  }

  /** Where the road graphs are. */
  public Path roadsFolder() {
    return folder.resolve("roads");
  }

  /** Where the files are kept that territories were imported from. */
  public Path sourcesFolder() {
    return folder.resolve("sources");
  }

  /** Where the comparisons with the shortcut as the crow flies are. */
  public Path crowFlyFolder() {
    return folder.resolve("crow-fly");
  }

  /**
   * Where the keys are that seal secrets in the database. Part of the state: a backup without them
   * restores a platform whose passwords with one-time codes are worth nothing.
   */
  public Path keysFolder() {
    return folder.resolve("keys");
  }

  /** For files that may go at any time. */
  public Path temporaryFolder() {
    return folder.resolve("tmp");
  }
}
