package org.maillage.app.calibration;

import java.util.Arrays;

/**
 * How computed times lie against observed ones; errors are computed minus observed, in minutes.
 *
 * @param bias mean error
 * @param median median error
 * @param p10 error that a tenth of the journeys is below
 * @param p90 error that a tenth is above
 * @param rmse root of the mean squared error
 * @param r2 share of the variance of observed times that is explained, 1 at best; NaN when all
 *     observed times are equal
 */
public record Accuracy(Double bias, Double median, Double p10, Double p90, Double rmse, Double r2) {

  /**
   * Compares.
   *
   * @param computed minutes, one a journey, one journey at least
   * @param observed minutes in the same order
   */
  static Accuracy of(double[] computed, double[] observed) {
    int count = observed.length;
    double[] errors = new double[count];
    double meanObserved = Arrays.stream(observed).sum() / count;
    double squared = 0;
    double variance = 0;
    for (int i = 0; i < count; i++) {
      errors[i] = computed[i] - observed[i];
      squared += errors[i] * errors[i];
      variance += (observed[i] - meanObserved) * (observed[i] - meanObserved);
    }
    double bias = Arrays.stream(errors).sum() / count;
    Arrays.sort(errors);
    return new Accuracy(
        bias,
        quantile(errors, 0.5),
        quantile(errors, 0.1),
        quantile(errors, 0.9),
        Math.sqrt(squared / count),
        variance == 0 ? Double.NaN : 1 - squared / variance);
  }

  /** Quantile of sorted values, linear between neighbours. */
  static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
