package org.maillage.app.home;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of files named by the SHA-256 of their content: a file is whole or not there, and never
 * changes. The database names those in force, so that a file written for work that did not land is
 * merely left over.
 */
final class HashedFiles {

  private static final Logger LOG = LoggerFactory.getLogger(HashedFiles.class);
  private static final String PREFIX = "unfinished";
  private static final String UNFINISHED = ".tmp";

  /** Nobody writes one file for longer: an older unfinished one was left by a crash. */
  private static final Duration UNFINISHED_KEPT = Duration.ofHours(1);

  private final Path folder;
  private final List<String> endings;
  private final Duration unusedKept;
  private final Clock clock;

  /** Writes the content of a file. */
  @FunctionalInterface
  interface Content {
    /** Writes everything into the file, which exists and is empty. */
    void writeTo(Path file) throws IOException;
  }

  /** A file in store. */
  record Stored(String sha256, long sizeBytes) {}

  /**
   * Files of a folder.
   *
   * @param endings after the hash: first that of the file, then those of what is derived from it
   * @param unusedKept how long a file stays that nobody names, from when it was written
   */
  HashedFiles(Path folder, List<String> endings, Duration unusedKept, Clock clock) {
    this.folder = folder;
    this.endings = List.copyOf(endings);
    this.unusedKept = unusedKept;
    this.clock = clock;
  }

  /**
   * Writes a file and returns when it is safe on the disk.
   *
   * @throws HomeNotUsableException when it cannot be written; nothing is left then
   */
  Stored store(Content content) {
    try {
      Path unfinished = Files.createTempFile(folder, PREFIX, UNFINISHED);
      try {
        content.writeTo(unfinished);
        Stored stored = new Stored(sha256(unfinished), Files.size(unfinished));
        force(unfinished);
        Files.move(unfinished, path(stored.sha256()), StandardCopyOption.ATOMIC_MOVE);
        forceFolder();
        return stored;
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw new HomeNotUsableException(folder, e);
    }
  }

  /** Where the file of that hash is, or would be. */
  Path path(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("\"" + sha256 + "\" is not a SHA-256");
    }
    return folder.resolve(sha256 + endings.get(0));
  }

  boolean has(String sha256) {
    return Files.isRegularFile(path(sha256));
  }

  /**
   * Deletes every file but those in use, and what crashes left unfinished. What cannot be deleted
   * now (another process of the system may have it open) is left for the next time.
   *
   * @param used hashes in use
   * @return how many files went
   */
  int deleteExcept(Set<String> used) {
    int deleted = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (isLeftOver(file, used) && delete(file)) {
          deleted++;
        }
      }
    } catch (IOException e) {
      LOG.warn("Could not look for files to delete in {}", folder, e);
    }
    return deleted;
  }

  private boolean isLeftOver(Path file, Set<String> used) throws IOException {
    String name = file.getFileName().toString();
    if (name.contains(UNFINISHED)) { // also what a writer puts beside its file
      return isOlder(file, UNFINISHED_KEPT);
    }
    for (String ending : endings) {
      if (name.endsWith(ending)) {
        String sha256 = name.substring(0, name.length() - ending.length());
        return !used.contains(sha256) && (unusedKept.isZero() || isOlder(file, unusedKept));
      }
    }
    return false;
  }

  private boolean isOlder(Path file, Duration age) throws IOException {
    try {
      Instant written = Files.getLastModifiedTime(file).toInstant();
      return written.isBefore(clock.instant().minus(age));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static boolean delete(Path file) {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("Could not delete {}; it will be tried again", file, e);
      return false;
    }
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Makes the new name safe too; some systems cannot open a folder, and do not need to. */
  private void forceFolder() {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.debug("The folder {} cannot be forced to disk", folder, e);
    }
  }
}
