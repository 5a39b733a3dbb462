package org.maillage.app.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.funding.Aid;
import org.maillage.domain.funding.Carrier;
import org.maillage.domain.funding.FundingRules;
import org.maillage.domain.funding.FundingRules.InForce;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.Presence;
import org.maillage.domain.scenario.Scenario;

/** What the new places of a scenario cost, and what the dated rules grant them (A76). */
public final class FundingEffects {

  private FundingEffects() {}

  /**
   * The new places, in the order of the changes. Rules are about shared places of their own
   * (maisons de services au public, France services): a permanence, a relay or a stop has none.
   *
   * @param day on which the rules are looked at
   */
  public static List<PlaceFunding> of(Scenario scenario, LocalDate day) {
    FundingRules rules = ReferenceData.fundingRules();
    Set<String> oneStopShops = ReferenceData.hostedServices().keySet();
    return scenario.changes().stream()
        .filter(Change.Open.class::isInstance)
        .map(Change.Open.class::cast)
        .map(open -> of(open, oneStopShops, rules.inForce(day)))
        .toList();
  }

  private static PlaceFunding of(Change.Open open, Set<String> oneStopShops, InForce inForce) {
    boolean eligible =
        open.presence() == Presence.SITE
            && open.services().stream().anyMatch(oneStopShops::contains);
    if (!eligible) {
      return new PlaceFunding(open.place(), open.name(), open.yearlyCostEur(), null, null);
    }
    Aid aid =
        inForce instanceof InForce.One one
            ? Aid.of(one.rule(), open.yearlyCostEur(), Carrier.OTHER)
            : null;
    return new PlaceFunding(open.place(), open.name(), open.yearlyCostEur(), inForce, aid);
  }
}
