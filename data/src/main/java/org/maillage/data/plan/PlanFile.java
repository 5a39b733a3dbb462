package org.maillage.data.plan;

import java.util.List;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.check.Stated;

/**
 * A plan as a file holds it. Ids are those of the file: keys of nodes, names of organisations.
 *
 * @param key short name of the plan; blank when the file gives none
 * @param plan what it says
 * @param stated what documents say besides, to be compared
 */
public record PlanFile(String key, Plan plan, List<Stated> stated) {

  /** First line of every file. */
  public static final String FORMAT = "maillage-plan/1";

  public PlanFile {
    stated = List.copyOf(stated);
  }
}
