package org.maillage.domain.siting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where to put sites: demand, candidates, rules, goals.
 *
 * @param weights people at each point of demand, times what its zone counts more; 0 or more
 * @param far marks the demand whose worst time {@link Goal.ShortestWorst} is about; one a demand
 * @param candidates sites, those that are kept included
 * @param times from demand to candidates
 * @param noWayMs what a point of demand counts that reaches no chosen site, and the longest time
 *     that counts: a longer one is no worse
 * @param maxSites ceiling on the number of sites, those that are kept included
 * @param budgetEur ceiling on the yearly cost of the sites that are not kept; null for none
 * @param minDistanceM least distance as the crow flies between any two chosen sites of which one at
 *     least is not kept; 0 for none
 * @param zones each needs a chosen site
 * @param goals in order, not empty
 */
public record SitingProblem(
    List<Double> weights,
    List<Boolean> far,
    List<Candidate> candidates,
    TimeTable times,
    int noWayMs,
    int maxSites,
    @Nullable Long budgetEur,
    double minDistanceM,
    List<ZoneRule> zones,
    List<Goal> goals) {
  public SitingProblem {
    weights = List.copyOf(weights);
    far = List.copyOf(far);
    candidates = List.copyOf(candidates);
    zones = List.copyOf(zones);
    goals = List.copyOf(goals);
    if (weights.size() != times.demands()
        || far.size() != times.demands()
        || candidates.size() != times.sites()) {
      throw new IllegalArgumentException(
          "%d weights, %d marks, %d candidates for %d demands and %d sites"
              .formatted(
                  weights.size(), far.size(), candidates.size(), times.demands(), times.sites()));
    }
    if (goals.isEmpty() || noWayMs <= 0) {
      throw new IllegalArgumentException("without a goal, or without a longest time");
    }
  }
}
