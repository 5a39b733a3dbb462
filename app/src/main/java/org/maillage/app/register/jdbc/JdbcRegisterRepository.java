package org.maillage.app.register.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.jdbc.Rows;
import org.maillage.app.register.RegisterJson;
import org.maillage.app.register.RegisterRepository;
import org.maillage.app.register.Statement;
import org.maillage.domain.register.MatchDecision;
import org.maillage.domain.register.PlaceMatching.Pair;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRegisterRepository implements RegisterRepository {

  private static final String RECORD = "RECORD";
  private static final String CORRECTION = "CORRECTION";

  private static final String COLUMNS =
      """
      SELECT id, kind, subject_id, source_id, valid_from, valid_to, known_from, known_to, absences,
        content
      FROM register_statement
      WHERE territory_id = :territory
      """;

  private final JdbcClient jdbc;
  private final JdbcOperations batches;

  JdbcRegisterRepository(JdbcClient jdbc, JdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  @Override
  public Optional<Long> findRevision(String territoryId) {
    return jdbc.sql("SELECT revision FROM register_state WHERE territory_id = ?")
        .param(territoryId)
        .query(Long.class)
        .optional();
  }

  @Override
  public long begin(String territoryId, Instant now) {
    int changed =
        jdbc.sql(
                """
                UPDATE register_state SET revision = revision + 1, changed_at = ?
                WHERE territory_id = ?
                """)
            .params(moment(now), territoryId)
            .update();
    if (changed == 0) {
      jdbc.sql("INSERT INTO register_state (territory_id, revision, changed_at) VALUES (?, 1, ?)")
          .params(territoryId, moment(now))
          .update();
    }
    return findRevision(territoryId).orElseThrow();
  }

  @Override
  public Map<String, String> listSources(String territoryId) {
    Map<String, String> sources = new TreeMap<>();
    jdbc.sql("SELECT source_id, sha256 FROM register_source WHERE territory_id = ?")
        .param(territoryId)
        .query(
            row -> {
              sources.put(row.getString("source_id"), row.getString("sha256"));
            });
    return sources;
  }

  @Override
  public void setSources(String territoryId, Map<String, String> sha256BySource) {
    jdbc.sql("DELETE FROM register_source WHERE territory_id = ?").param(territoryId).update();
    Rows.insert(
        batches,
        "INSERT INTO register_source (territory_id, source_id, sha256) VALUES (?, ?, ?)",
        List.copyOf(sha256BySource.entrySet()),
        (statement, i, entry) -> {
          statement.setString(1, territoryId);
          statement.setString(2, entry.getKey());
          statement.setString(3, entry.getValue());
        });
  }

  @Override
  public List<Statement> listStatements(String territoryId) {
    return jdbc.sql(COLUMNS + "AND known_to IS NULL ORDER BY subject_id, valid_from NULLS FIRST")
        .param("territory", territoryId)
        .query((row, i) -> statement(row))
        .list();
  }

  @Override
  public List<Statement> listStatements(
      String territoryId, LocalDate day, @Nullable Instant knownAt) {
    String valid =
        """
        AND (valid_from IS NULL OR valid_from <= :day) AND (valid_to IS NULL OR valid_to > :day)
        """;
    if (knownAt == null) {
      return jdbc.sql(COLUMNS + valid + "AND known_to IS NULL ORDER BY subject_id")
          .param("territory", territoryId)
          .param("day", day)
          .query((row, i) -> statement(row))
          .list();
    }
    String known =
        "AND known_from <= :known AND (known_to IS NULL OR known_to > :known) ORDER BY subject_id";
    return jdbc.sql(COLUMNS + valid + known)
        .param("territory", territoryId)
        .param("day", day)
        .param("known", moment(knownAt))
        .query((row, i) -> statement(row))
        .list();
  }

  @Override
  public List<Said> listHistory(String territoryId, Collection<String> subjectIds) {
    if (subjectIds.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(COLUMNS + "AND subject_id IN (:subjects) ORDER BY known_from DESC, id DESC")
        .param("territory", territoryId)
        .param("subjects", List.copyOf(subjectIds))
        .query((row, i) -> new Said(statement(row), instantOrNull(row, "known_to")))
        .list();
  }

  private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static Statement statement(ResultSet row) throws SQLException {
    boolean record = row.getString("kind").equals(RECORD);
    String content = row.getString("content");
    return new Statement(
        row.getLong("id"),
        row.getString("subject_id"),
        row.getString("source_id"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        instant(row, "known_from"),
        row.getInt("absences"),
        record ? RegisterJson.place(content) : null,
        record ? null : RegisterJson.correction(content));
  }

  @Override
  public void change(
      String territoryId, List<Statement> ended, List<Statement> added, Instant now) {
    Rows.insert(
        batches,
        "UPDATE register_statement SET known_to = ? WHERE territory_id = ? AND id = ?",
        ended,
        (statement, i, row) -> {
          statement.setObject(1, moment(now));
          statement.setString(2, territoryId);
          statement.setLong(3, row.id());
        });
    Rows.insert(
        batches,
        """
        INSERT INTO register_statement (territory_id, kind, subject_id, source_id, valid_from,
          valid_to, known_from, absences, content)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        added,
        (statement, i, row) -> set(statement, territoryId, row));
  }

  private static void set(PreparedStatement statement, String territoryId, Statement row)
      throws SQLException {
    Object said = row.record() == null ? row.correction() : row.record();
    statement.setString(1, territoryId);
    statement.setString(2, row.record() == null ? CORRECTION : RECORD);
    statement.setString(3, text(row.subjectId()));
    statement.setString(4, row.sourceId());
    statement.setObject(5, row.validFrom());
    statement.setObject(6, row.validTo());
    statement.setObject(7, moment(row.knownFrom()));
    statement.setInt(8, row.absences());
    statement.setString(9, text(RegisterJson.write(java.util.Objects.requireNonNull(said))));
  }

  @Override
  public Map<String, String> listMemberships(String territoryId, @Nullable Instant knownAt) {
    Map<String, String> memberships = new TreeMap<>();
    if (knownAt == null) {
      jdbc.sql(
              """
              SELECT record_id, place_id FROM register_membership
              WHERE territory_id = ? AND known_to IS NULL
              """)
          .param(territoryId)
          .query(
              row -> {
                memberships.put(row.getString("record_id"), row.getString("place_id"));
              });
    } else {
      jdbc.sql(
              """
              SELECT record_id, place_id FROM register_membership
              WHERE territory_id = :territory AND known_from <= :known
                AND (known_to IS NULL OR known_to > :known)
              """)
          .param("territory", territoryId)
          .param("known", moment(knownAt))
          .query(
              row -> {
                memberships.put(row.getString("record_id"), row.getString("place_id"));
              });
    }
    return memberships;
  }

  @Override
  public void setMemberships(String territoryId, Map<String, String> placeByRecord, Instant now) {
    Map<String, String> before = listMemberships(territoryId, null);
    List<String> ended = new ArrayList<>();
    before.forEach(
        (record, place) -> {
          if (!place.equals(placeByRecord.get(record))) {
            ended.add(record);
          }
        });
    Rows.insert(
        batches,
        """
        UPDATE register_membership SET known_to = ?
        WHERE territory_id = ? AND record_id = ? AND known_to IS NULL
        """,
        ended,
        (statement, i, record) -> {
          statement.setObject(1, moment(now));
          statement.setString(2, territoryId);
          statement.setString(3, record);
        });
    List<Map.Entry<String, String>> begun =
        placeByRecord.entrySet().stream()
            .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
            .toList();
    Rows.insert(
        batches,
        """
        INSERT INTO register_membership (territory_id, record_id, place_id, known_from)
        VALUES (?, ?, ?, ?)
        """,
        begun,
        (statement, i, entry) -> {
          statement.setString(1, territoryId);
          statement.setString(2, text(entry.getKey()));
          statement.setString(3, text(entry.getValue()));
          statement.setObject(4, moment(now));
        });
  }

  @Override
  public List<MatchDecision> listDecisions(String territoryId) {
    return jdbc.sql(
            """
            SELECT first_id, second_id, same, decided_on, reason FROM register_decision
            WHERE territory_id = ? ORDER BY decided_on DESC, first_id, second_id
            """)
        .param(territoryId)
        .query(
            (row, i) ->
                new MatchDecision(
                    row.getString("first_id"),
                    row.getString("second_id"),
                    row.getBoolean("same"),
                    row.getObject("decided_on", LocalDate.class),
                    row.getString("reason")))
        .list();
  }

  @Override
  public void decide(String territoryId, MatchDecision decision) {
    undecide(territoryId, decision.firstId(), decision.secondId());
    jdbc.sql(
            """
            INSERT INTO register_decision (territory_id, first_id, second_id, same, decided_on,
              reason)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(
            territoryId,
            text(decision.firstId()),
            text(decision.secondId()),
            decision.same(),
            decision.decidedOn(),
            text(decision.reason()))
        .update();
  }

  @Override
  public boolean undecide(String territoryId, String firstId, String secondId) {
    return jdbc.sql(
                """
                DELETE FROM register_decision
                WHERE territory_id = :territory
                  AND (first_id = :first AND second_id = :second
                    OR first_id = :second AND second_id = :first)
                """)
            .param("territory", territoryId)
            .param("first", text(firstId))
            .param("second", text(secondId))
            .update()
        > 0;
  }

  @Override
  public List<Pair> listPairs(String territoryId) {
    return jdbc.sql(
            """
            SELECT first_id, second_id, content FROM register_pair
            WHERE territory_id = ? ORDER BY score DESC, first_id, second_id
            """)
        .param(territoryId)
        .query(
            (row, i) ->
                new Pair(
                    row.getString("first_id"),
                    row.getString("second_id"),
                    RegisterJson.score(row.getString("content"))))
        .list();
  }

  @Override
  public void setPairs(String territoryId, List<Pair> pairs) {
    jdbc.sql("DELETE FROM register_pair WHERE territory_id = ?").param(territoryId).update();
    Rows.insert(
        batches,
        """
        INSERT INTO register_pair (territory_id, first_id, second_id, score, content)
        VALUES (?, ?, ?, ?, ?)
        """,
        pairs,
        (statement, i, pair) -> {
          statement.setString(1, territoryId);
          statement.setString(2, text(pair.firstId()));
          statement.setString(3, text(pair.secondId()));
          statement.setDouble(4, pair.score().value());
          statement.setString(5, text(RegisterJson.write(pair.score())));
        });
  }
}
