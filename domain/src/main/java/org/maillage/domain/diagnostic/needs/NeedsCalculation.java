package org.maillage.domain.diagnostic.needs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maillage.domain.diagnostic.indicator.FigureTable;
import org.maillage.domain.diagnostic.needs.Needs.CommuneNeeds;
import org.maillage.domain.diagnostic.needs.Needs.Score;
import org.maillage.domain.diagnostic.needs.NeedsSettings.Composite;
import org.maillage.domain.diagnostic.needs.NeedsSettings.Criterion;

/**
 * Computes the four composite indicators, the overall index, and between which ranks each commune
 * lies when weights change: each weight in turn, of a variable or of a composite, is halved and
 * raised by half, the others staying as they are (a one-at-a-time sensitivity analysis: OECD and
 * JRC, Handbook on Constructing Composite Indicators, 2008, step 7). Deterministic.
 */
public final class NeedsCalculation {

  /** A score rests on at least this share of its weights. */
  public static final double SHARE_NEEDED = 0.5;

  /** By how much a weight is changed, both ways. */
  public static final double CHANGE = 0.5;

  /** Indices closer than this share a rank: sums of fractions are not exact. */
  private static final double SAME = 1e-9;

  private final NeedsSettings settings;
  private final int communes;
  private final double[][] scores;
  private final double[] compositeWeights;
  private final double[] criterionWeights;
  private final int[] compositeOf;

  private NeedsCalculation(FigureTable table, NeedsSettings settings) {
    this.settings = settings;
    this.communes = table.communes().size();
    List<Criterion> criteria = settings.criteria();
    this.scores = new double[criteria.size()][];
    this.criterionWeights = criteria.stream().mapToDouble(Criterion::weight).toArray();
    this.compositeWeights = settings.composites().stream().mapToDouble(Composite::weight).toArray();
    this.compositeOf = new int[criteria.size()];
    int j = 0;
    for (int k = 0; k < compositeWeights.length; k++) {
      for (Criterion criterion : settings.composites().get(k).criteria()) {
        compositeOf[j] = k;
        scores[j++] =
            settings
                .normalisation()
                .scores(table.values(criterion.variable()), criterion.highIsNeed());
      }
    }
  }

  /**
   * The needs of a territory.
   *
   * @param table figures by commune
   * @param settings variables, weights, scale
   * @throws IllegalArgumentException when the settings name a variable that the table does not know
   */
  public static Needs of(FigureTable table, NeedsSettings settings) {
    return new NeedsCalculation(table, settings).needs(table);
  }

  private Needs needs(FigureTable table) {
    Score[][] composites = new Score[communes][];
    Score[] overall = new Score[communes];
    boolean[] ranked = new boolean[communes];
    for (int c = 0; c < communes; c++) {
      composites[c] = composites(c, criterionWeights);
      overall[c] = overall(composites[c], compositeWeights);
      ranked[c] = overall[c].known();
    }
    int[] rank = ranks(Arrays.stream(overall).mapToDouble(Score::value).toArray());
    int[] best = rank.clone();
    int[] worst = rank.clone();
    widen(ranked, best, worst);
    int[][] ranks = Arrays.stream(scores).map(NeedsCalculation::ranks).toArray(int[][]::new);
    List<CommuneNeeds> lines = new ArrayList<>();
    for (int c = 0; c < communes; c++) {
      int at = c;
      lines.add(
          new CommuneNeeds(
              table.communes().get(c).code(),
              overall[c],
              List.of(composites[c]),
              Arrays.stream(scores).map(s -> s[at]).toList(),
              Arrays.stream(ranks).map(r -> r[at]).toList(),
              rank[c],
              best[c],
              worst[c]));
    }
    int known = (int) lines.stream().filter(l -> l.rank() > 0).count();
    return new Needs(settings, lines, known);
  }

  /** Ranks under every change of one weight. */
  private void widen(boolean[] ranked, int[] best, int[] worst) {
    for (double factor : new double[] {1 - CHANGE, 1 + CHANGE}) {
      for (int k = 0; k < compositeWeights.length; k++) {
        double[] changed = compositeWeights.clone();
        changed[k] *= factor;
        widen(ranked, criterionWeights, changed, best, worst);
      }
      for (int j = 0; j < criterionWeights.length; j++) {
        double[] changed = criterionWeights.clone();
        changed[j] *= factor;
        widen(ranked, changed, compositeWeights, best, worst);
      }
    }
  }

  private void widen(
      boolean[] ranked, double[] criteria, double[] composites, int[] best, int[] worst) {
    double[] index = new double[communes];
    Arrays.fill(index, Double.NaN);
    for (int c = 0; c < communes; c++) {
      if (ranked[c]) {
        index[c] = overall(composites(c, criteria), composites).value();
      }
    }
    int[] rank = ranks(index);
    for (int c = 0; c < communes; c++) {
      if (rank[c] > 0) {
        best[c] = Math.min(best[c], rank[c]);
        worst[c] = Math.max(worst[c], rank[c]);
      }
    }
  }

  /**
   * The composites of a commune. Whether enough is known is judged by the weights as they were set,
   * so that a change of weights never makes a commune appear or vanish.
   */
  private Score[] composites(int commune, double[] weights) {
    int n = compositeWeights.length;
    double[] sum = new double[n];
    double[] present = new double[n];
    double[] presentAsSet = new double[n];
    double[] allAsSet = new double[n];
    for (int j = 0; j < scores.length; j++) {
      int k = compositeOf[j];
      double score = scores[j][commune];
      allAsSet[k] += criterionWeights[j];
      if (!Double.isNaN(score)) {
        sum[k] += weights[j] * score;
        present[k] += weights[j];
        presentAsSet[k] += criterionWeights[j];
      }
    }
    Score[] result = new Score[n];
    for (int k = 0; k < n; k++) {
      double share = allAsSet[k] > 0 ? presentAsSet[k] / allAsSet[k] : 0;
      boolean enough = share > 0 && share >= SHARE_NEEDED - SAME;
      result[k] = new Score(enough ? sum[k] / present[k] : Double.NaN, share);
    }
    return result;
  }

  private Score overall(Score[] composites, double[] weights) {
    double sum = 0;
    double present = 0;
    double presentAsSet = 0;
    double allAsSet = 0;
    double shares = 0;
    for (int k = 0; k < composites.length; k++) {
      allAsSet += compositeWeights[k];
      shares += compositeWeights[k] * composites[k].presentShare();
      if (composites[k].known()) {
        sum += weights[k] * composites[k].value();
        present += weights[k];
        presentAsSet += compositeWeights[k];
      }
    }
    boolean enough = presentAsSet > 0 && presentAsSet >= (SHARE_NEEDED - SAME) * allAsSet;
    return new Score(enough ? sum / present : Double.NaN, shares / allAsSet);
  }

  /** 1 for the highest value; ties share the better rank; 0 for NaN. */
  static int[] ranks(double[] values) {
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    int[] ranks = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        int at = Arrays.binarySearch(sorted, values[i]);
        while (at < sorted.length && sorted[at] <= values[i] + SAME) {
          at++;
        }
        ranks[i] = sorted.length - at + 1;
      }
    }
    return ranks;
  }
}
