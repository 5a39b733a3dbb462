package org.maillage.app.publication.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;

import java.util.List;
import org.maillage.app.publication.PublicationRepository;
import org.maillage.app.publication.Side;
import org.maillage.app.publication.TurnedKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPublicationRepository implements PublicationRepository {

  private final JdbcClient jdbc;

  JdbcPublicationRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<TurnedKey> listKeys(String territoryId) {
    return jdbc.sql(
            """
            SELECT territory_id, side, import_run_id, organisation_id, person_id, turned_at
            FROM publication_key WHERE territory_id = ? ORDER BY side
            """)
        .param(territoryId)
        .query(
            (row, i) ->
                new TurnedKey(
                    row.getString("territory_id"),
                    Side.valueOf(row.getString("side")),
                    row.getLong("import_run_id"),
                    row.getString("organisation_id"),
                    row.getString("person_id"),
                    instant(row, "turned_at")))
        .list();
  }

  @Override
  public boolean isPublished(String territoryId) {
    return jdbc.sql(
                """
                SELECT COUNT(*) FROM publication_key k
                JOIN territory t ON t.id = k.territory_id AND t.import_run_id = k.import_run_id
                WHERE k.territory_id = ?
                """)
            .param(territoryId)
            .query(Integer.class)
            .single()
        == Side.values().length;
  }

  @Override
  public void turn(TurnedKey key) {
    jdbc.sql("DELETE FROM publication_key WHERE territory_id = ? AND side = ?")
        .params(key.territoryId(), key.side().name())
        .update();
    jdbc.sql(
            """
            INSERT INTO publication_key (territory_id, side, import_run_id, organisation_id,
              person_id, turned_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(
            key.territoryId(),
            key.side().name(),
            key.importRunId(),
            key.organisationId(),
            key.personId(),
            moment(key.turnedAt()))
        .update();
  }

  @Override
  public void withdraw(String territoryId) {
    jdbc.sql("DELETE FROM publication_key WHERE territory_id = ?").param(territoryId).update();
  }
}
