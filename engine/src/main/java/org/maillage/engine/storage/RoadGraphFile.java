package org.maillage.engine.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.storage.RoadGraphFileException.Reason;

/**
 * A road graph in one file. Numbers are little-endian ints; {@code n} nodes, {@code m} edges, of
 * which {@code c} copies, {@code k} copies of nodes, {@code s} points of shapes.
 *
 * <pre>
 *   offset  bytes          what
 *   0       8              magic "MAILLGRF" in ASCII
 *   8       4              format version, {@value #VERSION}
 *   12      20             n, m, s, k, c
 *   32      4              CRC32C of bytes 0 to 31
 *   36      4 n            latitude of each node, 1e-7 degree
 *           4 n            longitude of each node, 1e-7 degree
 *           4 m            first node of each edge
 *           4 m            last node of each edge
 *           4 m            length of each edge, mm
 *           4 m            time from start to end, ms, -1 if closed
 *           4 m            time from end to start, ms, -1 if closed
 *           4 (m - c + 1)  first point of the shape of each edge that is no copy, then s
 *           4 s            latitude of each point of a shape, 1e-7 degree
 *           4 s            longitude of each point of a shape, 1e-7 degree
 *           4 k            what each of the last nodes copies
 *           4 c            what each of the last edges copies
 *           m              class of each edge ({@link
 *                          org.maillage.engine.profile.RoadClass#code()})
 *           4              CRC32C of everything before
 * </pre>
 *
 * <p>Adjacency is not stored: sorting it again is faster than checking that it is consistent. The
 * file is written beside its place with the suffix {@code .part}, forced to the disk and then moved
 * there in one step: whatever happens, either the old file is there or the new one.
 *
 * <p>Reading maps one column after the other, up to 2 GiB each, and copies it into the graph: the
 * loops of a search run faster over arrays, and the file may be replaced while the graph is in use.
 * Version 1 (until October 2026) had neither shapes nor copies.
 */
public final class RoadGraphFile {

  /** Version of the format that is written and read. */
  public static final int VERSION = 2;

  static final byte[] MAGIC = {'M', 'A', 'I', 'L', 'L', 'G', 'R', 'F'};

  /** Bytes before the first column. */
  static final int HEADER_BYTES = 36;

  /** Where in the header n, m, s, k, c and the header's checksum begin. */
  static final int SIZES_AT = 12;

  static final int HEADER_CHECKSUM_AT = 32;

  private RoadGraphFile() {}

  /**
   * Writes a graph, replacing the file if there is one. One writer a file at a time.
   *
   * @param file where; its folder exists
   * @throws IOException when the disk does not take it; the old file then stays as it was
   */
  public static void write(Path file, RoadGraph graph) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (FileChannel channel =
          FileChannel.open(
              temporary,
              StandardOpenOption.WRITE,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        new RoadGraphWriter(channel).write(graph.columns());
        channel.force(true);
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
    forceFolder(file.toAbsolutePath().resolveSibling(""));
  }

  /** Makes the move itself lasting, where the system lets a folder be opened (not on Windows). */
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // The file is whole either way; only its name may be lost with the power.
    }
  }

  /**
   * Reads a graph.
   *
   * @throws RoadGraphFileException when the file is no road graph, of another version, truncated or
   *     altered
   * @throws IOException when it cannot be read at all
   */
  public static RoadGraph read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new RoadGraphReader(file, channel).read();
    } catch (IllegalArgumentException e) {
      // The checksum fits but the content is no graph: it was written so by something else.
      throw new RoadGraphFileException(file, Reason.ALTERED, "not a graph: " + e.getMessage());
    }
  }
}
