package org.maillage.app.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.maillage.app.upload.NotATableException.Kind;

/**
 * Looks at the first bytes of what somebody brings as a table. Its name and the type that the
 * browser tells are not asked: both say what the sender wants.
 */
public final class UploadedTable {

  private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
  private static final MediaTypeRegistry REGISTRY = TYPES.getMediaTypeRegistry();

  /** Enough for every signature that is known; a longer text says nothing new. */
  private static final int LOOKED_AT_BYTES = 64 << 10;

  private static final Set<String> WORKBOOKS =
      Set.of(
          "application/x-tika-msoffice",
          "application/x-tika-ooxml",
          "application/vnd.ms-excel",
          "application/vnd.oasis.opendocument.spreadsheet");

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("application/pdf", Kind.PDF),
          Map.entry("application/x-executable", Kind.PROGRAM),
          Map.entry("application/x-elf", Kind.PROGRAM),
          Map.entry("application/x-sharedlib", Kind.PROGRAM),
          Map.entry("application/x-object", Kind.PROGRAM),
          Map.entry("application/x-msdownload", Kind.PROGRAM),
          Map.entry("application/x-dosexec", Kind.PROGRAM),
          Map.entry("application/java-vm", Kind.PROGRAM),
          Map.entry("application/zip", Kind.ARCHIVE),
          Map.entry("application/gzip", Kind.ARCHIVE),
          Map.entry("application/x-bzip2", Kind.ARCHIVE),
          Map.entry("application/x-xz", Kind.ARCHIVE),
          Map.entry("application/zstd", Kind.ARCHIVE),
          Map.entry("application/x-7z-compressed", Kind.ARCHIVE),
          Map.entry("application/x-rar-compressed", Kind.ARCHIVE),
          Map.entry("application/xml", Kind.PAGE),
          Map.entry("application/xhtml+xml", Kind.PAGE),
          Map.entry("text/html", Kind.PAGE));

  /** A column named ID makes a table look like this old format of spreadsheets. */
  private static final String SYLK = "application/x-sylk";

  private UploadedTable() {}

  /**
   * Checks the content of a file.
   *
   * @throws NotATableException when it is no text, or text of another kind, such as a page
   */
  public static void check(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      check(in.readNBytes(LOOKED_AT_BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same of content in memory; nothing at all is left to whoever reads it. */
  public static void check(byte[] content) {
    if (content.length == 0) {
      return;
    }
    MediaType type = detect(content);
    boolean text = isA(type, MediaType.TEXT_PLAIN) || type.toString().equals(SYLK);
    Kind kind = kind(type);
    if (!text || kind != Kind.OTHER) {
      throw new NotATableException(kind, type.toString());
    }
  }

  private static MediaType detect(byte[] content) {
    try (InputStream in = new ByteArrayInputStream(content)) {
      return TYPES.detect(in, new Metadata());
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  /** By the type, or by the nearest type that it is a kind of. */
  private static Kind kind(MediaType type) {
    if (type.getType().equals("image")) {
      return Kind.IMAGE;
    }
    for (MediaType t = type; t != null; t = REGISTRY.getSupertype(t)) {
      if (WORKBOOKS.contains(t.toString())) {
        return Kind.WORKBOOK;
      }
      Kind kind = KINDS.get(t.toString());
      if (kind != null) {
        return kind;
      }
    }
    return Kind.OTHER;
  }

  private static boolean isA(MediaType type, MediaType family) {
    return type.equals(family) || REGISTRY.isSpecializationOf(type, family);
  }
}
