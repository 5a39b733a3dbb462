package org.maillage.app.calibration;

import java.util.Arrays;

/**
 * Factors on the time of each family of roads, from observed times, by regularised and robust least
 * squares.
 *
 * <p>What is minimised is {@code Σ w_i (y_i − fixed_i − Σ_f m_if x_f)² / s² + Σ_f (x_f − 1)² / τ²}
 * with {@code x} within bounds. The variance of an observation grows with its length ({@code w =
 * 1/y}); {@code τ} = {@value #PRIOR_SPREAD} is how far a factor is expected from 1 before anything
 * is observed; {@code s} is estimated from the median absolute residual, and residuals beyond 1.5 s
 * count linearly (P. J. Huber, Robust estimation of a location parameter, 1964), so that a few wild
 * rows do not decide. Eight unknowns need no library: coordinate descent on the normal equations
 * converges because they are positive definite.
 */
final class FactorFit {

  static final double LEAST = 0.4;
  static final double MOST = 2.5;

  private static final double PRIOR_SPREAD = 0.3;
  private static final double HUBER = 1.5;

  /** Median absolute deviation of a normal law, in standard deviations. */
  private static final double MAD = 0.6745;

  /** Observed times are whole minutes at best: less spread than this is not believed. */
  private static final double LEAST_SCALE = 0.01;

  private static final int ROUNDS = 30;
  private static final int SWEEPS = 500;

  private final double[][] minutes;
  private final double[] rest;
  private final double[] weight;
  private final boolean[] fitted;
  private final double[] factors;
  private double[][] normal = new double[0][];
  private double scale = 1;

  /**
   * Prepares a fit.
   *
   * @param minutes minutes by observation and family, before factors
   * @param rest observed minutes less those that no factor touches
   * @param observed observed minutes
   * @param fitted families with enough data; the others keep 1
   */
  FactorFit(double[][] minutes, double[] rest, double[] observed, boolean[] fitted) {
    this.minutes = minutes;
    this.rest = rest;
    this.fitted = fitted;
    weight = Arrays.stream(observed).map(y -> 1 / Math.max(1, y)).toArray();
    factors = new double[fitted.length];
    Arrays.fill(factors, 1);
    solve();
  }

  private void solve() {
    for (int round = 0; round < ROUNDS; round++) {
      double[] standard = standardResiduals();
      double[] sorted = Arrays.stream(standard).map(Math::abs).sorted().toArray();
      scale = Math.max(LEAST_SCALE, Accuracy.quantile(sorted, 0.5) / MAD);
      double[] target = normalEquations(standard);
      descend(factors, target, LEAST, MOST);
    }
  }

  /** Residuals divided by the root of their variance, up to the scale. */
  double[] standardResiduals() {
    double[] residuals = new double[rest.length];
    for (int i = 0; i < rest.length; i++) {
      double sum = rest[i];
      for (int f = 0; f < factors.length; f++) {
        sum -= minutes[i][f] * factors[f];
      }
      residuals[i] = sum * Math.sqrt(weight[i]);
    }
    return residuals;
  }

  /** Fills the matrix and returns the right-hand side. */
  private double[] normalEquations(double[] standard) {
    int size = factors.length;
    normal = new double[size][size];
    double[] target = new double[size];
    for (int i = 0; i < rest.length; i++) {
      double huber = Math.min(1, HUBER * scale / Math.max(1e-300, Math.abs(standard[i])));
      double w = weight[i] * huber / (scale * scale);
      double known = rest[i];
      for (int f = 0; f < size; f++) {
        known -= fitted[f] ? 0 : minutes[i][f];
      }
      for (int f = 0; f < size; f++) {
        target[f] += fitted[f] ? w * minutes[i][f] * known : 0;
        for (int g = 0; g < size; g++) {
          normal[f][g] += fitted[f] && fitted[g] ? w * minutes[i][f] * minutes[i][g] : 0;
        }
      }
    }
    for (int f = 0; f < size; f++) {
      normal[f][f] += 1 / (PRIOR_SPREAD * PRIOR_SPREAD);
      target[f] += 1 / (PRIOR_SPREAD * PRIOR_SPREAD);
    }
    return target;
  }

  /** Coordinate descent within bounds. */
  private void descend(double[] x, double[] target, double least, double most) {
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double moved = 0;
      for (int f = 0; f < x.length; f++) {
        double sum = target[f];
        for (int g = 0; g < x.length; g++) {
          sum -= g == f ? 0 : normal[f][g] * x[g];
        }
        double next = Math.max(least, Math.min(most, sum / normal[f][f]));
        moved = Math.max(moved, Math.abs(next - x[f]));
        x[f] = next;
      }
      if (moved < 1e-10) {
        return;
      }
    }
  }

  double[] factors() {
    return factors.clone();
  }

  /** How much standard residuals spread, outliers aside. */
  double scale() {
    return scale;
  }

  /** Standard error of each factor: from the inverse of the normal equations. */
  double[] standardErrors() {
    double[] errors = new double[factors.length];
    for (int f = 0; f < errors.length; f++) {
      double[] unit = new double[factors.length];
      unit[f] = 1;
      double[] column = new double[factors.length];
      descend(column, unit, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
      errors[f] = Math.sqrt(column[f]);
    }
    return errors;
  }
}
