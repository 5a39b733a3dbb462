package org.maillage.engine.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.maillage.engine.graph.RoadColumns;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.storage.RoadGraphFileException.Reason;

/** Reads a {@link RoadGraphFile} through a memory mapping of each column. For one use. */
final class RoadGraphReader {

  private static final int CHECKSUM_BYTES = 4;

  /**
   * Ints of a node, an edge, a point of a shape, a copy of a node and of an edge, in their order.
   */
  private static final int[] INTS = {2, 6, 2, 1, 0};

  private final Path file;
  private final FileChannel channel;
  private final CRC32C checksum = new CRC32C();
  private long position;

  RoadGraphReader(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  RoadGraph read() throws IOException {
    ByteBuffer header = readHeader();
    int[] sizes = new int[INTS.length];
    header.position(RoadGraphFile.SIZES_AT).asIntBuffer().get(sizes);
    checkSize(sizes);
    int nodes = sizes[0];
    int edges = sizes[1];
    int points = sizes[2];
    int edgeCopies = sizes[4];
    IntBuffer latE7 = ints(nodes);
    IntBuffer lonE7 = ints(nodes);
    IntBuffer edgeStart = ints(edges);
    IntBuffer edgeEnd = ints(edges);
    IntBuffer lengthMm = ints(edges);
    IntBuffer forwardMs = ints(edges);
    IntBuffer backwardMs = ints(edges);
    IntBuffer shapeBegin = ints(edges - edgeCopies + 1);
    IntBuffer shapeLatE7 = ints(points);
    IntBuffer shapeLonE7 = ints(points);
    IntBuffer nodeCopyOf = ints(sizes[3]);
    IntBuffer edgeCopyOf = ints(edgeCopies);
    ByteBuffer roadClass = next(edges);
    int computed = (int) checksum.getValue();
    if (next(CHECKSUM_BYTES).getInt() != computed) {
      throw refused(Reason.ALTERED, "the checksum does not fit");
    }
    return RoadGraph.of(
        new RoadColumns(
            latE7,
            lonE7,
            edgeStart,
            edgeEnd,
            lengthMm,
            forwardMs,
            backwardMs,
            roadClass,
            shapeBegin,
            shapeLatE7,
            shapeLonE7,
            nodeCopyOf,
            edgeCopyOf));
  }

  private ByteBuffer readHeader() throws IOException {
    int present = (int) Math.min(RoadGraphFile.HEADER_BYTES, channel.size());
    ByteBuffer header = next(present);
    for (int i = 0; i < Math.min(RoadGraphFile.MAGIC.length, present); i++) {
      if (header.get(i) != RoadGraphFile.MAGIC[i]) {
        throw refused(Reason.NOT_A_ROAD_GRAPH, "does not begin like a road graph");
      }
    }
    if (present < RoadGraphFile.SIZES_AT) {
      throw truncated(RoadGraphFile.HEADER_BYTES + CHECKSUM_BYTES);
    }
    // The version before the rest: other versions may lay their header out differently.
    int version = header.getInt(RoadGraphFile.SIZES_AT - 4);
    if (version != RoadGraphFile.VERSION) {
      throw refused(
          Reason.OTHER_VERSION,
          "format version " + version + ", this program reads " + RoadGraphFile.VERSION);
    }
    if (present < RoadGraphFile.HEADER_BYTES) {
      throw truncated(RoadGraphFile.HEADER_BYTES + CHECKSUM_BYTES);
    }
    CRC32C headerChecksum = new CRC32C();
    headerChecksum.update(header.duplicate().limit(RoadGraphFile.HEADER_CHECKSUM_AT));
    if (header.getInt(RoadGraphFile.HEADER_CHECKSUM_AT) != (int) headerChecksum.getValue()) {
      throw refused(Reason.ALTERED, "the checksum of the header does not fit");
    }
    return header;
  }

  private void checkSize(int[] sizes) throws IOException {
    // One more shape begins than there are edges of their own; an edge's class is one byte.
    long expected = (long) RoadGraphFile.HEADER_BYTES + Integer.BYTES + sizes[1] + CHECKSUM_BYTES;
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] < 0 || sizes[4] > sizes[1]) {
        throw refused(Reason.ALTERED, "sizes that cannot be: " + sizes[i]);
      }
      expected += (long) Integer.BYTES * INTS[i] * sizes[i];
    }
    if (channel.size() < expected) {
      throw truncated(expected);
    }
    if (channel.size() > expected) {
      throw refused(Reason.ALTERED, channel.size() + " bytes long, expected " + expected);
    }
  }

  private IntBuffer ints(int count) throws IOException {
    return next((long) Integer.BYTES * count).asIntBuffer();
  }

  /** The next bytes of the file, counted in the checksum. */
  private ByteBuffer next(long bytes) throws IOException {
    if (bytes > Integer.MAX_VALUE) {
      throw refused(Reason.ALTERED, "a column of " + bytes + " bytes, more than 2 GiB");
    }
    ByteBuffer mapped =
        channel.map(MapMode.READ_ONLY, position, bytes).order(ByteOrder.LITTLE_ENDIAN);
    position += bytes;
    checksum.update(mapped.duplicate());
    return mapped;
  }

  private RoadGraphFileException truncated(long expected) throws IOException {
    return refused(
        Reason.TRUNCATED, channel.size() + " bytes long, expected " + expected + " or more");
  }

  private RoadGraphFileException refused(Reason reason, String detail) {
    return new RoadGraphFileException(file, reason, detail);
  }
}
