package org.maillage.app.job.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;
import static org.maillage.app.home.jdbc.Rows.textOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.job.Job;
import org.maillage.app.job.JobError;
import org.maillage.app.job.JobRepository;
import org.maillage.app.job.JobState;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Repository
class JdbcJobRepository implements JobRepository {

  private static final String SELECT =
      """
      SELECT id, territory_id, kind, title, input, state, progress_key, progress_done,
        progress_total, best, outcome, error_key, error_arguments, attempts, asked_at, begun_at,
        seen_at, ended_at
      FROM job\s""";

  private final JdbcClient jdbc;
  private final UnitOfWork work;
  private final ObjectMapper json;
  private final Clock clock;
  private final Journal journal;

  JdbcJobRepository(
      JdbcClient jdbc, UnitOfWork work, ObjectMapper json, Clock clock, Journal journal) {
    this.jdbc = jdbc;
    this.work = work;
    this.json = json;
    this.clock = clock;
    this.journal = journal;
  }

  @Override
  public String add(Job job, String submission) {
    Optional<String> former = findBySubmission(submission);
    if (former.isPresent()) {
      return former.get();
    }
    try {
      work.writeAll(() -> insert(job, submission));
      return job.id();
    } catch (DuplicateKeyException submittedMeanwhile) {
      return findBySubmission(submission).orElseThrow(() -> submittedMeanwhile);
    }
  }

  private Optional<String> findBySubmission(String submission) {
    return jdbc.sql("SELECT id FROM job WHERE submission = ?")
        .param(submission)
        .query(String.class)
        .optional();
  }

  private void insert(Job job, String submission) {
    jdbc.sql(
            """
            INSERT INTO job (id, submission, territory_id, kind, title, input, state, progress_key,
              progress_done, progress_total, best, attempts, asked_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, '', 0, 0, ?, 0, ?)
            """)
        .params(
            job.id(),
            text(submission),
            job.territoryId(),
            job.kind(),
            text(job.title()),
            text(job.input()),
            JobState.WAITING.name())
        .param(textOrNull(job.best()))
        .param(moment(job.times().asked()))
        .update();
    ObjectNode asked = JsonMapper.shared().createObjectNode();
    asked.put("kind", job.kind());
    asked.put("title", job.title());
    asked.put("input", job.input());
    record(job.id(), job.territoryId(), "asked", asked.toString());
  }

  private void record(String id, String territoryId, String verb, @Nullable String after) {
    journal.record(new Act(ObjectKind.JOB, id, territoryId, verb, null, after));
  }

  @Override
  public Optional<Job> find(String id) {
    return jdbc.sql(SELECT + "WHERE id = ?").param(id).query(this::job).optional();
  }

  @Override
  public List<Job> listJobs(String territoryId, String kind, int atMost) {
    return jdbc.sql(
            SELECT
                + """
                WHERE territory_id = ? AND kind = ? ORDER BY job_number DESC
                FETCH FIRST ? ROWS ONLY
                """)
        .params(territoryId, kind, atMost)
        .query(this::job)
        .list();
  }

  @Override
  public long count(JobState state) {
    return jdbc.sql("SELECT COUNT(*) FROM job WHERE state = ?")
        .param(state.name())
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<Job> takeNext(Instant silentSince) {
    List<Job> open =
        jdbc.sql(
                SELECT
                    + """
                    WHERE state = 'WAITING' OR (state IN ('RUNNING', 'STOPPING') AND seen_at < ?)
                    ORDER BY job_number
                    """)
            .param(moment(silentSince))
            .query(this::job)
            .list();
    return open.stream().filter(job -> take(job, silentSince)).findFirst();
  }

  /** Another server may have been faster: the condition is in the update itself. */
  private boolean take(Job job, Instant silentSince) {
    return work.write(
            () ->
                jdbc.sql(
                        """
                        UPDATE job SET
                          state = CASE WHEN state = 'STOPPING' THEN 'STOPPING' ELSE 'RUNNING' END,
                          attempts = attempts + 1, begun_at = COALESCE(begun_at, ?), seen_at = ?
                        WHERE id = ? AND attempts = ? AND (state = 'WAITING'
                          OR (state IN ('RUNNING', 'STOPPING') AND seen_at < ?))
                        """)
                    .params(
                        moment(clock.instant()),
                        moment(clock.instant()),
                        job.id(),
                        job.attempts(),
                        moment(silentSince))
                    .update())
        == 1;
  }

  @Override
  public JobState beat(String id, Job.Progress progress, @Nullable String best) {
    work.writeAll(
        () ->
            jdbc.sql(
                    """
                    UPDATE job SET seen_at = ?, progress_key = ?, progress_done = ?,
                      progress_total = ?, best = COALESCE(?, best)
                    WHERE id = ?
                    """)
                .params(
                    moment(clock.instant()),
                    progress.messageKey(),
                    progress.done(),
                    progress.total())
                .param(textOrNull(best))
                .param(id)
                .update());
    return jdbc.sql("SELECT state FROM job WHERE id = ?")
        .param(id)
        .query(String.class)
        .optional()
        .map(JobState::valueOf)
        .orElse(JobState.STOPPING);
  }

  @Override
  public void end(String id, JobState state, @Nullable String result, @Nullable JobError error) {
    work.writeAll(
        () ->
            jdbc.sql(
                    """
                    UPDATE job SET state = ?, outcome = ?, error_key = ?, error_arguments = ?,
                      ended_at = ?
                    WHERE id = ?
                    """)
                .param(state.name())
                .param(textOrNull(result))
                .param(error == null ? null : error.messageKey())
                .param(error == null ? null : text(json.writeValueAsString(error.arguments())))
                .param(moment(clock.instant()))
                .param(id)
                .update());
  }

  @Override
  public void putBack(String id, @Nullable String best) {
    work.writeAll(
        () ->
            jdbc.sql(
                    """
                    UPDATE job SET best = COALESCE(?, best),
                      state = CASE WHEN state = 'STOPPING' THEN 'STOPPED' ELSE 'WAITING' END
                    WHERE id = ?
                    """)
                .param(textOrNull(best))
                .param(id)
                .update());
  }

  @Override
  public boolean stop(String id) {
    return work.write(
        () -> {
          boolean stopped = stopWaiting(id) || stopRunning(id);
          if (stopped) {
            find(id).ifPresent(job -> record(id, job.territoryId(), "stopped", null));
          }
          return stopped;
        });
  }

  private boolean stopWaiting(String id) {
    return jdbc.sql(
                """
                UPDATE job SET state = 'STOPPED', ended_at = ?
                WHERE id = ? AND state = 'WAITING'
                """)
            .params(moment(clock.instant()), id)
            .update()
        == 1;
  }

  /** Once: who asks again changes nothing. */
  private boolean stopRunning(String id) {
    return jdbc.sql("UPDATE job SET state = 'STOPPING' WHERE id = ? AND state = 'RUNNING'")
            .param(id)
            .update()
        == 1;
  }

  private Job job(ResultSet row, int number) throws SQLException {
    String errorKey = row.getString("error_key");
    return new Job(
        row.getString("id"),
        row.getString("territory_id"),
        row.getString("kind"),
        row.getString("title"),
        row.getString("input"),
        JobState.valueOf(row.getString("state")),
        new Job.Progress(
            row.getString("progress_key"),
            row.getLong("progress_done"),
            row.getLong("progress_total")),
        row.getString("best"),
        row.getString("outcome"),
        errorKey == null
            ? null
            : new JobError(
                errorKey,
                List.of(json.readValue(row.getString("error_arguments"), String[].class))),
        row.getInt("attempts"),
        new Job.Times(
            instant(row, "asked_at"),
            instantOrNull(row, "begun_at"),
            instantOrNull(row, "seen_at"),
            instantOrNull(row, "ended_at")));
  }

  private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    return row.getObject(column) == null ? null : instant(row, column);
  }
}
