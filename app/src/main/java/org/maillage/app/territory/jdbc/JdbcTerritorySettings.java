package org.maillage.app.territory.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.territory.TerritorySettings;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTerritorySettings implements TerritorySettings {

  private final JdbcClient jdbc;
  private final UnitOfWork work;
  private final Clock clock;
  private final Journal journal;

  JdbcTerritorySettings(JdbcClient jdbc, UnitOfWork work, Clock clock, Journal journal) {
    this.jdbc = jdbc;
    this.work = work;
    this.clock = clock;
    this.journal = journal;
  }

  @Override
  public Optional<Setting> find(String territoryId, String name) {
    return jdbc.sql(
            """
            SELECT content, version, changed_at FROM territory_setting
            WHERE territory_id = ? AND name = ?
            """)
        .params(territoryId, name)
        .query(
            (row, i) ->
                new Setting(
                    row.getString("content"), row.getInt("version"), instant(row, "changed_at")))
        .optional();
  }

  @Override
  public boolean save(String territoryId, String name, String json, int expectedVersion) {
    return expectedVersion == 0
        ? insert(territoryId, name, json)
        : work.write(() -> update(territoryId, name, json, expectedVersion));
  }

  /** Two people may be the first: the key lets one in. */
  private boolean insert(String territoryId, String name, String json) {
    try {
      work.writeAll(
          () -> {
            jdbc.sql(
                    """
                    INSERT INTO territory_setting (territory_id, name, version, content,
                      changed_at)
                    VALUES (?, ?, 1, ?, ?)
                    """)
                .params(territoryId, name, text(json), moment(clock.instant()))
                .update();
            record(territoryId, name, "created", null, json);
          });
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  private boolean update(String territoryId, String name, String json, int expectedVersion) {
    Optional<Setting> before = find(territoryId, name);
    int changed =
        jdbc.sql(
                """
                UPDATE territory_setting SET content = ?, version = version + 1, changed_at = ?
                WHERE territory_id = ? AND name = ? AND version = ?
                """)
            .params(text(json), moment(clock.instant()), territoryId, name, expectedVersion)
            .update();
    if (changed == 0) {
      return false;
    }
    // Of the version that the update found: had another come in between, nothing had changed.
    record(territoryId, name, "changed", before.orElseThrow().json(), json);
    return true;
  }

  private void record(
      String territoryId, String name, String verb, @Nullable String before, String after) {
    journal.record(
        new Act(
            ObjectKind.SETTING,
            ObjectKind.setting(territoryId, name),
            territoryId,
            verb,
            before,
            after));
  }
}
