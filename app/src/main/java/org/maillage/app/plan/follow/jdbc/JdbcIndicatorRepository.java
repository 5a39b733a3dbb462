package org.maillage.app.plan.follow.jdbc;

import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;
import static org.maillage.app.home.jdbc.Rows.textOrNull;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.plan.follow.GivenValue;
import org.maillage.app.plan.follow.IndicatorRepository;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.IndicatorValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcIndicatorRepository implements IndicatorRepository {

  private final JdbcClient jdbc;
  private final UnitOfWork work;
  private final Journal journal;

  JdbcIndicatorRepository(JdbcClient jdbc, UnitOfWork work, Journal journal) {
    this.jdbc = jdbc;
    this.work = work;
    this.journal = journal;
  }

  @Override
  public int getVersion(String planId, String indicatorId) {
    return jdbc.sql("SELECT version FROM plan_indicator WHERE plan_id = ? AND id = ?")
        .params(planId, indicatorId)
        .query(Integer.class)
        .single();
  }

  @Override
  public boolean saveDefinition(String planId, String nodeId, Indicator indicator, int version) {
    return work.write(
        () -> {
          Optional<String> before =
              jdbc.sql(
                      """
                      SELECT * FROM plan_indicator
                      WHERE plan_id = ? AND node_id = ? AND id = ? AND version = ? FOR UPDATE
                      """)
                  .params(planId, nodeId, indicator.id(), version)
                  .query((row, i) -> FollowJson.definition(row))
                  .optional();
          if (before.isEmpty()) {
            return false;
          }
          update(planId, indicator);
          record(planId, nodeId, "changed", before.get(), FollowJson.definition(indicator));
          return true;
        });
  }

  private void update(String planId, Indicator indicator) {
    Indicator.Reference baseline = indicator.baseline();
    Indicator.Reference target = indicator.target();
    jdbc.sql(
            """
            UPDATE plan_indicator SET label = ?, kind = ?, unit = ?, formula = ?, source = ?,
              producer = ?, frequency = ?, baseline = ?, baseline_on = ?, target = ?,
              target_on = ?, direction = ?, breakdown = ?, version = version + 1
            WHERE plan_id = ? AND id = ?
            """)
        .param(text(indicator.label()))
        .param(indicator.kind().name())
        .param(text(indicator.unit()))
        .param(text(indicator.formula()))
        .param(text(indicator.source()))
        .param(text(indicator.producer()))
        .param(nameOrNull(indicator.frequency()))
        .param(value(baseline))
        .param(day(baseline))
        .param(value(target))
        .param(day(target))
        .param(nameOrNull(indicator.direction()))
        .param(text(String.join("\n", indicator.breakdown())))
        .param(planId)
        .param(indicator.id())
        .update();
  }

  private static @Nullable String nameOrNull(@Nullable Enum<?> named) {
    return named == null ? null : named.name();
  }

  private static @Nullable BigDecimal value(Indicator.@Nullable Reference reference) {
    return reference == null ? null : reference.value();
  }

  private static @Nullable LocalDate day(Indicator.@Nullable Reference reference) {
    return reference == null ? null : reference.on();
  }

  @Override
  public List<GivenValue> listValues(String planId, String indicatorId) {
    return jdbc.sql("SELECT * FROM plan_indicator_value WHERE plan_id = ? AND indicator_id = ?")
        .params(planId, indicatorId)
        .query((row, i) -> given(row))
        .list();
  }

  private static GivenValue given(ResultSet row) throws SQLException {
    String origin = row.getString("origin");
    OffsetDateTime at = row.getObject("given_at", OffsetDateTime.class);
    BigDecimal number = row.getBigDecimal("number_value");
    return new GivenValue(
        new IndicatorValue(
            row.getString("period"),
            row.getString("part"),
            number == null ? null : plain(number),
            row.getString("text_value"),
            row.getString("remark")),
        origin == null ? GivenValue.Origin.PLAN : GivenValue.Origin.valueOf(origin),
        row.getString("given_by_organisation"),
        at == null ? null : at.toInstant(),
        row.getObject("import_run_id", Long.class),
        row.getInt("version"));
  }

  /** As it was written: without the zeros that the column adds. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  @Override
  public boolean saveValue(String planId, String nodeId, String indicatorId, GivenValue given) {
    return work.write(
        () -> {
          // The indicator's row is taken first: two people who give the first value of a period
          // come one after the other.
          jdbc.sql("SELECT id FROM plan_indicator WHERE plan_id = ? AND id = ? FOR UPDATE")
              .params(planId, indicatorId)
              .query(String.class)
              .single();
          IndicatorValue value = given.value();
          GivenValue before =
              findValue(planId, indicatorId, value.period(), value.part()).orElse(null);
          if ((before == null ? 0 : before.version()) != given.version()) {
            return false;
          }
          write(planId, indicatorId, given);
          record(
              planId,
              nodeId,
              "changed",
              before == null ? null : FollowJson.value(indicatorId, before),
              FollowJson.value(indicatorId, given));
          return true;
        });
  }

  private void write(String planId, String indicatorId, GivenValue given) {
    IndicatorValue value = given.value();
    Instant at = given.at();
    String sql =
        given.version() == 0
            ? """
            INSERT INTO plan_indicator_value (number_value, text_value, remark, origin,
              given_by_organisation, given_at, import_run_id, plan_id, indicator_id, period, part,
              version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            """
            : """
            UPDATE plan_indicator_value SET number_value = ?, text_value = ?, remark = ?,
              origin = ?, given_by_organisation = ?, given_at = ?, import_run_id = ?,
              version = version + 1
            WHERE plan_id = ? AND indicator_id = ? AND period = ? AND part = ?
            """;
    jdbc.sql(sql)
        .param(value.number())
        .param(text(value.text()))
        .param(text(value.comment()))
        .param(given.origin() == GivenValue.Origin.PLAN ? null : given.origin().name())
        .param(textOrNull(given.organisationId()))
        .param(at == null ? null : moment(at))
        .param(given.importRunId())
        .param(planId)
        .param(indicatorId)
        .param(value.period())
        .param(text(value.part()))
        .update();
  }

  @Override
  public boolean removeValue(
      String planId, String nodeId, String indicatorId, GivenValue given, String reason) {
    return work.write(
        () -> {
          IndicatorValue value = given.value();
          int removed =
              jdbc.sql(
                      """
                      DELETE FROM plan_indicator_value
                      WHERE plan_id = ? AND indicator_id = ? AND period = ? AND part = ?
                        AND version = ?
                      """)
                  .params(planId, indicatorId, value.period(), value.part(), given.version())
                  .update();
          if (removed == 0) {
            return false;
          }
          record(
              planId,
              nodeId,
              "value-removed",
              FollowJson.value(indicatorId, given),
              FollowJson.removal(text(reason)));
          return true;
        });
  }

  private void record(
      String planId, String nodeId, String verb, @Nullable String before, String after) {
    String territoryId =
        jdbc.sql("SELECT territory_id FROM plan WHERE id = ?")
            .param(planId)
            .query(String.class)
            .single();
    journal.record(new Act(ObjectKind.FICHE, nodeId, territoryId, verb, before, after));
  }
}
