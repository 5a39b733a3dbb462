package org.maillage.app.submission.jdbc;

import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.submission.Submissions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSubmissions implements Submissions {

  private final JdbcClient jdbc;
  private final UnitOfWork work;
  private final Clock clock;

  JdbcSubmissions(JdbcClient jdbc, UnitOfWork work, Clock clock) {
    this.jdbc = jdbc;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public boolean begin(String id) {
    try {
      work.writeAll(
          () ->
              jdbc.sql("INSERT INTO submission (id, received_at) VALUES (?, ?)")
                  .params(id, moment(clock.instant()))
                  .update());
      return true;
    } catch (DuplicateKeyException sentBefore) {
      return false;
    }
  }

  @Override
  public Optional<String> findLocation(String id) {
    return jdbc.sql("SELECT location FROM submission WHERE id = ? AND location IS NOT NULL")
        .param(id)
        .query(String.class)
        .optional();
  }

  @Override
  public boolean isKnown(String id) {
    return jdbc.sql("SELECT id FROM submission WHERE id = ?")
        .param(id)
        .query(String.class)
        .optional()
        .isPresent();
  }

  @Override
  public void end(String id, String location) {
    work.writeAll(
        () ->
            jdbc.sql("UPDATE submission SET location = ? WHERE id = ?")
                .params(text(location), id)
                .update());
  }

  @Override
  public void free(String id) {
    work.writeAll(() -> jdbc.sql("DELETE FROM submission WHERE id = ?").param(id).update());
  }

  @Override
  public void freeIfBegunBefore(String id, Instant moment) {
    work.writeAll(
        () ->
            jdbc.sql(
                    """
                    DELETE FROM submission
                    WHERE id = ? AND location IS NULL AND received_at < ?
                    """)
                .params(id, moment(moment))
                .update());
  }

  @Override
  public int forgetBefore(Instant moment) {
    return work.write(
        () ->
            jdbc.sql("DELETE FROM submission WHERE received_at < ?").param(moment(moment)).update());
  }
}
