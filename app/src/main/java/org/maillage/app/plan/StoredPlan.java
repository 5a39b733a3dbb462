package org.maillage.app.plan;

import java.time.Instant;
import java.util.List;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.check.Stated;

/**
 * A plan in store.
 *
 * @param id random; stands in addresses
 * @param territoryId whose plan it is
 * @param example true for a plan of another département that is shown as a model
 * @param version from 1, one more at each change of what holds for the whole plan
 * @param changedAt when it was last changed
 * @param plan what it says
 * @param stated what its documents say besides
 */
public record StoredPlan(
    String id,
    String territoryId,
    boolean example,
    int version,
    Instant changedAt,
    Plan plan,
    List<Stated> stated) {

  public StoredPlan {
    stated = List.copyOf(stated);
  }

  /** Where its pages hang, from the root of the server. */
  public String path() {
    return "/territoires/" + territoryId + "/plans/" + id;
  }
}
