package org.maillage.app.plan.publication.jdbc;

import static org.maillage.app.home.jdbc.Rows.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.plan.publication.PartFile;
import org.maillage.app.plan.publication.PartRepository;
import org.maillage.app.plan.publication.PartSource;
import org.maillage.app.plan.publication.PartStatus;
import org.maillage.app.plan.publication.PartType;
import org.maillage.app.plan.publication.SchemePart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPartRepository implements PartRepository {

  private static final String COLUMNS =
      """
      SELECT id, part_type, title, edition, dated, status, source, file_name, media_type,
        size_bytes, sha256, version
      FROM plan_document
      """;

  private final JdbcClient jdbc;
  private final UnitOfWork work;

  JdbcPartRepository(JdbcClient jdbc, UnitOfWork work) {
    this.jdbc = jdbc;
    this.work = work;
  }

  @Override
  public List<SchemePart> listParts(String planId) {
    return jdbc.sql(COLUMNS + "WHERE plan_id = ? ORDER BY ordinal, id")
        .param(planId)
        .query((row, i) -> part(row))
        .list();
  }

  @Override
  public Optional<SchemePart> findPart(String planId, String id) {
    return jdbc.sql(COLUMNS + "WHERE plan_id = ? AND id = ?")
        .params(planId, id)
        .query((row, i) -> part(row))
        .optional();
  }

  private static SchemePart part(ResultSet row) throws SQLException {
    String source = row.getString("source");
    String fileName = row.getString("file_name");
    return new SchemePart(
        row.getString("id"),
        PartType.valueOf(row.getString("part_type")),
        row.getString("title"),
        row.getString("edition"),
        row.getObject("dated", LocalDate.class),
        PartStatus.valueOf(row.getString("status")),
        source == null ? null : PartSource.valueOf(source),
        fileName == null
            ? null
            : new PartFile(
                fileName,
                row.getString("media_type"),
                row.getInt("size_bytes"),
                row.getString("sha256")),
        row.getInt("version"));
  }

  @Override
  public void add(String planId, SchemePart part) {
    given(
            planId,
            part,
            """
            INSERT INTO plan_document (plan_id, id, ordinal, part_type, title, edition, dated, status,
              source, file_name, media_type, size_bytes, sha256, version)
            SELECT :plan, :id, COALESCE(MAX(ordinal), 0) + 1, :type, :title, :edition,
              CAST(:dated AS DATE), :status, CAST(:source AS VARCHAR(30)),
              CAST(:name AS VARCHAR(200)), CAST(:media AS VARCHAR(120)), CAST(:size AS INTEGER),
              CAST(:sha256 AS VARCHAR(64)), :version
            FROM plan_document WHERE plan_id = :plan
            """)
        .update();
  }

  /** A statement with everything that a part is made of. */
  private JdbcClient.StatementSpec given(String planId, SchemePart part, String sql) {
    PartFile file = part.file();
    PartSource source = part.source();
    return jdbc.sql(sql)
        .param("plan", planId)
        .param("id", part.id())
        .param("type", part.type().name())
        .param("title", text(part.title()))
        .param("edition", text(part.edition()))
        .param("dated", part.dated())
        .param("status", part.status().name())
        .param("source", source == null ? null : source.name())
        .param("name", file == null ? null : text(file.name()))
        .param("media", file == null ? null : file.mediaType())
        .param("size", file == null ? null : file.sizeBytes())
        .param("sha256", file == null ? null : file.sha256())
        .param("version", part.version());
  }

  @Override
  public boolean change(String planId, SchemePart part) {
    return given(
                planId,
                part,
                """
                UPDATE plan_document
                SET part_type = :type, title = :title, edition = :edition, dated = :dated,
                  status = :status, source = :source, file_name = :name, media_type = :media,
                  size_bytes = :size, sha256 = :sha256, version = version + 1
                WHERE plan_id = :plan AND id = :id AND version = :version
                """)
            .update()
        == 1;
  }

  @Override
  public boolean remove(String planId, String id) {
    return jdbc.sql("DELETE FROM plan_document WHERE plan_id = ? AND id = ?")
            .params(planId, id)
            .update()
        == 1;
  }

  @Override
  public void keepFile(String planId, String sha256, byte[] content) {
    int known =
        jdbc.sql("SELECT COUNT(*) FROM plan_document_file WHERE plan_id = ? AND sha256 = ?")
            .params(planId, sha256)
            .query(Integer.class)
            .single();
    if (known == 0) {
      jdbc.sql("INSERT INTO plan_document_file (plan_id, sha256, content) VALUES (?, ?, ?)")
          .param(planId)
          .param(sha256)
          .param(content)
          .update();
    }
  }

  @Override
  public Optional<byte[]> findFile(String planId, String sha256) {
    // In one transaction: H2 gives large content piece by piece, from the row that was read.
    return work.read(
        () ->
            jdbc.sql("SELECT content FROM plan_document_file WHERE plan_id = ? AND sha256 = ?")
                .params(planId, sha256)
                .query((row, i) -> row.getBytes("content"))
                .optional());
  }
}
