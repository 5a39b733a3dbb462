package org.maillage.app.plan.view;

import org.maillage.app.plan.PlanCounts;
import org.maillage.app.plan.StoredPlan;
import org.maillage.domain.plan.PlanFrame;

/**
 * A plan in the list of a territory.
 *
 * @param law which law it answers
 * @param life its days
 * @param levels how many nodes each level has
 * @param document where it was written first, empty for a plan that was written here
 * @param example true for a plan of another département that is shown as a model
 */
public record PlanLine(
    String id,
    String title,
    String law,
    String life,
    String levels,
    String document,
    boolean example) {

  /** The line of a plan. */
  public static PlanLine of(StoredPlan stored, PlanWords words) {
    PlanFrame frame = stored.plan().frame();
    String document = frame.document();
    return new PlanLine(
        stored.id(),
        frame.title(),
        words.get("plan.kind." + frame.kind()),
        words.days(frame.life()),
        words.levels(PlanCounts.of(stored.plan())),
        document == null ? "" : document,
        stored.example());
  }
}
