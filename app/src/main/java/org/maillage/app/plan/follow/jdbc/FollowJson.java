package org.maillage.app.plan.follow.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.maillage.app.plan.follow.GivenValue;
import org.maillage.domain.plan.Step;
import org.maillage.domain.plan.indicator.Indicator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was followed, as the journal keeps it. */
final class FollowJson {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private FollowJson() {}

  /** A definition as it stands in its row. */
  static String definition(ResultSet row) throws SQLException {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("indicator", row.getString("id"));
    json.put("label", row.getString("label"));
    json.put("kind", row.getString("kind"));
    json.put("unit", row.getString("unit"));
    json.put("formula", row.getString("formula"));
    json.put("source", row.getString("source"));
    json.put("producer", row.getString("producer"));
    put(json, "frequency", row.getString("frequency"));
    put(json, "baseline", plain(row.getBigDecimal("baseline")));
    put(json, "target", plain(row.getBigDecimal("target")));
    put(json, "direction", row.getString("direction"));
    json.put("breakdown", row.getString("breakdown"));
    return json.toString();
  }

  /** The same of a definition that is to be written. */
  static String definition(Indicator indicator) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("indicator", indicator.id());
    json.put("label", indicator.label());
    json.put("kind", indicator.kind().name());
    json.put("unit", indicator.unit());
    json.put("formula", indicator.formula());
    json.put("source", indicator.source());
    json.put("producer", indicator.producer());
    put(json, "frequency", indicator.frequency());
    put(json, "baseline", number(indicator.baseline()));
    put(json, "target", number(indicator.target()));
    put(json, "direction", indicator.direction());
    json.put("breakdown", String.join("\n", indicator.breakdown()));
    return json.toString();
  }

  private static @Nullable String number(Indicator.@Nullable Reference reference) {
    return reference == null ? null : plain(reference.value());
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros().toPlainString();
  }

  private static void put(ObjectNode json, String key, @Nullable Object value) {
    if (value != null) {
      json.put(key, value.toString());
    }
  }

  static String value(String indicatorId, GivenValue given) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("indicator", indicatorId);
    json.put("period", given.value().period());
    if (!given.value().part().isEmpty()) {
      json.put("part", given.value().part());
    }
    put(json, "value", plain(given.value().number()));
    if (!given.value().text().isEmpty()) {
      json.put("text", given.value().text());
    }
    json.put("comment", given.value().comment());
    json.put("origin", given.origin().name());
    put(json, "importRunId", given.importRunId());
    return json.toString();
  }

  /** Why a value went. */
  static String removal(String reason) {
    return MAPPER.createObjectNode().put("removalReason", reason).toString();
  }

  static String step(Step step) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("step", step.id());
    json.put("title", step.title());
    put(json, "start", step.start());
    put(json, "due", step.due());
    put(json, "doneOn", step.doneOn());
    ArrayNode after = json.putArray("after");
    step.after().forEach(after::add);
    return json.toString();
  }
}
