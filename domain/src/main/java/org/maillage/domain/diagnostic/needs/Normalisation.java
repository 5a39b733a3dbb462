package org.maillage.domain.diagnostic.needs;

import java.util.Arrays;

/**
 * Brings figures of different units to one scale on which 50 is the middle of the communes and high
 * is a strong need. Missing values (NaN) stay missing and count in no rank and no mean.
 */
public enum Normalisation {
  /**
   * Share of the other communes that the commune is above, ties counted half: 0 to 100, the same
   * number of communes at every level whatever the shape of the figures.
   */
  PERCENTILE {
    @Override
    double[] ofHigh(double[] values) {
      double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
      double[] scores = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        scores[i] = Double.isNaN(values[i]) ? Double.NaN : rank(values[i], sorted);
      }
      return scores;
    }

    private double rank(double value, double[] sorted) {
      if (sorted.length == 1) {
        return 50;
      }
      int below = firstAt(sorted, value);
      int equal = firstAt(sorted, Math.nextUp(value)) - below;
      return 100 * (below + 0.5 * (equal - 1)) / (sorted.length - 1);
    }
  },
  /**
   * 50 + 10 × (value − mean) / standard deviation of the communes: keeps how far apart they are, so
   * that one extreme commune weighs more. Where all are equal, all have 50.
   */
  Z_SCORE {
    @Override
    double[] ofHigh(double[] values) {
      double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
      double mean = Arrays.stream(known).average().orElse(0);
      double variance = Arrays.stream(known).map(v -> (v - mean) * (v - mean)).average().orElse(0);
      double deviation = Math.sqrt(variance);
      return Arrays.stream(values)
          .map(v -> deviation > 0 || Double.isNaN(v) ? 50 + 10 * (v - mean) / deviation : 50)
          .toArray();
    }
  };

  abstract double[] ofHigh(double[] values);

  /**
   * Scores of the communes.
   *
   * @param values one a commune, NaN where missing
   * @param highIsNeed false where a low value means a strong need
   * @return one a commune, NaN where missing
   */
  public double[] scores(double[] values, boolean highIsNeed) {
    double[] scores = ofHigh(values);
    return highIsNeed ? scores : Arrays.stream(scores).map(s -> 100 - s).toArray();
  }

  /** Index of the first element that is not below the value. */
  private static int firstAt(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
