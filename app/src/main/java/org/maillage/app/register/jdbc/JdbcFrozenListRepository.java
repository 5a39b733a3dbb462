package org.maillage.app.register.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.register.FrozenList;
import org.maillage.app.register.FrozenListRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFrozenListRepository implements FrozenListRepository {

  private static final String COLUMNS =
      "SELECT number, title, on_date, frozen_at, places, sha256 FROM register_list ";

  private final JdbcClient jdbc;
  private final UnitOfWork work;

  JdbcFrozenListRepository(JdbcClient jdbc, UnitOfWork work) {
    this.jdbc = jdbc;
    this.work = work;
  }

  @Override
  public List<FrozenList> listLists(String territoryId) {
    return jdbc.sql(COLUMNS + "WHERE territory_id = ? ORDER BY number DESC")
        .param(territoryId)
        .query((row, i) -> list(row))
        .list();
  }

  @Override
  public Optional<FrozenList> findList(String territoryId, int number) {
    return jdbc.sql(COLUMNS + "WHERE territory_id = ? AND number = ?")
        .params(territoryId, number)
        .query((row, i) -> list(row))
        .optional();
  }

  private static FrozenList list(ResultSet row) throws SQLException {
    return new FrozenList(
        row.getInt("number"),
        row.getString("title"),
        row.getObject("on_date", LocalDate.class),
        instant(row, "frozen_at"),
        row.getInt("places"),
        row.getString("sha256"));
  }

  @Override
  public byte[] getContent(String territoryId, int number) {
    // In one transaction: H2 gives large content piece by piece, from the row that was read.
    return work.read(
        () ->
            jdbc.sql("SELECT content FROM register_list WHERE territory_id = ? AND number = ?")
                .params(territoryId, number)
                .query((row, i) -> row.getBytes("content"))
                .single());
  }

  @Override
  public void add(String territoryId, FrozenList list, byte[] content) {
    jdbc.sql(
            """
            INSERT INTO register_list (territory_id, number, title, on_date, frozen_at, places,
              sha256, content)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(territoryId)
        .param(list.number())
        .param(text(list.title()))
        .param(list.onDate())
        .param(moment(list.frozenAt()))
        .param(list.places())
        .param(list.sha256())
        .param(content)
        .update();
  }
}
