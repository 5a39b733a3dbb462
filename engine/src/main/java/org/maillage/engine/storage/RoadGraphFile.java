package org.maillage.engine.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.maillage.engine.graph.RoadColumns;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.storage.RoadGraphFileException.Reason;

/**
 * A road graph in one file. Numbers are little-endian; {@code n} nodes, {@code m} edges.
 *
 * <pre>
 *   offset         bytes  what
 *   0              8      magic "MAILLGRF" in ASCII
 *   8              4      format version, {@value #VERSION}
 *   12             4      n
 *   16             4      m
 *   20             4      CRC32C of bytes 0 to 19
 *   24             4 n    latitude of each node, 1e-7 degree
 *   24 + 4n        4 n    longitude of each node, 1e-7 degree
 *   24 + 8n        4 m    first node of each edge
 *     + 4m         4 m    last node of each edge
 *     + 8m         4 m    length of each edge, mm
 *     + 12m        4 m    time from start to end, ms, -1 if closed
 *     + 16m        4 m    time from end to start, ms, -1 if closed
 *     + 20m        m      class of each edge ({@link
 *                         org.maillage.engine.profile.RoadClass#code()})
 *   24 + 8n + 21m  4      CRC32C of everything before
 * </pre>
 *
 * <p>Adjacency is not stored: sorting it again is faster than checking that it is consistent. The
 * file is written beside its place with the suffix {@code .part}, forced to the disk and then moved
 * there in one step: whatever happens, either the old file is there or the new one.
 */
public final class RoadGraphFile {

  /** Version of the format that is written and read. */
  public static final int VERSION = 1;

  private static final byte[] MAGIC = {'M', 'A', 'I', 'L', 'L', 'G', 'R', 'F'};
  private static final int HEADER_BYTES = 24;
  private static final int NODE_BYTES = 8;
  private static final int EDGE_BYTES = 21;
  private static final int CHECKSUM_BYTES = 4;
  private static final int CHUNK_BYTES = 1 << 20;

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
        new Writer(channel).write(graph.columns());
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
      return new Reader(file, channel).read();
    } catch (IllegalArgumentException e) {
      // The checksum fits but the content is no graph: it was written so by something else.
      throw new RoadGraphFileException(file, Reason.ALTERED, "not a graph: " + e.getMessage());
    }
  }

  private static final class Writer {
    private final FileChannel channel;
    private final CRC32C checksum = new CRC32C();
    private final ByteBuffer chunk =
        ByteBuffer.allocateDirect(CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    Writer(FileChannel channel) {
      this.channel = channel;
    }

    void write(RoadColumns columns) throws IOException {
      chunk.put(MAGIC);
      chunk.putInt(VERSION);
      chunk.putInt(columns.latE7().remaining());
      chunk.putInt(columns.edgeStart().remaining());
      checksum.update(chunk.duplicate().flip());
      chunk.putInt((int) checksum.getValue());
      checksum.reset();
      flush();
      writeInts(columns.latE7());
      writeInts(columns.lonE7());
      writeInts(columns.edgeStart());
      writeInts(columns.edgeEnd());
      writeInts(columns.lengthMm());
      writeInts(columns.forwardMs());
      writeInts(columns.backwardMs());
      ByteBuffer classes = columns.roadClass().duplicate();
      while (classes.hasRemaining()) {
        int bytes = Math.min(CHUNK_BYTES, classes.remaining());
        chunk.put(classes.slice().limit(bytes));
        classes.position(classes.position() + bytes);
        flush();
      }
      chunk.putInt((int) checksum.getValue());
      flush();
    }

    private void writeInts(IntBuffer column) throws IOException {
      IntBuffer rest = column.duplicate();
      while (rest.hasRemaining()) {
        int ints = Math.min(CHUNK_BYTES / 4, rest.remaining());
        chunk.asIntBuffer().put(rest.slice().limit(ints));
        rest.position(rest.position() + ints);
        chunk.position(4 * ints);
        flush();
      }
    }

    private void flush() throws IOException {
      chunk.flip();
      checksum.update(chunk.duplicate());
      while (chunk.hasRemaining()) {
        channel.write(chunk);
      }
      chunk.clear();
    }
  }

  private static final class Reader {
    private final Path file;
    private final FileChannel channel;
    private final CRC32C checksum = new CRC32C();
    private final ByteBuffer chunk =
        ByteBuffer.allocateDirect(CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    Reader(Path file, FileChannel channel) {
      this.file = file;
      this.channel = channel;
    }

    RoadGraph read() throws IOException {
      ByteBuffer header = readHeader();
      int nodes = header.getInt(12);
      int edges = header.getInt(16);
      long expected =
          HEADER_BYTES + NODE_BYTES * (long) nodes + EDGE_BYTES * (long) edges + CHECKSUM_BYTES;
      if (channel.size() < expected) {
        throw truncated(expected);
      }
      if (channel.size() > expected) {
        throw refused(Reason.ALTERED, channel.size() + " bytes long, expected " + expected);
      }
      RoadColumns columns =
          new RoadColumns(
              readInts(nodes),
              readInts(nodes),
              readInts(edges),
              readInts(edges),
              readInts(edges),
              readInts(edges),
              readInts(edges),
              readBytes(edges));
      int computed = (int) checksum.getValue();
      if (fill(CHECKSUM_BYTES).getInt() != computed) {
        throw refused(Reason.ALTERED, "the checksum does not fit");
      }
      return RoadGraph.of(columns);
    }

    private ByteBuffer readHeader() throws IOException {
      int present = (int) Math.min(HEADER_BYTES, channel.size());
      ByteBuffer header = fill(present).slice().order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < Math.min(MAGIC.length, present); i++) {
        if (header.get(i) != MAGIC[i]) {
          throw refused(Reason.NOT_A_ROAD_GRAPH, "does not begin like a road graph");
        }
      }
      if (present < HEADER_BYTES) {
        throw truncated(HEADER_BYTES + CHECKSUM_BYTES);
      }
      // The version before the checksum: other versions may lay their header out differently.
      int version = header.getInt(8);
      if (version != VERSION) {
        throw refused(
            Reason.OTHER_VERSION, "format version " + version + ", this program reads " + VERSION);
      }
      CRC32C headerChecksum = new CRC32C();
      headerChecksum.update(header.duplicate().limit(HEADER_BYTES - 4));
      if (header.getInt(20) != (int) headerChecksum.getValue()
          || header.getInt(12) < 0
          || header.getInt(16) < 0) {
        throw refused(Reason.ALTERED, "the checksum of the header does not fit");
      }
      return ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN).put(header);
    }

    private IntBuffer readInts(int count) throws IOException {
      int[] ints = new int[count];
      int done = 0;
      while (done < count) {
        int part = Math.min(CHUNK_BYTES / 4, count - done);
        fill(4 * part).asIntBuffer().get(ints, done, part);
        done += part;
      }
      return IntBuffer.wrap(ints);
    }

    private ByteBuffer readBytes(int count) throws IOException {
      byte[] bytes = new byte[count];
      int done = 0;
      while (done < count) {
        int part = Math.min(CHUNK_BYTES, count - done);
        fill(part).get(bytes, done, part);
        done += part;
      }
      return ByteBuffer.wrap(bytes);
    }

    /** The next bytes of the file, counted in the checksum. */
    private ByteBuffer fill(int bytes) throws IOException {
      chunk.clear().limit(bytes);
      while (chunk.hasRemaining()) {
        if (channel.read(chunk) < 0) {
          // Another process is cutting the file while it is read.
          throw truncated(channel.position() + chunk.remaining());
        }
      }
      chunk.flip();
      checksum.update(chunk.duplicate());
      return chunk;
    }

    private RoadGraphFileException truncated(long expected) throws IOException {
      return refused(
          Reason.TRUNCATED, channel.size() + " bytes long, expected " + expected + " or more");
    }

    private RoadGraphFileException refused(Reason reason, String detail) {
      return new RoadGraphFileException(file, reason, detail);
    }
  }
}
