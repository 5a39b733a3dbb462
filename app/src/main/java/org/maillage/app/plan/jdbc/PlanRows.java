package org.maillage.app.plan.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.plan.StoredPlan;
import org.maillage.domain.plan.ActionState;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheLink;
import org.maillage.domain.plan.FicheTemplate;
import org.maillage.domain.plan.LevelName;
import org.maillage.domain.plan.Note;
import org.maillage.domain.plan.Numbering;
import org.maillage.domain.plan.Part;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanActor;
import org.maillage.domain.plan.PlanFrame;
import org.maillage.domain.plan.PlanKind;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.Programme;
import org.maillage.domain.plan.SectionText;
import org.maillage.domain.plan.Status;
import org.maillage.domain.plan.Step;
import org.maillage.domain.plan.Taking;
import org.maillage.domain.plan.check.Stated;
import org.maillage.domain.plan.indicator.Direction;
import org.maillage.domain.plan.indicator.Frequency;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.IndicatorKind;
import org.maillage.domain.plan.indicator.IndicatorValue;
import org.maillage.domain.plan.money.AnnouncedTotal;
import org.maillage.domain.plan.money.Bound;
import org.maillage.domain.plan.money.BudgetLine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a whole plan: one query a table, whatever its size. */
final class PlanRows {

  private final JdbcClient jdbc;
  private final String planId;

  PlanRows(JdbcClient jdbc, String planId) {
    this.jdbc = jdbc;
    this.planId = planId;
  }

  /** Makes a thing of a row. */
  @FunctionalInterface
  private interface Making<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** The rows of the plan, by what they belong to. */
  private <T> Map<String, List<T>> by(String column, String sql, Making<T> making) {
    Map<String, List<T>> all = new HashMap<>();
    jdbc.sql(sql)
        .param(planId)
        .query(
            row -> {
              all.computeIfAbsent(row.getString(column), id -> new ArrayList<>())
                  .add(making.of(row));
            });
    return all;
  }

  private <T> List<T> list(String sql, Making<T> making) {
    return jdbc.sql(sql).param(planId).query((row, i) -> making.of(row)).list();
  }

  Optional<StoredPlan> find() {
    return jdbc.sql("SELECT * FROM plan WHERE id = ?")
        .param(planId)
        .query((row, i) -> stored(row))
        .optional();
  }

  private StoredPlan stored(ResultSet row) throws SQLException {
    List<PlanActor> actors =
        list(
            "SELECT * FROM plan_actor WHERE plan_id = ? ORDER BY name, id",
            r ->
                new PlanActor(
                    r.getString("id"), r.getString("name"), r.getString("organisation_id")));
    List<Stated> stated =
        list(
            "SELECT statement FROM plan_stated WHERE plan_id = ? ORDER BY ordinal",
            r -> PlanJson.readStated(r.getString("statement")));
    return new StoredPlan(
        planId,
        row.getString("territory_id"),
        row.getBoolean("example"),
        row.getInt("version"),
        instant(row, "changed_at"),
        new Plan(frame(row), actors, fiches()),
        stated);
  }

  PlanFrame frame(ResultSet row) throws SQLException {
    List<LevelName> levels =
        list(
            "SELECT * FROM plan_level WHERE plan_id = ? ORDER BY depth",
            r -> new LevelName(r.getString("one_name"), r.getString("many_name")));
    List<Programme> programmes =
        list(
            "SELECT * FROM plan_programme WHERE plan_id = ? ORDER BY ordinal",
            r -> new Programme(r.getString("title"), period(r)));
    return new PlanFrame(
        row.getString("title"),
        PlanKind.valueOf(row.getString("kind")),
        period(row),
        row.getString("document"),
        Numbering.valueOf(row.getString("numbering")),
        FicheTemplate.valueOf(row.getString("template")),
        levels,
        programmes);
  }

  private static Period period(ResultSet row) throws SQLException {
    return new Period(day(row, "starts_on"), day(row, "ends_on"));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static <E extends Enum<E>> E named(ResultSet row, String column, Class<E> kind)
      throws SQLException {
    return Enum.valueOf(kind, row.getString(column));
  }

  private static <E extends Enum<E>> @Nullable E namedOrNull(
      ResultSet row, String column, Class<E> kind) throws SQLException {
    String name = row.getString(column);
    return name == null ? null : Enum.valueOf(kind, name);
  }

  private List<Fiche> fiches() {
    Map<String, List<Taking>> takings = byNode("plan_taking", "ordinal", PlanRows::taking);
    Map<String, List<Part>> parts = byNode("plan_part", "ordinal", PlanRows::part);
    // What was emptied says nothing; its row stays for its version.
    Map<String, List<SectionText>> sections =
        by(
            "node_id",
            """
            SELECT * FROM plan_section WHERE plan_id = ? AND content <> ''
            ORDER BY node_id, section_key, part_id
            """,
            PlanRows::section);
    Map<String, List<Commitment>> commitments =
        byNode("plan_commitment", "ordinal", PlanRows::commitment);
    Map<String, List<Indicator>> indicators = indicators();
    Map<String, List<BudgetLine>> budget = byNode("plan_budget_line", "ordinal", PlanRows::line);
    Map<String, List<AnnouncedTotal>> announced =
        byNode("plan_announced_total", "ordinal", PlanRows::announced);
    Map<String, List<Note>> notes = byNode("plan_note", "noted_on, ordinal", PlanRows::note);
    Map<String, List<Step>> steps = steps();
    Map<String, List<FicheLink>> links = byNode("plan_link", "ordinal", PlanRows::link);
    return list(
        "SELECT * FROM plan_node WHERE plan_id = ?",
        row -> {
          String id = row.getString("id");
          return new Fiche(
              new PlanNode(
                  id, row.getString("parent_id"), row.getInt("ordinal"), row.getString("title")),
              status(row),
              takings.getOrDefault(id, List.of()),
              parts.getOrDefault(id, List.of()),
              sections.getOrDefault(id, List.of()),
              commitments.getOrDefault(id, List.of()),
              indicators.getOrDefault(id, List.of()),
              budget.getOrDefault(id, List.of()),
              announced.getOrDefault(id, List.of()),
              notes.getOrDefault(id, List.of()),
              steps.getOrDefault(id, List.of()),
              links.getOrDefault(id, List.of()),
              row.getString("to_complete"));
        });
  }

  private <T> Map<String, List<T>> byNode(String table, String order, Making<T> making) {
    return by(
        "node_id",
        "SELECT * FROM " + table + " WHERE plan_id = ? ORDER BY node_id, " + order,
        making);
  }

  static Status status(ResultSet row) throws SQLException {
    return new Status(
        named(row, "state", ActionState.class),
        dayOrNull(row, "state_since"),
        row.getString("state_reason"),
        row.getString("blocked_by"),
        row.getString("unblocked_by"));
  }

  private static Taking taking(ResultSet row) throws SQLException {
    return new Taking(row.getString("actor_id"), named(row, "role", Taking.Role.class));
  }

  private static Part part(ResultSet row) throws SQLException {
    return new Part(
        row.getString("id"), row.getString("actor_id"), named(row, "state", Part.State.class));
  }

  private static SectionText section(ResultSet row) throws SQLException {
    String partId = row.getString("part_id");
    return new SectionText(
        row.getString("section_key"), partId.isEmpty() ? null : partId, row.getString("content"));
  }

  private static Commitment commitment(ResultSet row) throws SQLException {
    return new Commitment(
        row.getString("id"),
        named(row, "kind", Commitment.Kind.class),
        row.getString("actor_id"),
        row.getString("promise"),
        row.getBoolean("anti_poverty"),
        row.getBoolean("solidarity"),
        named(row, "state", Commitment.State.class),
        dayOrNull(row, "confirmed_on"));
  }

  private Map<String, List<Indicator>> indicators() {
    Map<String, List<IndicatorValue>> values =
        by(
            "indicator_id",
            "SELECT * FROM plan_indicator_value WHERE plan_id = ? ORDER BY period, part",
            row ->
                new IndicatorValue(
                    row.getString("period"),
                    row.getString("part"),
                    numberOrNull(row, "number_value"),
                    row.getString("text_value"),
                    row.getString("remark")));
    return byNode(
        "plan_indicator",
        "ordinal",
        row ->
            new Indicator(
                row.getString("id"),
                row.getString("label"),
                named(row, "kind", IndicatorKind.class),
                row.getString("unit"),
                row.getString("formula"),
                row.getString("source"),
                row.getString("producer"),
                namedOrNull(row, "frequency", Frequency.class),
                reference(row, "baseline"),
                reference(row, "target"),
                namedOrNull(row, "direction", Direction.class),
                row.getString("breakdown").lines().toList(),
                values.getOrDefault(row.getString("id"), List.of())));
  }

  private static Indicator.@Nullable Reference reference(ResultSet row, String column)
      throws SQLException {
    BigDecimal value = numberOrNull(row, column);
    return value == null ? null : new Indicator.Reference(value, dayOrNull(row, column + "_on"));
  }

  /** As it was written: without the zeros that the column adds. */
  private static @Nullable BigDecimal numberOrNull(ResultSet row, String column)
      throws SQLException {
    BigDecimal number = row.getBigDecimal(column);
    if (number == null) {
      return null;
    }
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private static BudgetLine line(ResultSet row) throws SQLException {
    return new BudgetLine(
        row.getString("id"),
        row.getString("funder"),
        row.getString("nature"),
        row.getObject("budget_year", Integer.class),
        row.getObject("planned_eur", Long.class),
        row.getObject("actual_eur", Long.class),
        named(row, "bound", Bound.class));
  }

  private static AnnouncedTotal announced(ResultSet row) throws SQLException {
    return new AnnouncedTotal(
        row.getString("label"),
        row.getLong("total_eur"),
        named(row, "bound", Bound.class),
        row.getString("quote"));
  }

  private static Note note(ResultSet row) throws SQLException {
    return new Note(
        row.getString("id"),
        day(row, "noted_on"),
        row.getString("content"),
        PlanJson.readFigures(row.getString("figures")));
  }

  private Map<String, List<Step>> steps() {
    Map<String, List<String>> after =
        by(
            "step_id",
            "SELECT * FROM plan_step_after WHERE plan_id = ? ORDER BY step_id, after_id",
            row -> row.getString("after_id"));
    return byNode(
        "plan_step",
        "ordinal",
        row ->
            new Step(
                row.getString("id"),
                row.getString("title"),
                dayOrNull(row, "starts_on"),
                dayOrNull(row, "due_on"),
                dayOrNull(row, "done_on"),
                after.getOrDefault(row.getString("id"), List.of())));
  }

  private static FicheLink link(ResultSet row) throws SQLException {
    return new FicheLink(
        named(row, "kind", FicheLink.Kind.class), row.getString("target"), row.getString("device"));
  }
}
