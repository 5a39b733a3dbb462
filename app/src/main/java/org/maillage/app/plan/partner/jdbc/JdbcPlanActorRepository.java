package org.maillage.app.plan.partner.jdbc;

import static org.maillage.app.home.jdbc.Rows.moment;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.partner.PlanActorRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Repository
class JdbcPlanActorRepository implements PlanActorRepository {

  private final JdbcClient jdbc;
  private final UnitOfWork work;
  private final Journal journal;
  private final Clock clock;

  JdbcPlanActorRepository(JdbcClient jdbc, UnitOfWork work, Journal journal, Clock clock) {
    this.jdbc = jdbc;
    this.work = work;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public boolean save(StoredPlan plan, int version, List<Change> changes) {
    return work.write(
        () -> {
          int changed =
              jdbc.sql(
                      """
                      UPDATE plan SET version = version + 1, changed_at = ?
                      WHERE id = ? AND version = ?
                      """)
                  .params(moment(clock.instant()), plan.id(), version)
                  .update();
          if (changed == 0) {
            return false;
          }
          for (Change change : changes) {
            jdbc.sql("UPDATE plan_actor SET organisation_id = ? WHERE plan_id = ? AND id = ?")
                .param(change.after())
                .param(plan.id())
                .param(change.actorId())
                .update();
          }
          journal.record(
              new Act(
                  ObjectKind.PLAN,
                  plan.id(),
                  plan.territoryId(),
                  "changed",
                  json(changes, Change::before),
                  json(changes, Change::after)));
          return true;
        });
  }

  /** Names of the plan with ids of the directory; neither is personal. */
  private static String json(List<Change> changes, Function<Change, @Nullable String> side) {
    ObjectNode organisations = JsonMapper.shared().createObjectNode();
    for (Change change : changes) {
      organisations.put(change.name(), side.apply(change));
    }
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.set("organisations", organisations);
    return json.toString();
  }
}
