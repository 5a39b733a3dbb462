package org.maillage.engine.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;
import org.maillage.engine.graph.RoadColumns;

/** Writes the bytes of a {@link RoadGraphFile} from the start of a channel. For one use. */
final class RoadGraphWriter {

  private static final int CHUNK_BYTES = 1 << 20;

  private final FileChannel channel;
  private final CRC32C checksum = new CRC32C();
  private final ByteBuffer chunk =
      ByteBuffer.allocateDirect(CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);

  RoadGraphWriter(FileChannel channel) {
    this.channel = channel;
  }

  void write(RoadColumns columns) throws IOException {
    writeHeader(columns);
    writeInts(columns.latE7());
    writeInts(columns.lonE7());
    writeInts(columns.edgeStart());
    writeInts(columns.edgeEnd());
    writeInts(columns.lengthMm());
    writeInts(columns.forwardMs());
    writeInts(columns.backwardMs());
    writeInts(columns.shapeBegin());
    writeInts(columns.shapeLatE7());
    writeInts(columns.shapeLonE7());
    writeInts(columns.nodeCopyOf());
    writeInts(columns.edgeCopyOf());
    writeBytes(columns.roadClass());
    chunk.putInt((int) checksum.getValue());
    flush();
  }

  private void writeHeader(RoadColumns columns) throws IOException {
    chunk.put(RoadGraphFile.MAGIC);
    chunk.putInt(RoadGraphFile.VERSION);
    chunk.putInt(columns.latE7().remaining());
    chunk.putInt(columns.edgeStart().remaining());
    chunk.putInt(columns.shapeLatE7().remaining());
    chunk.putInt(columns.nodeCopyOf().remaining());
    chunk.putInt(columns.edgeCopyOf().remaining());
    CRC32C headerChecksum = new CRC32C();
    headerChecksum.update(chunk.duplicate().flip());
    chunk.putInt((int) headerChecksum.getValue());
    flush();
  }

  private void writeInts(IntBuffer column) throws IOException {
    IntBuffer rest = column.duplicate();
    while (rest.hasRemaining()) {
      int ints = Math.min(CHUNK_BYTES / Integer.BYTES, rest.remaining());
      chunk.asIntBuffer().put(rest.slice().limit(ints));
      rest.position(rest.position() + ints);
      chunk.position(Integer.BYTES * ints);
      flush();
    }
  }

  private void writeBytes(ByteBuffer column) throws IOException {
    ByteBuffer rest = column.duplicate();
    while (rest.hasRemaining()) {
      int bytes = Math.min(CHUNK_BYTES, rest.remaining());
      chunk.put(rest.slice().limit(bytes));
      rest.position(rest.position() + bytes);
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
