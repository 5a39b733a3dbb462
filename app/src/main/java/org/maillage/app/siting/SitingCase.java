package org.maillage.app.siting;

import java.util.List;
import org.maillage.domain.siting.DatedRule;
import org.maillage.domain.siting.SitingProblem;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;

/**
 * A problem, and what its numbers stand for.
 *
 * @param problem what is searched
 * @param sites one a candidate of the problem
 * @param communes INSEE code of each point of demand
 * @param people one a point of demand, without weights
 * @param zones one a rule by zone of the problem, in its order
 * @param rules dated rules that apply
 * @param roadless candidates that no road leads to; they may not be chosen
 */
record SitingCase(
    SitingProblem problem,
    List<Site> sites,
    List<String> communes,
    List<Double> people,
    List<NamedZone> zones,
    List<DatedRule> rules,
    int roadless) {

  /** A zone that needs a place. */
  record NamedZone(ZoningKind kind, Zone zone, double people) {}

  SitingCase {
    sites = List.copyOf(sites);
    communes = List.copyOf(communes);
    people = List.copyOf(people);
    zones = List.copyOf(zones);
    rules = List.copyOf(rules);
  }
}
