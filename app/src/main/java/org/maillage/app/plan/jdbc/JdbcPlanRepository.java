package org.maillage.app.plan.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.PlanSummary;
import org.maillage.app.plan.StoredPlan;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPlanRepository implements PlanRepository {

  private static final Comparator<PlanSummary> ORDER =
      Comparator.comparing(PlanSummary::example)
          .thenComparing(plan -> plan.frame().life().start(), Comparator.reverseOrder())
          .thenComparing(plan -> plan.frame().title())
          .thenComparing(PlanSummary::id);

  private final JdbcClient jdbc;
  private final JdbcOperations batches;
  private final UnitOfWork work;
  private final Journal journal;

  JdbcPlanRepository(JdbcClient jdbc, JdbcOperations batches, UnitOfWork work, Journal journal) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.work = work;
    this.journal = journal;
  }

  @Override
  public List<PlanSummary> listPlans(String territoryId) {
    return work.read(
        () ->
            jdbc
                .sql(
                    """
                    SELECT p.*, (SELECT COUNT(*) FROM plan_node n WHERE n.plan_id = p.id) AS nodes
                    FROM plan p WHERE p.territory_id = ?
                    """)
                .param(territoryId)
                .query(
                    (row, i) ->
                        new PlanSummary(
                            row.getString("id"),
                            territoryId,
                            row.getBoolean("example"),
                            new PlanRows(jdbc, row.getString("id")).frame(row),
                            row.getInt("nodes"),
                            instant(row, "changed_at")))
                .list()
                .stream()
                .sorted(ORDER)
                .toList());
  }

  @Override
  public Optional<StoredPlan> findPlan(String id) {
    return work.read(() -> new PlanRows(jdbc, id).find());
  }

  @Override
  public void insert(StoredPlan plan) {
    work.writeAll(
        () -> {
          if (findPlan(plan.id()).isPresent()) {
            throw new IllegalStateException("there is a plan " + plan.id());
          }
          new PlanWriter(batches, plan).write();
          journal.record(
              new Act(
                  ObjectKind.PLAN,
                  plan.id(),
                  plan.territoryId(),
                  "created",
                  null,
                  PlanJson.summary(plan)));
        });
  }
}
