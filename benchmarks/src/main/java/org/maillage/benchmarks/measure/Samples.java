package org.maillage.benchmarks.measure;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.LongSupplier;

/** Times of the same kind of thing done many times by this thread. */
final class Samples {

  private static final double NS_PER_MS = 1e6;

  private final LongSupplier clockNs;
  private final long[] ns;
  private int count;

  private Samples(LongSupplier clockNs, int most) {
    this.clockNs = clockNs;
    ns = new long[most];
  }

  /** Processor time of this thread. */
  static Samples ofCpu(int most) {
    return new Samples(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime, most);
  }

  /** Time on the clock: what several threads shorten. */
  static Samples ofElapsed(int most) {
    return new Samples(System::nanoTime, most);
  }

  /** Does something and counts its time. */
  void time(Runnable work) {
    long before = clockNs.getAsLong();
    work.run();
    ns[count++] = clockNs.getAsLong() - before;
  }

  /** The time in milliseconds below which a share of them lies. */
  double quantileMs(double share) {
    long[] sorted = Arrays.copyOf(ns, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(share * count) - 1] / NS_PER_MS;
  }
}
