package org.maillage.app.plan.convention.jdbc;

import static org.maillage.app.home.jdbc.Rows.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.plan.convention.ConventionRepository;
import org.maillage.domain.plan.convention.Convention;
import org.maillage.domain.plan.convention.Convention.Breach;
import org.maillage.domain.plan.convention.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcConventionRepository implements ConventionRepository {

  private final JdbcClient jdbc;
  private final UnitOfWork work;
  private final Journal journal;

  JdbcConventionRepository(JdbcClient jdbc, UnitOfWork work, Journal journal) {
    this.jdbc = jdbc;
    this.work = work;
    this.journal = journal;
  }

  @Override
  public List<Convention> listConventions(String planId) {
    return work.read(() -> read(planId));
  }

  @Override
  public Optional<Convention> findConvention(String planId, String id) {
    return listConventions(planId).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private List<Convention> read(String planId) {
    Map<String, List<String>> promises = new HashMap<>();
    jdbc.sql(
            """
            SELECT convention_id, commitment_id FROM plan_convention_promise WHERE plan_id = ?
            ORDER BY convention_id, commitment_id
            """)
        .param(planId)
        .query(
            (ResultSet row) -> {
              promises
                  .computeIfAbsent(row.getString("convention_id"), id -> new ArrayList<>())
                  .add(row.getString("commitment_id"));
            });
    Map<String, List<Breach>> breaches = new HashMap<>();
    jdbc.sql(
            """
            SELECT convention_id, id, found_on, what, answer, answered_on
            FROM plan_convention_breach WHERE plan_id = ? ORDER BY found_on, id
            """)
        .param(planId)
        .query(
            (ResultSet row) -> {
              breaches
                  .computeIfAbsent(row.getString("convention_id"), id -> new ArrayList<>())
                  .add(
                      new Breach(
                          row.getString("id"),
                          row.getObject("found_on", LocalDate.class),
                          row.getString("what"),
                          row.getString("answer"),
                          row.getObject("answered_on", LocalDate.class)));
            });
    return jdbc.sql(
            """
            SELECT id, reference, title, object, parties, undertakings, places, signed_on,
              starts_on, ends_on, renewal_months, notice_days, ended_on, version
            FROM plan_convention WHERE plan_id = ? ORDER BY title, id
            """)
        .param(planId)
        .query((row, i) -> convention(row, promises, breaches))
        .list();
  }

  private static Convention convention(
      ResultSet row, Map<String, List<String>> promises, Map<String, List<Breach>> breaches)
      throws SQLException {
    String id = row.getString("id");
    return new Convention(
        id,
        row.getString("reference"),
        row.getString("title"),
        row.getString("object"),
        lines(row.getString("parties")),
        lines(row.getString("undertakings")),
        promises.getOrDefault(id, List.of()),
        lines(row.getString("places")),
        term(row),
        breaches.getOrDefault(id, List.of()),
        row.getInt("version"));
  }

  private static Term term(ResultSet row) throws SQLException {
    Integer months = row.getObject("renewal_months", Integer.class);
    Integer notice = row.getObject("notice_days", Integer.class);
    return new Term(
        row.getObject("signed_on", LocalDate.class),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        months == null ? null : new Term.Renewal(months, notice == null ? 0 : notice),
        row.getObject("ended_on", LocalDate.class));
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }

  @Override
  public void add(String planId, Convention convention) {
    work.writeAll(
        () -> {
          values(
                  jdbc.sql(
                      """
                      INSERT INTO plan_convention (plan_id, id, reference, title, object, parties,
                        undertakings, places, signed_on, starts_on, ends_on, renewal_months,
                        notice_days, ended_on, version)
                      VALUES (:plan, :id, :reference, :title, :object, :parties, :undertakings,
                        :places, :signed, :starts, :ends, :months, :notice, :ended, 1)
                      """),
                  planId,
                  convention)
              .update();
          besides(planId, convention);
          record(planId, null, convention);
        });
  }

  @Override
  public boolean change(String planId, Convention convention) {
    return work.write(
        () -> {
          Convention before = findConvention(planId, convention.id()).orElse(null);
          int changed =
              values(
                      jdbc.sql(
                          """
                          UPDATE plan_convention
                          SET reference = :reference, title = :title, object = :object,
                            parties = :parties, undertakings = :undertakings, places = :places,
                            signed_on = :signed, starts_on = :starts, ends_on = :ends,
                            renewal_months = :months, notice_days = :notice, ended_on = :ended,
                            version = version + 1
                          WHERE plan_id = :plan AND id = :id AND version = :version
                          """),
                      planId,
                      convention)
                  .param("version", convention.version())
                  .update();
          if (changed == 0 || before == null) {
            return false;
          }
          clear(planId, convention.id());
          besides(planId, convention);
          record(planId, before, convention);
          return true;
        });
  }

  private static JdbcClient.StatementSpec values(
      JdbcClient.StatementSpec statement, String planId, Convention convention) {
    Term term = convention.term();
    Term.Renewal renewal = term.renewal();
    return statement
        .param("plan", planId)
        .param("id", convention.id())
        .param("reference", text(convention.reference()))
        .param("title", text(convention.title()))
        .param("object", text(convention.object()))
        .param("parties", text(String.join("\n", convention.parties())))
        .param("undertakings", text(String.join("\n", convention.undertakings())))
        .param("places", text(String.join("\n", convention.places())))
        .param("signed", term.signedOn())
        .param("starts", term.startsOn())
        .param("ends", term.endsOn())
        .param("months", renewal == null ? null : renewal.months())
        .param("notice", renewal == null ? null : renewal.noticeDays())
        .param("ended", term.endedOn());
  }

  private void clear(String planId, String id) {
    for (String table : List.of("plan_convention_promise", "plan_convention_breach")) {
      jdbc.sql("DELETE FROM " + table + " WHERE plan_id = ? AND convention_id = ?")
          .params(planId, id)
          .update();
    }
  }

  /** Promises that are not in the plan any more are left out. */
  private void besides(String planId, Convention convention) {
    for (String commitmentId : convention.commitmentIds()) {
      jdbc.sql(
              """
              INSERT INTO plan_convention_promise (plan_id, convention_id, commitment_id)
              SELECT plan_id, CAST(? AS VARCHAR(40)), id FROM plan_commitment
              WHERE plan_id = ? AND id = ?
              """)
          .params(convention.id(), planId, commitmentId)
          .update();
    }
    for (Breach breach : convention.breaches()) {
      jdbc.sql(
              """
              INSERT INTO plan_convention_breach (plan_id, convention_id, id, found_on, what,
                answer, answered_on)
              VALUES (:plan, :convention, :id, :found, :what, :answer, :answered)
              """)
          .param("plan", planId)
          .param("convention", convention.id())
          .param("id", breach.id())
          .param("found", breach.foundOn())
          .param("what", text(breach.what()))
          .param("answer", text(breach.answer()))
          .param("answered", breach.answeredOn())
          .update();
    }
  }

  @Override
  public boolean remove(String planId, String id) {
    return work.write(
        () -> {
          Convention before = findConvention(planId, id).orElse(null);
          if (before == null) {
            return false;
          }
          clear(planId, id);
          jdbc.sql("DELETE FROM plan_convention WHERE plan_id = ? AND id = ?")
              .params(planId, id)
              .update();
          record(planId, before, null);
          return true;
        });
  }

  private void record(String planId, @Nullable Convention before, @Nullable Convention after) {
    String territoryId =
        jdbc.sql("SELECT territory_id FROM plan WHERE id = ?")
            .param(planId)
            .query(String.class)
            .single();
    journal.record(
        new Act(
            ObjectKind.PLAN, planId, territoryId, "convention-changed", json(before), json(after)));
  }

  private static @Nullable String json(@Nullable Convention convention) {
    return convention == null ? null : JsonMapper.shared().writeValueAsString(convention);
  }
}
