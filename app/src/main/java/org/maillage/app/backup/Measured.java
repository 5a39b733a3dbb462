package org.maillage.app.backup;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.maillage.app.backup.BackupException.Kind;

/**
 * The bytes of an archive as they are read: how many, how much they swell, and how they end. Rows
 * of a real territory shrink to between a third and a thirtieth.
 */
final class Measured extends FilterInputStream {

  /** Nobody is harmed by so little, however it swells. */
  private static final long HARMLESS_BYTES = 256L * 1024 * 1024;

  private static final long MOST_SWELLING = 200;

  /** The end of the directory of a ZIP archive without a comment. */
  private static final int END_BYTES = 22;

  private final byte[] tail = new byte[END_BYTES];
  private long readBytes;
  private long inflatedBytes;

  Measured(InputStream in) {
    super(in);
  }

  /** The same stream, counted as what came out of this one. */
  InputStream inflated(InputStream entry) {
    return new FilterInputStream(entry) {
      @Override
      public int read() throws IOException {
        int read = super.read();
        swell(read < 0 ? 0 : 1);
        return read;
      }

      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        swell(Math.max(0, read));
        return read;
      }

      @Override
      public void close() {
        // The archive goes on.
      }
    };
  }

  private void swell(int bytes) {
    inflatedBytes += bytes;
    if (inflatedBytes > HARMLESS_BYTES && inflatedBytes / MOST_SWELLING > readBytes) {
      throw new BackupException(Kind.UNSAFE, inflatedBytes + " > " + readBytes);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int read = super.read(buffer, from, length);
    if (read > 0) {
      readBytes += read;
      keepTail(buffer, from, read);
    }
    return read;
  }

  private void keepTail(byte[] buffer, int from, int length) {
    int kept = Math.min(length, END_BYTES);
    System.arraycopy(tail, kept, tail, 0, END_BYTES - kept);
    System.arraycopy(buffer, from + length - kept, tail, END_BYTES - kept, kept);
  }

  /** Reads to the end, which must be that of an archive. */
  void expectEnd() throws IOException {
    byte[] buffer = new byte[1 << 13];
    while (read(buffer, 0, buffer.length) >= 0) {
      // what is passed over is kept in the tail
    }
    if (!Arrays.equals(tail, 0, 4, new byte[] {'P', 'K', 5, 6}, 0, 4)) {
      throw new EOFException("the directory of the archive is cut");
    }
  }
}
