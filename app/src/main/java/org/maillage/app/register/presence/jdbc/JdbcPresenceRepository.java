package org.maillage.app.register.presence.jdbc;

import static org.maillage.app.home.jdbc.Rows.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.register.presence.HalfYear;
import org.maillage.app.register.presence.PresenceRepository;
import org.maillage.app.register.presence.PresenceRequest;
import org.maillage.app.register.presence.PresenceRequest.Answer;
import org.maillage.app.register.presence.PresenceRequest.Presence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Repository
class JdbcPresenceRepository implements PresenceRepository {

  private final JdbcClient jdbc;
  private final UnitOfWork work;
  private final Journal journal;

  JdbcPresenceRepository(JdbcClient jdbc, UnitOfWork work, Journal journal) {
    this.jdbc = jdbc;
    this.work = work;
    this.journal = journal;
  }

  @Override
  public List<PresenceRequest> listRequests(String territoryId) {
    return work.read(
        () -> {
          Map<String, List<Answer>> answers = answers(territoryId);
          return jdbc.sql(
                  """
                  SELECT id, half_year, operator_name, asked_on, due_on, mailed_on, answered_on
                  FROM presence_request WHERE territory_id = ?
                  ORDER BY half_year DESC, operator_name
                  """)
              .param(territoryId)
              .query((row, i) -> request(row, answers))
              .list();
        });
  }

  private Map<String, List<Answer>> answers(String territoryId) {
    Map<String, List<Answer>> answers = new HashMap<>();
    jdbc.sql(
            """
            SELECT request_id, place_id, place_name, presence, weekly_minutes, note
            FROM presence_answer WHERE territory_id = ? ORDER BY place_name, place_id
            """)
        .param(territoryId)
        .query(
            row -> {
              answers
                  .computeIfAbsent(row.getString("request_id"), r -> new ArrayList<>())
                  .add(
                      new Answer(
                          row.getString("place_id"),
                          row.getString("place_name"),
                          Presence.valueOf(row.getString("presence")),
                          row.getObject("weekly_minutes", Integer.class),
                          row.getString("note")));
            });
    return answers;
  }

  private static PresenceRequest request(ResultSet row, Map<String, List<Answer>> answers)
      throws SQLException {
    String id = row.getString("id");
    return new PresenceRequest(
        id,
        HalfYear.parse(row.getString("half_year")),
        row.getString("operator_name"),
        row.getObject("asked_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        row.getObject("mailed_on", LocalDate.class),
        row.getObject("answered_on", LocalDate.class),
        answers.getOrDefault(id, List.of()));
  }

  @Override
  public Optional<PresenceRequest> findRequest(String territoryId, String id) {
    return listRequests(territoryId).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public Map<String, List<PresenceRequest>> listOpen(LocalDate dueSince) {
    Map<String, List<PresenceRequest>> open = new TreeMap<>();
    jdbc.sql(
            """
            SELECT territory_id, id, half_year, operator_name, asked_on, due_on, mailed_on,
              answered_on
            FROM presence_request WHERE answered_on IS NULL AND due_on >= ?
            ORDER BY territory_id, operator_name
            """)
        .param(dueSince)
        .query(
            row -> {
              open.computeIfAbsent(row.getString("territory_id"), t -> new ArrayList<>())
                  .add(request(row, Map.of()));
            });
    return open;
  }

  @Override
  public boolean claimMail(String territoryId, String id, LocalDate today, LocalDate notSince) {
    return work.write(
        () -> {
          int taken =
              jdbc.sql(
                      """
                      UPDATE presence_request SET mailed_on = ?
                      WHERE territory_id = ? AND id = ? AND answered_on IS NULL
                        AND (mailed_on IS NULL OR mailed_on < ?)
                      """)
                  .params(today, territoryId, id, notSince)
                  .update();
          if (taken == 1) {
            recordMail(territoryId, id, today);
          }
          return taken == 1;
        });
  }

  @Override
  public void releaseMail(String territoryId, String id, @Nullable LocalDate former) {
    work.writeAll(
        () -> {
          jdbc.sql("UPDATE presence_request SET mailed_on = ? WHERE territory_id = ? AND id = ?")
              .param(former)
              .param(territoryId)
              .param(id)
              .update();
          recordMail(territoryId, id, former);
        });
  }

  private void recordMail(String territoryId, String id, @Nullable LocalDate day) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("request", id);
    json.put("mailedOn", day == null ? null : day.toString());
    record(territoryId, "changed", json);
  }

  @Override
  public void add(String territoryId, PresenceRequest request) {
    work.writeAll(
        () -> {
          jdbc.sql(
                  """
                  INSERT INTO presence_request (territory_id, id, half_year, operator_name,
                    asked_on, due_on)
                  VALUES (?, ?, ?, ?, ?, ?)
                  """)
              .params(
                  territoryId,
                  request.id(),
                  request.halfYear().toString(),
                  text(request.operator()),
                  request.askedOn(),
                  request.dueOn())
              .update();
          ObjectNode json = JsonMapper.shared().createObjectNode();
          json.put("operator", request.operator());
          json.put("halfYear", request.halfYear().toString());
          record(territoryId, "asked", json);
        });
  }

  @Override
  public boolean answer(String territoryId, String id, LocalDate day, List<Answer> answers) {
    return work.write(
        () -> {
          int taken =
              jdbc.sql(
                      """
                      UPDATE presence_request SET answered_on = ?
                      WHERE territory_id = ? AND id = ? AND answered_on IS NULL
                      """)
                  .params(day, territoryId, id)
                  .update();
          if (taken == 0) {
            return false;
          }
          ArrayNode list = JsonMapper.shared().createArrayNode();
          for (Answer answer : answers) {
            insert(territoryId, id, answer);
            list.addObject()
                .put("place", answer.placeId())
                .put("presence", answer.presence().name());
          }
          ObjectNode json = JsonMapper.shared().createObjectNode();
          json.put("request", id);
          json.set("answers", list);
          record(territoryId, "changed", json);
          return true;
        });
  }

  private void insert(String territoryId, String id, Answer answer) {
    jdbc.sql(
            """
            INSERT INTO presence_answer (territory_id, request_id, place_id, place_name, presence,
              weekly_minutes, note)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(territoryId)
        .param(id)
        .param(text(answer.placeId()))
        .param(text(answer.placeName()))
        .param(answer.presence().name())
        .param(answer.weeklyMinutes())
        .param(text(answer.note()))
        .update();
  }

  private void record(String territoryId, String verb, ObjectNode after) {
    journal.record(
        new Act(ObjectKind.REGISTER, territoryId, territoryId, verb, null, after.toString()));
  }
}
