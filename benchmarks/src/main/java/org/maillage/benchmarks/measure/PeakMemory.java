package org.maillage.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The most memory that the process held, peers included: what the system says where it says so
 * (Linux), else the sum of the most that each part of the heap held.
 */
final class PeakMemory implements Measure {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final double KB_PER_MB = 1_024;
  private static final double BYTES_PER_MB = 1_024 * 1_024;

  @Override
  public String code() {
    return "memory.peak";
  }

  @Override
  public String name() {
    return "most memory held by the process";
  }

  @Override
  public String unit() {
    return "MB";
  }

  @Override
  public double value() {
    if (!Files.isReadable(STATUS)) {
      return heapBytes() / BYTES_PER_MB;
    }
    try {
      for (String line : Files.readAllLines(STATUS)) {
        if (line.startsWith("VmHWM:")) {
          return Double.parseDouble(line.replaceAll("\\D", "")) / KB_PER_MB;
        }
      }
      return heapBytes() / BYTES_PER_MB;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double heapBytes() {
    double bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      bytes += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
    }
    return bytes;
  }
}
