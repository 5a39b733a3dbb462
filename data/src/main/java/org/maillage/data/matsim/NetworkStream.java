package org.maillage.data.matsim;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a network, unpacked when they are gzip. It keeps what the XML parser hides: how far
 * the file was read, which way its reading failed, and what its last bytes were.
 */
final class NetworkStream extends FilterInputStream {

  private static final int TAIL_BYTES = 256;

  /** Networks pack to a tenth or so; gzip reaches a thousandth with bytes made for it. */
  static final int MOST_TIMES = 100;

  /** Below, nothing is harmed by however dense a file. */
  private static final long ALWAYS_ALLOWED_BYTES = 64L << 20;

  private final Counted file;
  private final byte[] tail = new byte[TAIL_BYTES];
  private long length;
  private @Nullable IOException failure;

  private NetworkStream(InputStream content, Counted file) {
    super(content);
    this.file = file;
  }

  static NetworkStream plain(InputStream file) {
    Counted counted = new Counted(file);
    return new NetworkStream(counted, counted);
  }

  /**
   * Unpacks gzip.
   *
   * @throws EOFException when the file ends within the header
   * @throws ZipException when this is no gzip
   */
  static NetworkStream gzip(InputStream file) throws IOException {
    Counted counted = new Counted(file);
    return new NetworkStream(new GZIPInputStream(counted, 1 << 16), counted);
  }

  /** How many bytes of the file were read. */
  long positionBytes() {
    return file.count;
  }

  /** Why reading failed; null when it did not. */
  @Nullable IOException failure() {
    return failure;
  }

  /** Reads on to the end, where gzip has its check sum. */
  void drain() throws IOException {
    byte[] buffer = new byte[1 << 13];
    while (read(buffer, 0, buffer.length) >= 0) {
      // The tail is kept by the reading.
    }
  }

  /** The last bytes of the content, after all the rest was read. */
  String readTail() throws IOException {
    drain();
    int kept = (int) Math.min(length, TAIL_BYTES);
    byte[] last = new byte[kept];
    for (int i = 0; i < kept; i++) {
      last[i] = tail[(int) ((length - kept + i) % TAIL_BYTES)];
    }
    return new String(last, StandardCharsets.ISO_8859_1);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int count = read(one, 0, 1);
    return count < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int wanted) throws IOException {
    try {
      int count = super.read(bytes, offset, wanted);
      for (int i = Math.max(0, count - TAIL_BYTES); i < count; i++) {
        tail[(int) ((length + i) % TAIL_BYTES)] = bytes[offset + i];
      }
      length += Math.max(0, count);
      if (length > ALWAYS_ALLOWED_BYTES && length / MOST_TIMES > file.count) {
        throw new BlowsUpException();
      }
      return count;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** The parser closes its input at the first error, when the end is still to be looked at. */
  @Override
  public void close() {}

  /** Closes in earnest. */
  void release() throws IOException {
    super.close();
  }

  /** More comes out of a file than any real one holds. */
  static final class BlowsUpException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Counts what is taken from the file itself. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream file) {
      super(file);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int wanted) throws IOException {
      int read = super.read(bytes, offset, wanted);
      count += Math.max(0, read);
      return read;
    }
  }
}
