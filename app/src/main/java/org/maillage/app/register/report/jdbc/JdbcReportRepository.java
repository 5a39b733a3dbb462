package org.maillage.app.register.report.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;
import static org.maillage.app.home.jdbc.Rows.textOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.register.report.PlaceReport;
import org.maillage.app.register.report.PlaceReport.Kind;
import org.maillage.app.register.report.PlaceReport.State;
import org.maillage.app.register.report.ReportRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The journal is told which report is where, never what was written or by whom. */
@Repository
class JdbcReportRepository implements ReportRepository {

  private static final String ALL =
      """
      SELECT id, territory_id, place_id, place_name, kind, told, email, reported_at, due_at, state,
        acknowledged_at, closed_at, answer
      FROM place_report
      """;

  private static final String FORGET =
      "UPDATE place_report SET told = NULL, email = NULL, answer = NULL ";

  private final JdbcClient jdbc;
  private final UnitOfWork work;
  private final Journal journal;

  JdbcReportRepository(JdbcClient jdbc, UnitOfWork work, Journal journal) {
    this.jdbc = jdbc;
    this.work = work;
    this.journal = journal;
  }

  private static PlaceReport report(ResultSet row) throws SQLException {
    return new PlaceReport(
        row.getString("id"),
        row.getString("territory_id"),
        row.getString("place_id"),
        row.getString("place_name"),
        Kind.valueOf(row.getString("kind")),
        row.getString("told"),
        row.getString("email"),
        instant(row, "reported_at"),
        instant(row, "due_at"),
        State.valueOf(row.getString("state")),
        instantOrNull(row, "acknowledged_at"),
        instantOrNull(row, "closed_at"),
        row.getString("answer"));
  }

  private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    return row.getObject(column) == null ? null : instant(row, column);
  }

  @Override
  public void add(PlaceReport report) {
    work.writeAll(
        () -> {
          jdbc.sql(
                  """
                  INSERT INTO place_report (id, territory_id, place_id, place_name, kind, told,
                    email, reported_at, due_at, state)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                  """)
              .param(report.id())
              .param(report.territoryId())
              .param(text(report.placeId()))
              .param(text(report.placeName()))
              .param(report.kind().name())
              .param(textOrNull(report.text()))
              .param(textOrNull(report.email()))
              .param(moment(report.reportedAt()))
              .param(moment(report.dueAt()))
              .param(report.state().name())
              .update();
          record(report.territoryId(), report.id(), "created", report.placeId(), report.state());
        });
  }

  @Override
  public List<PlaceReport> listOpen(String territoryId) {
    return jdbc.sql(
            ALL
                + """
                WHERE territory_id = ? AND closed_at IS NULL ORDER BY reported_at, id
                """)
        .param(territoryId)
        .query((row, i) -> report(row))
        .list();
  }

  @Override
  public List<PlaceReport> listClosed(String territoryId, int most) {
    return jdbc.sql(
            ALL
                + """
                WHERE territory_id = ? AND closed_at IS NOT NULL
                ORDER BY closed_at DESC, id LIMIT ?
                """)
        .params(territoryId, most)
        .query((row, i) -> report(row))
        .list();
  }

  @Override
  public Optional<PlaceReport> find(String territoryId, String id) {
    return jdbc.sql(ALL + "WHERE territory_id = ? AND id = ?")
        .params(territoryId, id)
        .query((row, i) -> report(row))
        .optional();
  }

  @Override
  public boolean answer(String territoryId, String id, State state, Instant at, String answer) {
    return work.write(
        () -> {
          Optional<PlaceReport> before = find(territoryId, id);
          if (before.isEmpty()
              || !(state == State.ACKNOWLEDGED ? acknowledge(id, at) : close(id, state, at))) {
            return false;
          }
          if (state != State.ACKNOWLEDGED) {
            jdbc.sql("UPDATE place_report SET answer = ? WHERE id = ?")
                .params(text(answer), id)
                .update();
          }
          record(territoryId, id, "changed", before.get().placeId(), state);
          return true;
        });
  }

  private boolean acknowledge(String id, Instant at) {
    return jdbc.sql(
                """
                UPDATE place_report SET state = 'ACKNOWLEDGED', acknowledged_at = ?
                WHERE id = ? AND state = 'NEW'
                """)
            .params(moment(at), id)
            .update()
        == 1;
  }

  private boolean close(String id, State state, Instant at) {
    return jdbc.sql(
                """
                UPDATE place_report
                SET state = ?, closed_at = ?, acknowledged_at = COALESCE(acknowledged_at, ?)
                WHERE id = ? AND closed_at IS NULL
                """)
            .params(state.name(), moment(at), moment(at), id)
            .update()
        == 1;
  }

  private void record(String territoryId, String id, String verb, String placeId, State state) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("report", id).put("place", placeId).put("state", state.name());
    journal.record(
        new Act(ObjectKind.REGISTER, territoryId, territoryId, verb, null, json.toString()));
  }

  @Override
  public List<PlaceReport> listOf(String email) {
    return jdbc.sql(ALL + "WHERE email = ? ORDER BY reported_at, id")
        .param(email)
        .query((row, i) -> report(row))
        .list();
  }

  @Override
  public void forgetOf(String email) {
    jdbc.sql(FORGET + "WHERE email = ?").param(email).update();
  }

  @Override
  public int forgetBefore(Instant closed, Instant reported) {
    return jdbc.sql(
            FORGET
                + """
                WHERE (closed_at < ? OR reported_at < ?)
                  AND (told IS NOT NULL OR email IS NOT NULL OR answer IS NOT NULL)
                """)
        .params(moment(closed), moment(reported))
        .update();
  }
}
