package org.maillage.app.observatory.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;
import static org.maillage.app.home.jdbc.Rows.textOrNull;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.jdbc.Rows;
import org.maillage.app.observatory.ObservatoryRepository;
import org.maillage.app.observatory.StoredEvent;
import org.maillage.domain.observatory.BatchOffer;
import org.maillage.domain.observatory.PeopleEffect;
import org.maillage.domain.register.RegisterEvent;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcObservatoryRepository implements ObservatoryRepository {

  private static final String EVENTS =
      """
      SELECT e.batch_id, e.ordinal, e.kind, e.about, e.place_id, e.place_name, e.commune_code,
        e.operator_name, e.services, e.was, e.became, e.metres, e.hours_was, e.hours_became,
        e.happened_on, e.resolved_on, e.alert, b.known_at, b.measured_at, f.service_code,
        f.shorter, f.shorter_over_5, f.shorter_over_10, f.longer, f.longer_over_5,
        f.longer_over_10, f.mean_shorter_ms, f.mean_longer_ms, f.reached_now, f.reached_no_more
      FROM register_event e
      JOIN register_batch b ON b.id = e.batch_id
      LEFT JOIN register_event_effect f ON f.batch_id = e.batch_id AND f.ordinal = e.ordinal
      """;
  private static final String LATEST_FIRST =
      " ORDER BY e.happened_on DESC, b.known_at DESC, e.batch_id, e.ordinal, f.service_code";

  private final JdbcClient jdbc;
  private final JdbcOperations batches;

  JdbcObservatoryRepository(JdbcClient jdbc, JdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  @Override
  public void add(
      String batchId,
      String territoryId,
      Instant knownAt,
      @Nullable BatchOffer offer,
      List<StoredEvent> events) {
    jdbc.sql(
            """
            INSERT INTO register_batch (id, territory_id, known_at, offer, measured_at)
            VALUES (?, ?, ?, ?, ?)
            """)
        .param(batchId)
        .param(territoryId)
        .param(moment(knownAt))
        .param(offer == null ? null : JsonMapper.shared().writeValueAsBytes(offer))
        .param(offer == null ? moment(knownAt) : null)
        .update();
    Rows.insert(
        batches,
        """
        INSERT INTO register_event (batch_id, ordinal, territory_id, kind, about, place_id,
          place_name, commune_code, operator_name, services, was, became, metres, hours_was,
          hours_became, happened_on, alert)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE)
        """,
        events,
        (statement, i, stored) -> {
          RegisterEvent event = stored.event();
          statement.setString(1, batchId);
          statement.setInt(2, stored.ordinal());
          statement.setString(3, territoryId);
          statement.setString(4, event.kind().name());
          statement.setString(5, text(event.about()));
          statement.setString(6, text(event.placeId()));
          statement.setString(7, text(stored.placeName()));
          statement.setString(8, event.communeCode());
          statement.setString(9, textOrNull(stored.operator()));
          statement.setString(10, String.join(" ", stored.services()));
          statement.setString(11, textOrNull(event.before()));
          statement.setString(12, textOrNull(event.after()));
          statement.setDouble(13, event.metres());
          setHours(statement, 14, stored.hoursBefore());
          setHours(statement, 15, stored.hoursAfter());
          statement.setObject(16, stored.happenedOn());
        });
  }

  private static void setHours(PreparedStatement statement, int column, @Nullable Double hours)
      throws SQLException {
    if (hours == null) {
      statement.setNull(column, Types.DOUBLE);
    } else {
      statement.setDouble(column, hours);
    }
  }

  @Override
  public Optional<Batch> findBatch(String id) {
    return jdbc.sql("SELECT id, territory_id, offer, measured_at FROM register_batch WHERE id = ?")
        .param(id)
        .query(
            (row, i) -> {
              byte[] offer = row.getBytes("offer");
              return new Batch(
                  row.getString("id"),
                  row.getString("territory_id"),
                  offer == null ? null : JsonMapper.shared().readValue(offer, BatchOffer.class),
                  row.getObject("measured_at") != null);
            })
        .optional();
  }

  @Override
  public Set<String> listMissing(String territoryId) {
    return new HashSet<>(
        jdbc.sql(
                """
                SELECT place_id FROM register_event
                WHERE territory_id = ? AND kind = 'ABSENT' AND resolved_on IS NULL
                """)
            .param(territoryId)
            .query(String.class)
            .list());
  }

  @Override
  public void resolve(String territoryId, Collection<String> placeIds, LocalDate day) {
    for (String placeId : placeIds) {
      jdbc.sql(
              """
              UPDATE register_event SET resolved_on = ?
              WHERE territory_id = ? AND kind = 'ABSENT' AND place_id = ? AND resolved_on IS NULL
              """)
          .params(day, territoryId, text(placeId))
          .update();
    }
  }

  /** A row of effects. */
  private record EffectRow(int ordinal, String service, PeopleEffect effect) {}

  @Override
  public void measured(
      String batchId,
      Map<Integer, Map<String, PeopleEffect>> effects,
      Set<Integer> alerts,
      Instant at) {
    int first =
        jdbc.sql(
                """
                UPDATE register_batch SET measured_at = ?, offer = NULL
                WHERE id = ? AND measured_at IS NULL
                """)
            .params(moment(at), batchId)
            .update();
    if (first == 0) {
      return; // another server was faster
    }
    List<EffectRow> rows = new ArrayList<>();
    effects.forEach(
        (ordinal, ofServices) ->
            ofServices.forEach(
                (service, effect) -> rows.add(new EffectRow(ordinal, service, effect))));
    Rows.insert(
        batches,
        """
        INSERT INTO register_event_effect (batch_id, ordinal, service_code, shorter,
          shorter_over_5, shorter_over_10, longer, longer_over_5, longer_over_10, mean_shorter_ms,
          mean_longer_ms, reached_now, reached_no_more)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows,
        (statement, i, row) -> {
          PeopleEffect effect = row.effect();
          statement.setString(1, batchId);
          statement.setInt(2, row.ordinal());
          statement.setString(3, row.service());
          int column = 4;
          for (double people : effect.shorterOver().values()) {
            statement.setDouble(column++, people);
          }
          for (double people : effect.longerOver().values()) {
            statement.setDouble(column++, people);
          }
          statement.setLong(10, effect.meanShorterMs());
          statement.setLong(11, effect.meanLongerMs());
          statement.setDouble(12, effect.reachedNow());
          statement.setDouble(13, effect.reachedNoMore());
        });
    for (int ordinal : alerts) {
      jdbc.sql("UPDATE register_event SET alert = TRUE WHERE batch_id = ? AND ordinal = ?")
          .params(batchId, ordinal)
          .update();
    }
  }

  @Override
  public boolean claimAlert(String batchId, Instant at) {
    return jdbc.sql(
                """
                UPDATE register_batch SET alerted_at = ?
                WHERE id = ? AND alerted_at IS NULL AND measured_at IS NOT NULL
                """)
            .params(moment(at), batchId)
            .update()
        == 1;
  }

  @Override
  public List<StoredEvent> listEvents(String batchId) {
    return events(
        jdbc.sql(EVENTS + "WHERE e.batch_id = ? ORDER BY e.ordinal, f.service_code")
            .param(batchId));
  }

  @Override
  public List<StoredEvent> listEvents(String territoryId, LocalDate from, LocalDate until) {
    return events(
        jdbc.sql(
                EVENTS
                    + "WHERE e.territory_id = ? AND e.happened_on BETWEEN ? AND ?"
                    + LATEST_FIRST)
            .params(territoryId, from, until));
  }

  @Override
  public List<StoredEvent> listToCheck(String territoryId) {
    return events(
        jdbc.sql(
                EVENTS
                    + "WHERE e.territory_id = ? AND e.kind = 'ABSENT' AND e.resolved_on IS NULL"
                    + LATEST_FIRST)
            .param(territoryId));
  }

  @Override
  public Optional<List<LocalDate>> findSpan(String territoryId) {
    return jdbc.sql(
            """
            SELECT MIN(happened_on) AS first_day, MAX(happened_on) AS last_day
            FROM register_event WHERE territory_id = ?
            """)
        .param(territoryId)
        .query(
            (row, i) -> {
              LocalDate first = row.getObject("first_day", LocalDate.class);
              LocalDate last = row.getObject("last_day", LocalDate.class);
              return first == null || last == null
                  ? Optional.<List<LocalDate>>empty()
                  : Optional.of(List.of(first, last));
            })
        .single();
  }

  /** An event and what it does, over the rows of the join. */
  private static final class Gathered {
    private final StoredEvent event;
    private final Map<String, PeopleEffect> effects = new TreeMap<>();

    Gathered(StoredEvent event) {
      this.event = event;
    }

    StoredEvent whole() {
      return new StoredEvent(
          event.batchId(),
          event.ordinal(),
          event.event(),
          event.placeName(),
          event.operator(),
          event.services(),
          event.hoursBefore(),
          event.hoursAfter(),
          event.happenedOn(),
          event.knownAt(),
          event.resolvedOn(),
          event.measured(),
          event.alert(),
          effects);
    }
  }

  private static List<StoredEvent> events(JdbcClient.StatementSpec query) {
    Map<String, Gathered> byKey = new LinkedHashMap<>();
    query.query(
        row -> {
          String key = row.getString("batch_id") + ":" + row.getInt("ordinal");
          Gathered gathered = byKey.get(key);
          if (gathered == null) {
            gathered = new Gathered(event(row));
            byKey.put(key, gathered);
          }
          String service = row.getString("service_code");
          if (service != null) {
            gathered.effects.put(service, effect(row));
          }
        });
    return byKey.values().stream().map(Gathered::whole).toList();
  }

  private static StoredEvent event(ResultSet row) throws SQLException {
    String services = row.getString("services");
    return new StoredEvent(
        row.getString("batch_id"),
        row.getInt("ordinal"),
        new RegisterEvent(
            RegisterEvent.Kind.valueOf(row.getString("kind")),
            row.getString("place_id"),
            row.getString("commune_code"),
            row.getString("about"),
            row.getString("was"),
            row.getString("became"),
            row.getDouble("metres")),
        row.getString("place_name"),
        row.getString("operator_name"),
        services.isEmpty() ? List.of() : Arrays.asList(services.split(" ", -1)),
        hours(row, "hours_was"),
        hours(row, "hours_became"),
        row.getObject("happened_on", LocalDate.class),
        instant(row, "known_at"),
        row.getObject("resolved_on", LocalDate.class),
        row.getObject("measured_at") != null,
        row.getBoolean("alert"),
        Map.of());
  }

  private static @Nullable Double hours(ResultSet row, String column) throws SQLException {
    double hours = row.getDouble(column);
    return row.wasNull() ? null : hours;
  }

  private static PeopleEffect effect(ResultSet row) throws SQLException {
    return new PeopleEffect(
        new TreeMap<>(
            Map.of(
                0, row.getDouble("shorter"),
                5, row.getDouble("shorter_over_5"),
                10, row.getDouble("shorter_over_10"))),
        new TreeMap<>(
            Map.of(
                0, row.getDouble("longer"),
                5, row.getDouble("longer_over_5"),
                10, row.getDouble("longer_over_10"))),
        row.getLong("mean_shorter_ms"),
        row.getLong("mean_longer_ms"),
        row.getDouble("reached_now"),
        row.getDouble("reached_no_more"));
  }
}
