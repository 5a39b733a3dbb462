package org.maillage.domain.observatory;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one change does to people on their way to the nearest place of a service.
 *
 * @param shorterOver people whose way is shorter by more than so many minutes, by {@link #MINUTES}
 * @param longerOver people whose way is longer by more than so many minutes, by {@link #MINUTES}
 * @param meanShorterMs mean of what is won by those whose way is shorter, 0 when there are none
 * @param meanLongerMs mean of what is lost by those whose way is longer, 0 when there are none
 * @param reachedNow people who reached no place without the change and reach one with it
 * @param reachedNoMore people who would reach a place without the change and reach none with it
 */
public record PeopleEffect(
    SortedMap<Integer, Double> shorterOver,
    SortedMap<Integer, Double> longerOver,
    long meanShorterMs,
    long meanLongerMs,
    double reachedNow,
    double reachedNoMore) {

  /** The classes: at all, more than five minutes, more than ten. */
  public static final List<Integer> MINUTES = List.of(0, 5, 10);

  private static final long MS_PER_MINUTE = 60_000;

  public PeopleEffect {
    shorterOver = Collections.unmodifiableSortedMap(new TreeMap<>(shorterOver));
    longerOver = Collections.unmodifiableSortedMap(new TreeMap<>(longerOver));
    if (!List.copyOf(shorterOver.keySet()).equals(MINUTES)
        || !List.copyOf(longerOver.keySet()).equals(MINUTES)) {
      throw new IllegalArgumentException("classes are " + MINUTES + " minutes");
    }
  }

  /**
   * Compares times.
   *
   * @param withoutMs one time an origin as if the change had not been, negative where there is none
   * @param withMs the same with the change
   * @param people who start at each origin
   */
  public static PeopleEffect of(long[] withoutMs, long[] withMs, double[] people) {
    Side shorter = new Side();
    Side longer = new Side();
    double now = 0;
    double noMore = 0;
    for (int o = 0; o < people.length; o++) {
      if (withoutMs[o] < 0 || withMs[o] < 0) {
        now += withMs[o] >= 0 ? people[o] : 0;
        noMore += withoutMs[o] >= 0 ? people[o] : 0;
      } else {
        shorter.add(withoutMs[o] - withMs[o], people[o]);
        longer.add(withMs[o] - withoutMs[o], people[o]);
      }
    }
    return new PeopleEffect(
        shorter.over(), longer.over(), shorter.meanMs(), longer.meanMs(), now, noMore);
  }

  /**
   * People whose way is shorter by more than so many minutes.
   *
   * @param minutes one of {@link #MINUTES}
   */
  public double shorterOver(int minutes) {
    return get(shorterOver, minutes);
  }

  /**
   * People whose way is longer by more than so many minutes, or who reach no place any more.
   *
   * @param minutes one of {@link #MINUTES}
   */
  public double longerOver(int minutes) {
    return get(longerOver, minutes) + reachedNoMore;
  }

  private static double get(SortedMap<Integer, Double> classes, int minutes) {
    Double people = classes.get(minutes);
    if (people == null) {
      throw new IllegalArgumentException("no class of more than " + minutes + " minutes");
    }
    return people;
  }

  /** People whose way is another, in either direction. */
  public double touched() {
    return shorterOver(0) + longerOver(0) + reachedNow;
  }

  private static final class Side {
    private final double[] classes = new double[MINUTES.size()];
    private double weightedMs;

    void add(long ms, double people) {
      if (ms > 0) {
        weightedMs += ms * people;
        for (int c = 0; c < classes.length; c++) {
          classes[c] += ms > MINUTES.get(c) * MS_PER_MINUTE ? people : 0;
        }
      }
    }

    SortedMap<Integer, Double> over() {
      SortedMap<Integer, Double> over = new TreeMap<>();
      for (int c = 0; c < classes.length; c++) {
        over.put(MINUTES.get(c), classes[c]);
      }
      return over;
    }

    long meanMs() {
      return classes[0] > 0 ? Math.round(weightedMs / classes[0]) : 0;
    }
  }
}
