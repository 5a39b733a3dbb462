package org.maillage.app.plan.evidence.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.plan.evidence.Evidence;
import org.maillage.app.plan.evidence.EvidenceRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Repository
class JdbcEvidenceRepository implements EvidenceRepository {

  private static final String COLUMNS =
      """
      SELECT id, node_id, note_id, commitment_id, file_name, caption, media_type, size_bytes,
        sha256, added_at
      FROM plan_evidence
      """;

  private final JdbcClient jdbc;
  private final UnitOfWork work;
  private final Journal journal;

  JdbcEvidenceRepository(JdbcClient jdbc, UnitOfWork work, Journal journal) {
    this.jdbc = jdbc;
    this.work = work;
    this.journal = journal;
  }

  @Override
  public List<Evidence> listEvidence(String planId, String nodeId) {
    return jdbc.sql(COLUMNS + "WHERE plan_id = ? AND node_id = ? ORDER BY added_at, id")
        .params(planId, nodeId)
        .query((row, i) -> evidence(row))
        .list();
  }

  @Override
  public Optional<Evidence> findEvidence(String planId, String id) {
    return jdbc.sql(COLUMNS + "WHERE plan_id = ? AND id = ?")
        .params(planId, id)
        .query((row, i) -> evidence(row))
        .optional();
  }

  private static Evidence evidence(ResultSet row) throws SQLException {
    return new Evidence(
        row.getString("id"),
        row.getString("node_id"),
        row.getString("note_id"),
        row.getString("commitment_id"),
        row.getString("file_name"),
        row.getString("caption"),
        row.getString("media_type"),
        row.getInt("size_bytes"),
        row.getString("sha256"),
        instant(row, "added_at"));
  }

  @Override
  public byte[] getContent(String planId, String id) {
    // In one transaction: H2 gives large content piece by piece, from the row that was read.
    return work.read(
        () ->
            jdbc.sql("SELECT content FROM plan_evidence WHERE plan_id = ? AND id = ?")
                .params(planId, id)
                .query((row, i) -> row.getBytes("content"))
                .single());
  }

  @Override
  public void add(String planId, Evidence evidence, byte[] content) {
    work.writeAll(
        () -> {
          jdbc.sql(
                  """
                  INSERT INTO plan_evidence (plan_id, id, node_id, note_id, commitment_id,
                    file_name, caption, media_type, size_bytes, sha256, content, added_at)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                  """)
              .param(planId)
              .param(evidence.id())
              .param(evidence.nodeId())
              .param(evidence.noteId())
              .param(evidence.commitmentId())
              .param(text(evidence.fileName()))
              .param(text(evidence.caption()))
              .param(evidence.mediaType())
              .param(evidence.sizeBytes())
              .param(evidence.sha256())
              .param(content)
              .param(moment(evidence.addedAt()))
              .update();
          record(planId, evidence.nodeId(), null, json(evidence));
        });
  }

  @Override
  public boolean remove(String planId, String id) {
    return work.write(
        () -> {
          Optional<Evidence> before = findEvidence(planId, id);
          int removed =
              jdbc.sql("DELETE FROM plan_evidence WHERE plan_id = ? AND id = ?")
                  .params(planId, id)
                  .update();
          if (removed == 0 || before.isEmpty()) {
            return false;
          }
          record(planId, before.get().nodeId(), json(before.get()), null);
          return true;
        });
  }

  private static String json(Evidence evidence) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("file", evidence.fileName());
    json.put("caption", evidence.caption());
    if (evidence.noteId() != null) {
      json.put("note", evidence.noteId());
    }
    if (evidence.commitmentId() != null) {
      json.put("commitment", evidence.commitmentId());
    }
    json.put("sizeBytes", evidence.sizeBytes());
    json.put("sha256", evidence.sha256());
    return json.toString();
  }

  private void record(
      String planId, String nodeId, @Nullable String before, @Nullable String after) {
    String territoryId =
        jdbc.sql("SELECT territory_id FROM plan WHERE id = ?")
            .param(planId)
            .query(String.class)
            .single();
    journal.record(new Act(ObjectKind.FICHE, nodeId, territoryId, "changed", before, after));
  }
}
