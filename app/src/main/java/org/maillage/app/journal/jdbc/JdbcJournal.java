package org.maillage.app.journal.jdbc;

import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;
import static org.maillage.app.home.jdbc.Rows.textOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Access;
import org.maillage.app.access.Actor;
import org.maillage.app.home.jdbc.Rows;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.JournalEntry;
import org.maillage.app.journal.JournalText;
import org.maillage.app.journal.Recorded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes entries at the very end of their transaction: the head of the chain is then held for the
 * time of a commit only, and always taken last, so that two writers never wait for each other.
 */
@Repository
class JdbcJournal implements Journal {

  private final JdbcClient jdbc;
  private final Access access;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  JdbcJournal(JdbcClient jdbc, Access access, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.access = access;
    this.clock = clock;
    this.events = events;
  }

  /** An act and who did it: who acts may be somebody else by the end of the transaction. */
  private record Done(Act act, Actor actor) {}

  /** The last entry. */
  private record Head(long number, Instant at, String hash) {}

  @Override
  public void record(Act act) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()
        || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      throw new IllegalStateException("there is no transaction to write the journal in");
    }
    pending().add(new Done(act, access.actor()));
  }

  /** What the present transaction has to write down. */
  private Pending pending() {
    for (TransactionSynchronization known :
        TransactionSynchronizationManager.getSynchronizations()) {
      if (known instanceof Pending pending && pending.isOf(this)) {
        return pending;
      }
    }
    Pending pending = new Pending();
    TransactionSynchronizationManager.registerSynchronization(pending);
    return pending;
  }

  private final class Pending implements TransactionSynchronization {

    private final List<Done> acts = new ArrayList<>();

    boolean isOf(JdbcJournal journal) {
      return JdbcJournal.this == journal;
    }

    void add(Done done) {
      acts.add(done);
    }

    /** Last of all: what others do before the commit may still be written down. */
    @Override
    public int getOrder() {
      return LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      write(acts);
    }

    @Override
    public void afterCommit() {
      events.publishEvent(new Recorded(acts.stream().map(Done::act).toList()));
    }
  }

  private void write(List<Done> acts) {
    Head head =
        jdbc.sql(
                """
                SELECT entry_number, entry_at, entry_hash FROM journal_head
                WHERE name = 'journal' FOR UPDATE
                """)
            .query(JdbcJournal::head)
            .single();
    for (Done done : acts) {
      head = append(head, done);
    }
    jdbc.sql(
            """
            UPDATE journal_head SET entry_number = ?, entry_at = ?, entry_hash = ?
            WHERE name = 'journal'
            """)
        .params(head.number(), moment(head.at()), head.hash())
        .update();
  }

  private static Head head(ResultSet row, int number) throws SQLException {
    return new Head(
        row.getLong("entry_number"), Rows.instant(row, "entry_at"), row.getString("entry_hash"));
  }

  private Head append(Head head, Done done) {
    Instant now = moment(clock.instant()).toInstant();
    Act act = done.act();
    JournalEntry entry =
        new JournalEntry(
                head.number() + 1,
                now.isBefore(head.at()) ? head.at() : now,
                done.actor().kind().name(),
                done.actor().personId(),
                done.actor().organisationId(),
                act.objectKind(),
                text(act.objectId()),
                textOrNull(act.territoryId()),
                act.verb(),
                kept(act.before()),
                kept(act.after()),
                head.hash(),
                "")
            .sealed();
    insert(entry);
    return new Head(entry.number(), entry.at(), entry.hash());
  }

  private static @Nullable String kept(@Nullable String json) {
    return json == null ? null : JournalText.kept(text(json));
  }

  private void insert(JournalEntry entry) {
    jdbc.sql(
            """
            INSERT INTO journal_entry (entry_number, entry_at, actor_kind, person_id,
              organisation_id, object_kind, object_id, territory_id, verb, before_json, after_json,
              previous_hash, entry_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(entry.number())
        .param(moment(entry.at()))
        .param(entry.actorKind())
        .param(entry.personId())
        .param(entry.organisationId())
        .param(entry.objectKind())
        .param(entry.objectId())
        .param(entry.territoryId())
        .param(entry.verb())
        .param(entry.before())
        .param(entry.after())
        .param(entry.previousHash())
        .param(entry.hash())
        .update();
  }
}
