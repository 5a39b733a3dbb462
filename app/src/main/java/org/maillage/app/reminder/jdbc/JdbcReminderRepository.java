package org.maillage.app.reminder.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.reminder.Recipient;
import org.maillage.app.reminder.ReminderRepository;
import org.maillage.app.reminder.ReminderSetting;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReminderRepository implements ReminderRepository {

  private static final Duration WEEK = Duration.ofDays(7);

  /** A day, less what a daily run may come earlier. */
  private static final Duration AFTER_FAILURE = Duration.ofHours(20);

  private final JdbcClient jdbc;
  private final UnitOfWork work;
  private final Journal journal;

  JdbcReminderRepository(JdbcClient jdbc, UnitOfWork work, Journal journal) {
    this.jdbc = jdbc;
    this.work = work;
    this.journal = journal;
  }

  @Override
  public ReminderSetting getSetting(String organisationId) {
    return jdbc.sql("SELECT * FROM reminder_setting WHERE organisation_id = ?")
        .param(organisationId)
        .query((row, i) -> setting(row))
        .optional()
        .orElseGet(() -> ReminderSetting.of(organisationId));
  }

  private static ReminderSetting setting(ResultSet row) throws SQLException {
    return new ReminderSetting(
        row.getString("organisation_id"),
        row.getBoolean("enabled"),
        row.getString("address"),
        row.getInt("version"));
  }

  @Override
  public boolean saveSetting(ReminderSetting setting) {
    try {
      return work.write(
          () -> {
            ReminderSetting before = getSetting(setting.organisationId());
            int changed = setting.version() == 0 ? insert(setting) : update(setting);
            if (changed == 0) {
              return false;
            }
            String territoryId =
                jdbc.sql("SELECT territory_id FROM organisation WHERE id = ?")
                    .param(setting.organisationId())
                    .query((row, i) -> Optional.ofNullable(row.getString("territory_id")))
                    .single()
                    .orElse(null);
            journal.record(
                new Act(
                    ObjectKind.ORGANISATION,
                    setting.organisationId(),
                    territoryId,
                    "changed",
                    json(before),
                    json(setting)));
            return true;
          });
    } catch (DuplicateKeyException otherWindow) {
      return false;
    }
  }

  /** Whether there is an address and not which: it may be somebody's. */
  private static String json(ReminderSetting setting) {
    return "{\"reminders\":"
        + setting.enabled()
        + ",\"reminderAddress\":"
        + (setting.address() != null)
        + "}";
  }

  private int insert(ReminderSetting setting) {
    return jdbc.sql(
            """
            INSERT INTO reminder_setting (organisation_id, enabled, address, version)
            VALUES (?, ?, ?, 1)
            """)
        .param(setting.organisationId())
        .param(setting.enabled())
        .param(setting.address())
        .update();
  }

  private int update(ReminderSetting setting) {
    return jdbc.sql(
            """
            UPDATE reminder_setting SET enabled = ?, address = ?, version = version + 1
            WHERE organisation_id = ? AND version = ?
            """)
        .param(setting.enabled())
        .param(setting.address())
        .param(setting.organisationId())
        .param(setting.version())
        .update();
  }

  @Override
  public Set<String> listRefusals() {
    return jdbc.sql("SELECT person_id FROM reminder_refusal").query(String.class).list().stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void refuse(String personId, boolean refused) {
    if (listRefusals().contains(personId) == refused) {
      return;
    }
    work.writeAll(
        () -> {
          String sql =
              refused
                  ? "INSERT INTO reminder_refusal (person_id) VALUES (?)"
                  : "DELETE FROM reminder_refusal WHERE person_id = ?";
          jdbc.sql(sql).param(personId).update();
          journal.record(
              new Act(
                  ObjectKind.PERSON,
                  personId,
                  null,
                  "changed",
                  "{\"reminders\":" + refused + "}",
                  "{\"reminders\":" + !refused + "}"));
        });
  }

  @Override
  public Optional<Sent> findSent(Recipient recipient) {
    return jdbc.sql(
            """
            SELECT claimed_at, state FROM reminder_digest
            WHERE recipient_kind = ? AND recipient_id = ?
            """)
        .params(recipient.kind().name(), recipient.id())
        .query(
            (row, i) -> new Sent(instant(row, "claimed_at"), State.valueOf(row.getString("state"))))
        .optional();
  }

  @Override
  public boolean isDue(Recipient recipient, Instant now) {
    return findSent(recipient)
        .map(
            sent ->
                !sent.at().isAfter(now.minus(sent.state() == State.FAILED ? AFTER_FAILURE : WEEK)))
        .orElse(true);
  }

  @Override
  public boolean claim(Recipient recipient, Instant now) {
    int taken =
        work.write(
            () ->
                jdbc.sql(
                        """
                        UPDATE reminder_digest SET claimed_at = ?, state = 'CLAIMED'
                        WHERE recipient_kind = ? AND recipient_id = ?
                          AND (claimed_at <= ? OR (state = 'FAILED' AND claimed_at <= ?))
                        """)
                    .params(
                        moment(now),
                        recipient.kind().name(),
                        recipient.id(),
                        moment(now.minus(WEEK)),
                        moment(now.minus(AFTER_FAILURE)))
                    .update());
    return taken > 0 || (findSent(recipient).isEmpty() && first(recipient, now));
  }

  private boolean first(Recipient recipient, Instant now) {
    try {
      work.writeAll(
          () ->
              jdbc.sql(
                      """
                      INSERT INTO reminder_digest (recipient_kind, recipient_id, claimed_at, state)
                      VALUES (?, ?, ?, 'CLAIMED')
                      """)
                  .params(recipient.kind().name(), recipient.id(), moment(now))
                  .update());
      return true;
    } catch (DuplicateKeyException anotherWasFaster) {
      return false;
    }
  }

  @Override
  public void finish(Recipient recipient, State state) {
    work.writeAll(
        () ->
            jdbc.sql(
                    """
                    UPDATE reminder_digest SET state = ?
                    WHERE recipient_kind = ? AND recipient_id = ?
                    """)
                .params(state.name(), recipient.kind().name(), recipient.id())
                .update());
  }

  @Override
  public int forgetBefore(Instant moment) {
    return jdbc.sql("DELETE FROM reminder_digest WHERE claimed_at < ?")
        .param(moment(moment))
        .update();
  }

  @Override
  public void forget(String personId) {
    jdbc.sql("DELETE FROM reminder_refusal WHERE person_id = ?").param(personId).update();
    jdbc.sql("DELETE FROM reminder_digest WHERE recipient_kind = 'PERSON' AND recipient_id = ?")
        .param(personId)
        .update();
  }
}
