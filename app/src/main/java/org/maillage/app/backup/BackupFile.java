package org.maillage.app.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maillage.app.backup.BackupException.Kind;

/**
 * A file that is written beside its name, forced to the disk, and moved there when it is whole.
 * What a process that was cut left beside it is written over by the next one: its name is always
 * the same, and a lock tells that nobody else writes it.
 */
final class BackupFile {

  private static final String OWNER = "rw-------";

  private final Path target;
  private final Path unfinished;
  private final boolean overwrite;

  /**
   * @throws BackupException when the file is there already and must not be overwritten
   */
  BackupFile(Path target, boolean overwrite) {
    this.target = target.toAbsolutePath().normalize();
    Path name = Objects.requireNonNull(this.target.getFileName(), "a file has a name");
    this.unfinished = this.target.resolveSibling("." + name + ".part");
    this.overwrite = overwrite;
    refuseToOverwrite();
  }

  /** Writes the content. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private void refuseToOverwrite() {
    if (Files.isDirectory(target)
        || (!overwrite && Files.exists(target, LinkOption.NOFOLLOW_LINKS))) {
      throw new BackupException(Kind.ALREADY_THERE, target.toString());
    }
  }

  /**
   * Writes it and returns when it is safe on the disk; nothing is left when it fails.
   *
   * @param check reads what was written, and throws when it is not good enough to get its name
   * @return what the check says
   */
  <T> T write(Content content, Function<Path, T> check) {
    try (FileChannel channel = create()) {
      @Nullable FileLock lock = lock(channel);
      if (lock == null) {
        throw new BackupException(Kind.BUSY, target.toString());
      }
      try {
        channel.truncate(0);
        // Closed with the channel, after it was forced to the disk.
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        content.writeTo(out);
        out.flush();
        channel.force(true);
        T result = check.apply(unfinished);
        refuseToOverwrite();
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        forceFolder();
        return result;
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw new BackupException(Kind.NOT_WRITABLE, String.valueOf(e.getMessage()), e);
    }
  }

  private FileChannel create() throws IOException {
    Set<OpenOption> options =
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    boolean posix = unfinished.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER))
            }
            : new FileAttribute<?>[0];
    return FileChannel.open(unfinished, options, attributes);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      // One byte that nobody reads: where locks bind readers too, the check still can read.
      return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Makes the new name safe too; some systems cannot open a folder, and do not need to. */
  private void forceFolder() {
    try (FileChannel channel = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notThere) {
      // Windows
    }
  }
}
