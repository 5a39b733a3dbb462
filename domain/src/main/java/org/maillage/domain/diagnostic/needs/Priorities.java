package org.maillage.domain.diagnostic.needs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.maillage.domain.diagnostic.needs.Needs.CommuneNeeds;

/**
 * Where weak supply meets strong need: communes are cut in thirds by their time to the basket and
 * in thirds by their overall need, and the priorities are those of the last third of both.
 *
 * @param communes one entry a commune, in the order of the needs
 * @param priorities those weak and strong at once, the most pressing first: highest mean of both
 *     percentiles, then code
 */
public record Priorities(List<Crossing> communes, List<Crossing> priorities) {

  /** Thirds: 0, 1 and 2. */
  public static final int THIRDS = 3;

  /**
   * A commune on both scales.
   *
   * @param needs of the commune
   * @param supply percentile of its time to the basket, 0 to 100, high is far; NaN without a time
   * @param need percentile of its overall index, 0 to 100; NaN when unknown
   * @param supplyThird 0 near, 1, 2 far; -1 when unknown
   * @param needThird 0 weak, 1, 2 strong; -1 when unknown
   * @param supplyRank 1 for the longest time; 0 when unknown
   */
  public record Crossing(
      CommuneNeeds needs,
      double supply,
      double need,
      int supplyThird,
      int needThird,
      int supplyRank) {

    /** Whether both are known. */
    public boolean known() {
      return supplyThird >= 0 && needThird >= 0;
    }

    /** Mean of both percentiles. */
    public double pressure() {
      return (supply + need) / 2;
    }
  }

  public Priorities {
    communes = List.copyOf(communes);
    priorities = List.copyOf(priorities);
  }

  /**
   * Crosses needs and times.
   *
   * @param needs one entry a commune
   * @param basketMs time to the basket, one a commune in the same order; NaN when unknown
   */
  public static Priorities of(Needs needs, double[] basketMs) {
    double[] index = needs.communes().stream().mapToDouble(c -> c.overall().value()).toArray();
    double[] need = Normalisation.PERCENTILE.scores(index, true);
    double[] supply = Normalisation.PERCENTILE.scores(basketMs, true);
    int[] supplyRank = NeedsCalculation.ranks(basketMs);
    List<Crossing> all = new ArrayList<>();
    for (int c = 0; c < need.length; c++) {
      CommuneNeeds own = needs.communes().get(c);
      all.add(
          new Crossing(own, supply[c], need[c], third(supply[c]), third(need[c]), supplyRank[c]));
    }
    List<Crossing> pressing =
        all.stream()
            .filter(x -> x.supplyThird() == THIRDS - 1 && x.needThird() == THIRDS - 1)
            .sorted(
                Comparator.comparingDouble(Crossing::pressure)
                    .reversed()
                    .thenComparing(x -> x.needs().communeCode()))
            .toList();
    return new Priorities(all, pressing);
  }

  private static int third(double percentile) {
    return Double.isNaN(percentile)
        ? -1
        : Math.min(THIRDS - 1, (int) Math.floor(percentile * THIRDS / 100));
  }
}
