package org.maillage.app.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.storage.RoadGraphFile;

/** Road graphs as files named by their content; the database names the ones in force. */
public final class RoadFiles {

  private static final String ENDING = ".roads";
  private static final String PREPARED = ".prepared";

  private final HashedFiles files;

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
    this.files =
        new HashedFiles(home.roadsFolder(), List.of(ENDING, PREPARED), Duration.ZERO, clock);
  }

  /**
   * Writes a file and returns when it is safe on the disk.
   *
   * @throws HomeNotUsableException when it cannot be written; nothing is left then
   */
  public Stored store(Content content) {
    HashedFiles.Stored stored = files.store(content::writeTo);
    return new Stored(stored.sha256(), stored.sizeBytes());
  }

  /** Where the file of that hash is, or would be. */
  public Path path(String sha256) {
    return files.path(sha256);
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
    return files.has(sha256);
  }

  /**
   * Deletes every road file but those in use, and what crashes left unfinished. What cannot be
   * deleted now (another process of the system may have it open) is left for the next time.
   *
   * @param used hashes in use
   * @return how many files went
   */
  public int deleteExcept(Set<String> used) {
    return files.deleteExcept(used);
  }
}
