package org.maillage.benchmarks.timing;

/**
 * How long a measurement may take.
 *
 * @param warmUpS processor seconds of running before anything is measured
 * @param sampleS processor seconds that one sample lasts at least; short work is repeated within it
 * @param sampleCount how many samples, of which the median counts
 * @param budgetS processor seconds after which no further sample is begun; three are always taken
 */
public record Patience(double warmUpS, double sampleS, int sampleCount, double budgetS) {

  /** For figures that are published. */
  public static final Patience THOROUGH = new Patience(2, 0.3, 7, 60);

  /** For tests of the harness: one run is a sample. */
  public static final Patience HASTY = new Patience(0, 0, 3, 0);

  public Patience {
    if (!(warmUpS >= 0 && sampleS >= 0 && budgetS >= 0) || sampleCount < 3) {
      throw new IllegalArgumentException(
          "warm-up %s s, sample %s s, %d samples (3 or more), budget %s s"
              .formatted(warmUpS, sampleS, sampleCount, budgetS));
    }
  }
}
