package org.maillage.app.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.access.Acting;
import org.maillage.app.access.Actor;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.EntryHash;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.JournalEntries;
import org.maillage.app.journal.JournalEntry;
import org.maillage.app.journal.JournalFilter;
import org.maillage.app.journal.JournalHead;
import org.maillage.app.journal.JournalText;
import org.maillage.app.journal.Verification;
import org.maillage.app.journal.Verification.Broken;
import org.maillage.app.journal.Verification.Fault;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JournalTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Actor ANNE =
      new Actor(Actor.Kind.PERSON, "p1", "Anne", "o1", "CD 2A", List.of());

  /** A column that holds text, and whether it may be null. */
  private static final List<String> TEXTS =
      List.of(
          "actor_kind",
          "person_id",
          "organisation_id",
          "object_kind",
          "object_id",
          "territory_id",
          "verb",
          "before_json",
          "after_json",
          "previous_hash",
          "entry_hash");

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private JournalEntries entries;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    entries = Journals.entries(database);
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private Journal at(Instant now) {
    return Journals.over(database, Clock.fixed(now, ZoneOffset.UTC));
  }

  private void write(Instant now, Act... acts) {
    Journal journal = at(now);
    Acting.as(
        ANNE,
        () -> {
          database.work().writeAll(() -> List.of(acts).forEach(journal::record));
          return null;
        });
  }

  private static Act act(String id) {
    return new Act("scenario", id, "corse", "changed", "{\"é\":1}", "{\"é\":2}");
  }

  private void writeFour() {
    write(NOON, act("a"), act("b"));
    write(NOON.plusSeconds(1), act("c"));
    write(NOON.plusSeconds(2), new Act("panier", "d", null, "created", null, ""));
  }

  private Verification verify() {
    return entries.verify(List.of());
  }

  @Test
  void anEntrySaysWhoForWhomWhenAndWhat() {
    write(NOON, act("a"));

    JournalEntry entry = entries.findEntry(1).orElseThrow();
    assertThat(entry)
        .isEqualTo(
            new JournalEntry(
                1,
                NOON,
                "PERSON",
                "p1",
                "o1",
                "scenario",
                "a",
                "corse",
                "changed",
                "{\"é\":1}",
                "{\"é\":2}",
                EntryHash.NONE,
                entry.hash()));
    assertThat(entries.head()).isEqualTo(new JournalHead(1, entry.hash()));
  }

  @Test
  void theHashIsTheOneThatAnOutsiderComputes() {
    write(NOON, act("a"));

    // printf of the thirteen texts, each after its length in four bytes, into sha256sum: see
    // docs/methodes/journal.md
    assertThat(entries.head().hash()).isEqualTo(WORKED_BY_HAND);
  }

  private static final String WORKED_BY_HAND =
      "62fc834a2ebc6f366a2fe93a5d8879b24cd93e1b6c19f86aac864fba223e2787";

  @Test
  void nothingIsWrittenWithoutATransactionNorInOneThatReads() {
    Journal journal = at(NOON);

    assertThatThrownBy(() -> journal.record(act("a"))).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                database
                    .work()
                    .read(
                        () -> {
                          journal.record(act("a"));
                          return 1;
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(entries.head()).isEqualTo(JournalHead.EMPTY);
  }

  @Test
  void whatIsRolledBackLeavesNoEntryAndNoGap() {
    Journal journal = at(NOON);
    assertThatThrownBy(
            () ->
                database
                    .work()
                    .writeAll(
                        () -> {
                          journal.record(act("a"));
                          throw new IllegalArgumentException("no");
                        }))
        .isInstanceOf(IllegalArgumentException.class);
    write(NOON, act("b"));

    assertThat(entries.count(JournalFilter.ALL)).isEqualTo(1);
    assertThat(entries.findEntry(1).orElseThrow().objectId()).isEqualTo("b");
    assertThat(verify().isWhole()).isTrue();
  }

  @Test
  void aClockThatMovedBackDoesNotMoveTheJournalBack() {
    write(NOON, act("a"));
    write(NOON.minusSeconds(3600), act("b"));

    assertThat(entries.findEntry(2).orElseThrow().at()).isEqualTo(NOON);
    assertThat(verify().isWhole()).isTrue();
  }

  @Test
  void manyWritersAtOnceMakeOneChainWithoutAGap() {
    IntStream.range(0, 40).parallel().forEach(i -> write(NOON, act("x" + i), act("y" + i)));

    Verification verification = verify();
    assertThat(verification.broken()).isNull();
    assertThat(verification.entries()).isEqualTo(80);
    assertThat(entries.listEntries(JournalFilter.ALL, Long.MAX_VALUE, 100))
        .extracting(JournalEntry::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 80).map(i -> 81 - i).boxed().toList());
  }

  @Test
  void oneFlippedByteInAnyColumnOfAnyEntryIsFound() {
    writeFour();
    for (long number = 1; number <= 4; number++) {
      for (String column : TEXTS) {
        String before = textOf(number, column);
        set(number, column, flipped(before));

        Verification found = verify();
        assertThat(found.broken()).as("%s of %d", column, number).isNotNull();
        assertThat(found.broken().number()).as("%s of %d", column, number).isEqualTo(number);

        set(number, column, before);
        assertThat(verify().isWhole()).as("%s of %d mended", column, number).isTrue();
      }
    }
  }

  /** The lowest bit of its last byte; what was absent becomes empty, what was empty absent. */
  private static String flipped(String text) {
    if (text == null) {
      return "";
    }
    if (text.isEmpty()) {
      return null;
    }
    int end = text.length() - 1;
    return text.substring(0, end) + (char) (text.charAt(end) ^ 1);
  }

  private String textOf(long number, String column) {
    return database
        .jdbc()
        .sql("SELECT " + column + " FROM journal_entry WHERE entry_number = ?")
        .param(number)
        .query((row, i) -> new String[] {row.getString(1)})
        .single()[0];
  }

  private void set(long number, String column, String text) {
    database
        .jdbc()
        .sql("UPDATE journal_entry SET " + column + " = ? WHERE entry_number = ?")
        .param(text)
        .param(number)
        .update();
  }

  private void sql(String sql) {
    database.jdbc().sql(sql).update();
  }

  @Test
  void aMomentThatWasMovedByAMillisecondIsFound() {
    writeFour();
    sql(
        "UPDATE journal_entry SET entry_at = entry_at + INTERVAL '0.001' SECOND"
            + " WHERE entry_number = 2");

    assertThat(verify().broken()).isEqualTo(new Broken(2, Fault.CONTENT));
  }

  @Test
  void aRemovedEntryIsFound() {
    writeFour();
    sql("DELETE FROM journal_entry WHERE entry_number = 2");

    assertThat(verify().broken()).isEqualTo(new Broken(2, Fault.MISSING));
  }

  @Test
  void entriesThatChangedPlacesAreFound() {
    writeFour();
    sql("UPDATE journal_entry SET entry_number = 99 WHERE entry_number = 2");
    sql("UPDATE journal_entry SET entry_number = 2 WHERE entry_number = 3");
    sql("UPDATE journal_entry SET entry_number = 3 WHERE entry_number = 99");

    assertThat(verify().broken()).isEqualTo(new Broken(2, Fault.PREVIOUS));
  }

  @Test
  void anEndThatWasCutOffIsFound() {
    writeFour();
    sql("DELETE FROM journal_entry WHERE entry_number = 4");

    assertThat(verify().broken()).isEqualTo(new Broken(4, Fault.MISSING));
  }

  @Test
  void anEndThatWasCutOffWithItsHeadIsFoundByAHeadNotedElsewhere() {
    writeFour();
    JournalHead noted = entries.head();
    JournalEntry third = entries.findEntry(3).orElseThrow();
    sql("DELETE FROM journal_entry WHERE entry_number = 4");
    sql("UPDATE journal_head SET entry_number = 3, entry_hash = '" + third.hash() + "'");

    assertThat(verify().isWhole()).isTrue();
    assertThat(entries.verify(List.of(noted)).broken()).isEqualTo(new Broken(4, Fault.MISSING));
    JournalHead other = new JournalHead(2, noted.hash());
    assertThat(entries.verify(List.of(other)).broken()).isEqualTo(new Broken(2, Fault.EXPECTED));
  }

  @Test
  void aWholeJournalWrittenAnewIsFoundByAHeadNotedElsewhere() {
    writeFour();
    JournalHead noted = entries.head();
    sql("DELETE FROM journal_entry");
    sql("UPDATE journal_head SET entry_number = 0, entry_hash = '" + EntryHash.NONE + "'");
    write(NOON, act("a"), act("b"));
    write(NOON.plusSeconds(1), act("forged"));
    write(NOON.plusSeconds(2), new Act("panier", "d", null, "created", null, ""));

    assertThat(verify().isWhole()).isTrue();
    assertThat(entries.verify(List.of(noted)).broken()).isEqualTo(new Broken(4, Fault.EXPECTED));
  }

  @Test
  void anEntryThatWasPutInIsFound() {
    writeFour();
    insertForged(0);
    assertThat(verify().broken()).isEqualTo(new Broken(1, Fault.MISSING));
    sql("DELETE FROM journal_entry WHERE entry_number = 0");

    insertForged(5);
    assertThat(verify().broken()).isEqualTo(new Broken(5, Fault.BEYOND_HEAD));
  }

  /** Well made, but for the head, which it does not know how to move. */
  private void insertForged(long number) {
    JournalEntry last = entries.findEntry(4).orElseThrow();
    JournalEntry forged =
        new JournalEntry(
                number,
                last.at(),
                "PERSON",
                null,
                null,
                "scenario",
                "z",
                null,
                "changed",
                null,
                null,
                last.hash(),
                "")
            .sealed();
    database
        .jdbc()
        .sql(
            """
            INSERT INTO journal_entry (entry_number, entry_at, actor_kind, object_kind, object_id,
              verb, previous_hash, entry_hash)
            SELECT ?, entry_at, 'PERSON', 'scenario', 'z', 'changed', ?, ?
            FROM journal_entry WHERE entry_number = 4
            """)
        .params(number, forged.previousHash(), forged.hash())
        .update();
  }

  @Test
  void aHeadThatSaysSomethingElseIsFound() {
    writeFour();
    String hash = entries.head().hash();
    sql("UPDATE journal_head SET entry_hash = '" + flipped(hash) + "'");

    assertThat(verify().broken()).isEqualTo(new Broken(4, Fault.HEAD));
  }

  @Test
  void entriesAreFoundByWhatTheyAreAbout() {
    writeFour();

    Map<JournalFilter, List<Long>> wanted =
        Map.of(
            JournalFilter.ALL,
            List.of(4L, 3L, 2L, 1L),
            JournalFilter.ofObject("scenario", "b"),
            List.of(2L),
            JournalFilter.ofPerson("p1"),
            List.of(4L, 3L, 2L, 1L),
            JournalFilter.ofPerson("p2"),
            List.of(),
            new JournalFilter("corse", null, null, null, "o1", null, null, null),
            List.of(3L, 2L, 1L),
            new JournalFilter(
                null, null, null, null, null, NOON.plusSeconds(1), NOON.plusSeconds(2), null),
            List.of(3L),
            JournalFilter.ALL.within(List.of("corse", "landes")),
            List.of(3L, 2L, 1L),
            JournalFilter.ALL.within(List.of()),
            List.of());
    assertThat(entries.listTerritories()).containsExactly("corse");

    wanted.forEach(
        (filter, numbers) -> {
          assertThat(entries.listEntries(filter, Long.MAX_VALUE, 10))
              .extracting(JournalEntry::number)
              .isEqualTo(numbers);
          assertThat(entries.count(filter)).isEqualTo(numbers.size());
        });
    assertThat(entries.listEntries(JournalFilter.ALL, 4, 2))
        .extracting(JournalEntry::number)
        .containsExactly(3L, 2L);
  }

  @Test
  void aTextOfAMillionCharactersIsKeptAndALongerOneByItsHash() {
    String most = "\"" + "x".repeat(JournalText.MOST_CHARACTERS - 2) + "\"";
    write(NOON, new Act("scenario", "a", null, "changed", most, most + " "));

    JournalEntry entry = entries.findEntry(1).orElseThrow();
    assertThat(entry.before()).isEqualTo(most);
    assertThat(entry.after()).matches("\\{\"characters\":1000001,\"sha256\":\"[0-9a-f]{64}\"}");
    assertThat(verify().isWhole()).isTrue();
  }

  @Test
  void aTextThatADatabaseDoesNotTakeIsHashedAsItIsKept() {
    write(NOON, new Act("scenario", "a\0b", null, "changed", null, "\"\0\uD800\""));

    assertThat(verify().isWhole()).isTrue();
  }
}
