package org.maillage.app.backup;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binaries of one row on their way from the archive to the database; large ones go to the disk. */
final class SpooledBinaries implements AutoCloseable {

  private static final int IN_MEMORY_BYTES = 1 << 20;

  private final @Nullable Path folder;
  private final List<Path> files = new ArrayList<>();

  /**
   * @param folder for large ones; null when nobody reads them again
   */
  SpooledBinaries(@Nullable Path folder) {
    this.folder = folder;
  }

  Spool next() {
    return new Spool();
  }

  /** Forgets those of the row before. */
  void clear() throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    files.clear();
  }

  @Override
  public void close() throws IOException {
    clear();
  }

  /** Takes the bytes of one binary. */
  final class Spool extends OutputStream {

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable OutputStream disk;
    private @Nullable Path file;
    private long sizeBytes;

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      sizeBytes += length;
      if (folder == null) {
        return;
      }
      if (disk == null && sizeBytes > IN_MEMORY_BYTES) {
        file = Files.createTempFile(folder, "restore", ".tmp");
        files.add(file);
        disk = Files.newOutputStream(file);
        memory.writeTo(disk);
        memory.reset();
      }
      (disk == null ? memory : disk).write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      if (disk != null) {
        disk.close();
      }
    }

    /** What was written, after {@link #close}. */
    Binary binary() {
      Path onDisk = file;
      if (onDisk == null) {
        return Binary.of(memory.toByteArray());
      }
      long whole = sizeBytes;
      return new Binary() {
        @Override
        public long sizeBytes() {
          return whole;
        }

        @Override
        public InputStream open() throws IOException {
          return new BufferedInputStream(Files.newInputStream(onDisk));
        }
      };
    }
  }
}
