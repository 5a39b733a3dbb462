package org.maillage.app.plan.publication;

import java.util.List;
import org.maillage.app.access.Acting;
import org.maillage.app.access.Actor;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.PlanSummary;
import org.maillage.app.plan.StoredPlan;
import org.maillage.domain.plan.publication.Disclosure;
import org.springframework.stereotype.Component;

/** Publishes the own plan of the fictional département, as its people would: two keys. */
@Component
public class DemoVersion {

  private static final Disclosure SHOWN =
      new Disclosure(Disclosure.Money.PLANNED, true, true, true);

  private final PlanRepository plans;
  private final PlanVersions versions;

  DemoVersion(PlanRepository plans, PlanVersions versions) {
    this.plans = plans;
    this.versions = versions;
  }

  /**
   * Publishes it unless a version was ever prepared.
   *
   * @param keeper who prepares it
   * @param presidents one of each side
   */
  public void fill(String territoryId, Actor keeper, List<Actor> presidents) {
    for (PlanSummary summary : plans.listPlans(territoryId)) {
      StoredPlan plan = plans.findPlan(summary.id()).orElseThrow();
      if (!plan.example() && versions.listVersions(plan).isEmpty()) {
        PlanVersion version = Acting.as(keeper, () -> versions.prepare(plan, SHOWN));
        presidents.forEach(
            president -> Acting.as(president, () -> versions.turn(plan, version.fingerprint())));
      }
    }
  }
}
