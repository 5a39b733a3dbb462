package org.maillage.app.plan.tree;

import org.maillage.app.plan.StoredPlan;

/** Changes of the shape of plans. Each is written with its entry in the journal, or not at all. */
public interface TreeRepository {

  /**
   * Makes a change, after which the version of the plan is one more.
   *
   * @param plan as it was read: the change holds only while the plan is still of that version
   * @return false, and nothing is changed, when somebody else was faster
   * @throws StillUsedException when something in store still refers to what is to go
   */
  boolean apply(StoredPlan plan, TreeChange change);
}
