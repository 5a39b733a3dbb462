package org.maillage.domain.siting.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * One sum to make as small as can be under the rules, without spoiling the goals before it.
 *
 * <p>Rows say which sites of each demand one at least must be chosen: zones, and far places within
 * the radius that an earlier goal came to.
 */
public final class Stage {

  /** Seeks the best there is. */
  static final double NO_TARGET = Double.NEGATIVE_INFINITY;

  /** Sums with a target are counts: a bound this much above it is a whole one above it. */
  private static final double COUNT_TOLERANCE = 1e-6;

  private final Model model;
  private final CostLevel goal;
  private final List<Cap> caps;
  private final List<int[]> rows;
  private final double goodEnough;

  /**
   * A sum that an earlier goal settled.
   *
   * @param stage where it was made small
   * @param most what it may come to, its tolerance included
   */
  public record Cap(Stage stage, double most) {
    /** The sum. */
    public CostLevel level() {
      return stage.goal();
    }
  }

  /**
   * A stage.
   *
   * @param caps the earlier sums
   * @param covers sites of which one at least must be chosen, besides those of the zones
   * @param goodEnough 0 to ask only whether the sum, a count, can be zero; {@link #NO_TARGET} to
   *     make it as small as can be
   */
  Stage(Model model, CostLevel goal, List<Cap> caps, List<CostLevel> covers, double goodEnough) {
    this.model = model;
    this.goal = goal;
    this.caps = List.copyOf(caps);
    this.goodEnough = goodEnough;
    List<int[]> all = new ArrayList<>(model.rows());
    List<CostLevel> covered = new ArrayList<>(covers);
    if (goodEnough != NO_TARGET) {
      covered.add(goal);
    }
    for (CostLevel cover : covered) {
      for (int i = 0; i < cover.demands(); i++) {
        int[] row = new int[cover.start(i + 1) - cover.start(i)];
        for (int k = 0; k < row.length; k++) {
          row[k] = cover.site(cover.start(i) + k);
        }
        all.add(row);
      }
    }
    this.rows = withoutImplied(all, model.sites());
  }

  private static List<int[]> withoutImplied(List<int[]> all, int sites) {
    List<int[]> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingInt(row -> row.length));
    List<BitSet> sets = new ArrayList<>();
    for (int[] row : sorted) {
      BitSet set = new BitSet(sites);
      for (int site : row) {
        set.set(site);
      }
      sets.add(set);
    }
    BitSet implied = Implied.rows(sets, sites);
    List<int[]> needed = new ArrayList<>();
    for (int r = 0; r < sorted.size(); r++) {
      if (!implied.get(r)) {
        needed.add(sorted.get(r));
      }
    }
    return needed;
  }

  /** What can be chosen, and the ceilings. */
  public Model model() {
    return model;
  }

  /** The sum to make small. */
  public CostLevel goal() {
    return goal;
  }

  /** The sums that were settled before. */
  public List<Cap> caps() {
    return caps;
  }

  /** How many rows there are. */
  public int rowCount() {
    return rows.size();
  }

  /** The sites of a row, one at least of which must be chosen. */
  public int[] row(int index) {
    return rows.get(index).clone();
  }

  List<int[]> rows() {
    return rows;
  }

  /** A value from which on nothing better is sought. */
  public double goodEnough() {
    return goodEnough;
  }

  /** Whether the stage only asks if a count can be zero. */
  public boolean hasTarget() {
    return goodEnough != NO_TARGET;
  }

  /** A value from which on a choice is of no use: just above what is good enough. */
  double hopeless() {
    return goodEnough == NO_TARGET ? Double.POSITIVE_INFINITY : goodEnough + COUNT_TOLERANCE;
  }

  /** Whether a choice satisfies all rules and keeps what earlier goals came to. */
  public boolean allows(boolean[] chosen) {
    int count = 0;
    long costEur = 0;
    for (int site = 0; site < chosen.length; site++) {
      if (chosen[site]) {
        count++;
        costEur += model.costEur(site);
        BitSet close = model.tooClose(site);
        for (int other = close.nextSetBit(0); other >= 0; other = close.nextSetBit(other + 1)) {
          if (chosen[other]) {
            return false;
          }
        }
      }
    }
    return count <= model.room()
        && costEur <= model.budgetEur()
        && rows.stream().allMatch(row -> meets(row, chosen))
        && caps.stream().allMatch(cap -> cap.level().value(chosen) <= cap.most());
  }

  private static boolean meets(int[] row, boolean[] chosen) {
    for (int site : row) {
      if (chosen[site]) {
        return true;
      }
    }
    return false;
  }
}
