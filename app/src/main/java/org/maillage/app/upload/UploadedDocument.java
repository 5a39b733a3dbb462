package org.maillage.app.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Looks at what somebody brings as a document: a PDF, an image, a document of an office program
 * without macros. Its name and the type that the browser tells are not asked.
 */
public final class UploadedDocument {

  private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

  /** Types that are taken as they are, with the ending of their name. */
  private static final Map<String, String> PLAIN =
      Map.of(
          "application/pdf", "pdf",
          "image/png", "png",
          "image/jpeg", "jpg",
          "image/webp", "webp",
          "image/gif", "gif");

  /** The main part of an office document, as its list of parts names it. */
  private static final Map<String, String> OOXML =
      Map.of(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx");

  private static final Map<String, String> ODF =
      Map.of(
          "application/vnd.oasis.opendocument.text", "odt",
          "application/vnd.oasis.opendocument.spreadsheet", "ods",
          "application/vnd.oasis.opendocument.presentation", "odp");

  /** Old formats hold macros and documents in one: nobody can tell them apart from outside. */
  private static final Set<String> OLD =
      Set.of(
          "application/x-tika-msoffice",
          "application/msword",
          "application/vnd.ms-excel",
          "application/vnd.ms-powerpoint",
          "application/rtf");

  private static final int MOST_PARTS = 10_000;

  /** A document of a few pages grows a hundred times; more is no document. */
  private static final long MOST_UNPACKED_BYTES = 400L << 20;

  private static final int LONGEST_LIST_BYTES = 1 << 20;

  private UploadedDocument() {}

  /** Why a file is not taken; the words are in {@code messages/upload}. */
  public enum Refusal {
    EMPTY,
    MACROS,
    OLD_OFFICE,
    BROKEN,
    OTHER
  }

  /** What a file is. */
  public sealed interface Answer {}

  /**
   * A document that may be kept.
   *
   * @param mediaType by its content
   * @param ending of its name, without the point
   */
  public record Taken(String mediaType, String ending) implements Answer {}

  /** One that may not. */
  public record Refused(Refusal why) implements Answer {}

  /** Looks at the content of a file. */
  public static Answer look(byte[] content) {
    if (content.length == 0) {
      return new Refused(Refusal.EMPTY);
    }
    String type = detect(content);
    String ending = PLAIN.get(type);
    if (ending != null) {
      return new Taken(type, ending);
    }
    if (OLD.contains(type)) {
      return new Refused(Refusal.OLD_OFFICE);
    }
    boolean packed = content.length > 3 && content[0] == 'P' && content[1] == 'K';
    return packed ? unpacked(content) : new Refused(Refusal.OTHER);
  }

  private static String detect(byte[] content) {
    try (InputStream in = new ByteArrayInputStream(content)) {
      return TYPES.detect(in, new Metadata()).toString();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  /** Goes through the parts of an office document. */
  private static Answer unpacked(byte[] content) {
    String ooxml = "";
    String odf = "";
    long bytes = 0;
    int parts = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        String name = part.getName().toLowerCase(Locale.ROOT);
        if (isMacro(name)) {
          return new Refused(Refusal.MACROS);
        }
        if (name.equals("[content_types].xml")) {
          ooxml = text(zip);
        } else if (name.equals("mimetype")) {
          odf = text(zip).strip();
        }
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          bytes += read;
          if (bytes > MOST_UNPACKED_BYTES) {
            return new Refused(Refusal.BROKEN);
          }
        }
        parts++;
        if (parts > MOST_PARTS) {
          return new Refused(Refusal.BROKEN);
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      return new Refused(Refusal.BROKEN);
    } catch (IOException e) {
      return new Refused(Refusal.BROKEN);
    }
    return office(ooxml, odf);
  }

  private static boolean isMacro(String name) {
    return name.endsWith("vbaproject.bin")
        || name.endsWith("vbadata.xml")
        || name.contains("macrosheets/")
        || name.contains("activex/")
        || name.startsWith("basic/")
        || name.startsWith("scripts/");
  }

  private static String text(InputStream part) throws IOException {
    return new String(part.readNBytes(LONGEST_LIST_BYTES), StandardCharsets.UTF_8);
  }

  private static Answer office(String ooxml, String odf) {
    String list = ooxml.toLowerCase(Locale.ROOT);
    if (list.contains("macroenabled") || list.contains("vbaproject")) {
      return new Refused(Refusal.MACROS);
    }
    for (Map.Entry<String, String> type : OOXML.entrySet()) {
      if (ooxml.contains('"' + type.getKey() + ".main+xml\"")) {
        return new Taken(type.getKey(), type.getValue());
      }
    }
    String ending = ODF.get(odf);
    return ending == null ? new Refused(Refusal.OTHER) : new Taken(odf, ending);
  }
}
