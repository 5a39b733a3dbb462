package org.maillage.domain.diagnostic.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A result by commune beside a published figure for the same communes. See
 * docs/methodes/comparaison.md.
 *
 * @param pairs communes that both have, by code
 * @param onlyOurs codes that the published table lacks, or has without a value
 * @param onlyTheirs codes of the published table that our result lacks
 * @param ours mean, median and spread of our values over the pairs; null without a pair
 * @param theirs the same of the published values
 * @param meanDifference mean of ours − theirs (bias); null without a pair
 * @param medianDifference median of ours − theirs; null without a pair
 * @param pearson linear correlation; null with fewer than three pairs, or when one side is constant
 * @param spearman correlation of the ranks, mean ranks at ties; null as for pearson
 */
public record PublishedComparison(
    List<Pair> pairs,
    List<Unmatched> onlyOurs,
    List<Unmatched> onlyTheirs,
    @Nullable Side ours,
    @Nullable Side theirs,
    @Nullable Double meanDifference,
    @Nullable Double medianDifference,
    @Nullable Double pearson,
    @Nullable Double spearman) {

  /** With two pairs any correlation is 1 or −1: it says nothing. */
  public static final int FEWEST_FOR_CORRELATION = 3;

  /** What "far apart" means. */
  public enum Apart {
    /** By ours − theirs: both are of the same unit. */
    VALUE,
    /** By place in the order: units may differ. */
    RANK
  }

  /**
   * A commune that both have.
   *
   * @param code INSEE code
   * @param ours our value
   * @param theirs the published value
   * @param rankOurs place in the order from 0 (least) to 1 (most), mean at ties; 0.5 for one pair
   * @param rankTheirs the same by the published value
   */
  public record Pair(String code, double ours, double theirs, double rankOurs, double rankTheirs) {

    /** Ours − theirs. */
    public double difference() {
      return ours - theirs;
    }

    /** Our place − theirs, −1 to 1. */
    public double rankDifference() {
      return rankOurs - rankTheirs;
    }
  }

  /** Why a commune is in no pair. */
  public enum Reason {
    /** Our result has no value for this commune of the territory. */
    NO_VALUE_OURS,
    /** The published table has the commune, without a value. */
    NO_VALUE_THEIRS,
    /** The published table does not have the commune. */
    NOT_PUBLISHED,
    /** The territory does not have the commune. */
    OUTSIDE
  }

  /**
   * A commune in no pair.
   *
   * @param code as the side that has it gives it
   * @param reason why
   */
  public record Unmatched(String code, Reason reason) {}

  /**
   * What the values of one side look like.
   *
   * @param mean mean
   * @param median median
   * @param least smallest
   * @param most largest
   */
  public record Side(double mean, double median, double least, double most) {}

  public PublishedComparison {
    pairs = List.copyOf(pairs);
    onlyOurs = List.copyOf(onlyOurs);
    onlyTheirs = List.copyOf(onlyTheirs);
  }

  /**
   * Compares.
   *
   * @param communes codes of the territory
   * @param ours our value by code; communes without one are absent
   * @param theirs published value by code; empty where the table has the commune without a value
   */
  public static PublishedComparison of(
      List<String> communes, Map<String, Double> ours, Map<String, Optional<Double>> theirs) {
    List<Unmatched> onlyOurs = new ArrayList<>();
    List<Unmatched> onlyTheirs = new ArrayList<>();
    TreeMap<String, double[]> both = new TreeMap<>();
    for (String code : communes) {
      Double own = ours.get(code);
      Optional<Double> published = theirs.get(code);
      if (own == null) {
        onlyTheirs.addAll(
            published == null ? List.of() : List.of(new Unmatched(code, Reason.NO_VALUE_OURS)));
      } else if (published == null) {
        onlyOurs.add(new Unmatched(code, Reason.NOT_PUBLISHED));
      } else if (published.isEmpty()) {
        onlyOurs.add(new Unmatched(code, Reason.NO_VALUE_THEIRS));
      } else {
        both.put(code, new double[] {own, published.get()});
      }
    }
    java.util.Set<String> known = new java.util.HashSet<>(communes);
    new TreeMap<>(theirs)
        .keySet().stream()
            .filter(code -> !known.contains(code))
            .forEach(code -> onlyTheirs.add(new Unmatched(code, Reason.OUTSIDE)));
    return of(both, onlyOurs, onlyTheirs);
  }

  private static PublishedComparison of(
      TreeMap<String, double[]> both, List<Unmatched> onlyOurs, List<Unmatched> onlyTheirs) {
    double[] x = both.values().stream().mapToDouble(pair -> pair[0]).toArray();
    double[] y = both.values().stream().mapToDouble(pair -> pair[1]).toArray();
    double[] rankX = ranks(x);
    double[] rankY = ranks(y);
    List<Pair> pairs = new ArrayList<>();
    int at = 0;
    for (String code : both.keySet()) {
      pairs.add(
          new Pair(code, x[at], y[at], place(rankX[at], x.length), place(rankY[at], y.length)));
      at++;
    }
    double[] differences = pairs.stream().mapToDouble(Pair::difference).toArray();
    boolean any = x.length > 0;
    return new PublishedComparison(
        pairs,
        onlyOurs,
        onlyTheirs,
        any ? side(x) : null,
        any ? side(y) : null,
        any ? mean(differences) : null,
        any ? median(differences) : null,
        correlation(x, y),
        correlation(rankX, rankY));
  }

  /** The pairs farthest apart, farthest first; by code at a tie. */
  public List<Pair> farthest(Apart apart, int count) {
    Comparator<Pair> size =
        Comparator.comparingDouble(
            pair -> Math.abs(apart == Apart.RANK ? pair.rankDifference() : pair.difference()));
    return pairs.stream()
        .sorted(size.reversed().thenComparing(Pair::code))
        .limit(count)
        .filter(pair -> pair.difference() != 0 || pair.rankDifference() != 0)
        .toList();
  }

  private static double place(double rank, int count) {
    return count == 1 ? 0.5 : (rank - 1) / (count - 1);
  }

  /** Ranks from 1 (least); values that are equal share the mean of their ranks. */
  static double[] ranks(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    Map<Double, Double> rankOf = new HashMap<>();
    for (int from = 0; from < sorted.length; ) {
      int to = from;
      while (to + 1 < sorted.length && sorted[to + 1] == sorted[from]) {
        to++;
      }
      // Adding 0.0 makes one zero of −0.0 and 0.0, which the map would tell apart.
      rankOf.put(sorted[from] + 0.0, (from + to) / 2.0 + 1);
      from = to + 1;
    }
    return Arrays.stream(values).map(v -> rankOf.getOrDefault(v + 0.0, 0.0)).toArray();
  }

  /** Pearson's r, from deviations so that large values lose no digits. */
  static @Nullable Double correlation(double[] x, double[] y) {
    if (x.length < FEWEST_FOR_CORRELATION) {
      return null;
    }
    double meanX = mean(x);
    double meanY = mean(y);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - meanX) * (y[i] - meanY);
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
    }
    return xx == 0 || yy == 0
        ? null
        : (Double) Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy)));
  }

  private static Side side(double[] values) {
    return new Side(
        mean(values),
        median(values),
        Arrays.stream(values).min().orElseThrow(),
        Arrays.stream(values).max().orElseThrow());
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
