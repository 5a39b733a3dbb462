package org.maillage.domain.siting.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * How many sites all rows need at least: the Lagrangian relaxation of set covering, every row with
 * a price (Beasley 1987). It bounds stages that ask whether a count can be zero; its value is how
 * many sites are missing, so that above zero there is no such choice.
 */
final class CoverRelaxation implements Bounding {

  private final Stage stage;
  private final List<int[]> rows;
  private final BitSet[] served;
  private final boolean swapsAreFree;
  private final double[] reduced;
  private final boolean[] selected;
  private final boolean[] open;
  private final double[] share;
  private final BitSet active = new BitSet();
  private int left;

  CoverRelaxation(Stage stage) {
    this.stage = stage;
    rows = stage.rows();
    int sites = stage.model().sites();
    served = new BitSet[sites];
    Arrays.setAll(served, site -> new BitSet(rows.size()));
    for (int r = 0; r < rows.size(); r++) {
      for (int site : rows.get(r)) {
        served[site].set(r);
      }
    }
    boolean apart = true;
    for (int site = 0; site < sites; site++) {
      apart &= stage.model().tooClose(site).isEmpty();
    }
    swapsAreFree = apart && stage.caps().isEmpty() && !stage.model().hasBudget();
    reduced = new double[sites];
    selected = new boolean[sites];
    open = new boolean[sites];
    share = new double[sites];
  }

  @Override
  public Multipliers start(boolean[] chosen) {
    Multipliers prices = Multipliers.around(stage, List.of(), chosen);
    for (int r = 0; r < rows.size(); r++) {
      double least = 1;
      for (int site : rows.get(r)) {
        least = Math.min(least, 1.0 / served[site].cardinality());
      }
      prices.row[r] = least;
    }
    return prices;
  }

  @Override
  public boolean enter(Node node) {
    left = stage.model().room();
    active.clear();
    active.set(0, rows.size());
    for (int site = 0; site < open.length; site++) {
      if (node.in[site]) {
        left--;
        active.andNot(served[site]);
      }
    }
    if (swapsAreFree) {
      leaveOutWhatAnotherServes(node);
    }
    for (int site = 0; site < open.length; site++) {
      open[site] = node.isOpen(site);
    }
    for (int r = active.nextSetBit(0); r >= 0; r = active.nextSetBit(r + 1)) {
      if (Arrays.stream(rows.get(r)).noneMatch(site -> open[site])) {
        return false;
      }
    }
    leaveOutImplied();
    return left >= 0;
  }

  /** A site is not needed where another serves all the open rows that it serves. */
  private void leaveOutWhatAnotherServes(Node node) {
    BitSet[] here = new BitSet[open.length];
    for (int site = 0; site < open.length; site++) {
      if (node.isOpen(site)) {
        here[site] = (BitSet) served[site].clone();
        here[site].and(active);
      }
    }
    for (int site = 0; site < open.length; site++) {
      for (int other = 0; other < open.length && node.isOpen(site); other++) {
        if (other != site && node.isOpen(other) && Implied.holds(here[other], here[site])) {
          node.out[site] = true;
        }
      }
    }
  }

  private void leaveOutImplied() {
    List<BitSet> sites = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      BitSet here = new BitSet(open.length);
      if (active.get(r)) {
        for (int site : rows.get(r)) {
          here.set(site, open[site]);
        }
      }
      sites.add(here);
    }
    active.andNot(Implied.rows(sites, open.length));
  }

  private double at(Multipliers prices) {
    double needed = 0;
    for (int site = 0; site < open.length; site++) {
      reduced[site] = 1;
    }
    for (int r = active.nextSetBit(0); r >= 0; r = active.nextSetBit(r + 1)) {
      needed += prices.row[r];
      for (int site : rows.get(r)) {
        reduced[site] -= prices.row[r];
      }
    }
    for (int site = 0; site < open.length; site++) {
      selected[site] = open[site] && reduced[site] < 0;
      needed += selected[site] ? reduced[site] : 0;
    }
    return needed - left;
  }

  @Override
  public double improve(
      Multipliers prices,
      double cutoff,
      double upper,
      int steps,
      double firstStep,
      BooleanSupplier goesOn) {
    Multipliers best = prices.copy();
    double bestBound = Double.NEGATIVE_INFINITY;
    double length = firstStep;
    int idle = 0;
    int patience = Math.max(4, steps / 25);
    Arrays.fill(share, 0);
    for (int step = 0; step < steps && length > 1e-3; step++) {
      double bound = at(prices);
      if (bound > bestBound) {
        idle = bound - bestBound > 1e-4 ? 0 : idle;
        bestBound = bound;
        best.take(prices);
      }
      if (bestBound >= cutoff || (step & 7) == 7 && !goesOn.getAsBoolean()) {
        break;
      }
      if (++idle > patience) {
        length /= 1.5;
        idle = 0;
      }
      for (int site = 0; site < share.length; site++) {
        share[site] = 0.9 * share[site] + (selected[site] ? 0.1 : 0);
      }
      move(prices, (1 - bound) * length);
    }
    prices.take(best);
    return bestBound;
  }

  private void move(Multipliers prices, double distance) {
    double norm = 0;
    double[] slopes = new double[rows.size()];
    for (int r = active.nextSetBit(0); r >= 0; r = active.nextSetBit(r + 1)) {
      double slope = 1;
      for (int site : rows.get(r)) {
        slope -= selected[site] ? 1 : 0;
      }
      slopes[r] = prices.row[r] == 0 && slope < 0 ? 0 : slope;
      norm += slopes[r] * slopes[r];
    }
    if (norm > 0) {
      for (int r = active.nextSetBit(0); r >= 0; r = active.nextSetBit(r + 1)) {
        prices.row[r] = Math.max(0, prices.row[r] + distance / norm * slopes[r]);
      }
    }
  }

  @Override
  public int fix(Node node, Multipliers prices, double cutoff) {
    double bound = at(prices);
    int fixed = 0;
    for (int site = 0; site < open.length; site++) {
      if (open[site] && bound + Math.abs(reduced[site]) >= cutoff) {
        (selected[site] ? node.in : node.out)[site] = true;
        fixed++;
      }
    }
    return fixed;
  }

  @Override
  public boolean[] selected() {
    return selected;
  }

  @Override
  public double share(int site) {
    return share[site];
  }
}
