package org.maillage.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import org.maillage.benchmarks.timing.Patience;
import org.maillage.benchmarks.timing.Timing;

/**
 * How fast this machine copies arrays far larger than its caches: the bound of everything that
 * streams over a graph. Bytes read and bytes written both count, as in McCalpin's STREAM (IEEE TCCA
 * Newsletter, 1995).
 */
final class CopyBandwidth implements Measure {

  private static final double BYTES_PER_GB = 1e9;

  private final int threads;
  private final int longs;
  private final Patience patience;

  /**
   * A probe.
   *
   * @param threads that copy at the same time, each its own arrays
   * @param bytes of one array; a thread has two of them
   */
  CopyBandwidth(int threads, int bytes, Patience patience) {
    this.threads = threads;
    this.longs = bytes / Long.BYTES;
    this.patience = patience;
  }

  @Override
  public String code() {
    return "copy.bandwidth." + threads;
  }

  @Override
  public String name() {
    return "copy of large arrays, " + threads + (threads == 1 ? " thread" : " threads");
  }

  @Override
  public String unit() {
    return "GB/s";
  }

  @Override
  public double value() {
    List<long[]> from = new ArrayList<>();
    List<long[]> to = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      from.add(new long[longs]);
      to.add(new long[longs]);
    }
    Timing timing = Timing.of(() -> copyAll(from, to), patience);
    // Every thread waits for memory at full processor time, so this is the elapsed time of a
    // machine that has nothing else to do.
    double elapsedS = Math.max(timing.cpuS() / threads, 1e-9);
    return 2.0 * Long.BYTES * longs * threads / elapsedS / BYTES_PER_GB;
  }

  private static void copyAll(List<long[]> from, List<long[]> to) {
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < from.size(); i++) {
      int own = i;
      Thread other = new Thread(() -> copy(from.get(own), to.get(own)), "copy-" + own);
      other.start();
      others.add(other);
    }
    copy(from.get(0), to.get(0));
    for (Thread other : others) {
      try {
        other.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while measuring", e);
      }
    }
  }

  private static void copy(long[] from, long[] to) {
    System.arraycopy(from, 0, to, 0, from.length);
  }
}
