package org.maillage.app.journal.jdbc;

import static org.maillage.app.home.jdbc.Rows.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.home.jdbc.Rows;
import org.maillage.app.journal.ChainCheck;
import org.maillage.app.journal.JournalEntries;
import org.maillage.app.journal.JournalEntry;
import org.maillage.app.journal.JournalFilter;
import org.maillage.app.journal.JournalHead;
import org.maillage.app.journal.Verification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcJournalEntries implements JournalEntries {

  /** Entries that are read at once: the journal may be larger than the memory. */
  private static final int PAGE = 2_000;

  private static final String ALL =
      """
      SELECT entry_number, entry_at, actor_kind, person_id, organisation_id, object_kind,
        object_id, territory_id, verb, before_json, after_json, previous_hash, entry_hash
      FROM journal_entry\s""";

  private final JdbcClient jdbc;
  private final UnitOfWork work;

  JdbcJournalEntries(JdbcClient jdbc, UnitOfWork work) {
    this.jdbc = jdbc;
    this.work = work;
  }

  /** Conditions and what stands for their question marks. */
  private static final class Where {

    private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    private final List<Object> values = new ArrayList<>();

    Where(JournalFilter filter) {
      add("territory_id = ?", filter.territoryId());
      add("object_kind = ?", filter.objectKind());
      add("object_id = ?", filter.objectId());
      add("person_id = ?", filter.personId());
      add("organisation_id = ?", filter.organisationId());
      add("entry_at >= ?", filter.from() == null ? null : moment(filter.from()));
      List<String> only = filter.onlyTerritories();
      if (only != null) {
        conditions.add(
            only.isEmpty()
                ? "1 = 0"
                : "territory_id IN ("
                    + String.join(", ", Collections.nCopies(only.size(), "?"))
                    + ")");
        values.addAll(only);
      }
      add("entry_at < ?", filter.until() == null ? null : moment(filter.until()));
    }

    void add(String condition, @Nullable Object value) {
      if (value != null) {
        conditions.add(condition);
        values.add(value);
      }
    }

    String sql() {
      return "WHERE " + String.join(" AND ", conditions);
    }
  }

  @Override
  public List<JournalEntry> listEntries(JournalFilter filter, long below, int atMost) {
    Where where = new Where(filter);
    where.add("entry_number < ?", below);
    return jdbc.sql(
            ALL + where.sql() + " ORDER BY entry_number DESC FETCH FIRST " + atMost + " ROWS ONLY")
        .params(where.values)
        .query(JdbcJournalEntries::entry)
        .list();
  }

  @Override
  public long count(JournalFilter filter) {
    Where where = new Where(filter);
    return jdbc.sql("SELECT COUNT(*) FROM journal_entry " + where.sql())
        .params(where.values)
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<JournalEntry> findEntry(long number) {
    return jdbc.sql(ALL + "WHERE entry_number = ?")
        .param(number)
        .query(JdbcJournalEntries::entry)
        .optional();
  }

  private static JournalEntry entry(ResultSet row, int number) throws SQLException {
    return new JournalEntry(
        row.getLong("entry_number"),
        Rows.instant(row, "entry_at"),
        row.getString("actor_kind"),
        row.getString("person_id"),
        row.getString("organisation_id"),
        row.getString("object_kind"),
        row.getString("object_id"),
        row.getString("territory_id"),
        row.getString("verb"),
        row.getString("before_json"),
        row.getString("after_json"),
        row.getString("previous_hash"),
        row.getString("entry_hash"));
  }

  @Override
  public List<String> listTerritories() {
    return jdbc.sql(
            """
            SELECT DISTINCT territory_id FROM journal_entry WHERE territory_id IS NOT NULL
            ORDER BY territory_id
            """)
        .query(String.class)
        .list();
  }

  @Override
  public JournalHead head() {
    return jdbc.sql("SELECT entry_number, entry_hash FROM journal_head WHERE name = 'journal'")
        .query(
            (row, i) -> new JournalHead(row.getLong("entry_number"), row.getString("entry_hash")))
        .single();
  }

  @Override
  public Verification verify(List<JournalHead> expected) {
    return work.read(
        () -> {
          ChainCheck check = new ChainCheck(head(), expected);
          long last = Long.MIN_VALUE;
          List<JournalEntry> page;
          do {
            page = listPage(last);
            for (JournalEntry entry : page) {
              if (!check.goesOnWith(entry)) {
                return check.end();
              }
              last = entry.number();
            }
          } while (page.size() == PAGE);
          return check.end();
        });
  }

  private List<JournalEntry> listPage(long after) {
    return jdbc.sql(
            ALL + "WHERE entry_number > ? ORDER BY entry_number FETCH FIRST " + PAGE + " ROWS ONLY")
        .param(after)
        .query(JdbcJournalEntries::entry)
        .list();
  }
}
