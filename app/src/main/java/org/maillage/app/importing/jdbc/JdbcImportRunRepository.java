package org.maillage.app.importing.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.home.jdbc.Rows;
import org.maillage.app.importing.ImportRun;
import org.maillage.app.importing.ImportRun.IssueCount;
import org.maillage.app.importing.ImportRunRepository;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.Severity;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcImportRunRepository implements ImportRunRepository {

  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JdbcOperations batches;
  private final UnitOfWork work;
  private final JsonMapper json = new JsonMapper();

  JdbcImportRunRepository(JdbcClient jdbc, JdbcOperations batches, UnitOfWork work) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.work = work;
  }

  @Override
  public void lock() {
    jdbc.sql("SELECT name FROM import_lock WHERE name = 'import' FOR UPDATE")
        .query(String.class)
        .single();
  }

  @Override
  public long record(ImportRun run) {
    return work.write(
        () -> {
          forgetReports(run);
          long id = insertRun(run);
          insertReport(id, run);
          return id;
        });
  }

  private void forgetReports(ImportRun run) {
    for (String table : List.of("import_issue", "import_issue_count")) {
      jdbc.sql(
              "DELETE FROM "
                  + table
                  + " WHERE import_run_id IN"
                  + " (SELECT id FROM import_run WHERE territory_id = ? AND status = ?)")
          .params(run.territoryId(), run.status().name())
          .update();
    }
  }

  private long insertRun(ImportRun run) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            INSERT INTO import_run (territory_id, status, started_at, finished_at, fingerprint,
              errors, warnings, infos)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            run.territoryId(),
            run.status().name(),
            moment(run.startedAt()),
            moment(run.finishedAt()),
            run.fingerprint(),
            run.count(Severity.ERROR),
            run.count(Severity.WARNING),
            run.count(Severity.INFO))
        .update(key, "id");
    return Objects.requireNonNull(key.getKeyAs(Long.class), "the database gave no id");
  }

  private void insertReport(long id, ImportRun run) {
    Rows.insert(
        batches,
        """
        INSERT INTO import_issue_count (import_run_id, ordinal, code, file, issues)
        VALUES (?, ?, ?, ?, ?)
        """,
        run.counts(),
        (statement, ordinal, count) -> {
          statement.setLong(1, id);
          statement.setInt(2, ordinal);
          statement.setString(3, count.code().name());
          statement.setString(4, text(count.file()));
          statement.setLong(5, count.issues());
        });
    Rows.insert(
        batches,
        """
        INSERT INTO import_issue (import_run_id, ordinal, code, file, line, offending, arguments)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        run.issues(),
        (statement, ordinal, issue) -> {
          statement.setLong(1, id);
          statement.setInt(2, ordinal);
          statement.setString(3, issue.code().name());
          statement.setString(4, text(issue.file()));
          statement.setLong(5, issue.line());
          statement.setString(6, text(issue.value()));
          statement.setString(7, text(json.writeValueAsString(issue.arguments())));
        });
  }

  @Override
  public Optional<ImportRun> findInForce(String territoryId) {
    return find("id = (SELECT import_run_id FROM territory WHERE id = ?)", territoryId);
  }

  @Override
  public Optional<ImportRun> findLatest(String territoryId) {
    return find("id = (SELECT MAX(id) FROM import_run WHERE territory_id = ?)", territoryId);
  }

  private Optional<ImportRun> find(String condition, String territoryId) {
    return work.read(
        () ->
            jdbc.sql(
                    """
                    SELECT id, territory_id, status, started_at, finished_at, fingerprint
                    FROM import_run WHERE\s"""
                        + condition)
                .param(territoryId)
                .query(
                    (row, i) -> {
                      long id = row.getLong("id");
                      return new ImportRun(
                          id,
                          row.getString("territory_id"),
                          ImportRun.Status.valueOf(row.getString("status")),
                          instant(row, "started_at"),
                          instant(row, "finished_at"),
                          row.getString("fingerprint"),
                          List.of(),
                          List.of());
                    })
                .optional()
                .map(this::withReport));
  }

  private ImportRun withReport(ImportRun run) {
    List<IssueCount> counts =
        jdbc.sql(
                """
                SELECT code, file, issues FROM import_issue_count
                WHERE import_run_id = ? ORDER BY ordinal
                """)
            .param(run.id())
            .query(
                (row, i) ->
                    new IssueCount(
                        IssueCode.valueOf(row.getString("code")),
                        row.getString("file"),
                        row.getLong("issues")))
            .list();
    List<ImportIssue> issues =
        jdbc.sql(
                """
                SELECT code, file, line, offending, arguments FROM import_issue
                WHERE import_run_id = ? ORDER BY ordinal
                """)
            .param(run.id())
            .query(
                (row, i) ->
                    new ImportIssue(
                        IssueCode.valueOf(row.getString("code")),
                        row.getString("file"),
                        row.getLong("line"),
                        row.getString("offending"),
                        json.readValue(row.getString("arguments"), TEXTS)))
            .list();
    return new ImportRun(
        run.id(),
        run.territoryId(),
        run.status(),
        run.startedAt(),
        run.finishedAt(),
        run.fingerprint(),
        counts,
        issues);
  }
}
