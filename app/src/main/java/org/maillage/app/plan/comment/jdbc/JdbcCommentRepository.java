package org.maillage.app.plan.comment.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.plan.comment.Comment;
import org.maillage.app.plan.comment.CommentRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Repository
class JdbcCommentRepository implements CommentRepository {

  private static final String COLUMNS =
      """
      SELECT id, node_id, section_key, answers_to, author_id, organisation_id, content,
        written_at, resolved_at, taken_back_at
      FROM plan_comment
      """;

  private final JdbcClient jdbc;
  private final UnitOfWork work;
  private final Journal journal;

  JdbcCommentRepository(JdbcClient jdbc, UnitOfWork work, Journal journal) {
    this.jdbc = jdbc;
    this.work = work;
    this.journal = journal;
  }

  @Override
  public List<Comment> listComments(String planId, String nodeId) {
    return jdbc.sql(COLUMNS + "WHERE plan_id = ? AND node_id = ? ORDER BY written_at, id")
        .params(planId, nodeId)
        .query((row, i) -> comment(row))
        .list();
  }

  @Override
  public Optional<Comment> findComment(String planId, String id) {
    return jdbc.sql(COLUMNS + "WHERE plan_id = ? AND id = ?")
        .params(planId, id)
        .query((row, i) -> comment(row))
        .optional();
  }

  private static Comment comment(ResultSet row) throws SQLException {
    return new Comment(
        row.getString("id"),
        row.getString("node_id"),
        row.getString("section_key"),
        row.getString("answers_to"),
        row.getString("author_id"),
        row.getString("organisation_id"),
        row.getString("content"),
        instant(row, "written_at"),
        instantOrNull(row, "resolved_at"),
        instantOrNull(row, "taken_back_at"));
  }

  private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  @Override
  public Map<String, Integer> countOpen(String planId) {
    Map<String, Integer> open = new HashMap<>();
    jdbc.sql(
            """
            SELECT node_id, COUNT(*) AS remarks FROM plan_comment
            WHERE plan_id = ? AND answers_to IS NULL AND resolved_at IS NULL
              AND taken_back_at IS NULL
            GROUP BY node_id
            """)
        .param(planId)
        .query(
            row -> {
              open.put(row.getString("node_id"), row.getInt("remarks"));
            });
    return open;
  }

  @Override
  public void add(String planId, Comment comment) {
    work.writeAll(
        () -> {
          jdbc.sql(
                  """
                  INSERT INTO plan_comment (plan_id, id, node_id, section_key, answers_to,
                    author_id, organisation_id, content, written_at)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                  """)
              .param(planId)
              .param(comment.id())
              .param(comment.nodeId())
              .param(comment.sectionKey())
              .param(comment.answersTo())
              .param(comment.authorId())
              .param(comment.organisationId())
              .param(text(comment.text()))
              .param(moment(comment.writtenAt()))
              .update();
          record(planId, comment, comment.answersTo() == null ? "commented" : "answered");
        });
  }

  @Override
  public boolean resolve(String planId, String id, @Nullable Instant resolvedAt) {
    return work.write(
        () -> {
          int changed =
              jdbc.sql(
                      """
                      UPDATE plan_comment SET resolved_at = ?
                      WHERE plan_id = ? AND id = ? AND answers_to IS NULL
                        AND taken_back_at IS NULL AND\s"""
                          + (resolvedAt == null
                              ? "resolved_at IS NOT NULL"
                              : "resolved_at IS NULL"))
                  .param(resolvedAt == null ? null : moment(resolvedAt))
                  .param(planId)
                  .param(id)
                  .update();
          if (changed == 0) {
            return false;
          }
          record(
              planId,
              findComment(planId, id).orElseThrow(),
              resolvedAt == null ? "reopened" : "resolved");
          return true;
        });
  }

  @Override
  public boolean takeBack(String planId, String id, Instant at) {
    return work.write(
        () -> {
          int changed =
              jdbc.sql(
                      """
                      UPDATE plan_comment SET content = '', taken_back_at = ?
                      WHERE plan_id = ? AND id = ? AND taken_back_at IS NULL
                      """)
                  .params(moment(at), planId, id)
                  .update();
          if (changed == 0) {
            return false;
          }
          record(planId, findComment(planId, id).orElseThrow(), "taken-back");
          return true;
        });
  }

  /** The fields are not called as those of a section: a comment is no version of its text. */
  private void record(String planId, Comment comment, String verb) {
    String territoryId =
        jdbc.sql("SELECT territory_id FROM plan WHERE id = ?")
            .param(planId)
            .query(String.class)
            .single();
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("remark", comment.id());
    json.put("remarkOn", comment.sectionKey());
    if (comment.answersTo() != null) {
      json.put("remarkAnswers", comment.answersTo());
    }
    journal.record(
        new Act(ObjectKind.FICHE, comment.nodeId(), territoryId, verb, null, json.toString()));
  }

  @Override
  public List<Map<String, Object>> export(String personId) {
    return jdbc.sql(
            """
            SELECT p.title AS plan_title, n.title, c.section_key, c.content, c.written_at
            FROM plan_comment c
            JOIN plan_node n ON n.plan_id = c.plan_id AND n.id = c.node_id
            JOIN plan p ON p.id = c.plan_id
            WHERE c.author_id = ? AND c.taken_back_at IS NULL
            ORDER BY c.written_at, c.id
            """)
        .param(personId)
        .query(
            (row, i) -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("plan", row.getString("plan_title"));
              one.put("fiche", row.getString("title"));
              one.put("section", row.getString("section_key"));
              one.put("text", row.getString("content"));
              one.put("writtenAt", instant(row, "written_at").toString());
              return one;
            })
        .list();
  }

  @Override
  public void forget(String personId) {
    work.writeAll(
        () ->
            jdbc.sql("UPDATE plan_comment SET author_id = NULL WHERE author_id = ?")
                .param(personId)
                .update());
  }
}
