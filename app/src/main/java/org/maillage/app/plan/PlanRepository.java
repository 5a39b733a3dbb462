package org.maillage.app.plan;

import java.util.List;
import java.util.Optional;

/** Plans in store. */
public interface PlanRepository {

  /** Those of a territory: its own first, by their first day, the youngest first; then examples. */
  List<PlanSummary> listPlans(String territoryId);

  /** The plan of an id, whole. */
  Optional<StoredPlan> findPlan(String id);

  /** The plan of an id, where it is one of the territory. */
  default Optional<StoredPlan> findPlan(String territoryId, String id) {
    return findPlan(id).filter(plan -> plan.territoryId().equals(territoryId));
  }

  /**
   * Puts a new plan with all that it says, or nothing.
   *
   * @throws IllegalStateException when there is one of that id
   */
  void insert(StoredPlan plan);
}
