package org.maillage.benchmarks.timing;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Processor time of the whole process (every thread, the compiler's and the collector's too) and
 * time on the clock. On Linux the processor time goes in steps of 10 ms, so what is timed should
 * last some tenths of a second: see {@link Timing}.
 */
public final class Stopwatch {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final double NS_PER_S = 1e9;

  private final long cpuNs = SYSTEM.getProcessCpuTime();
  private final long wallNs = System.nanoTime();

  private Stopwatch() {}

  /** Starts now. */
  public static Stopwatch start() {
    return new Stopwatch();
  }

  /** Processor seconds since the start. */
  public double cpuS() {
    return (SYSTEM.getProcessCpuTime() - cpuNs) / NS_PER_S;
  }

  /** Seconds on the clock since the start. */
  public double wallS() {
    return (System.nanoTime() - wallNs) / NS_PER_S;
  }
}
