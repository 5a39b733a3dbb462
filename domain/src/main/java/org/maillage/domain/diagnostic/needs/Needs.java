package org.maillage.domain.diagnostic.needs;

import java.util.List;
import java.util.Optional;

/**
 * How strong the needs of each commune are. Method: docs/methodes/besoins.md.
 *
 * @param settings what they were computed with
 * @param communes one entry a commune, in the order of the table of figures
 * @param ranked communes that have an overall index
 */
public record Needs(NeedsSettings settings, List<CommuneNeeds> communes, int ranked) {

  /**
   * A score on the scale where 50 is the middle of the communes and high is a strong need.
   *
   * @param value NaN where too little is known
   * @param presentShare share from 0 to 1 of the weights whose variables are known
   */
  public record Score(double value, double presentShare) {
    public boolean known() {
      return !Double.isNaN(value);
    }
  }

  /**
   * The needs of one commune.
   *
   * @param communeCode INSEE code
   * @param overall index over the composites
   * @param composites in the order of the settings
   * @param criteria score of each variable, in the order of {@link NeedsSettings#criteria()}; NaN
   *     where the figure is missing
   * @param ranks by variable in the same order: 1 for the strongest need, ties share the better
   *     rank; 0 where the figure is missing
   * @param rank of the overall index, 1 for the strongest need; 0 when there is none
   * @param bestRank the lowest rank number under the changes of weights, 0 when there is none
   * @param worstRank the highest rank number under the changes of weights, 0 when there is none
   */
  public record CommuneNeeds(
      String communeCode,
      Score overall,
      List<Score> composites,
      List<Double> criteria,
      List<Integer> ranks,
      int rank,
      int bestRank,
      int worstRank) {
    public CommuneNeeds {
      composites = List.copyOf(composites);
      criteria = List.copyOf(criteria);
      ranks = List.copyOf(ranks);
    }
  }

  public Needs {
    communes = List.copyOf(communes);
  }

  /** The needs of the commune; empty when it is not of this territory. */
  public Optional<CommuneNeeds> findCommune(String communeCode) {
    return communes.stream().filter(c -> c.communeCode().equals(communeCode)).findFirst();
  }

  /** Communes that are in the strongest quarter under every change of weights. */
  public long firmlyStrong() {
    int last = (int) Math.ceil(ranked / 4.0);
    return communes.stream().filter(c -> c.rank() > 0 && c.worstRank() <= last).count();
  }
}
