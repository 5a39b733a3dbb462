package org.maillage.app.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that may be too many for the memory. */
public interface Binary {

  /** Size in bytes, -1 when it is known only at the end. */
  long sizeBytes();

  /** The bytes from the first on; the caller closes. */
  InputStream open() throws IOException;

  /** Bytes in memory. */
  static Binary of(byte[] bytes) {
    return new Binary() {
      @Override
      public long sizeBytes() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }
}
