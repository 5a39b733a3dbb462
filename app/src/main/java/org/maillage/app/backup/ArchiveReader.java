package org.maillage.app.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.maillage.app.backup.BackupException.Kind;
import org.maillage.app.backup.Manifest.KeptFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a backup from the first byte to the last and holds everything against the manifest at its
 * end. Nothing that stands in the archive is believed: names are those announced and announced ones
 * only, paths stay in the home, and an archive that swells out of all proportion is refused.
 */
final class ArchiveReader {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Of about.json and manifest.json: thousands of tables and files fit. */
  private static final int LONGEST_JSON_BYTES = 64 * 1024 * 1024;

  private final Measured measured;
  private final ZipInputStream zip;
  private final Set<String> seen = new HashSet<>();

  /** Takes what is read. The bytes of binaries are asked for only by who keeps them. */
  interface Visitor {

    /** The rows that follow are of that table. */
    RowConsumer table(Table table) throws IOException;

    /** A file of the home; what is not read of it is passed over. */
    void file(String path, InputStream content) throws IOException;

    /** Where binaries wait until their row is taken; null when nobody needs them. */
    @Nullable Path binaryFolder();
  }

  /** Reads for the sums alone. */
  static final Visitor CHECKING =
      new Visitor() {
        @Override
        public RowConsumer table(Table table) {
          return row -> {};
        }

        @Override
        public void file(String path, InputStream content) {}

        @Override
        public @Nullable Path binaryFolder() {
          return null;
        }
      };

  ArchiveReader(InputStream in) {
    measured = new Measured(in);
    zip = new ZipInputStream(measured);
  }

  /** Work that meets what is wrong with an archive. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  /**
   * Reads the beginning.
   *
   * @throws BackupException when it is no backup, or one of a newer format
   */
  About about() {
    return guarded(
        () -> {
          ZipEntry first = zip.getNextEntry();
          if (first == null || !first.getName().equals(ArchiveWriter.ABOUT)) {
            throw new BackupException(Kind.NOT_A_BACKUP, "");
          }
          About about = json(About.class);
          if (about.format() > About.FORMAT) {
            throw new BackupException(Kind.NEWER, about.product());
          }
          return about;
        });
  }

  /**
   * Reads the rest.
   *
   * @return the manifest, which everything agrees with
   * @throws BackupException when the file was cut or altered
   */
  Manifest read(About about, Visitor visitor) {
    return guarded(
        () -> {
          List<TableSum> sums = new ArrayList<>();
          for (Table table : about.tables()) {
            sums.add(table(table, visitor));
          }
          List<KeptFile> files = new ArrayList<>();
          ZipEntry entry = next();
          while (entry.getName().startsWith(ArchiveWriter.FILES)) {
            files.add(file(entry, visitor));
            entry = next();
          }
          expect(entry, ArchiveWriter.MANIFEST);
          Manifest manifest = json(Manifest.class);
          compare(manifest, about, sums, files);
          end();
          return manifest;
        });
  }

  private static <T> T guarded(Reading<T> reading) {
    try {
      return reading.read();
    } catch (EOFException | UnexpectedEndOfInputException e) {
      throw new BackupException(Kind.TRUNCATED, "", e);
    } catch (JacksonIOException e) {
      throw e.getCause() instanceof EOFException
          ? new BackupException(Kind.TRUNCATED, "", e)
          : new BackupException(Kind.ALTERED, "", e);
    } catch (JacksonException
        | DateTimeException
        | IllegalArgumentException
        | NullPointerException
        | ClassCastException
        | IOException e) {
      throw new BackupException(Kind.ALTERED, "", e);
    }
  }

  private ZipEntry next() throws IOException {
    ZipEntry entry = zip.getNextEntry();
    if (entry == null) {
      throw new EOFException("no manifest");
    }
    if (!seen.add(entry.getName())) {
      throw new BackupException(Kind.ALTERED, entry.getName());
    }
    return entry;
  }

  private static void expect(ZipEntry entry, String name) {
    if (!entry.getName().equals(name)) {
      throw new BackupException(Kind.ALTERED, entry.getName());
    }
  }

  private TableSum table(Table table, Visitor visitor) throws IOException {
    expect(next(), ArchiveWriter.TABLES + table.name() + ArchiveWriter.ROWS);
    RowConsumer rows = visitor.table(table);
    TableDigest digest = new TableDigest(table.columns());
    @Nullable Path folder = visitor.binaryFolder();
    try (JsonParser in = RowJson.parser(measured.inflated(zip));
        SpooledBinaries binaries = new SpooledBinaries(folder)) {
      while (in.nextToken() != null) {
        rows.accept(row(in, table, digest, binaries));
        binaries.clear();
      }
    }
    return digest.sum(table.name());
  }

  private static List<@Nullable Object> row(
      JsonParser in, Table table, TableDigest digest, SpooledBinaries binaries) throws IOException {
    if (in.currentToken() != JsonToken.START_ARRAY) {
      throw new BackupException(Kind.ALTERED, table.name());
    }
    List<@Nullable Object> values = new ArrayList<>(table.columns().size());
    for (Column column : table.columns()) {
      JsonToken token = in.nextToken();
      if (token == null || token == JsonToken.END_ARRAY) {
        throw new BackupException(Kind.ALTERED, table.name());
      }
      if (token == JsonToken.VALUE_NULL) {
        digest.add(column.kind(), null);
        values.add(null);
      } else if (column.kind() == ValueKind.BYTES) {
        values.add(bytes(in, digest, binaries));
      } else {
        Object value = RowJson.read(in, column.kind());
        digest.add(column.kind(), value);
        values.add(value);
      }
    }
    if (in.nextToken() != JsonToken.END_ARRAY) {
      throw new BackupException(Kind.ALTERED, table.name());
    }
    digest.endRow();
    return values;
  }

  private static Binary bytes(JsonParser in, TableDigest digest, SpooledBinaries binaries)
      throws IOException {
    MessageDigest content = TableDigest.sha256();
    SpooledBinaries.Spool spool = binaries.next();
    try (OutputStream out = new DigestOutputStream(spool, content)) {
      in.readBinaryValue(out);
    }
    digest.addBytes(content.digest());
    return spool.binary();
  }

  private KeptFile file(ZipEntry entry, Visitor visitor) throws IOException {
    String path = HomeFiles.checked(entry.getName().substring(ArchiveWriter.FILES.length()));
    MessageDigest digest = TableDigest.sha256();
    Counted content = new Counted(new DigestInputStream(measured.inflated(zip), digest));
    visitor.file(path, content);
    content.transferTo(OutputStream.nullOutputStream());
    return new KeptFile(path, content.bytes, HexFormat.of().formatHex(digest.digest()));
  }

  private <T> T json(Class<T> type) throws IOException {
    byte[] bytes = zip.readNBytes(LONGEST_JSON_BYTES);
    if (bytes.length == LONGEST_JSON_BYTES) {
      throw new BackupException(Kind.UNSAFE, type.getSimpleName());
    }
    return MAPPER.readValue(bytes, type);
  }

  private static void compare(
      Manifest manifest, About about, List<TableSum> sums, List<KeptFile> files) {
    if (!manifest.about().equals(about)) {
      throw new BackupException(Kind.ALTERED, ArchiveWriter.ABOUT);
    }
    for (int i = 0; i < sums.size(); i++) {
      if (i >= manifest.tables().size() || !sums.get(i).equals(manifest.tables().get(i))) {
        throw new BackupException(Kind.ALTERED, sums.get(i).name());
      }
    }
    if (!files.equals(manifest.files())
        || !manifest.checksum().equals(Manifest.checksum(sums, files))) {
      throw new BackupException(Kind.ALTERED, ArchiveWriter.FILES);
    }
  }

  /** After the manifest come only the directory of the archive, whole, and nothing else. */
  private void end() throws IOException {
    if (zip.getNextEntry() != null) {
      throw new BackupException(Kind.ALTERED, ArchiveWriter.MANIFEST);
    }
    measured.expectEnd();
  }

  /** Counts bytes. */
  private static final class Counted extends java.io.FilterInputStream {
    private long bytes;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      bytes += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      bytes += Math.max(0, read);
      return read;
    }
  }
}
