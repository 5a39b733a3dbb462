package org.maillage.app.plan.publication.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.plan.publication.FrozenVersion;
import org.maillage.app.plan.publication.PlanVersion;
import org.maillage.app.plan.publication.VersionKey;
import org.maillage.app.plan.publication.VersionRepository;
import org.maillage.app.publication.Side;
import org.maillage.domain.plan.publication.Disclosure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcVersionRepository implements VersionRepository {

  private static final String COLUMNS =
      """
      v.plan_id, v.number, v.prepared_at, v.money, v.with_values, v.with_commitments, v.with_steps,
      v.fingerprint, v.published_at, v.withdrawn_at, v.withdrawn_side, v.withdrawn_reason
      """;

  /** Said three times: it is dated, it is not taken back, and both keys fit its content. */
  private static final String PUBLIC =
      """
      v.published_at IS NOT NULL AND v.withdrawn_at IS NULL
      AND (SELECT COUNT(*) FROM plan_version_key k
           WHERE k.plan_id = v.plan_id AND k.number = v.number
             AND k.fingerprint = v.fingerprint) = 2
      """;

  private static final String NEWEST =
      """
      v.number = (SELECT MAX(n.number) FROM plan_version n
                  WHERE n.plan_id = v.plan_id AND n.published_at IS NOT NULL)
      """;

  private final JdbcClient jdbc;
  private final UnitOfWork work;

  JdbcVersionRepository(JdbcClient jdbc, UnitOfWork work) {
    this.jdbc = jdbc;
    this.work = work;
  }

  @Override
  public List<PlanVersion> listVersions(String planId) {
    return work.read(
        () -> {
          Map<Integer, List<VersionKey>> keys = keys(planId);
          return jdbc.sql(
                  "SELECT "
                      + COLUMNS
                      + " FROM plan_version v WHERE v.plan_id = ? ORDER BY v.number DESC")
              .param(planId)
              .query((row, i) -> version(row, keys))
              .list();
        });
  }

  @Override
  public Optional<FrozenVersion> findVersion(String planId, int number) {
    return work.read(
        () -> {
          Map<Integer, List<VersionKey>> keys = keys(planId);
          return jdbc.sql(
                  "SELECT "
                      + COLUMNS
                      + """
                      , v.content, v.parts, p.territory_id
                      FROM plan_version v JOIN plan p ON p.id = v.plan_id
                      WHERE v.plan_id = ? AND v.number = ?
                      """)
              .params(planId, number)
              .query(
                  (row, i) ->
                      new FrozenVersion(
                          version(row, keys),
                          row.getString("territory_id"),
                          row.getBytes("content"),
                          row.getBytes("parts")))
              .optional();
        });
  }

  @Override
  public List<PlanVersion> listPublic(String territoryId, String planId) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM plan_version v JOIN plan p ON p.id = v.plan_id"
                + " WHERE p.territory_id = ? AND v.plan_id = ? AND "
                + PUBLIC
                + " ORDER BY v.number DESC")
        .params(territoryId, planId)
        .query((row, i) -> version(row, Map.of()))
        .list();
  }

  @Override
  public List<String> listPublishedPlans(String territoryId) {
    return jdbc.sql(
            "SELECT v.plan_id FROM plan_version v JOIN plan p ON p.id = v.plan_id"
                + " WHERE p.territory_id = ? AND "
                + NEWEST
                + " AND "
                + PUBLIC
                + " ORDER BY v.plan_id")
        .param(territoryId)
        .query(String.class)
        .list();
  }

  @Override
  public boolean isCurrentPublic(String territoryId, String planId) {
    return listPublishedPlans(territoryId).contains(planId);
  }

  private Map<Integer, List<VersionKey>> keys(String planId) {
    Map<Integer, List<VersionKey>> keys = new HashMap<>();
    jdbc.sql(
            """
            SELECT number, side, fingerprint, organisation_id, person_id, turned_at
            FROM plan_version_key WHERE plan_id = ? ORDER BY number, side
            """)
        .param(planId)
        .query(
            (ResultSet row) -> {
              keys.computeIfAbsent(row.getInt("number"), number -> new ArrayList<>())
                  .add(
                      new VersionKey(
                          Side.valueOf(row.getString("side")),
                          row.getString("fingerprint"),
                          row.getString("organisation_id"),
                          row.getString("person_id"),
                          instant(row, "turned_at")));
            });
    return keys;
  }

  private static PlanVersion version(ResultSet row, Map<Integer, List<VersionKey>> keys)
      throws SQLException {
    int number = row.getInt("number");
    return new PlanVersion(
        row.getString("plan_id"),
        number,
        instant(row, "prepared_at"),
        new Disclosure(
            Disclosure.Money.valueOf(row.getString("money")),
            row.getBoolean("with_values"),
            row.getBoolean("with_commitments"),
            row.getBoolean("with_steps")),
        row.getString("fingerprint"),
        row.getObject("published_at") == null ? null : instant(row, "published_at"),
        withdrawal(row),
        keys.getOrDefault(number, List.of()));
  }

  private static PlanVersion.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
    return row.getObject("withdrawn_at") == null
        ? null
        : new PlanVersion.Withdrawal(
            instant(row, "withdrawn_at"),
            Side.valueOf(row.getString("withdrawn_side")),
            row.getString("withdrawn_reason"));
  }

  @Override
  public void lock(String planId) {
    jdbc.sql("SELECT id FROM plan WHERE id = ? FOR UPDATE")
        .param(planId)
        .query(String.class)
        .single();
  }

  @Override
  public void put(FrozenVersion frozen) {
    PlanVersion version = frozen.version();
    jdbc.sql("DELETE FROM plan_version_key WHERE plan_id = ? AND number = ?")
        .params(version.planId(), version.number())
        .update();
    jdbc.sql("DELETE FROM plan_version WHERE plan_id = ? AND number = ? AND published_at IS NULL")
        .params(version.planId(), version.number())
        .update();
    jdbc.sql(
            """
            INSERT INTO plan_version (plan_id, number, prepared_at, money, with_values,
              with_commitments, with_steps, content, parts, fingerprint)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(version.planId())
        .param(version.number())
        .param(moment(version.preparedAt()))
        .param(version.disclosure().money().name())
        .param(version.disclosure().values())
        .param(version.disclosure().commitments())
        .param(version.disclosure().steps())
        .param(frozen.content())
        .param(frozen.parts())
        .param(version.fingerprint())
        .update();
  }

  @Override
  public void turn(String planId, int number, VersionKey key) {
    untake(planId, number, key.side());
    jdbc.sql(
            """
            INSERT INTO plan_version_key (plan_id, number, side, fingerprint, organisation_id,
              person_id, turned_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(planId)
        .param(number)
        .param(key.side().name())
        .param(key.fingerprint())
        .param(key.organisationId())
        .param(key.personId())
        .param(moment(key.turnedAt()))
        .update();
  }

  @Override
  public void untake(String planId, int number, Side side) {
    jdbc.sql("DELETE FROM plan_version_key WHERE plan_id = ? AND number = ? AND side = ?")
        .params(planId, number, side.name())
        .update();
  }

  @Override
  public void publish(String planId, int number, Instant at) {
    jdbc.sql("UPDATE plan_version SET published_at = ? WHERE plan_id = ? AND number = ?")
        .params(moment(at), planId, number)
        .update();
  }

  @Override
  public void withdraw(String planId, int number, PlanVersion.Withdrawal withdrawal) {
    jdbc.sql(
            """
            UPDATE plan_version
            SET withdrawn_at = ?, withdrawn_side = ?, withdrawn_reason = ?
            WHERE plan_id = ? AND number = ? AND withdrawn_at IS NULL
            """)
        .param(moment(withdrawal.at()))
        .param(withdrawal.side().name())
        .param(text(withdrawal.reason()))
        .param(planId)
        .param(number)
        .update();
  }
}
