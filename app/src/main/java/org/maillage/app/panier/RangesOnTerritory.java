package org.maillage.app.panier;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maillage.domain.diagnostic.ranges.ComputedRanges;
import org.maillage.domain.diagnostic.ranges.RangeRule;
import org.maillage.domain.offer.RangeChoice;

/**
 * Where the services of a territory are, and the ranges that the rule makes of it.
 *
 * @param territoryId territory
 * @param territoryName shown to people
 * @param communes how many it has
 * @param equipped codes of the communes that have each service
 */
public record RangesOnTerritory(
    String territoryId, String territoryName, int communes, Map<String, Set<String>> equipped) {

  public RangesOnTerritory {
    equipped = Map.copyOf(equipped);
  }

  /** The ranges of some services, in the order of their basket. */
  public ComputedRanges ranges(List<String> services) {
    return RangeRule.compute(services, equipped, communes);
  }

  /** How many communes have the service. */
  public int communesEquipped(String serviceCode) {
    return equipped.getOrDefault(serviceCode, Set.of()).size();
  }

  /** What the computed range of a service rests on, kept with it: "Corse 206/360". */
  RangeChoice computed(String serviceCode) {
    return new RangeChoice(
        RangeChoice.Origin.COMPUTED,
        territoryName + " " + communesEquipped(serviceCode) + "/" + communes);
  }
}
