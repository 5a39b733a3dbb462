package org.maillage.domain.classification;

import java.util.Arrays;

/**
 * Classes with the least sum of squared deviations from their means, exactly, by dynamic
 * programming over the different figures (W. D. Fisher, "On grouping for maximum homogeneity",
 * 1958; known to cartographers by G. F. Jenks).
 */
final class NaturalBreaks {

  private final double[] value;
  private final double[] sumOf;
  private final double[] squaresOf;
  private final double[] countOf;

  private NaturalBreaks(double[] sorted) {
    double[] different = Arrays.stream(sorted).distinct().toArray();
    value = different;
    sumOf = new double[different.length + 1];
    squaresOf = new double[different.length + 1];
    countOf = new double[different.length + 1];
    // Around the middle, so that squares of large figures do not swallow small differences.
    double middle = sorted[sorted.length / 2];
    int at = 0;
    for (int i = 0; i < different.length; i++) {
      int from = at;
      while (at < sorted.length && sorted[at] == different[i]) {
        at++;
      }
      double weight = at - from;
      double offset = different[i] - middle;
      countOf[i + 1] = countOf[i] + weight;
      sumOf[i + 1] = sumOf[i] + weight * offset;
      squaresOf[i + 1] = squaresOf[i] + weight * offset * offset;
    }
  }

  /** Largest figure of each class; {@code sorted} holds at least one. */
  static double[] upper(double[] sorted, int count) {
    NaturalBreaks breaks = new NaturalBreaks(sorted);
    return breaks.best(Math.min(count, breaks.value.length));
  }

  private double[] best(int classes) {
    int n = value.length;
    int[][] firstOfLast = new int[classes][n + 1];
    double[] cost = new double[n + 1];
    for (int to = 1; to <= n; to++) {
      cost[to] = deviation(0, to);
    }
    for (int k = 1; k < classes; k++) {
      double[] next = new double[n + 1];
      Arrays.fill(next, Double.POSITIVE_INFINITY);
      for (int to = k + 1; to <= n; to++) {
        for (int from = k; from < to; from++) {
          double with = cost[from] + deviation(from, to);
          if (with < next[to]) {
            next[to] = with;
            firstOfLast[k][to] = from;
          }
        }
      }
      cost = next;
    }
    double[] upper = new double[classes];
    int to = n;
    for (int k = classes - 1; k >= 0; k--) {
      upper[k] = value[to - 1];
      to = firstOfLast[k][to];
    }
    return upper;
  }

  /** Sum of squared deviations of the figures from..to-1. */
  private double deviation(int from, int to) {
    double sum = sumOf[to] - sumOf[from];
    double count = countOf[to] - countOf[from];
    return Math.max(0, squaresOf[to] - squaresOf[from] - sum * sum / count);
  }
}
