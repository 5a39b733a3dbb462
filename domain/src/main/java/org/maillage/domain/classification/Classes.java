package org.maillage.domain.classification;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Classes of a figure, for a map: upper bounds in rising order. A figure belongs to the first class
 * whose upper bound it does not exceed. Methods and when to use which: docs/methodes/classes.md.
 */
public final class Classes {

  /** Class of a figure that is not known. */
  public static final int NONE = -1;

  private final double[] upper;

  private Classes(double[] upper) {
    this.upper = upper;
  }

  /** How figures are cut. */
  public enum Method {
    /** As many places in each class as ties allow. */
    QUANTILE,
    /** Least variance inside the classes (Fisher 1958, Jenks 1977). */
    NATURAL
  }

  /**
   * Fixed classes.
   *
   * @param upperBounds rising; the last class is open and needs none
   * @throws IllegalArgumentException when they do not rise
   */
  public static Classes fixed(double... upperBounds) {
    for (int i = 1; i < upperBounds.length; i++) {
      if (!(upperBounds[i] > upperBounds[i - 1])) {
        throw new IllegalArgumentException("bounds do not rise: " + Arrays.toString(upperBounds));
      }
    }
    double[] upper = Arrays.copyOf(upperBounds, upperBounds.length + 1);
    upper[upperBounds.length] = Double.POSITIVE_INFINITY;
    return new Classes(upper);
  }

  /**
   * Cuts figures into at most so many classes; fewer where there are fewer different figures.
   *
   * @param figures in any order; NaN stands for unknown and is left out
   * @param count 1 or more
   */
  public static Classes of(Method method, List<Double> figures, int count) {
    double[] sorted =
        figures.stream()
            .mapToDouble(Double::doubleValue)
            .filter(f -> !Double.isNaN(f))
            .sorted()
            .toArray();
    if (sorted.length == 0) {
      return new Classes(new double[0]);
    }
    double[] upper =
        method == Method.QUANTILE ? quantiles(sorted, count) : NaturalBreaks.upper(sorted, count);
    return new Classes(DoubleStream.of(upper).distinct().toArray());
  }

  private static double[] quantiles(double[] sorted, int count) {
    double[] upper = new double[count];
    for (int i = 1; i <= count; i++) {
      int last = (int) Math.ceil((double) i * sorted.length / count) - 1;
      upper[i - 1] = sorted[Math.max(0, last)];
    }
    return upper;
  }

  /** How many classes there are, unknown not counted. */
  public int size() {
    return upper.length;
  }

  /** Largest figure of a class; infinite for the open class of fixed bounds. */
  public double upper(int index) {
    return upper[index];
  }

  /** Class of a figure from 0, {@link #NONE} for NaN; beyond the last bound the last class. */
  public int classOf(double figure) {
    if (Double.isNaN(figure) || upper.length == 0) {
      return NONE;
    }
    int index = Arrays.binarySearch(upper, figure);
    return Math.min(index >= 0 ? index : -index - 1, upper.length - 1);
  }
}
