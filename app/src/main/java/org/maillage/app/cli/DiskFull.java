package org.maillage.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether the disk of the data is full. */
final class DiskFull {

  /** With less than this nothing is written any more: a database asks for a block at a time. */
  private static final long LEFT_BYTES = 1 << 20;

  private DiskFull() {}

  /**
   * True when nothing is left at a place. What the system calls a full disk is in its language, and
   * databases wrap it or not, or only say that they were closed: what is left tells.
   */
  static boolean isAt(Path place) {
    return leftBytes(place) < LEFT_BYTES;
  }

  private static long leftBytes(Path place) {
    try {
      return Files.exists(place) ? Files.getFileStore(place).getUsableSpace() : Long.MAX_VALUE;
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }
}
