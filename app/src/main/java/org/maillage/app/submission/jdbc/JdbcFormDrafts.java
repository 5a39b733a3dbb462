package org.maillage.app.submission.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.submission.FormDraft;
import org.maillage.app.submission.FormDrafts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFormDrafts implements FormDrafts {

  private final JdbcClient jdbc;
  private final UnitOfWork work;

  JdbcFormDrafts(JdbcClient jdbc, UnitOfWork work) {
    this.jdbc = jdbc;
    this.work = work;
  }

  @Override
  public Optional<FormDraft> findDraft(String personId, String key) {
    return jdbc.sql(
            """
            SELECT draft_key, content, changed_at FROM form_draft
            WHERE person_id = ? AND draft_key = ?
            """)
        .params(personId, key)
        .query(JdbcFormDrafts::draft)
        .optional();
  }

  @Override
  public List<FormDraft> listDrafts(String personId) {
    return jdbc.sql(
            """
            SELECT draft_key, content, changed_at FROM form_draft
            WHERE person_id = ? ORDER BY changed_at DESC, draft_key
            """)
        .param(personId)
        .query(JdbcFormDrafts::draft)
        .list();
  }

  private static FormDraft draft(ResultSet row, int number) throws SQLException {
    return new FormDraft(
        row.getString("draft_key"), row.getString("content"), instant(row, "changed_at"));
  }

  @Override
  public void save(String personId, FormDraft draft) {
    if (update(personId, draft) > 0) {
      return;
    }
    try {
      work.writeAll(() -> insert(personId, draft));
    } catch (DuplicateKeyException otherWindow) {
      update(personId, draft);
    }
  }

  private int update(String personId, FormDraft draft) {
    return work.write(
        () ->
            jdbc.sql(
                    """
                    UPDATE form_draft SET content = ?, changed_at = ?
                    WHERE person_id = ? AND draft_key = ?
                    """)
                .params(text(draft.content()), moment(draft.changedAt()), personId, draft.key())
                .update());
  }

  private void insert(String personId, FormDraft draft) {
    jdbc.sql(
            """
            INSERT INTO form_draft (person_id, draft_key, content, changed_at)
            VALUES (?, ?, ?, ?)
            """)
        .params(personId, draft.key(), text(draft.content()), moment(draft.changedAt()))
        .update();
  }

  @Override
  public void forget(String personId, String key) {
    work.writeAll(
        () ->
            jdbc.sql("DELETE FROM form_draft WHERE person_id = ? AND draft_key = ?")
                .params(personId, key)
                .update());
  }

  @Override
  public void forgetAll(String personId) {
    work.writeAll(
        () -> jdbc.sql("DELETE FROM form_draft WHERE person_id = ?").param(personId).update());
  }

  @Override
  public int forgetBefore(Instant moment) {
    return work.write(
        () ->
            jdbc.sql("DELETE FROM form_draft WHERE changed_at < ?").param(moment(moment)).update());
  }
}
