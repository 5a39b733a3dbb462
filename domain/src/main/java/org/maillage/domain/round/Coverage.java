package org.maillage.domain.round;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Whom each stop of a problem covers. Immutable. */
final class Coverage {

  /** Sums of people differ in their last bits with the order of addition. */
  private static final double ROUNDING = 1e-9;

  private final double[] weights;
  private final int[][] covered;

  Coverage(RoundProblem problem) {
    weights = problem.weights().stream().mapToDouble(Double::doubleValue).toArray();
    covered = new int[problem.stops().size()][];
    for (int stop = 0; stop < covered.length; stop++) {
      int at = stop;
      covered[stop] =
          IntStream.range(0, weights.length)
              .filter(demand -> weights[demand] > 0 && isNear(problem, demand, at))
              .toArray();
    }
  }

  private static boolean isNear(RoundProblem problem, int demand, int stop) {
    int ms = problem.reach().timeMs(demand, stop);
    return ms >= 0 && ms <= problem.withinMs();
  }

  /** All people. */
  double people() {
    return Arrays.stream(weights).sum();
  }

  /** People whom some stops cover together. */
  double people(Iterable<Integer> stops) {
    return new Tally(this).addAll(stops).people();
  }

  /** Whether people are as many as wanted, but for rounding. */
  static boolean reaches(double people, double wanted) {
    return people >= wanted - ROUNDING * Math.max(1, wanted);
  }

  /**
   * A number of stops without which the wanted people cannot be covered: as if no two covered the
   * same people.
   */
  int leastStops(List<Integer> stops, double wanted) {
    double[] alone = stops.stream().mapToDouble(stop -> people(List.of(stop))).sorted().toArray();
    double sum = 0;
    int count = 0;
    while (count < alone.length && !reaches(sum, wanted)) {
      sum += alone[alone.length - ++count];
    }
    return count;
  }

  /** How many stops of a growing and shrinking set cover each point of demand. */
  static final class Tally {
    private final Coverage coverage;
    private final int[] count;
    private double people;

    Tally(Coverage coverage) {
      this.coverage = coverage;
      count = new int[coverage.weights.length];
    }

    Tally addAll(Iterable<Integer> stops) {
      stops.forEach(this::add);
      return this;
    }

    void add(int stop) {
      for (int demand : coverage.covered[stop]) {
        if (count[demand]++ == 0) {
          people += coverage.weights[demand];
        }
      }
    }

    void remove(int stop) {
      for (int demand : coverage.covered[stop]) {
        if (--count[demand] == 0) {
          people -= coverage.weights[demand];
        }
      }
    }

    double people() {
      return people;
    }

    /** People whom a stop would add. */
    double gain(int stop) {
      double gain = 0;
      for (int demand : coverage.covered[stop]) {
        gain += count[demand] == 0 ? coverage.weights[demand] : 0;
      }
      return gain;
    }

    /** People whom only this stop of the set covers. */
    double loss(int stop) {
      double loss = 0;
      for (int demand : coverage.covered[stop]) {
        loss += count[demand] == 1 ? coverage.weights[demand] : 0;
      }
      return loss;
    }
  }
}
