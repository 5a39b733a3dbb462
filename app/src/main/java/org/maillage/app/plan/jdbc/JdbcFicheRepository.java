package org.maillage.app.plan.jdbc;

import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.plan.FicheRepository;
import org.maillage.app.plan.SectionEdition;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Note;
import org.maillage.domain.plan.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFicheRepository implements FicheRepository {

  private final JdbcClient jdbc;
  private final UnitOfWork work;
  private final Journal journal;
  private final Clock clock;

  JdbcFicheRepository(JdbcClient jdbc, UnitOfWork work, Journal journal, Clock clock) {
    this.jdbc = jdbc;
    this.work = work;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public SectionEdition getSection(
      String planId, String nodeId, String key, @Nullable String partId) {
    return work.read(() -> section(planId, nodeId, key, partId));
  }

  private SectionEdition section(
      String planId, String nodeId, String key, @Nullable String partId) {
    return jdbc.sql(
            """
            SELECT content, version FROM plan_section
            WHERE plan_id = ? AND node_id = ? AND section_key = ? AND part_id = ?
            """)
        .params(planId, nodeId, key, partId == null ? "" : partId)
        .query(
            (row, i) ->
                new SectionEdition(
                    nodeId, key, partId, row.getString("content"), row.getInt("version")))
        .optional()
        .orElseGet(() -> new SectionEdition(nodeId, key, partId, "", 0));
  }

  @Override
  public boolean saveSection(String planId, SectionEdition edition) {
    return work.write(
        () -> {
          // The node's row is taken first: two people who write an empty section come one after
          // the other.
          lock(planId, edition.nodeId());
          SectionEdition before =
              section(planId, edition.nodeId(), edition.key(), edition.partId());
          if (before.version() != edition.version()) {
            return false;
          }
          write(planId, edition);
          record(
              planId,
              edition.nodeId(),
              "changed",
              PlanJson.section(before),
              PlanJson.section(edition));
          return true;
        });
  }

  private void lock(String planId, String nodeId) {
    jdbc.sql("SELECT id FROM plan_node WHERE plan_id = ? AND id = ? FOR UPDATE")
        .params(planId, nodeId)
        .query(String.class)
        .single();
  }

  private void write(String planId, SectionEdition edition) {
    String partId = edition.partId() == null ? "" : edition.partId();
    if (edition.version() == 0) {
      jdbc.sql(
              """
              INSERT INTO plan_section (plan_id, node_id, section_key, part_id, content, version,
                changed_at)
              VALUES (?, ?, ?, ?, ?, 1, ?)
              """)
          .params(
              planId,
              edition.nodeId(),
              edition.key(),
              partId,
              text(edition.text()),
              moment(clock.instant()))
          .update();
      return;
    }
    // A section that was emptied keeps its row: its version goes on.
    jdbc.sql(
            """
            UPDATE plan_section SET content = ?, version = version + 1, changed_at = ?
            WHERE plan_id = ? AND node_id = ? AND section_key = ? AND part_id = ?
            """)
        .params(
            text(edition.text()),
            moment(clock.instant()),
            planId,
            edition.nodeId(),
            edition.key(),
            partId)
        .update();
  }

  private void record(
      String planId, String nodeId, String verb, @Nullable String before, @Nullable String after) {
    String territoryId =
        jdbc.sql("SELECT territory_id FROM plan WHERE id = ?")
            .param(planId)
            .query(String.class)
            .single();
    journal.record(new Act(ObjectKind.FICHE, nodeId, territoryId, verb, before, after));
  }

  @Override
  public int getNodeVersion(String planId, String nodeId) {
    return jdbc.sql("SELECT version FROM plan_node WHERE plan_id = ? AND id = ?")
        .params(planId, nodeId)
        .query(Integer.class)
        .single();
  }

  @Override
  public boolean saveStatus(String planId, String nodeId, Status status, int version) {
    return work.write(
        () -> {
          Optional<Status> before =
              jdbc.sql("SELECT * FROM plan_node WHERE plan_id = ? AND id = ? AND version = ?")
                  .params(planId, nodeId, version)
                  .query((row, i) -> PlanRows.status(row))
                  .optional();
          int changed =
              jdbc.sql(
                      """
                      UPDATE plan_node SET state = ?, state_since = ?, state_reason = ?,
                        blocked_by = ?, unblocked_by = ?, version = version + 1, changed_at = ?
                      WHERE plan_id = ? AND id = ? AND version = ?
                      """)
                  .param(status.state().name())
                  .param(status.since())
                  .param(text(status.reason()))
                  .param(text(status.blockedBy()))
                  .param(text(status.unblockedBy()))
                  .param(moment(clock.instant()))
                  .param(planId)
                  .param(nodeId)
                  .param(version)
                  .update();
          if (changed == 0) {
            return false;
          }
          record(
              planId,
              nodeId,
              "changed",
              PlanJson.status(before.orElseThrow()),
              PlanJson.status(status));
          return true;
        });
  }

  @Override
  public void addNote(String planId, String nodeId, Note note) {
    work.writeAll(
        () -> {
          lock(planId, nodeId);
          int ordinal =
              jdbc.sql(
                      """
                      SELECT COALESCE(MAX(ordinal), -1) + 1 FROM plan_note
                      WHERE plan_id = ? AND node_id = ?
                      """)
                  .params(planId, nodeId)
                  .query(Integer.class)
                  .single();
          jdbc.sql(
                  """
                  INSERT INTO plan_note (plan_id, id, node_id, noted_on, ordinal, content, figures)
                  VALUES (?, ?, ?, ?, ?, ?, ?)
                  """)
              .params(
                  planId,
                  note.id(),
                  nodeId,
                  note.on(),
                  ordinal,
                  text(note.text()),
                  text(PlanJson.write(note.figures())))
              .update();
          record(planId, nodeId, "changed", null, PlanJson.note(note));
        });
  }

  /** What is known of a promise before it changes. */
  private record Promise(String nodeId, String state, @Nullable LocalDate confirmedOn) {}

  @Override
  public boolean saveCommitment(
      String planId,
      String commitmentId,
      Commitment.State state,
      LocalDate confirmedOn,
      int version) {
    return work.write(
        () -> {
          Optional<Promise> before =
              jdbc.sql(
                      """
                      SELECT node_id, state, confirmed_on FROM plan_commitment
                      WHERE plan_id = ? AND id = ? AND version = ?
                      """)
                  .params(planId, commitmentId, version)
                  .query(
                      (row, i) ->
                          new Promise(
                              row.getString("node_id"),
                              row.getString("state"),
                              row.getObject("confirmed_on", LocalDate.class)))
                  .optional();
          int changed =
              jdbc.sql(
                      """
                      UPDATE plan_commitment SET state = ?, confirmed_on = ?, version = version + 1
                      WHERE plan_id = ? AND id = ? AND version = ?
                      """)
                  .params(state.name(), confirmedOn, planId, commitmentId, version)
                  .update();
          if (changed == 0) {
            return false;
          }
          Promise former = before.orElseThrow();
          record(
              planId,
              former.nodeId(),
              "changed",
              PlanJson.promise(commitmentId, former.state(), former.confirmedOn()),
              PlanJson.promise(commitmentId, state.name(), confirmedOn));
          return true;
        });
  }

  @Override
  public int getCommitmentVersion(String planId, String commitmentId) {
    return jdbc.sql("SELECT version FROM plan_commitment WHERE plan_id = ? AND id = ?")
        .params(planId, commitmentId)
        .query(Integer.class)
        .single();
  }
}
