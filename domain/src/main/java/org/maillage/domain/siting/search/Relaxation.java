package org.maillage.domain.siting.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A bound that no choice below a node can beat: the Lagrangian relaxation of serving each demand
 * once (Cornuejols, Fisher and Nemhauser 1977), with prices on rows that overlap, on earlier goals
 * and on money; the ceiling and rows that share no site are kept exactly. Rules left out
 * (distances) only make the bound weaker, never wrong. Prices are improved by subgradients (Held,
 * Wolfe and Crowder 1974).
 */
final class Relaxation implements Bounding {

  private final Stage stage;
  private final List<CostLevel> levels = new ArrayList<>();
  private final double[][] bases;
  private final double[] range;
  private final double[] scores;
  private final boolean[] open;
  private final double[] share;
  private boolean[] rowIsOpen;
  private boolean[] rowIsGroup;
  private Selection selection;
  private long leftEur;
  private double reach;

  Relaxation(Stage stage) {
    this.stage = stage;
    levels.add(stage.goal());
    stage.caps().forEach(cap -> levels.add(cap.level()));
    bases = new double[levels.size()][];
    range = new double[levels.size()];
    for (int l = 0; l < bases.length; l++) {
      bases[l] = new double[levels.get(l).demands()];
    }
    int sites = stage.model().sites();
    scores = new double[sites];
    open = new boolean[sites];
    share = new double[sites];
    rowIsOpen = new boolean[0];
    rowIsGroup = new boolean[0];
    selection = new Selection(new int[0], 0, 0);
  }

  @Override
  public Multipliers start(boolean[] chosen) {
    return Multipliers.around(stage, levels, chosen);
  }

  @Override
  public boolean enter(Node node) {
    int sites = open.length;
    int room = stage.model().room();
    leftEur = stage.model().budgetEur();
    for (int site = 0; site < sites; site++) {
      open[site] = node.isOpen(site);
      if (node.in[site]) {
        room--;
        leftEur -= stage.model().costEur(site);
      }
    }
    for (int l = 0; l < bases.length; l++) {
      CostLevel level = levels.get(l);
      range[l] = 0;
      for (int i = 0; i < bases[l].length; i++) {
        bases[l][i] = level.cost(i, node.in);
        range[l] += bases[l][i];
      }
    }
    reach = range[0];
    return group(node, room);
  }

  private boolean group(Node node, int room) {
    List<int[]> rows = stage.rows();
    rowIsOpen = new boolean[rows.size()];
    rowIsGroup = new boolean[rows.size()];
    int[] groupOf = new int[open.length];
    Arrays.fill(groupOf, Selection.NO_GROUP);
    int groups = 0;
    for (int r = 0; r < rows.size(); r++) {
      int[] row = rows.get(r);
      if (Arrays.stream(row).anyMatch(site -> node.in[site])) {
        continue;
      }
      rowIsOpen[r] = true;
      if (Arrays.stream(row).noneMatch(site -> open[site])) {
        return false;
      }
      boolean apart =
          Arrays.stream(row)
              .filter(site -> open[site])
              .allMatch(site -> groupOf[site] == Selection.NO_GROUP);
      if (apart) {
        rowIsGroup[r] = true;
        for (int site : row) {
          if (open[site]) {
            groupOf[site] = groups;
          }
        }
        groups++;
      }
    }
    selection = new Selection(groupOf, groups, room);
    return groups <= room;
  }

  /** The bound at some prices; infinite when the node holds no choice. */
  double at(Multipliers prices) {
    Arrays.fill(scores, 0);
    double bound = 0;
    for (int l = 0; l < bases.length; l++) {
      double factor = l == 0 ? 1 : prices.cap[l];
      double sum = levels.get(l).constant() - (l == 0 ? 0 : stage.caps().get(l - 1).most());
      bound += factor * (sum + collect(l, factor, prices.demand[l]));
    }
    List<int[]> rows = stage.rows();
    for (int r = 0; r < rows.size(); r++) {
      if (prices.row[r] > 0 && rowIsOpen[r] && !rowIsGroup[r]) {
        bound += prices.row[r];
        for (int site : rows.get(r)) {
          scores[site] += prices.row[r];
        }
      }
    }
    if (prices.money > 0) {
      bound -= prices.money;
      for (int site = 0; site < scores.length; site++) {
        scores[site] -= prices.money * moneyShare(site);
      }
    }
    return selection.select(scores, open) ? bound - selection.total() : Double.POSITIVE_INFINITY;
  }

  private double moneyShare(int site) {
    return stage.model().costEur(site) / (double) Math.max(1, leftEur);
  }

  private double collect(int l, double factor, double[] prices) {
    CostLevel level = levels.get(l);
    double sum = 0;
    for (int i = 0; i < prices.length; i++) {
      double price = Math.min(prices[i], bases[l][i]);
      prices[i] = price;
      sum += price;
      int end = level.start(i + 1);
      for (int e = level.start(i); e < end && level.cost(e) < price; e++) {
        scores[level.site(e)] += factor * (price - level.cost(e));
      }
    }
    return sum;
  }

  @Override
  public double improve(
      Multipliers prices,
      double cutoff,
      double upper,
      int steps,
      double firstStep,
      BooleanSupplier goesOn) {
    Subgradient subgradient = new Subgradient(prices);
    Multipliers best = prices.copy();
    double bestBound = Double.NEGATIVE_INFINITY;
    double length = firstStep;
    int idle = 0;
    int patience = Math.max(4, steps / 25);
    Arrays.fill(share, 0);
    for (int step = 0; step < steps && length > 1e-3; step++) {
      double bound = at(prices);
      if (bound > bestBound) {
        idle = bound - bestBound > 1e-5 * Math.abs(bound) ? 0 : idle;
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
      remember();
      double target = Double.isInfinite(upper) ? bound + Math.max(1, reach * 0.05) : upper;
      subgradient.step(prices, Math.max(target - bound, 1e-6 * Math.abs(target)) * length);
    }
    prices.take(best);
    return bestBound;
  }

  private void remember() {
    for (int site = 0; site < share.length; site++) {
      share[site] = 0.9 * share[site] + (selection.selected[site] ? 0.1 : 0);
    }
  }

  @Override
  public double share(int site) {
    return share[site];
  }

  @Override
  public boolean[] selected() {
    return selection.selected;
  }

  @Override
  public int fix(Node node, Multipliers prices, double cutoff) {
    double bound = at(prices);
    int fixed = 0;
    if (Double.isInfinite(bound)) {
      return fixed;
    }
    for (int site = 0; site < open.length; site++) {
      if (!open[site]) {
        continue;
      }
      boolean taken = selection.selected[site];
      double other =
          bound + (taken ? selection.lossWithout(site, scores) : selection.lossWith(site, scores));
      if (other >= cutoff) {
        (taken ? node.in : node.out)[site] = true;
        fixed++;
      }
    }
    return fixed;
  }

  /** One step along the subgradient, each price on its own scale, deflected by the step before. */
  private final class Subgradient {

    private static final double DEFLECTION = 0.4;

    /**
     * What a price may come to, in the scale of the goal. A step along what is left of old
     * directions can be any length: prices so high that the goal is lost in their last digits would
     * make a bound that is wrong.
     */
    private static final double MOST = 1e4;

    private final double[][] demand;
    private final double[] cap;
    private final double[] row;
    private double money;

    Subgradient(Multipliers prices) {
      demand = new double[prices.demand.length][];
      for (int l = 0; l < demand.length; l++) {
        demand[l] = new double[prices.demand[l].length];
      }
      cap = new double[prices.cap.length];
      row = new double[prices.row.length];
    }

    void step(Multipliers prices, double distance) {
      double meanScale = reach / Math.max(1, stage.goal().demands());
      double norm = 0;
      for (int l = 0; l < demand.length; l++) {
        norm += demands(l, prices, l == 0 ? 1 : prices.cap[l]);
      }
      norm += caps(prices) + rows(prices, meanScale) + money(prices, meanScale);
      if (norm <= 0) {
        return;
      }
      double length = distance / norm;
      for (int l = 0; l < demand.length; l++) {
        CostLevel level = levels.get(l);
        for (int i = 0; i < demand[l].length; i++) {
          double low = Math.min(level.cost(level.start(i)), bases[l][i]);
          double scale = bases[l][i] - low;
          double moved = prices.demand[l][i] + length * scale * demand[l][i];
          prices.demand[l][i] = Math.max(low, Math.min(bases[l][i], moved));
        }
        double most = range[l] == 0 ? 0 : MOST * reach / range[l];
        prices.cap[l] = between(prices.cap[l] + length * capScale(l) * cap[l], most);
      }
      for (int r = 0; r < row.length; r++) {
        prices.row[r] = between(prices.row[r] + length * meanScale * row[r], MOST * reach);
      }
      prices.money = between(prices.money + length * meanScale * money, MOST * reach);
    }

    private static double between(double price, double most) {
      return Math.max(0, Math.min(most, price));
    }

    private double capScale(int l) {
      return range[l] == 0 ? 0 : reach / (range[l] * range[l]);
    }

    private double demands(int l, Multipliers prices, double factor) {
      CostLevel level = levels.get(l);
      double norm = 0;
      for (int i = 0; i < demand[l].length; i++) {
        double price = prices.demand[l][i];
        double slope = 1;
        double low = bases[l][i];
        for (int e = level.start(i); e < level.start(i + 1) && level.cost(e) < price; e++) {
          slope -= selection.selected[level.site(e)] ? 1 : 0;
        }
        low = Math.min(low, level.cost(level.start(i)));
        if (slope > 0 && price >= bases[l][i]) {
          slope = 0;
          demand[l][i] = Math.min(0, demand[l][i]);
        }
        demand[l][i] = slope + DEFLECTION * demand[l][i];
        norm += (bases[l][i] - low) * demand[l][i] * demand[l][i] * factor;
      }
      return norm;
    }

    private double caps(Multipliers prices) {
      double norm = 0;
      for (int l = 1; l < cap.length; l++) {
        double value = levels.get(l).constant() - stage.caps().get(l - 1).most();
        CostLevel level = levels.get(l);
        for (int i = 0; i < bases[l].length; i++) {
          double price = prices.demand[l][i];
          value += price;
          for (int e = level.start(i); e < level.start(i + 1) && level.cost(e) < price; e++) {
            value -= selection.selected[level.site(e)] ? price - level.cost(e) : 0;
          }
        }
        double slope = prices.cap[l] == 0 && value < 0 ? 0 : value;
        cap[l] = slope + DEFLECTION * cap[l];
        norm += capScale(l) * cap[l] * cap[l];
      }
      return norm;
    }

    private double rows(Multipliers prices, double scale) {
      double norm = 0;
      for (int r = 0; r < row.length; r++) {
        if (!rowIsOpen[r] || rowIsGroup[r]) {
          continue;
        }
        double slope = 1;
        for (int site : stage.rows().get(r)) {
          slope -= selection.selected[site] ? 1 : 0;
        }
        slope = prices.row[r] == 0 && slope < 0 ? 0 : slope;
        row[r] = slope + DEFLECTION * row[r];
        norm += scale * row[r] * row[r];
      }
      return norm;
    }

    private double money(Multipliers prices, double scale) {
      if (!stage.model().hasBudget()) {
        return 0;
      }
      double slope = -1;
      for (int site = 0; site < open.length; site++) {
        slope += selection.selected[site] ? moneyShare(site) : 0;
      }
      slope = prices.money == 0 && slope < 0 ? 0 : slope;
      money = slope + DEFLECTION * money;
      return scale * money * money;
    }
  }
}
