package org.maillage.app.plan.tree.jdbc;

import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;
import static org.maillage.app.home.jdbc.Rows.textOrNull;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.tree.StillUsedException;
import org.maillage.app.plan.tree.TreeChange;
import org.maillage.app.plan.tree.TreeRepository;
import org.maillage.domain.plan.LevelName;
import org.maillage.domain.plan.PlanActor;
import org.maillage.domain.plan.PlanFrame;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.Programme;
import org.maillage.domain.plan.Taking;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTreeRepository implements TreeRepository {

  /** What hangs on a node by its id, each before what it hangs on. */
  private static final List<String> OF_NODE =
      List.of(
          "plan_link",
          "plan_note",
          "plan_announced_total",
          "plan_comment",
          "plan_budget_line",
          "plan_commitment",
          "plan_part",
          "plan_section",
          "plan_taking");

  private final JdbcClient jdbc;
  private final UnitOfWork work;
  private final Journal journal;
  private final Clock clock;

  JdbcTreeRepository(JdbcClient jdbc, UnitOfWork work, Journal journal, Clock clock) {
    this.jdbc = jdbc;
    this.work = work;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public boolean apply(StoredPlan plan, TreeChange change) {
    try {
      return work.write(
          () -> {
            // The row of the plan is taken first: who comes second finds another version.
            int current =
                jdbc.sql(
                        """
                        UPDATE plan SET version = version + 1, changed_at = ?
                        WHERE id = ? AND version = ?
                        """)
                    .params(moment(clock.instant()), plan.id(), plan.version())
                    .update();
            if (current == 0) {
              return false;
            }
            write(plan, change);
            return true;
          });
    } catch (DataIntegrityViolationException e) {
      throw new StillUsedException(e);
    }
  }

  private void write(StoredPlan plan, TreeChange change) {
    if (change instanceof TreeChange.Framed c) {
      frame(plan, c.frame());
    } else if (change instanceof TreeChange.Added c) {
      add(plan, c.node());
    } else if (change instanceof TreeChange.Renamed c) {
      rename(plan, c.nodeId(), c.title());
    } else if (change instanceof TreeChange.Placed c) {
      place(plan, c);
    } else if (change instanceof TreeChange.Removed c) {
      remove(plan, c.nodeIds());
    } else if (change instanceof TreeChange.Taken c) {
      take(plan, c);
    } else if (change instanceof TreeChange.ActorAdded c) {
      addActor(plan, c.actor());
    } else if (change instanceof TreeChange.ActorRenamed c) {
      renameActor(plan, c.actorId(), c.name());
    } else if (change instanceof TreeChange.ActorRemoved c) {
      jdbc.sql("DELETE FROM plan_actor WHERE plan_id = ? AND id = ?")
          .params(plan.id(), c.actorId())
          .update();
      ofPlan(plan, TreeJson.actor(plan, c.actorId()), null);
    }
  }

  private void addActor(StoredPlan plan, PlanActor actor) {
    jdbc.sql("INSERT INTO plan_actor (plan_id, id, name, organisation_id) VALUES (?, ?, ?, ?)")
        .param(plan.id())
        .param(actor.id())
        .param(text(actor.name()))
        .param(actor.organisationId())
        .update();
    ofPlan(plan, null, TreeJson.actor(actor.name()));
  }

  private void renameActor(StoredPlan plan, String actorId, String name) {
    jdbc.sql("UPDATE plan_actor SET name = ? WHERE plan_id = ? AND id = ?")
        .params(text(name), plan.id(), actorId)
        .update();
    ofPlan(plan, TreeJson.actor(plan, actorId), TreeJson.actor(name));
  }

  private void ofPlan(StoredPlan plan, @Nullable String before, @Nullable String after) {
    journal.record(
        new Act(ObjectKind.PLAN, plan.id(), plan.territoryId(), "changed", before, after));
  }

  private void ofFiche(
      StoredPlan plan,
      String nodeId,
      String verb,
      @Nullable String before,
      @Nullable String after) {
    journal.record(new Act(ObjectKind.FICHE, nodeId, plan.territoryId(), verb, before, after));
  }

  private void frame(StoredPlan plan, PlanFrame frame) {
    jdbc.sql(
            """
            UPDATE plan SET title = ?, kind = ?, starts_on = ?, ends_on = ?, document = ?,
              numbering = ?, template = ? WHERE id = ?
            """)
        .param(text(frame.title()))
        .param(frame.kind().name())
        .param(frame.life().start())
        .param(frame.life().end())
        .param(textOrNull(frame.document()))
        .param(frame.numbering().name())
        .param(frame.template().name())
        .param(plan.id())
        .update();
    deleteOfPlan("plan_level", plan.id());
    int depth = 0;
    for (LevelName level : frame.levels()) {
      jdbc.sql("INSERT INTO plan_level (plan_id, depth, one_name, many_name) VALUES (?, ?, ?, ?)")
          .params(plan.id(), depth, text(level.one()), text(level.many()))
          .update();
      depth++;
    }
    deleteOfPlan("plan_programme", plan.id());
    int ordinal = 0;
    for (Programme programme : frame.programmes()) {
      jdbc.sql(
              """
              INSERT INTO plan_programme (plan_id, ordinal, title, starts_on, ends_on)
              VALUES (?, ?, ?, ?, ?)
              """)
          .params(
              plan.id(),
              ordinal,
              text(programme.title()),
              programme.period().start(),
              programme.period().end())
          .update();
      ordinal++;
    }
    ofPlan(plan, TreeJson.frame(plan.plan().frame()), TreeJson.frame(frame));
  }

  private void deleteOfPlan(String table, String planId) {
    jdbc.sql("DELETE FROM " + table + " WHERE plan_id = ?").param(planId).update();
  }

  private void add(StoredPlan plan, PlanNode node) {
    jdbc.sql(
            """
            INSERT INTO plan_node (plan_id, id, parent_id, ordinal, title, state, state_since,
              state_reason, blocked_by, unblocked_by, to_complete, version, changed_at)
            VALUES (?, ?, ?, ?, ?, 'PLANNED', NULL, '', '', '', '', 1, ?)
            """)
        .param(plan.id())
        .param(node.id())
        .param(node.parentId())
        .param(node.position())
        .param(text(node.title()))
        .param(moment(clock.instant()))
        .update();
    ofFiche(plan, node.id(), "created", null, TreeJson.node(plan, node));
  }

  private void rename(StoredPlan plan, String nodeId, String title) {
    jdbc.sql(
            """
            UPDATE plan_node SET title = ?, version = version + 1, changed_at = ?
            WHERE plan_id = ? AND id = ?
            """)
        .params(text(title), moment(clock.instant()), plan.id(), nodeId)
        .update();
    ofFiche(plan, nodeId, "changed", TreeJson.title(plan, nodeId), TreeJson.title(title));
  }

  private void place(StoredPlan plan, TreeChange.Placed change) {
    for (PlanNode node : change.places()) {
      jdbc.sql("UPDATE plan_node SET parent_id = ?, ordinal = ? WHERE plan_id = ? AND id = ?")
          .param(node.parentId())
          .param(node.position())
          .param(plan.id())
          .param(node.id())
          .update();
    }
    ofFiche(
        plan,
        change.nodeId(),
        "changed",
        TreeJson.place(plan.plan(), change.nodeId()),
        TreeJson.place(TreeJson.placed(plan.plan(), change.places()), change.nodeId()));
  }

  private void remove(StoredPlan plan, List<String> nodeIds) {
    for (int i = nodeIds.size() - 1; i >= 0; i--) {
      removeOne(plan.id(), nodeIds.get(i));
    }
    ofFiche(plan, nodeIds.get(0), "removed", TreeJson.removed(plan, nodeIds), null);
  }

  private void removeOne(String planId, String nodeId) {
    jdbc.sql(
            """
            DELETE FROM plan_indicator_value WHERE plan_id = ? AND indicator_id IN
              (SELECT id FROM plan_indicator WHERE plan_id = ? AND node_id = ?)
            """)
        .params(planId, planId, nodeId)
        .update();
    // Steps that stay and come after one that goes were refused before: both ends go.
    jdbc.sql(
            """
            DELETE FROM plan_step_after WHERE plan_id = ? AND (step_id IN
              (SELECT id FROM plan_step WHERE plan_id = ? AND node_id = ?) OR after_id IN
              (SELECT id FROM plan_step WHERE plan_id = ? AND node_id = ?))
            """)
        .params(planId, planId, nodeId, planId, nodeId)
        .update();
    // Answers go before what they answer.
    jdbc.sql(
            """
            DELETE FROM plan_comment WHERE plan_id = ? AND node_id = ? AND answers_to IS NOT NULL
            """)
        .params(planId, nodeId)
        .update();
    deleteOfNode("plan_indicator", planId, nodeId);
    deleteOfNode("plan_step", planId, nodeId);
    OF_NODE.forEach(table -> deleteOfNode(table, planId, nodeId));
    jdbc.sql("DELETE FROM plan_node WHERE plan_id = ? AND id = ?").params(planId, nodeId).update();
  }

  private void deleteOfNode(String table, String planId, String nodeId) {
    jdbc.sql("DELETE FROM " + table + " WHERE plan_id = ? AND node_id = ?")
        .params(planId, nodeId)
        .update();
  }

  private void take(StoredPlan plan, TreeChange.Taken change) {
    deleteOfNode("plan_taking", plan.id(), change.nodeId());
    int ordinal = 0;
    for (Taking taking : change.takings()) {
      jdbc.sql(
              """
              INSERT INTO plan_taking (plan_id, node_id, actor_id, role, ordinal)
              VALUES (?, ?, ?, ?, ?)
              """)
          .params(plan.id(), change.nodeId(), taking.actorId(), taking.role().name(), ordinal)
          .update();
      ordinal++;
    }
    ofFiche(
        plan,
        change.nodeId(),
        "changed",
        TreeJson.takings(plan, plan.plan().findFiche(change.nodeId()).orElseThrow().takings()),
        TreeJson.takings(plan, change.takings()));
  }
}
