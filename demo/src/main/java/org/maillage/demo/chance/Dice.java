package org.maillage.demo.chance;

import java.util.List;

/**
 * A stream of random numbers that is the same for the same seed and purpose, on every machine and
 * Java version (SplitMix64; Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators,
 * OOPSLA 2014). Every part of the generator draws from a stream of its own, so that a change in one
 * part leaves the others as they were. For one thread.
 */
public final class Dice {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /**
   * The stream of a purpose.
   *
   * @param seed number of the département
   * @param purpose what the numbers are for, for example {@code "names"}
   */
  public static Dice of(long seed, String purpose) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < purpose.length(); i++) {
      hash = (hash ^ purpose.charAt(i)) * 0x100000001B3L;
    }
    return new Dice(mix(seed * GOLDEN_GAMMA ^ hash));
  }

  /** A well-mixed 64-bit hash of a number, for randomness that needs no order. */
  public static long mix(long value) {
    long z = value + GOLDEN_GAMMA;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A number in [0, 1) that depends on the value only. */
  public static double unitOf(long value) {
    return (mix(value) >>> 11) * 0x1.0p-53;
  }

  /** Any 64 bits. */
  public long nextLong() {
    state += GOLDEN_GAMMA;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A number in [0, 1). */
  public double unit() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** A number in [from, to). */
  public double between(double from, double to) {
    return from + (to - from) * unit();
  }

  /** A whole number in [0, bound); bound is 1 or more. */
  public int below(int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("nothing is below " + bound);
    }
    return (int) (unit() * bound);
  }

  /** True with the probability given. */
  public boolean chance(double probability) {
    return unit() < probability;
  }

  /** Close to a standard normal: the sum of twelve uniforms less six, within -6 to 6. */
  public double normal() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += unit();
    }
    return sum;
  }

  /** The whole number below or above the value, so that the mean is the value. */
  public int rounded(double value) {
    double floor = Math.floor(value);
    return (int) floor + (chance(value - floor) ? 1 : 0);
  }

  /** One element of the list, each as likely. */
  public <T> T pick(List<T> list) {
    return list.get(below(list.size()));
  }

  /**
   * An index drawn in proportion to its weight.
   *
   * @param weights 0 or more each, above 0 in sum
   */
  public int pickWeighted(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = unit() * sum;
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /** Puts the array in a random order. */
  public void shuffle(int[] array) {
    for (int i = array.length - 1; i > 0; i--) {
      int j = below(i + 1);
      int swapped = array[i];
      array[i] = array[j];
      array[j] = swapped;
    }
  }
}
