package org.maillage.app.plan.automatic.jdbc;

import static org.maillage.app.home.jdbc.Rows.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.plan.automatic.SourceRepository;
import org.maillage.domain.plan.indicator.AutomaticSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Repository
class JdbcSourceRepository implements SourceRepository {

  private final JdbcClient jdbc;
  private final UnitOfWork work;
  private final Journal journal;

  JdbcSourceRepository(JdbcClient jdbc, UnitOfWork work, Journal journal) {
    this.jdbc = jdbc;
    this.work = work;
    this.journal = journal;
  }

  @Override
  public Map<String, StoredSource> listSources(String planId) {
    Map<String, StoredSource> sources = new HashMap<>();
    jdbc.sql("SELECT * FROM plan_indicator_source WHERE plan_id = ?")
        .param(planId)
        .query(
            row -> {
              sources.put(
                  row.getString("indicator_id"),
                  new StoredSource(
                      new AutomaticSource(
                          AutomaticSource.Measure.valueOf(row.getString("measure")),
                          row.getString("service_code"),
                          row.getString("area"),
                          row.getInt("minutes")),
                      row.getInt("version")));
            });
    return sources;
  }

  @Override
  public boolean save(
      String planId,
      String nodeId,
      String indicatorId,
      Optional<AutomaticSource> source,
      int version) {
    return work.write(
        () -> {
          // The indicator's row is taken first: two who say it at once come one after the other.
          jdbc.sql("SELECT id FROM plan_indicator WHERE plan_id = ? AND id = ? FOR UPDATE")
              .params(planId, indicatorId)
              .query(String.class)
              .single();
          Optional<StoredSource> before = findSource(planId, indicatorId);
          if (before.map(StoredSource::version).orElse(0) != version) {
            return false;
          }
          if (before.isEmpty() && source.isEmpty()) {
            return true;
          }
          write(planId, indicatorId, source, version);
          record(
              planId,
              nodeId,
              before.map(stored -> json(indicatorId, stored.source())).orElse(null),
              source.map(now -> json(indicatorId, now)).orElse(null));
          return true;
        });
  }

  private void write(
      String planId, String indicatorId, Optional<AutomaticSource> source, int version) {
    if (source.isEmpty() || version > 0) {
      jdbc.sql("DELETE FROM plan_indicator_source WHERE plan_id = ? AND indicator_id = ?")
          .params(planId, indicatorId)
          .update();
    }
    source.ifPresent(
        now ->
            jdbc.sql(
                    """
                    INSERT INTO plan_indicator_source (plan_id, indicator_id, measure,
                      service_code, area, minutes, version)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """)
                .params(
                    planId,
                    indicatorId,
                    now.measure().name(),
                    text(now.serviceCode()),
                    text(now.area()),
                    now.minutes(),
                    version + 1)
                .update());
  }

  private static String json(String indicatorId, AutomaticSource source) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("indicator", indicatorId);
    json.put("measure", source.measure().name());
    json.put("service", source.serviceCode());
    json.put("area", source.area());
    json.put("minutes", source.minutes());
    return json.toString();
  }

  private void record(
      String planId, String nodeId, @Nullable String before, @Nullable String after) {
    String territoryId =
        jdbc.sql("SELECT territory_id FROM plan WHERE id = ?")
            .param(planId)
            .query(String.class)
            .single();
    journal.record(new Act(ObjectKind.FICHE, nodeId, territoryId, "changed", before, after));
  }
}
