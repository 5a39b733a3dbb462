package org.maillage.app.mine.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.app.mine.Asked;
import org.maillage.app.mine.PlanRef;
import org.maillage.domain.plan.indicator.Frequency;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.IndicatorFollowUp;
import org.maillage.domain.plan.indicator.IndicatorKind;
import org.maillage.domain.plan.indicator.IndicatorValue;
import org.maillage.domain.plan.indicator.ValuePeriod;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Gathers indicators of rows, one a value, and says which values are late. */
final class LateValueRows implements RowCallbackHandler {

  private final LocalDate today;
  private final Map<String, Row> rows = new LinkedHashMap<>();

  LateValueRows(LocalDate today) {
    this.today = today;
  }

  /** An indicator, whose values come one by one. */
  private record Row(
      PlanRef plan,
      LocalDate start,
      LocalDate end,
      String nodeId,
      String nodeTitle,
      Indicator definition,
      List<IndicatorValue> values) {

    Indicator indicator() {
      return new Indicator(
          definition.id(),
          definition.label(),
          definition.kind(),
          definition.unit(),
          "",
          definition.source(),
          definition.producer(),
          definition.frequency(),
          null,
          null,
          null,
          definition.breakdown(),
          values);
    }
  }

  @Override
  public void processRow(ResultSet row) throws SQLException {
    PlanRef plan = JdbcAskedRepository.plan(row);
    String key = plan.planId() + "/" + row.getString("indicator_id");
    Row known = rows.get(key);
    if (known == null) {
      known = first(plan, row);
      rows.put(key, known);
    }
    String period = row.getString("period");
    if (period != null) {
      // That there is one counts here, not what it is.
      known.values().add(new IndicatorValue(period, row.getString("part"), null, "?", ""));
    }
  }

  private static Row first(PlanRef plan, ResultSet row) throws SQLException {
    return new Row(
        plan,
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        row.getString("node_id"),
        row.getString("node_title"),
        new Indicator(
            row.getString("indicator_id"),
            row.getString("label"),
            IndicatorKind.valueOf(row.getString("kind")),
            row.getString("unit"),
            "",
            row.getString("source"),
            row.getString("producer"),
            Frequency.valueOf(row.getString("frequency")),
            null,
            null,
            null,
            row.getString("breakdown").lines().toList(),
            List.of()),
        new ArrayList<>());
  }

  List<Asked.LateValues> list() {
    List<Asked.LateValues> late = new ArrayList<>();
    for (Row row : rows.values()) {
      Indicator indicator = row.indicator();
      List<String> periods =
          IndicatorFollowUp.of(indicator, row.start(), row.end(), today).late().stream()
              .map(ValuePeriod::name)
              .toList();
      if (!periods.isEmpty()) {
        late.add(
            new Asked.LateValues(
                row.plan(), row.nodeId(), row.nodeTitle(), indicator.label(), periods));
      }
    }
    return late;
  }
}
