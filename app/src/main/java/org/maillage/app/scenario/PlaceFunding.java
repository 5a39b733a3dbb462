package org.maillage.app.scenario;

import org.jspecify.annotations.Nullable;
import org.maillage.domain.funding.Aid;
import org.maillage.domain.funding.FundingRules;

/**
 * What a new place costs and who pays.
 *
 * @param place id of the place in the scenario
 * @param name what it is called
 * @param yearlyCostEur euros a year, null when nobody said
 * @param inForce the funding rule of the day; null for a place that no rule is about
 * @param aid by the one rule in force; null when there is none, or several
 */
public record PlaceFunding(
    String place,
    String name,
    @Nullable Long yearlyCostEur,
    FundingRules.@Nullable InForce inForce,
    @Nullable Aid aid) {}
