package org.maillage.app.link.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.link.SingleUseLink;
import org.maillage.app.link.SingleUseLinkRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSingleUseLinkRepository implements SingleUseLinkRepository {

  private static final String ALL =
      """
      SELECT id, page_key, subject_id, territory_id, asked_by, made_at, expires_at, used_at,
        revoked_at
      FROM single_use_link
      """;
  private static final String WHILE_OPEN =
      " WHERE id = ? AND used_at IS NULL AND revoked_at IS NULL AND expires_at > ?";

  private final JdbcClient jdbc;

  JdbcSingleUseLinkRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void insert(SingleUseLink link, String tokenHash) {
    jdbc.sql(
            """
            INSERT INTO single_use_link (id, token_hash, page_key, subject_id, territory_id,
              asked_by, made_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(link.id())
        .param(tokenHash)
        .param(link.pageKey())
        .param(link.subjectId())
        .param(link.territoryId())
        .param(link.askedBy())
        .param(moment(link.madeAt()))
        .param(moment(link.expiresAt()))
        .update();
  }

  @Override
  public Optional<SingleUseLink> findByHash(String tokenHash) {
    return jdbc.sql(ALL + "WHERE token_hash = ?")
        .param(tokenHash)
        .query((row, i) -> link(row))
        .optional();
  }

  @Override
  public Optional<SingleUseLink> findLink(String id) {
    return jdbc.sql(ALL + "WHERE id = ?").param(id).query((row, i) -> link(row)).optional();
  }

  @Override
  public List<SingleUseLink> listLinks(String pageKey, String subjectId) {
    return jdbc.sql(ALL + "WHERE page_key = ? AND subject_id = ? ORDER BY made_at DESC, id")
        .params(pageKey, subjectId)
        .query((row, i) -> link(row))
        .list();
  }

  private static SingleUseLink link(ResultSet row) throws SQLException {
    return new SingleUseLink(
        row.getString("id"),
        row.getString("page_key"),
        row.getString("subject_id"),
        row.getString("territory_id"),
        row.getString("asked_by"),
        instant(row, "made_at"),
        instant(row, "expires_at"),
        instantOrNull(row, "used_at"),
        instantOrNull(row, "revoked_at"));
  }

  private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  @Override
  public boolean use(String id, Instant at) {
    return jdbc.sql("UPDATE single_use_link SET used_at = ?" + WHILE_OPEN)
            .params(moment(at), id, moment(at))
            .update()
        == 1;
  }

  @Override
  public boolean revoke(String id, Instant at) {
    return jdbc.sql("UPDATE single_use_link SET revoked_at = ?" + WHILE_OPEN)
            .params(moment(at), id, moment(at))
            .update()
        == 1;
  }
}
