package org.maillage.app.scenario.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.scenario.ScenarioRepository;
import org.maillage.app.scenario.StoredScenario;
import org.maillage.domain.scenario.Scenario;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcScenarioRepository implements ScenarioRepository {

  private static final String ALL =
      """
      SELECT id, territory_id, import_run_id, based_on, owner_id, name, changes, version,
        changed_at
      FROM scenario\s""";

  private final JdbcClient jdbc;
  private final UnitOfWork work;
  private final Journal journal;

  JdbcScenarioRepository(JdbcClient jdbc, UnitOfWork work, Journal journal) {
    this.jdbc = jdbc;
    this.work = work;
    this.journal = journal;
  }

  @Override
  public List<StoredScenario> listScenarios(String territoryId) {
    return jdbc.sql(ALL + "WHERE territory_id = ? ORDER BY changed_at DESC, id")
        .param(territoryId)
        .query((row, i) -> scenario(row))
        .list();
  }

  @Override
  public Optional<StoredScenario> findScenario(String id) {
    return jdbc.sql(ALL + "WHERE id = ?").param(id).query((row, i) -> scenario(row)).optional();
  }

  private static StoredScenario scenario(ResultSet row) throws SQLException {
    return new StoredScenario(
        row.getString("id"),
        row.getString("territory_id"),
        row.getLong("import_run_id"),
        row.getString("based_on"),
        row.getString("owner_id"),
        new Scenario(row.getString("name"), ScenarioJson.read(row.getString("changes"))),
        row.getInt("version"),
        instant(row, "changed_at"));
  }

  @Override
  public void insert(StoredScenario scenario) {
    insert(scenario, "created", null);
  }

  @Override
  public void insertCopy(StoredScenario scenario, String originalId) {
    insert(scenario, "copied", originalId);
  }

  private void insert(StoredScenario scenario, String verb, @Nullable String originalId) {
    work.writeAll(
        () -> {
          jdbc.sql(
                  """
                  INSERT INTO scenario (id, territory_id, import_run_id, based_on, owner_id, name,
                    changes, version, changed_at)
                  VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)
                  """)
              .param(scenario.id())
              .param(scenario.territoryId())
              .param(scenario.importRunId())
              .param(scenario.basedOn())
              .param(scenario.ownerId())
              .param(text(scenario.scenario().name()))
              .param(text(ScenarioJson.write(scenario.scenario().changes())))
              .param(moment(scenario.changedAt()))
              .update();
          record(scenario, verb, null, ScenarioJson.write(scenario, originalId));
        });
  }

  private void record(
      StoredScenario scenario, String verb, @Nullable String before, @Nullable String after) {
    journal.record(
        new Act(ObjectKind.SCENARIO, scenario.id(), scenario.territoryId(), verb, before, after));
  }

  @Override
  public boolean update(StoredScenario scenario) {
    return work.write(
        () -> {
          Optional<StoredScenario> before = findScenario(scenario.id());
          int changed =
              jdbc.sql(
                      """
                      UPDATE scenario SET import_run_id = ?, name = ?, changes = ?,
                        version = version + 1, changed_at = ?
                      WHERE id = ? AND version = ?
                      """)
                  .params(
                      scenario.importRunId(),
                      text(scenario.scenario().name()),
                      text(ScenarioJson.write(scenario.scenario().changes())),
                      moment(scenario.changedAt()),
                      scenario.id(),
                      scenario.version())
                  .update();
          if (changed == 0) {
            return false;
          }
          record(
              scenario,
              "changed",
              ScenarioJson.write(before.orElseThrow(), null),
              ScenarioJson.write(scenario, null));
          return true;
        });
  }

  @Override
  public boolean delete(String id, int version) {
    return work.write(
        () -> {
          Optional<StoredScenario> before = findScenario(id);
          int gone =
              jdbc.sql("DELETE FROM scenario WHERE id = ? AND version = ?")
                  .params(id, version)
                  .update();
          if (gone == 0) {
            return false;
          }
          StoredScenario former = before.orElseThrow();
          record(former, "removed", ScenarioJson.write(former, null), null);
          return true;
        });
  }
}
