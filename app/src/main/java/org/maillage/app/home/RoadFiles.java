package org.maillage.app.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.storage.RoadGraphFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Road graphs as files named by the SHA-256 of their content: a file is whole or not there, and
 * never changes. The database names the one in force, so that a file written for an import that did
 * not land is merely left over.
 */
public final class RoadFiles {

  private static final Logger LOG = LoggerFactory.getLogger(RoadFiles.class);
  private static final String ENDING = ".roads";
  private static final String PREPARED = ".prepared";
  private static final String PREFIX = "graph";
  private static final String UNFINISHED = ".tmp";

  /** Nobody writes one file for longer: an older unfinished one was left by a crash. */
  private static final Duration UNFINISHED_KEPT = Duration.ofHours(1);

  private final Path folder;
  private final Clock clock;

  /** Writes the content of a road file. */
  @FunctionalInterface
  public interface Content {
    /** Writes everything into the file, which exists and is empty. */
    void writeTo(Path file) throws IOException;
  }

  /**
   * A file in store.
   *
   * @param sha256 hash of the content, 64 hexadecimal digits
   * @param sizeBytes size
   */
  public record Stored(String sha256, long sizeBytes) {}

  public RoadFiles(MaillageHome home, Clock clock) {
    this.folder = home.roadsFolder();
    this.clock = clock;
  }

  /**
   * Writes a file and returns when it is safe on the disk.
   *
   * @throws HomeNotUsableException when it cannot be written; nothing is left then
   */
  public Stored store(Content content) {
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
  public Path path(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("\"" + sha256 + "\" is not a SHA-256");
    }
    return folder.resolve(sha256 + ENDING);
  }

  /**
   * Where the prepared network of the graph of that hash is, or would be. It can be made again from
   * the graph, so nothing is lost with it; it goes when the graph goes.
   */
  public Path preparedPath(String sha256) {
    return path(sha256).resolveSibling(sha256 + PREPARED);
  }

  /**
   * Reads the road graph of that hash.
   *
   * @throws UncheckedIOException when it cannot be read; its cause is a {@link
   *     org.maillage.engine.storage.RoadGraphFileException} when it is of another version or
   *     damaged
   */
  public RoadGraph getGraph(String sha256) {
    try {
      return RoadGraphFile.read(path(sha256));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** True when the file of that hash is in store. */
  public boolean has(String sha256) {
    return Files.isRegularFile(path(sha256));
  }

  /**
   * Deletes every road file but those in use, and what crashes left unfinished. What cannot be
   * deleted now (another process of the system may have it open) is left for the next time.
   *
   * @param used hashes in use
   * @return how many files went
   */
  public int deleteExcept(Set<String> used) {
    int deleted = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (isLeftOver(file, used) && delete(file)) {
          deleted++;
        }
      }
    } catch (IOException e) {
      LOG.warn("Could not look for road files to delete in {}", folder, e);
    }
    return deleted;
  }

  private boolean isLeftOver(Path file, Set<String> used) throws IOException {
    String name = file.getFileName().toString();
    for (String ending : List.of(ENDING, PREPARED)) {
      if (name.endsWith(ending)) {
        return !used.contains(name.substring(0, name.length() - ending.length()));
      }
    }
    if (!name.startsWith(PREFIX)) {
      return false;
    }
    try {
      Instant written = Files.getLastModifiedTime(file).toInstant();
      return written.isBefore(clock.instant().minus(UNFINISHED_KEPT));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static boolean delete(Path file) {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("Could not delete the road file {}; it will be tried again", file, e);
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
