package org.maillage.app.mine.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.mine.Asked;
import org.maillage.app.mine.AskedRepository;
import org.maillage.app.mine.ChangedFiche;
import org.maillage.app.mine.PlanRef;
import org.maillage.app.mine.Whose;
import org.maillage.domain.plan.convention.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAskedRepository implements AskedRepository {

  /** Columns of a plan in every list. */
  static final String PLAN = "p.territory_id, p.id AS plan_id, p.title AS plan_title, p.example";

  private static final String IN_FORCE = " AND p.starts_on <= :today AND p.ends_on >= :today";

  /** Who carries out a node: those who may write it. */
  private static final String CARRIED =
      """
       AND EXISTS (SELECT 1 FROM plan_actor a
         JOIN plan_taking t ON t.plan_id = a.plan_id AND t.actor_id = a.id
         WHERE a.organisation_id = :whose AND a.plan_id = n.plan_id AND t.node_id = n.id
           AND t.role IN ('PILOT', 'COPILOT'))
      """;

  private static final String OF_TERRITORIES = " AND p.territory_id IN (:whose)";

  private final JdbcClient jdbc;

  JdbcAskedRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private JdbcClient.StatementSpec asked(
      Whose whose, LocalDate today, String select, String ofOrganisation, String end) {
    if (whose instanceof Whose.OfOrganisation one) {
      return jdbc.sql(select + IN_FORCE + ofOrganisation + end)
          .param("today", today)
          .param("whose", one.organisationId());
    }
    Whose.OfTerritories many = (Whose.OfTerritories) whose;
    return jdbc.sql(select + IN_FORCE + OF_TERRITORIES + end)
        .param("today", today)
        .param("whose", many.territoryIds());
  }

  private static Object of(Whose whose) {
    return whose instanceof Whose.OfOrganisation one
        ? one.organisationId()
        : ((Whose.OfTerritories) whose).territoryIds();
  }

  static PlanRef plan(ResultSet row) throws SQLException {
    return new PlanRef(
        row.getString("territory_id"),
        row.getString("plan_id"),
        row.getString("plan_title"),
        row.getBoolean("example"));
  }

  @Override
  public List<Asked.Promises> listPromises(Whose whose, LocalDate today) {
    return asked(
            whose,
            today,
            "SELECT "
                + PLAN
                + """
                , a.id AS actor_id, a.name AS actor_name, COUNT(*) AS promises,
                  MAX(c.confirmed_on) AS confirmed_on
                FROM plan_actor a
                JOIN plan_commitment c ON c.plan_id = a.plan_id AND c.actor_id = a.id
                JOIN plan p ON p.id = a.plan_id
                WHERE c.state <> 'WITHDRAWN'
                  AND (c.confirmed_on IS NULL OR c.confirmed_on < :year)
                """,
            " AND a.organisation_id = :whose",
            """
             GROUP BY p.territory_id, p.id, p.title, p.example, a.id, a.name
            ORDER BY p.title, a.name, a.id
            """)
        .param("year", today.withDayOfYear(1))
        .query(
            (row, i) ->
                new Asked.Promises(
                    plan(row),
                    row.getString("actor_id"),
                    row.getString("actor_name"),
                    row.getInt("promises"),
                    row.getObject("confirmed_on", LocalDate.class)))
        .list();
  }

  @Override
  public List<Asked.LateStep> listLateSteps(Whose whose, LocalDate today) {
    return asked(
            whose,
            today,
            "SELECT "
                + PLAN
                + """
                , n.id AS node_id, n.title AS node_title, s.title AS step, s.due_on
                FROM plan_step s
                JOIN plan_node n ON n.plan_id = s.plan_id AND n.id = s.node_id
                JOIN plan p ON p.id = s.plan_id
                WHERE s.done_on IS NULL AND s.due_on < :today
                """,
            CARRIED,
            " ORDER BY s.due_on, p.title, s.title")
        .query(
            (row, i) ->
                new Asked.LateStep(
                    plan(row),
                    row.getString("node_id"),
                    row.getString("node_title"),
                    row.getString("step"),
                    row.getObject("due_on", LocalDate.class)))
        .list();
  }

  @Override
  public List<Asked.LateValues> listLateValues(Whose whose, LocalDate today) {
    LateValueRows rows = new LateValueRows(today);
    asked(
            whose,
            today,
            "SELECT "
                + PLAN
                + """
                , p.starts_on, p.ends_on, n.id AS node_id, n.title AS node_title,
                  i.id AS indicator_id, i.label, i.kind, i.unit, i.source, i.producer,
                  i.frequency, i.breakdown, v.period, v.part
                FROM plan_indicator i
                JOIN plan_node n ON n.plan_id = i.plan_id AND n.id = i.node_id
                JOIN plan p ON p.id = i.plan_id
                LEFT JOIN plan_indicator_value v
                  ON v.plan_id = i.plan_id AND v.indicator_id = i.id
                WHERE i.frequency IS NOT NULL AND i.source <> '' AND i.producer <> ''
                """,
            CARRIED,
            " ORDER BY p.title, p.id, i.label, i.id")
        .query(rows);
    return rows.list();
  }

  @Override
  public List<Asked.DueConvention> listDueConventions(LocalDate today) {
    return jdbc
        .sql(
            "SELECT "
                + PLAN
                + """
                , c.id AS convention_id, c.title, c.signed_on, c.starts_on, c.ends_on,
                  c.renewal_months, c.notice_days, c.ended_on
                FROM plan_convention c JOIN plan p ON p.id = c.plan_id
                WHERE c.signed_on IS NOT NULL AND c.ends_on IS NOT NULL
                """
                + IN_FORCE
                + " ORDER BY c.ends_on, p.title, c.title")
        .param("today", today)
        .query((row, i) -> convention(row))
        .list()
        .stream()
        .filter(convention -> convention.term().isAlert(today))
        .toList();
  }

  private static Asked.DueConvention convention(ResultSet row) throws SQLException {
    Integer months = row.getObject("renewal_months", Integer.class);
    return new Asked.DueConvention(
        plan(row),
        row.getString("convention_id"),
        row.getString("title"),
        new Term(
            row.getObject("signed_on", LocalDate.class),
            row.getObject("starts_on", LocalDate.class),
            row.getObject("ends_on", LocalDate.class),
            months == null ? null : new Term.Renewal(months, row.getInt("notice_days")),
            row.getObject("ended_on", LocalDate.class)));
  }

  @Override
  public List<Asked.OpenRemarks> listOpenRemarks(Whose whose, LocalDate today) {
    boolean one = whose instanceof Whose.OfOrganisation;
    return jdbc.sql(
            "SELECT "
                + PLAN
                + """
                , n.id AS node_id, n.title AS node_title, COUNT(*) AS remarks
                FROM plan_comment c
                JOIN plan_node n ON n.plan_id = c.plan_id AND n.id = c.node_id
                JOIN plan p ON p.id = c.plan_id
                WHERE c.answers_to IS NULL AND c.resolved_at IS NULL
                  AND c.taken_back_at IS NULL AND p.ends_on >= :today
                """
                + (one ? CARRIED : OF_TERRITORIES)
                + """
                 GROUP BY p.territory_id, p.id, p.title, p.example, n.id, n.title
                ORDER BY p.title, n.title, n.id
                """)
        .param("today", today)
        .param("whose", of(whose))
        .query(
            (row, i) ->
                new Asked.OpenRemarks(
                    plan(row),
                    row.getString("node_id"),
                    row.getString("node_title"),
                    row.getInt("remarks")))
        .list();
  }

  @Override
  public List<Asked.Answered> listAnswered(String personId, LocalDate today) {
    return jdbc.sql(
            "SELECT "
                + PLAN
                + """
                , n.id AS node_id, n.title AS node_title, c.section_key,
                  MAX(a.written_at) AS answered_at
                FROM plan_comment c
                JOIN plan_comment a ON a.plan_id = c.plan_id AND a.answers_to = c.id
                JOIN plan_node n ON n.plan_id = c.plan_id AND n.id = c.node_id
                JOIN plan p ON p.id = c.plan_id
                WHERE c.author_id = :person AND c.resolved_at IS NULL AND c.taken_back_at IS NULL
                  AND a.taken_back_at IS NULL AND p.ends_on >= :today
                GROUP BY p.territory_id, p.id, p.title, p.example, n.id, n.title, c.id,
                  c.section_key
                HAVING MAX(a.written_at) >
                  COALESCE(MAX(CASE WHEN a.author_id = :person THEN a.written_at END),
                    TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00')
                ORDER BY MAX(a.written_at) DESC, c.id
                """)
        .param("person", personId)
        .param("today", today)
        .query(
            (row, i) ->
                new Asked.Answered(
                    plan(row),
                    row.getString("node_id"),
                    row.getString("node_title"),
                    row.getString("section_key"),
                    instant(row, "answered_at")))
        .list();
  }

  @Override
  public List<ChangedFiche> listChanges(
      List<String> territoryIds, Instant since, @Nullable String personId) {
    return jdbc.sql(
            "SELECT "
                + PLAN
                + """
                , n.id AS node_id, n.title, COUNT(*) AS changes, MAX(j.entry_at) AS last_at
                FROM journal_entry j
                JOIN plan_node n ON n.id = j.object_id
                JOIN plan p ON p.id = n.plan_id AND p.territory_id = j.territory_id
                WHERE j.object_kind = 'fiche' AND j.territory_id IN (:territories)
                  AND j.entry_at >= :since AND (j.person_id IS NULL OR j.person_id <> :person)
                GROUP BY p.territory_id, p.id, p.title, p.example, n.id, n.title
                ORDER BY MAX(j.entry_at) DESC, n.id
                FETCH FIRST\s"""
                + MOST_CHANGES
                + " ROWS ONLY")
        .param("territories", territoryIds)
        .param("since", moment(since))
        .param("person", personId == null ? "" : personId)
        .query(
            (row, i) ->
                new ChangedFiche(
                    plan(row),
                    row.getString("node_id"),
                    row.getString("title"),
                    row.getInt("changes"),
                    instant(row, "last_at")))
        .list();
  }

  @Override
  public List<PlanRef> listPlans(List<String> territoryIds, LocalDate today) {
    if (territoryIds.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "SELECT "
                + PLAN
                + """
                 FROM plan p WHERE p.territory_id IN (:territories) AND p.example = FALSE
                ORDER BY CASE WHEN p.starts_on <= :today AND p.ends_on >= :today THEN 0 ELSE 1 END,
                  p.starts_on DESC, p.title, p.id
                """)
        .param("territories", territoryIds)
        .param("today", today)
        .query((row, i) -> plan(row))
        .list();
  }
}
