package org.maillage.app.privacy.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.privacy.AccessLog;
import org.maillage.app.privacy.Consulted;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccessLog implements AccessLog {

  private static final String ALL =
      "SELECT person_id, kind, object_id, seen_at FROM access_log ";
  private static final String LAST_FIRST = "ORDER BY seen_at DESC, person_id, object_id ";

  private final JdbcClient jdbc;
  private final UnitOfWork work;

  JdbcAccessLog(JdbcClient jdbc, UnitOfWork work) {
    this.jdbc = jdbc;
    this.work = work;
  }

  @Override
  public void note(Consulted consulted) {
    LocalDate day = LocalDate.ofInstant(consulted.seenAt(), ZoneOffset.UTC);
    try {
      work.writeAll(() -> insert(consulted, day));
    } catch (DuplicateKeyException notedAlready) {
      // The first time of the day is the one that is kept.
      return;
    }
  }

  private void insert(Consulted consulted, LocalDate day) {
    jdbc.sql(
            """
            INSERT INTO access_log (person_id, seen_on, kind, object_id, seen_at)
            VALUES (?, ?, ?, ?, ?)
            """)
        .params(
            consulted.personId(),
            day,
            consulted.kind().name(),
            text(consulted.objectId()),
            moment(consulted.seenAt()))
        .update();
  }

  @Override
  public List<Consulted> listConsulted(int atMost) {
    return jdbc.sql(ALL + LAST_FIRST + "FETCH FIRST ? ROWS ONLY")
        .param(atMost)
        .query(JdbcAccessLog::consulted)
        .list();
  }

  @Override
  public List<Consulted> listConsultedBy(String personId) {
    return jdbc.sql(ALL + "WHERE person_id = ? " + LAST_FIRST)
        .param(personId)
        .query(JdbcAccessLog::consulted)
        .list();
  }

  private static Consulted consulted(ResultSet row, int number) throws SQLException {
    return new Consulted(
        row.getString("person_id"),
        Consulted.Kind.valueOf(row.getString("kind")),
        row.getString("object_id"),
        instant(row, "seen_at"));
  }

  @Override
  public int forgetBefore(Instant moment) {
    return work.write(
        () -> jdbc.sql("DELETE FROM access_log WHERE seen_at < ?").param(moment(moment)).update());
  }

  @Override
  public void forget(String personId) {
    work.writeAll(
        () -> jdbc.sql("DELETE FROM access_log WHERE person_id = ?").param(personId).update());
  }
}
