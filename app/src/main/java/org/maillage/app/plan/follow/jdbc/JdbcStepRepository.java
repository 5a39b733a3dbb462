package org.maillage.app.plan.follow.jdbc;

import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.plan.follow.StepRepository;
import org.maillage.domain.plan.Step;
import org.maillage.domain.plan.StepOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStepRepository implements StepRepository {

  private final JdbcClient jdbc;
  private final UnitOfWork work;
  private final Journal journal;
  private final Clock clock;

  JdbcStepRepository(JdbcClient jdbc, UnitOfWork work, Journal journal, Clock clock) {
    this.jdbc = jdbc;
    this.work = work;
    this.journal = journal;
    this.clock = clock;
  }

  /** A step of the plan, and whose it is. */
  private record Placed(String nodeId, Step step) {}

  @Override
  public Outcome save(String planId, String nodeId, Step step, int version) {
    return work.write(
        () -> {
          String territoryId = lock(planId);
          Map<String, Placed> steps = steps(planId);
          Placed before = steps.get(step.id());
          if (before != null && !before.nodeId().equals(nodeId)) {
            throw new IllegalArgumentException("step " + step.id() + " is not of " + nodeId);
          }
          if (closesRing(steps, step)) {
            return Outcome.CYCLE;
          }
          if (!advance(planId, nodeId, version)) {
            return Outcome.CHANGED_MEANWHILE;
          }
          put(planId, nodeId, step, before == null);
          record(
              nodeId,
              territoryId,
              before == null ? null : FollowJson.step(before.step()),
              FollowJson.step(step));
          return Outcome.SAVED;
        });
  }

  private static boolean closesRing(Map<String, Placed> steps, Step step) {
    List<Step> after = new ArrayList<>();
    after.add(step);
    steps.values().stream()
        .map(Placed::step)
        .filter(other -> !other.id().equals(step.id()))
        .forEach(after::add);
    // A ring that a document brought is reported elsewhere; only one through this step is refused.
    return StepOrder.of(after).findCycle().contains(step.id());
  }

  /** The plan's row is taken first: a ring may be closed by two people in two fiches. */
  private String lock(String planId) {
    return jdbc.sql("SELECT territory_id FROM plan WHERE id = ? FOR UPDATE")
        .param(planId)
        .query(String.class)
        .single();
  }

  private Map<String, Placed> steps(String planId) {
    Map<String, List<String>> after = new HashMap<>();
    jdbc.sql("SELECT step_id, after_id FROM plan_step_after WHERE plan_id = ? ORDER BY after_id")
        .param(planId)
        .query(
            row -> {
              after
                  .computeIfAbsent(row.getString("step_id"), id -> new ArrayList<>())
                  .add(row.getString("after_id"));
            });
    Map<String, Placed> steps = new HashMap<>();
    jdbc.sql("SELECT * FROM plan_step WHERE plan_id = ?")
        .param(planId)
        .query(
            row -> {
              String id = row.getString("id");
              steps.put(
                  id,
                  new Placed(
                      row.getString("node_id"),
                      new Step(
                          id,
                          row.getString("title"),
                          row.getObject("starts_on", LocalDate.class),
                          row.getObject("due_on", LocalDate.class),
                          row.getObject("done_on", LocalDate.class),
                          after.getOrDefault(id, List.of()))));
            });
    return steps;
  }

  private boolean advance(String planId, String nodeId, int version) {
    return jdbc.sql(
                """
                UPDATE plan_node SET version = version + 1, changed_at = ?
                WHERE plan_id = ? AND id = ? AND version = ?
                """)
            .params(moment(clock.instant()), planId, nodeId, version)
            .update()
        == 1;
  }

  private void put(String planId, String nodeId, Step step, boolean fresh) {
    if (fresh) {
      int ordinal =
          jdbc.sql(
                  """
                  SELECT COALESCE(MAX(ordinal), -1) + 1 FROM plan_step
                  WHERE plan_id = ? AND node_id = ?
                  """)
              .params(planId, nodeId)
              .query(Integer.class)
              .single();
      jdbc.sql(
              """
              INSERT INTO plan_step (plan_id, id, node_id, ordinal, title, starts_on, due_on,
                done_on)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .param(planId)
          .param(step.id())
          .param(nodeId)
          .param(ordinal)
          .param(text(step.title()))
          .param(step.start())
          .param(step.due())
          .param(step.doneOn())
          .update();
    } else {
      jdbc.sql(
              """
              UPDATE plan_step SET title = ?, starts_on = ?, due_on = ?, done_on = ?
              WHERE plan_id = ? AND id = ?
              """)
          .param(text(step.title()))
          .param(step.start())
          .param(step.due())
          .param(step.doneOn())
          .param(planId)
          .param(step.id())
          .update();
    }
    jdbc.sql("DELETE FROM plan_step_after WHERE plan_id = ? AND step_id = ?")
        .params(planId, step.id())
        .update();
    for (String afterId : step.after()) {
      jdbc.sql("INSERT INTO plan_step_after (plan_id, step_id, after_id) VALUES (?, ?, ?)")
          .params(planId, step.id(), afterId)
          .update();
    }
  }

  @Override
  public Outcome remove(String planId, String nodeId, String stepId, int version) {
    return work.write(
        () -> {
          String territoryId = lock(planId);
          Placed before = steps(planId).get(stepId);
          if (before == null
              || !before.nodeId().equals(nodeId)
              || !advance(planId, nodeId, version)) {
            return Outcome.CHANGED_MEANWHILE;
          }
          jdbc.sql(
                  "DELETE FROM plan_step_after WHERE plan_id = ? AND (step_id = ? OR after_id = ?)")
              .params(planId, stepId, stepId)
              .update();
          jdbc.sql("DELETE FROM plan_step WHERE plan_id = ? AND id = ?")
              .params(planId, stepId)
              .update();
          record(nodeId, territoryId, FollowJson.step(before.step()), null);
          return Outcome.SAVED;
        });
  }

  private void record(
      String nodeId, String territoryId, @Nullable String before, @Nullable String after) {
    journal.record(new Act(ObjectKind.FICHE, nodeId, territoryId, "changed", before, after));
  }
}
