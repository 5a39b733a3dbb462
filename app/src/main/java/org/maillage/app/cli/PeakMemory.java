package org.maillage.app.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory the process has taken at most. */
final class PeakMemory {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String HIGH_WATER_MARK = "VmHWM:";

  private PeakMemory() {}

  /**
   * Megabytes (10⁶ bytes): on Linux the high-water mark of the whole process, as the kernel counts
   * it; elsewhere the sum of the peaks of the JVM's memory pools, which is an upper bound of what
   * they held together and leaves out the JVM's own needs.
   */
  static long megabytes() {
    try {
      for (String line : Files.readAllLines(STATUS)) {
        if (line.startsWith(HIGH_WATER_MARK)) {
          String kibibytes = line.substring(HIGH_WATER_MARK.length()).replaceAll("[^0-9]", "");
          return Math.round(Long.parseLong(kibibytes) * 1024 / 1e6);
        }
      }
    } catch (IOException notLinux) {
      // the pools answer instead
    }
    return poolPeaks();
  }

  private static long poolPeaks() {
    long bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.isValid()) {
        bytes += pool.getPeakUsage().getUsed();
      }
    }
    return Math.round(bytes / 1e6);
  }
}
