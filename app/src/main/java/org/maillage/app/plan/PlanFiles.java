package org.maillage.app.plan;

import java.time.Clock;
import org.maillage.app.home.UnguessableIds;
import org.maillage.data.plan.PlanFile;
import org.maillage.domain.plan.Plan;
import org.springframework.stereotype.Service;

/** Plans from files and into files. */
@Service
public class PlanFiles {

  private static final int ID_BYTES = 9;

  private final PlanRepository plans;
  private final Clock clock;
  private final UnguessableIds ids = new UnguessableIds();

  PlanFiles(PlanRepository plans, Clock clock) {
    this.plans = plans;
    this.clock = clock;
  }

  /** Puts a plan of the territory's own. */
  public StoredPlan add(String territoryId, PlanFile file) {
    return put(ids.next(ID_BYTES), territoryId, file, false);
  }

  /** Puts a plan that is shown as a model. */
  void addExample(String id, String territoryId, PlanFile file) {
    put(id, territoryId, file, true);
  }

  private StoredPlan put(String id, String territoryId, PlanFile file, boolean example) {
    PlanIds fresh = new PlanIds(() -> ids.next(ID_BYTES));
    Plan plan = fresh.plan(file.plan());
    StoredPlan stored =
        new StoredPlan(
            id,
            territoryId,
            example,
            1,
            clock.instant(),
            plan,
            file.stated().stream().map(fresh::stated).toList());
    plans.insert(stored);
    return stored;
  }

  /** The plan as a file holds it. */
  public static PlanFile file(StoredPlan stored) {
    return new PlanFile("", stored.plan(), stored.stated());
  }
}
