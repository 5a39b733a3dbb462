package org.maillage.domain.siting.search;

import java.util.BitSet;
import java.util.List;

/**
 * Adds and swaps sites as long as that betters the sums, the first sum before all others: greedy
 * construction when it starts from nothing, the interchange of Teitz and Bart (1968) afterwards.
 * All swaps are weighed in one pass over the demands, by what a site gains, what another loses, and
 * what the two share (Resende and Werneck 2007).
 */
final class Interchange {

  private static final int NONE = -1;

  private final Model model;
  private final List<CostLevel> levels;
  private final double[][] gain;
  private final double[][] loss;
  private final double[][] extra;
  private final int[] slotOf;
  private final int[] slots;
  private int used;

  Interchange(Model model, List<CostLevel> levels) {
    this.model = model;
    this.levels = levels;
    int places = Math.max(0, Math.min(model.room(), model.sites()));
    gain = new double[levels.size()][model.sites()];
    loss = new double[levels.size()][places];
    extra = new double[levels.size()][model.sites() * places];
    slotOf = new int[model.sites()];
    slots = new int[places];
  }

  /** Takes sites out of a choice in place until it keeps the ceilings and distances. */
  void cut(boolean[] chosen) {
    int count = 0;
    long spentEur = 0;
    BitSet blocked = new BitSet();
    for (int site = 0; site < chosen.length; site++) {
      if (chosen[site]) {
        boolean fits =
            count < slots.length
                && !blocked.get(site)
                && spentEur + model.costEur(site) <= model.budgetEur();
        chosen[site] = fits;
        if (fits) {
          count++;
          spentEur += model.costEur(site);
          blocked.or(model.tooClose(site));
        }
      }
    }
  }

  /** Betters a choice in place until no addition and no swap does, or it is told to stop. */
  void descend(boolean[] chosen, Incumbent watch) {
    while (watch.goesOn() && step(chosen)) {
      // each step is strictly better
    }
  }

  private boolean step(boolean[] chosen) {
    used = 0;
    for (int site = 0; site < chosen.length; site++) {
      slotOf[site] = NONE;
      if (chosen[site]) {
        slotOf[site] = used;
        slots[used++] = site;
      }
    }
    for (int l = 0; l < levels.size(); l++) {
      measure(l);
    }
    return move(chosen);
  }

  private void measure(int l) {
    java.util.Arrays.fill(gain[l], 0);
    java.util.Arrays.fill(loss[l], 0);
    java.util.Arrays.fill(extra[l], 0);
    CostLevel level = levels.get(l);
    for (int i = 0; i < level.demands(); i++) {
      measure(l, level, i);
    }
  }

  private void measure(int l, CostLevel level, int demand) {
    int end = level.start(demand + 1);
    int first = level.start(demand);
    while (first < end && slotOf[level.site(first)] == NONE) {
      first++;
    }
    boolean served = first < end;
    int slot = served ? slotOf[level.site(first)] : NONE;
    double nearest = served ? level.cost(first) : level.base(demand);
    for (int e = level.start(demand); e < first; e++) {
      gain[l][level.site(e)] += nearest - level.cost(e);
    }
    if (!served) {
      return;
    }
    int second = first + 1;
    while (second < end && slotOf[level.site(second)] == NONE) {
      second++;
    }
    double next = second < end ? level.cost(second) : level.base(demand);
    loss[l][slot] += next - nearest;
    int places = slots.length;
    for (int e = level.start(demand); e < second; e++) {
      if (e != first) {
        extra[l][level.site(e) * places + slot] += next - Math.max(nearest, level.cost(e));
      }
    }
  }

  private boolean move(boolean[] chosen) {
    long spentEur = 0;
    BitSet blocked = new BitSet();
    for (int k = 0; k < used; k++) {
      spentEur += model.costEur(slots[k]);
      blocked.or(model.tooClose(slots[k]));
    }
    int bestIn = NONE;
    int bestOut = NONE;
    double[] best = new double[levels.size()];
    double[] delta = new double[levels.size()];
    for (int site = 0; site < chosen.length; site++) {
      if (chosen[site]) {
        continue;
      }
      for (int out = used < slots.length ? NONE : 0; out < used; out++) {
        if (isAllowed(site, out, spentEur, blocked)) {
          weigh(site, out, delta);
          if (isBetter(delta, best)) {
            System.arraycopy(delta, 0, best, 0, best.length);
            bestIn = site;
            bestOut = out;
          }
        }
      }
    }
    if (bestIn == NONE) {
      return false;
    }
    chosen[bestIn] = true;
    if (bestOut != NONE) {
      chosen[slots[bestOut]] = false;
    }
    return true;
  }

  private boolean isAllowed(int in, int out, long spentEur, BitSet blocked) {
    long freedEur = out == NONE ? 0 : model.costEur(slots[out]);
    if (spentEur - freedEur + model.costEur(in) > model.budgetEur()) {
      return false;
    }
    if (!blocked.get(in)) {
      return true;
    }
    if (out == NONE || !model.exclude(in, slots[out])) {
      return false;
    }
    for (int k = 0; k < used; k++) {
      if (k != out && model.exclude(in, slots[k])) {
        return false;
      }
    }
    return true;
  }

  private void weigh(int in, int out, double[] delta) {
    for (int l = 0; l < delta.length; l++) {
      delta[l] = gain[l][in];
      if (out != NONE) {
        delta[l] += extra[l][in * slots.length + out] - loss[l][out];
      }
    }
  }

  private boolean isBetter(double[] delta, double[] best) {
    for (int l = 0; l < delta.length; l++) {
      double difference = delta[l] - best[l];
      if (Math.abs(difference) > levels.get(l).tolerance()) {
        return difference > 0;
      }
    }
    return false;
  }
}
