package org.maillage.app.observatory.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.maillage.app.observatory.Subscription;
import org.maillage.app.observatory.Subscription.Rhythm;
import org.maillage.app.observatory.SubscriptionRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSubscriptionRepository implements SubscriptionRepository {

  private static final String ALL =
      """
      SELECT id, territory_id, address, filter, rhythm, asked_at, confirmed_at
      FROM observatory_subscription
      """;

  private final JdbcClient jdbc;

  JdbcSubscriptionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static Subscription subscription(ResultSet row) throws SQLException {
    return new Subscription(
        row.getString("id"),
        row.getString("territory_id"),
        row.getString("address"),
        Subscription.filter(row.getString("filter")),
        Rhythm.valueOf(row.getString("rhythm")),
        instant(row, "asked_at"),
        row.getObject("confirmed_at") == null ? null : instant(row, "confirmed_at"));
  }

  @Override
  public void insert(Subscription subscription) {
    jdbc.sql(
            """
            INSERT INTO observatory_subscription (id, territory_id, address, filter, rhythm,
              asked_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(
            subscription.id(),
            subscription.territoryId(),
            subscription.address(),
            subscription.filter().query(),
            subscription.rhythm().name(),
            moment(subscription.askedAt()))
        .update();
  }

  @Override
  public Optional<Subscription> find(String id) {
    return jdbc.sql(ALL + "WHERE id = ?").param(id).query((row, i) -> subscription(row)).optional();
  }

  @Override
  public List<Subscription> listOf(String address) {
    return jdbc.sql(ALL + "WHERE address = ? ORDER BY asked_at DESC, id")
        .param(address)
        .query((row, i) -> subscription(row))
        .list();
  }

  @Override
  public List<Subscription> listConfirmed(String territoryId, Rhythm rhythm) {
    return jdbc.sql(
            ALL
                + """
                WHERE territory_id = ? AND rhythm = ? AND confirmed_at IS NOT NULL
                ORDER BY asked_at, id
                """)
        .params(territoryId, rhythm.name())
        .query((row, i) -> subscription(row))
        .list();
  }

  @Override
  public List<Subscription> listDue(YearMonth month) {
    return jdbc.sql(
            ALL
                + """
                WHERE rhythm = 'MONTHLY' AND confirmed_at IS NOT NULL AND told_until < ?
                ORDER BY asked_at, id
                """)
        .param(month.toString())
        .query((row, i) -> subscription(row))
        .list();
  }

  @Override
  public void confirm(String id, Instant at, YearMonth told) {
    jdbc.sql(
            """
            UPDATE observatory_subscription SET confirmed_at = ?, told_until = ?
            WHERE id = ? AND confirmed_at IS NULL
            """)
        .params(moment(at), told.toString(), id)
        .update();
  }

  @Override
  public boolean claim(String id, YearMonth month) {
    return jdbc.sql(
                "UPDATE observatory_subscription SET told_until = ? WHERE id = ? AND told_until < ?")
            .params(month.toString(), id, month.toString())
            .update()
        == 1;
  }

  @Override
  public void giveBack(String id, YearMonth month) {
    jdbc.sql("UPDATE observatory_subscription SET told_until = ? WHERE id = ? AND told_until = ?")
        .params(month.minusMonths(1).toString(), id, month.toString())
        .update();
  }

  @Override
  public void remove(String id) {
    jdbc.sql("DELETE FROM observatory_subscription WHERE id = ?").param(id).update();
  }

  @Override
  public void removeOf(String address) {
    jdbc.sql("DELETE FROM observatory_subscription WHERE address = ?").param(address).update();
  }

  @Override
  public int removeBefore(Instant unconfirmed, Instant confirmed) {
    return jdbc.sql(
            """
            DELETE FROM observatory_subscription
            WHERE (confirmed_at IS NULL AND asked_at < ?) OR confirmed_at < ?
            """)
        .params(moment(unconfirmed), moment(confirmed))
        .update();
  }
}
