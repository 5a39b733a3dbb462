package org.maillage.engine.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.maillage.engine.contraction.Climbs;
import org.maillage.engine.contraction.PreparedNetwork;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.storage.RoadGraphFileException.Reason;

/**
 * A prepared network in one file, mapped into memory when it is opened: pages that no sweep touches
 * are never read, and several processes share one copy. Numbers are little-endian; {@code n} nodes,
 * {@code u} shortcuts up, {@code d} down.
 *
 * <pre>
 *   offset                  bytes    what
 *   0                       8        magic "MAILLPRE" in ASCII
 *   8                       4        format version, {@value #VERSION}
 *   12                      4        n
 *   16                      4        u
 *   20                      4        d
 *   24                      8        fingerprint of the road graph ({@link RoadFingerprint})
 *   32                      4        CRC32C of what follows the header
 *   36                      4        CRC32C of bytes 0 to 35
 *   40                      4 n      position of each node
 *   40 + 4n                 4 n + 4  where the shortcuts up of each position begin
 *   44 + 8n                 8 u      their lower position and milliseconds
 *   44 + 8n + 8u            4 n + 4  the same for shortcuts down
 *   48 + 12n + 8u           8 d
 * </pre>
 *
 * <p>Written beside its place and moved there in one step, like {@link RoadGraphFile}.
 */
public final class PreparedNetworkFile {

  /** Version of the format that is written and read. */
  public static final int VERSION = 1;

  private static final long MAGIC = magic("MAILLPRE");
  private static final int HEADER_BYTES = 40;
  private static final int BODY_CHECKSUM_AT = 32;
  private static final int HEADER_CHECKSUM_AT = 36;

  private PreparedNetworkFile() {}

  private static long magic(String ascii) {
    long magic = 0;
    for (int i = 0; i < 8; i++) {
      magic |= (long) ascii.charAt(i) << 8 * i;
    }
    return magic;
  }

  /**
   * Writes a prepared network, replacing the file if there is one. One writer a file at a time.
   *
   * @param file where; its folder exists
   * @param roads the network it was prepared from
   * @throws IOException when the disk does not take it; the old file then stays as it was
   */
  public static void write(Path file, RoadGraph roads, PreparedNetwork network) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (FileChannel channel =
          FileChannel.open(
              temporary,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        CRC32C body = new CRC32C();
        long at = HEADER_BYTES;
        for (IntBuffer column : columns(network)) {
          at = write(channel, at, column, body);
        }
        writeFully(channel, 0, header(roads, network, (int) body.getValue()));
        channel.force(true);
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static IntBuffer[] columns(PreparedNetwork network) {
    return new IntBuffer[] {
      network.positions(),
      network.up().begins(),
      network.up().headsAndMs(),
      network.down().begins(),
      network.down().headsAndMs()
    };
  }

  private static ByteBuffer header(RoadGraph roads, PreparedNetwork network, int bodyChecksum) {
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    header.putLong(MAGIC).putInt(VERSION).putInt(network.nodeCount());
    header.putInt(network.up().count()).putInt(network.down().count());
    header.putLong(RoadFingerprint.of(roads)).putInt(bodyChecksum);
    header.putInt(checksum(header.duplicate().flip()));
    return header.flip();
  }

  private static int checksum(ByteBuffer bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    return (int) checksum.getValue();
  }

  private static long write(FileChannel channel, long at, IntBuffer column, CRC32C checksum)
      throws IOException {
    IntBuffer rest = column.duplicate().rewind();
    ByteBuffer chunk = ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    long offset = at;
    while (rest.hasRemaining()) {
      int ints = Math.min(chunk.capacity() / 4, rest.remaining());
      chunk.clear();
      chunk.asIntBuffer().put(rest.slice().limit(ints));
      rest.position(rest.position() + ints);
      chunk.limit(4 * ints);
      checksum.update(chunk.duplicate());
      writeFully(channel, offset, chunk);
      offset += 4L * ints;
    }
    return offset;
  }

  private static void writeFully(FileChannel channel, long at, ByteBuffer bytes)
      throws IOException {
    long offset = at;
    while (bytes.hasRemaining()) {
      offset += channel.write(bytes, offset);
    }
  }

  /**
   * Opens a prepared network. The file may be replaced while it is open, but not cut.
   *
   * @param roads the network that it must have been prepared from
   * @throws RoadGraphFileException when the file is no prepared network, of another version or
   *     another network, truncated or altered
   * @throws IOException when it cannot be read at all
   */
  public static PreparedNetwork open(Path file, RoadGraph roads) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new Reader(file, channel).open(roads);
    }
  }

  private static final class Reader {
    private final Path file;
    private final FileChannel channel;
    private final CRC32C body = new CRC32C();
    private long at = HEADER_BYTES;

    Reader(Path file, FileChannel channel) {
      this.file = file;
      this.channel = channel;
    }

    PreparedNetwork open(RoadGraph roads) throws IOException {
      ByteBuffer header = readHeader();
      int nodes = header.getInt(12);
      int up = header.getInt(16);
      int down = header.getInt(20);
      long expected = HEADER_BYTES + 12L * nodes + 8 + 8L * up + 8L * down;
      if (channel.size() < expected) {
        throw refused(Reason.TRUNCATED, channel.size() + " bytes long, expected " + expected);
      }
      if (channel.size() > expected) {
        throw refused(Reason.ALTERED, channel.size() + " bytes long, expected " + expected);
      }
      if (nodes != roads.nodeCount() || header.getLong(24) != RoadFingerprint.of(roads)) {
        throw refused(Reason.OTHER_NETWORK, "prepared from other roads or speeds");
      }
      IntBuffer positions = map(nodes);
      IntBuffer upBegins = map(nodes + 1);
      IntBuffer upShortcuts = map(2 * up);
      IntBuffer downBegins = map(nodes + 1);
      IntBuffer downShortcuts = map(2 * down);
      if (header.getInt(BODY_CHECKSUM_AT) != (int) body.getValue()) {
        throw refused(Reason.ALTERED, "the checksum does not fit");
      }
      return PreparedNetwork.of(
          positions, Climbs.of(upBegins, upShortcuts), Climbs.of(downBegins, downShortcuts));
    }

    private ByteBuffer readHeader() throws IOException {
      ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
      while (header.hasRemaining() && channel.read(header) >= 0) {}
      if (header.position() >= 8 && header.getLong(0) != MAGIC) {
        throw refused(Reason.NOT_A_ROAD_GRAPH, "does not begin like a prepared network");
      }
      if (header.hasRemaining()) {
        throw refused(Reason.TRUNCATED, channel.size() + " bytes long, shorter than its header");
      }
      // The version before the checksum: other versions may lay their header out differently.
      int version = header.getInt(8);
      if (version != VERSION) {
        throw refused(
            Reason.OTHER_VERSION, "format version " + version + ", this program reads " + VERSION);
      }
      if (header.getInt(HEADER_CHECKSUM_AT)
              != checksum(header.duplicate().flip().limit(HEADER_CHECKSUM_AT))
          || header.getInt(12) < 0
          || header.getInt(16) < 0
          || header.getInt(20) < 0) {
        throw refused(Reason.ALTERED, "the checksum of the header does not fit");
      }
      return header;
    }

    private IntBuffer map(int ints) throws IOException {
      MappedByteBuffer bytes = channel.map(MapMode.READ_ONLY, at, 4L * ints);
      at += 4L * ints;
      body.update(bytes.duplicate());
      return bytes.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    }

    private RoadGraphFileException refused(Reason reason, String detail) {
      return new RoadGraphFileException(file, reason, detail);
    }
  }
}
