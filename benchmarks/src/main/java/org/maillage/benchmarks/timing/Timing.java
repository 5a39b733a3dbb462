package org.maillage.benchmarks.timing;

import java.util.Arrays;

/**
 * What one run of some work takes.
 *
 * @param cpuS processor seconds of the process, median of the samples
 * @param wallS seconds on the clock, median of the samples
 * @param runs how often the work was run for the samples, warm-up not counted
 */
public record Timing(double cpuS, double wallS, int runs) {

  /** Runs the work until the compiler has done its part, then measures it. */
  public static Timing of(Runnable work, Patience patience) {
    Stopwatch whole = Stopwatch.start();
    while (whole.cpuS() < patience.warmUpS()) {
      work.run();
    }
    double[] cpuS = new double[patience.sampleCount()];
    double[] wallS = new double[patience.sampleCount()];
    int taken = 0;
    int runs = 0;
    while (taken < 3 || (taken < patience.sampleCount() && whole.cpuS() < patience.budgetS())) {
      int repeats = 0;
      Stopwatch sample = Stopwatch.start();
      do {
        work.run();
        repeats++;
      } while (sample.cpuS() < patience.sampleS());
      cpuS[taken] = sample.cpuS() / repeats;
      wallS[taken] = sample.wallS() / repeats;
      taken++;
      runs += repeats;
    }
    return new Timing(median(cpuS, taken), median(wallS, taken), runs);
  }

  private static double median(double[] values, int count) {
    double[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    return count % 2 == 1 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2;
  }
}
