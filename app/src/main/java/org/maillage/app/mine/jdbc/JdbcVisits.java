package org.maillage.app.mine.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.mine.Visits;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcVisits implements Visits {

  private final JdbcClient jdbc;
  private final UnitOfWork work;

  JdbcVisits(JdbcClient jdbc, UnitOfWork work) {
    this.jdbc = jdbc;
    this.work = work;
  }

  @Override
  public Optional<Visit> findVisit(String personId) {
    return jdbc.sql("SELECT last_at, before_at FROM home_visit WHERE person_id = ?")
        .param(personId)
        .query((row, i) -> new Visit(instant(row, "last_at"), instant(row, "before_at")))
        .optional();
  }

  @Override
  public void save(String personId, Visit visit) {
    if (update(personId, visit) > 0) {
      return;
    }
    try {
      work.writeAll(
          () ->
              jdbc.sql("INSERT INTO home_visit (person_id, last_at, before_at) VALUES (?, ?, ?)")
                  .params(personId, moment(visit.lastAt()), moment(visit.beforeAt()))
                  .update());
    } catch (DuplicateKeyException otherWindow) {
      update(personId, visit);
    }
  }

  private int update(String personId, Visit visit) {
    return work.write(
        () ->
            jdbc.sql("UPDATE home_visit SET last_at = ?, before_at = ? WHERE person_id = ?")
                .params(moment(visit.lastAt()), moment(visit.beforeAt()), personId)
                .update());
  }

  @Override
  public List<Map<String, Object>> export(String personId) {
    return findVisit(personId).stream()
        .map(visit -> Map.<String, Object>of("lastAt", visit.lastAt().toString()))
        .toList();
  }

  @Override
  public void forget(String personId) {
    jdbc.sql("DELETE FROM home_visit WHERE person_id = ?").param(personId).update();
  }

  @Override
  public int forgetBefore(Instant moment) {
    return jdbc.sql("DELETE FROM home_visit WHERE last_at < ?").param(moment(moment)).update();
  }
}
