package org.maillage.benchmarks.measure;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Processor times of the same kind of thing done many times by this thread. */
final class Samples {

  private static final double NS_PER_MS = 1e6;

  private final long[] ns;
  private int count;

  Samples(int most) {
    ns = new long[most];
  }

  /** Does something and counts its time. */
  void time(Runnable work) {
    long before = cpuNs();
    work.run();
    ns[count++] = cpuNs() - before;
  }

  private static long cpuNs() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** The time in milliseconds below which a share of them lies. */
  double quantileMs(double share) {
    long[] sorted = Arrays.copyOf(ns, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(share * count) - 1] / NS_PER_MS;
  }
}
