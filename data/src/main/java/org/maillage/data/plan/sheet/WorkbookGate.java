package org.maillage.data.plan.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks at the package of a workbook before anything reads it: a stranger may have made it. */
final class WorkbookGate {

  /** Unpacked; the workbook of the largest of four schemes in force has 1. */
  private static final int MOST_MEGABYTES = 30;

  private static final int MOST_ENTRIES = 500;
  private static final int MEGABYTE = 1 << 20;
  private static final int BLOCK = 1 << 16;

  private static final byte[] OLE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private WorkbookGate() {}

  /** What keeps the file out; nothing when it may be read. */
  static Optional<SheetFault> check(byte[] content) {
    if (startsWith(content, OLE)) {
      return Optional.of(SheetFault.ofFile(ole(content)));
    }
    if (!startsWith(content, ZIP)) {
      return Optional.of(SheetFault.ofFile(SheetFault.Code.NOT_A_WORKBOOK));
    }
    try {
      return zip(content);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of(SheetFault.ofFile(SheetFault.Code.NOT_A_WORKBOOK));
    }
  }

  private static boolean startsWith(byte[] content, byte[] signature) {
    return content.length >= signature.length
        && java.util.Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
  }

  /** A new workbook with a password lies in an old container. */
  private static SheetFault.Code ole(byte[] content) {
    try (InputStream in = new ByteArrayInputStream(content);
        POIFSFileSystem files = new POIFSFileSystem(in)) {
      return files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")
          ? SheetFault.Code.ENCRYPTED
          : SheetFault.Code.OLD_WORKBOOK;
    } catch (IOException | RuntimeException e) {
      return SheetFault.Code.OLD_WORKBOOK;
    }
  }

  private static Optional<SheetFault> zip(byte[] content) throws IOException {
    boolean workbook = false;
    long unpacked = 0;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.equals("mimetype")) {
          return Optional.of(SheetFault.ofFile(SheetFault.Code.OPEN_DOCUMENT));
        }
        if (name.contains("vbaproject") || name.contains("/macrosheets/")) {
          return Optional.of(SheetFault.ofFile(SheetFault.Code.MACROS));
        }
        if (name.startsWith("xl/externallinks/")) {
          return Optional.of(SheetFault.ofFile(SheetFault.Code.EXTERNAL_LINKS));
        }
        workbook |= name.equals("xl/workbook.xml");
        Optional<SheetFault> types =
            name.equals("[content_types].xml") ? types(zip) : Optional.empty();
        if (types.isPresent()) {
          return types;
        }
        unpacked += size(zip, (long) MOST_MEGABYTES * MEGABYTE - unpacked);
        entries++;
        if (unpacked > (long) MOST_MEGABYTES * MEGABYTE || entries > MOST_ENTRIES) {
          return Optional.of(
              SheetFault.ofFile(SheetFault.Code.TOO_LARGE, Integer.toString(MOST_MEGABYTES)));
        }
      }
    }
    return workbook
        ? Optional.empty()
        : Optional.of(SheetFault.ofFile(SheetFault.Code.NOT_A_WORKBOOK));
  }

  /** The list of what is in the package says so too, under whatever names. */
  private static Optional<SheetFault> types(ZipInputStream zip) throws IOException {
    String types = new String(zip.readNBytes(MEGABYTE), StandardCharsets.UTF_8);
    return types.contains("macroEnabled")
        ? Optional.of(SheetFault.ofFile(SheetFault.Code.MACROS))
        : Optional.empty();
  }

  /** Bytes of an entry, counted as they come: what the package says of itself is not believed. */
  private static long size(InputStream in, long most) throws IOException {
    byte[] block = new byte[BLOCK];
    long size = 0;
    for (int read = in.read(block); read >= 0; read = in.read(block)) {
      size += read;
      if (size > most) {
        return size;
      }
    }
    return size;
  }
}
