package org.maillage.app.plan;

import java.time.Instant;
import org.maillage.domain.plan.PlanFrame;

/**
 * A plan in a list.
 *
 * @param id stands in addresses
 * @param territoryId whose plan it is
 * @param example true for a plan of another département that is shown as a model
 * @param frame title, kind, life, names of levels
 * @param nodes how many nodes it has, of all levels
 * @param changedAt when it was last changed
 */
public record PlanSummary(
    String id,
    String territoryId,
    boolean example,
    PlanFrame frame,
    int nodes,
    Instant changedAt) {}
