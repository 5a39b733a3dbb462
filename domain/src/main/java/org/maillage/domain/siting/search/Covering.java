package org.maillage.domain.siting.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest sites that serve every row, by depth-first search: the row with the fewest sites
 * left is served next, and what rows without a common site need at least bounds the rest.
 */
final class Covering {

  /** What came out: {@code sites} is null when nothing was found. */
  record Result(boolean @Nullable [] sites, long cost, boolean complete) {
    boolean isImpossible() {
      return complete && sites == null;
    }
  }

  private static final int MOST_NODES = 60_000;

  private final Model model;
  private final List<int[]> rows;
  private final IntToLongFunction costOf;
  private final int most;
  private final boolean[] chosen;
  private boolean @Nullable [] best;
  private long bestCost = Long.MAX_VALUE;
  private int nodes;

  private Covering(Model model, List<int[]> rows, IntToLongFunction costOf, int most) {
    this.model = model;
    this.rows = rows;
    this.costOf = costOf;
    this.most = most;
    this.chosen = new boolean[model.sites()];
  }

  /**
   * Searches.
   *
   * @param rows sites of which one at least each must be chosen
   * @param costOf what a site costs, 0 or more
   * @param most how many sites at most
   */
  static Result cheapest(Model model, List<int[]> rows, IntToLongFunction costOf, int most) {
    Covering covering = new Covering(model, withoutNeedless(model, rows, costOf), costOf, most);
    BitSet open = new BitSet();
    open.set(0, rows.size());
    covering.serve(open, new BitSet(), 0, 0);
    return new Result(covering.best, covering.bestCost, covering.nodes < MOST_NODES);
  }

  /**
   * Where distances do not count, a site is not needed where another serves as much for no more.
   */
  private static List<int[]> withoutNeedless(
      Model model, List<int[]> rows, IntToLongFunction costOf) {
    BitSet[] served = new BitSet[model.sites()];
    Arrays.setAll(served, site -> new BitSet(rows.size()));
    boolean distancesCount = false;
    for (int site = 0; site < served.length; site++) {
      distancesCount |= !model.tooClose(site).isEmpty();
    }
    if (distancesCount) {
      return rows;
    }
    for (int r = 0; r < rows.size(); r++) {
      for (int site : rows.get(r)) {
        served[site].set(r);
      }
    }
    BitSet needless = new BitSet();
    for (int site = 0; site < served.length; site++) {
      for (int other = 0; other < served.length && !needless.get(site); other++) {
        needless.set(
            site,
            other != site
                && !needless.get(other)
                && costOf.applyAsLong(other) <= costOf.applyAsLong(site)
                && Implied.holds(served[other], served[site]));
      }
    }
    return rows.stream()
        .map(row -> Arrays.stream(row).filter(site -> !needless.get(site)).toArray())
        .toList();
  }

  private void serve(BitSet open, BitSet blocked, long cost, int count) {
    if (++nodes >= MOST_NODES) {
      return;
    }
    if (open.isEmpty()) {
      if (cost < bestCost) {
        bestCost = cost;
        best = chosen.clone();
      }
      return;
    }
    if (!canStillWin(open, blocked, cost, count)) {
      return;
    }
    int[] row = rows.get(narrowest(open, blocked));
    int[] order =
        Arrays.stream(row)
            .filter(site -> !blocked.get(site))
            .boxed()
            .sorted((a, b) -> compare(a, b, open))
            .mapToInt(Integer::intValue)
            .toArray();
    BitSet tried = (BitSet) blocked.clone();
    for (int site : order) {
      BitSet left = (BitSet) open.clone();
      open.stream().filter(r -> serves(rows.get(r), site)).forEach(left::clear);
      BitSet barred = (BitSet) tried.clone();
      barred.or(model.tooClose(site));
      chosen[site] = true;
      serve(left, barred, cost + costOf.applyAsLong(site), count + 1);
      chosen[site] = false;
      tried.set(site);
    }
  }

  private int compare(int first, int second, BitSet open) {
    int byCost = Long.compare(costOf.applyAsLong(first), costOf.applyAsLong(second));
    if (byCost != 0) {
      return byCost;
    }
    long served = open.stream().filter(r -> serves(rows.get(r), first)).count();
    long others = open.stream().filter(r -> serves(rows.get(r), second)).count();
    return served == others ? Integer.compare(first, second) : Long.compare(others, served);
  }

  private static boolean serves(int[] row, int site) {
    return Arrays.binarySearch(row, site) >= 0;
  }

  private int narrowest(BitSet open, BitSet blocked) {
    int best = -1;
    long fewest = Long.MAX_VALUE;
    for (int r = open.nextSetBit(0); r >= 0; r = open.nextSetBit(r + 1)) {
      long count = Arrays.stream(rows.get(r)).filter(site -> !blocked.get(site)).count();
      if (count < fewest) {
        fewest = count;
        best = r;
      }
    }
    return best;
  }

  /** Rows that share no site need a site each, each its cheapest at least. */
  private boolean canStillWin(BitSet open, BitSet blocked, long cost, int count) {
    BitSet used = new BitSet();
    long least = cost;
    int needed = count;
    for (int r = open.nextSetBit(0); r >= 0; r = open.nextSetBit(r + 1)) {
      int[] row = rows.get(r);
      int[] left = Arrays.stream(row).filter(site -> !blocked.get(site)).toArray();
      if (left.length == 0) {
        return false;
      }
      if (Arrays.stream(left).noneMatch(used::get)) {
        Arrays.stream(left).forEach(used::set);
        least += Arrays.stream(left).mapToLong(costOf).min().orElse(0);
        needed++;
      }
    }
    return least < bestCost && needed <= most;
  }
}
