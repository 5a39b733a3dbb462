package org.maillage.data.osm;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The archives and compressed files that users take for the file inside, known by their first
 * bytes.
 */
public enum ArchiveSignature {
  ZIP("PK\u0003\u0004"),
  ZIP_EMPTY("PK\u0005\u0006"),
  GZIP("\u001f\u008b"),
  SEVEN_ZIP("7z\u00bc\u00af'\u001c"),
  BZIP2("BZh"),
  XZ("\u00fd7zXZ\0"),
  ZSTANDARD("(\u00b5/\u00fd"),
  RAR("Rar!\u001a\u0007");

  /** How many bytes {@link #find} needs at most. */
  public static final int LENGTH = 6;

  /** The first bytes, one in each char. */
  private final String start;

  ArchiveSignature(String start) {
    this.start = start;
  }

  /**
   * The archive that a file is.
   *
   * @param firstBytes the first {@value #LENGTH} bytes of the file, or all when it is shorter
   */
  public static Optional<ArchiveSignature> find(byte[] firstBytes) {
    String text = new String(firstBytes, StandardCharsets.ISO_8859_1);
    return Arrays.stream(values()).filter(archive -> text.startsWith(archive.start)).findFirst();
  }
}
