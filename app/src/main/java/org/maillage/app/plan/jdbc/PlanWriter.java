package org.maillage.app.plan.jdbc;

import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;
import static org.maillage.app.home.jdbc.Rows.textOrNull;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.jdbc.Rows;
import org.maillage.app.plan.StoredPlan;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheLink;
import org.maillage.domain.plan.Note;
import org.maillage.domain.plan.Part;
import org.maillage.domain.plan.PlanFrame;
import org.maillage.domain.plan.SectionText;
import org.maillage.domain.plan.Step;
import org.maillage.domain.plan.Taking;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.IndicatorValue;
import org.maillage.domain.plan.money.AnnouncedTotal;
import org.maillage.domain.plan.money.BudgetLine;
import org.springframework.jdbc.core.JdbcOperations;

/** Puts a whole plan; within a transaction of the caller. */
final class PlanWriter {

  private final JdbcOperations jdbc;
  private final StoredPlan stored;
  private final String planId;

  PlanWriter(JdbcOperations jdbc, StoredPlan stored) {
    this.jdbc = jdbc;
    this.stored = stored;
    this.planId = stored.id();
  }

  /** A thing of a fiche, which one it is there, and where. */
  private record Of<T>(String nodeId, int ordinal, T thing) {}

  void write() {
    frame();
    nodes();
    people();
    texts();
    indicators();
    money();
    following();
    rows(
        "INSERT INTO plan_stated (plan_id, ordinal, statement) VALUES (?, ?, ?)",
        stored.stated(),
        (row, ordinal, one) -> set(row, planId, ordinal, text(PlanJson.write(one))));
  }

  private <T> void rows(String sql, List<T> rows, Rows.RowSetter<T> setter) {
    Rows.insert(jdbc, sql, rows, setter);
  }

  private static void set(PreparedStatement row, @Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      row.setObject(i + 1, values[i]);
    }
  }

  private <T> List<Of<T>> all(Function<Fiche, List<T>> things) {
    List<Of<T>> all = new ArrayList<>();
    for (Fiche fiche : stored.plan().fiches()) {
      int ordinal = 0;
      for (T thing : things.apply(fiche)) {
        all.add(new Of<>(fiche.node().id(), ordinal, thing));
        ordinal++;
      }
    }
    return all;
  }

  private void frame() {
    PlanFrame frame = stored.plan().frame();
    rows(
        """
        INSERT INTO plan (id, territory_id, example, kind, title, starts_on, ends_on, document,
          numbering, template, version, changed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        List.of(stored),
        (row, ordinal, one) ->
            set(
                row,
                planId,
                one.territoryId(),
                one.example(),
                frame.kind().name(),
                text(frame.title()),
                frame.life().start(),
                frame.life().end(),
                textOrNull(frame.document()),
                frame.numbering().name(),
                frame.template().name(),
                one.version(),
                moment(one.changedAt())));
    rows(
        "INSERT INTO plan_level (plan_id, depth, one_name, many_name) VALUES (?, ?, ?, ?)",
        frame.levels(),
        (row, depth, level) -> set(row, planId, depth, text(level.one()), text(level.many())));
    rows(
        """
        INSERT INTO plan_programme (plan_id, ordinal, title, starts_on, ends_on)
        VALUES (?, ?, ?, ?, ?)
        """,
        frame.programmes(),
        (row, ordinal, p) ->
            set(row, planId, ordinal, text(p.title()), p.period().start(), p.period().end()));
    rows(
        "INSERT INTO plan_actor (plan_id, id, name, organisation_id) VALUES (?, ?, ?, ?)",
        stored.plan().actors(),
        (row, ordinal, a) -> set(row, planId, a.id(), text(a.name()), a.organisationId()));
  }

  private void nodes() {
    // In the order of the plan: what is above comes first, as the foreign key asks.
    rows(
        """
        INSERT INTO plan_node (plan_id, id, parent_id, ordinal, title, state, state_since,
          state_reason, blocked_by, unblocked_by, to_complete, version, changed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
        """,
        stored.plan().fiches(),
        (row, ordinal, f) ->
            set(
                row,
                planId,
                f.node().id(),
                f.node().parentId(),
                f.node().position(),
                text(f.node().title()),
                f.status().state().name(),
                f.status().since(),
                text(f.status().reason()),
                text(f.status().blockedBy()),
                text(f.status().unblockedBy()),
                text(f.toComplete()),
                moment(stored.changedAt())));
  }

  private void people() {
    rows(
        """
        INSERT INTO plan_taking (plan_id, node_id, actor_id, role, ordinal) VALUES (?, ?, ?, ?, ?)
        """,
        all(Fiche::takings),
        (row, i, of) -> {
          Taking taking = of.thing();
          set(row, planId, of.nodeId(), taking.actorId(), taking.role().name(), of.ordinal());
        });
    rows(
        """
        INSERT INTO plan_part (plan_id, id, node_id, ordinal, actor_id, state)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        all(Fiche::parts),
        (row, i, of) -> {
          Part part = of.thing();
          set(
              row,
              planId,
              part.id(),
              of.nodeId(),
              of.ordinal(),
              part.actorId(),
              part.state().name());
        });
    rows(
        """
        INSERT INTO plan_commitment (plan_id, id, node_id, ordinal, kind, actor_id, promise,
          anti_poverty, solidarity, state, confirmed_on, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
        """,
        all(Fiche::commitments),
        (row, i, of) -> {
          Commitment c = of.thing();
          set(
              row,
              planId,
              c.id(),
              of.nodeId(),
              of.ordinal(),
              c.kind().name(),
              c.actorId(),
              text(c.text()),
              c.antiPoverty(),
              c.solidarity(),
              c.state().name(),
              c.confirmedOn());
        });
  }

  private void texts() {
    rows(
        """
        INSERT INTO plan_section (plan_id, node_id, section_key, part_id, content, version,
          changed_at)
        VALUES (?, ?, ?, ?, ?, 1, ?)
        """,
        all(Fiche::sections),
        (row, i, of) -> {
          SectionText section = of.thing();
          String partId = section.partId();
          set(
              row,
              planId,
              of.nodeId(),
              section.key(),
              partId == null ? "" : partId,
              text(section.text()),
              moment(stored.changedAt()));
        });
  }

  private void indicators() {
    List<Of<Indicator>> indicators = all(Fiche::indicators);
    rows(
        """
        INSERT INTO plan_indicator (plan_id, id, node_id, ordinal, label, kind, unit, formula,
          source, producer, frequency, baseline, baseline_on, target, target_on, direction,
          breakdown, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
        """,
        indicators,
        (row, i, of) -> indicator(row, of));
    List<Of<IndicatorValue>> values = new ArrayList<>();
    for (Of<Indicator> of : indicators) {
      of.thing().values().forEach(v -> values.add(new Of<>(of.thing().id(), 0, v)));
    }
    rows(
        """
        INSERT INTO plan_indicator_value (plan_id, indicator_id, period, part, number_value,
          text_value, remark)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        values,
        (row, i, of) -> {
          IndicatorValue v = of.thing();
          set(
              row,
              planId,
              of.nodeId(),
              v.period(),
              text(v.part()),
              v.number(),
              text(v.text()),
              text(v.comment()));
        });
  }

  private void indicator(PreparedStatement row, Of<Indicator> of) throws SQLException {
    Indicator i = of.thing();
    Indicator.Reference baseline = i.baseline();
    Indicator.Reference target = i.target();
    set(
        row,
        planId,
        i.id(),
        of.nodeId(),
        of.ordinal(),
        text(i.label()),
        i.kind().name(),
        text(i.unit()),
        text(i.formula()),
        text(i.source()),
        text(i.producer()),
        nameOrNull(i.frequency()),
        baseline == null ? null : baseline.value(),
        baseline == null ? null : baseline.on(),
        target == null ? null : target.value(),
        target == null ? null : target.on(),
        nameOrNull(i.direction()),
        text(String.join("\n", i.breakdown())));
  }

  private static @Nullable String nameOrNull(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private void money() {
    rows(
        """
        INSERT INTO plan_budget_line (plan_id, id, node_id, ordinal, funder, nature, budget_year,
          planned_eur, actual_eur, bound)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        all(Fiche::budget),
        (row, i, of) -> {
          BudgetLine line = of.thing();
          set(
              row,
              planId,
              line.id(),
              of.nodeId(),
              of.ordinal(),
              text(line.funder()),
              text(line.nature()),
              line.year(),
              line.plannedEur(),
              line.actualEur(),
              line.bound().name());
        });
    rows(
        """
        INSERT INTO plan_announced_total (plan_id, node_id, ordinal, label, total_eur, bound, quote)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        all(Fiche::announced),
        (row, i, of) -> {
          AnnouncedTotal total = of.thing();
          set(
              row,
              planId,
              of.nodeId(),
              of.ordinal(),
              text(total.label()),
              total.eur(),
              total.bound().name(),
              text(total.quote()));
        });
  }

  private void following() {
    rows(
        """
        INSERT INTO plan_note (plan_id, id, node_id, noted_on, ordinal, content, figures)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        all(Fiche::notes),
        (row, i, of) -> {
          Note note = of.thing();
          set(
              row,
              planId,
              note.id(),
              of.nodeId(),
              note.on(),
              of.ordinal(),
              text(note.text()),
              text(PlanJson.write(note.figures())));
        });
    List<Of<Step>> steps = all(Fiche::steps);
    rows(
        """
        INSERT INTO plan_step (plan_id, id, node_id, ordinal, title, starts_on, due_on, done_on)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        steps,
        (row, i, of) -> {
          Step step = of.thing();
          set(
              row,
              planId,
              step.id(),
              of.nodeId(),
              of.ordinal(),
              text(step.title()),
              step.start(),
              step.due(),
              step.doneOn());
        });
    List<Of<String>> after = new ArrayList<>();
    for (Of<Step> of : steps) {
      of.thing().after().forEach(id -> after.add(new Of<>(of.thing().id(), 0, id)));
    }
    rows(
        "INSERT INTO plan_step_after (plan_id, step_id, after_id) VALUES (?, ?, ?)",
        after,
        (row, i, of) -> set(row, planId, of.nodeId(), of.thing()));
    rows(
        """
        INSERT INTO plan_link (plan_id, node_id, ordinal, kind, target, device)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        all(Fiche::links),
        (row, i, of) -> {
          FicheLink link = of.thing();
          set(
              row,
              planId,
              of.nodeId(),
              of.ordinal(),
              link.kind().name(),
              text(link.target()),
              textOrNull(link.device()));
        });
  }
}
