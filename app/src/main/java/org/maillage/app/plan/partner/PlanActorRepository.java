package org.maillage.app.plan.partner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.plan.StoredPlan;

/** Which organisations of the directory those of a plan are, in store. */
public interface PlanActorRepository {

  /**
   * What an organisation of a plan becomes.
   *
   * @param actorId of the plan
   * @param name as the plan has it
   * @param before in the directory; null for none
   * @param after in the directory; null for none
   */
  record Change(String actorId, String name, @Nullable String before, @Nullable String after) {}

  /**
   * Writes all changes with one entry in the journal, or nothing.
   *
   * @param version of the plan that the form was read at
   * @return false when somebody else changed the plan meanwhile
   */
  boolean save(StoredPlan plan, int version, List<Change> changes);
}
