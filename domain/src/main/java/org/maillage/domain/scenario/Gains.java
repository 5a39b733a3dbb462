package org.maillage.domain.scenario;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * Who gains and who loses how much time, in the classes of the founding study of nine maisons de
 * services (SDAASP des Bouches-du-Rhône, 2017): {@code gain = before − after} of each inhabitant,
 * rounding comes last (docs/methodes/scenarios.md).
 *
 * @param people people of the group with a time before and after
 * @param gainOver people who gain more than so many minutes, by minutes
 * @param lossOver people who lose more than so many minutes, by minutes
 * @param meanGainMs mean gain of those who gain, 0 when nobody does
 * @param meanLossMs mean loss of those who lose, 0 or more
 * @param meanChangeMs mean of after − before over all people with both times
 * @param reachedNow people without a time before who have one after
 * @param reachedNoMore people with a time before who have none after
 */
public record Gains(
    double people,
    SortedMap<Integer, Double> gainOver,
    SortedMap<Integer, Double> lossOver,
    long meanGainMs,
    long meanLossMs,
    double meanChangeMs,
    double reachedNow,
    double reachedNoMore) {

  /** The classes of the founding study, in minutes. */
  public static final List<Integer> GAIN_MIN = List.of(0, 3, 6, 10);

  /** Those of losses: beyond 5 minutes a closure is to be looked at before it is decided (A38). */
  public static final List<Integer> LOSS_MIN = List.of(0, 3, 5, 10);

  private static final long MS_PER_MIN = 60_000;

  public Gains {
    gainOver = Collections.unmodifiableSortedMap(new TreeMap<>(gainOver));
    lossOver = Collections.unmodifiableSortedMap(new TreeMap<>(lossOver));
  }

  /**
   * Compares times.
   *
   * @param beforeMs one time an origin, negative where there is none
   * @param afterMs the same after the change
   * @param people how many of the group start at each origin, 0 for none
   */
  public static Gains of(long[] beforeMs, long[] afterMs, IntToDoubleFunction people) {
    Counter counter = new Counter();
    for (int o = 0; o < beforeMs.length; o++) {
      counter.add(beforeMs[o], afterMs[o], people.applyAsDouble(o));
    }
    return counter.gains();
  }

  /** People who gain at all. */
  public double gaining() {
    return gainOver(0);
  }

  /** People who lose at all. */
  public double losing() {
    return lossOver(0);
  }

  /** People who gain more than so many minutes, one of {@link #GAIN_MIN}. */
  public double gainOver(int minutes) {
    return get(gainOver, minutes);
  }

  /** People who lose more than so many minutes, one of {@link #LOSS_MIN}. */
  public double lossOver(int minutes) {
    return get(lossOver, minutes);
  }

  private static double get(SortedMap<Integer, Double> classes, int minutes) {
    Double people = classes.get(minutes);
    if (people == null) {
      throw new IllegalArgumentException("no class of more than " + minutes + " minutes");
    }
    return people;
  }

  private static final class Counter {
    private double people;
    private final double[] gain = new double[GAIN_MIN.size()];
    private final double[] loss = new double[LOSS_MIN.size()];
    private double gainMs;
    private double lossMs;
    private double reachedNow;
    private double reachedNoMore;

    void add(long beforeMs, long afterMs, double weight) {
      if (weight == 0) {
        return;
      }
      if (beforeMs < 0 || afterMs < 0) {
        reachedNow += afterMs >= 0 ? weight : 0;
        reachedNoMore += beforeMs >= 0 ? weight : 0;
        return;
      }
      people += weight;
      long gained = beforeMs - afterMs;
      if (gained > 0) {
        gainMs += weight * gained;
        count(gain, GAIN_MIN, gained, weight);
      } else if (gained < 0) {
        lossMs += weight * -gained;
        count(loss, LOSS_MIN, -gained, weight);
      }
    }

    private static void count(double[] classes, List<Integer> minutes, long ms, double weight) {
      for (int i = 0; i < classes.length; i++) {
        classes[i] += ms > minutes.get(i) * MS_PER_MIN ? weight : 0;
      }
    }

    Gains gains() {
      return new Gains(
          people,
          classes(GAIN_MIN, gain),
          classes(LOSS_MIN, loss),
          gain[0] > 0 ? Math.round(gainMs / gain[0]) : 0,
          loss[0] > 0 ? Math.round(lossMs / loss[0]) : 0,
          people > 0 ? (lossMs - gainMs) / people : 0,
          reachedNow,
          reachedNoMore);
    }

    private static SortedMap<Integer, Double> classes(List<Integer> minutes, double[] people) {
      SortedMap<Integer, Double> classes = new TreeMap<>();
      for (int i = 0; i < people.length; i++) {
        classes.put(minutes.get(i), people[i]);
      }
      return classes;
    }
  }
}
