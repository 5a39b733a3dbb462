package org.maillage.app.plan.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.JournalEntries;
import org.maillage.app.journal.JournalEntry;
import org.maillage.app.journal.JournalFilter;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.plan.SectionEdition;
import org.maillage.app.plan.SmallPlan;
import org.maillage.domain.plan.ActionState;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Note;
import org.maillage.domain.plan.Status;

/** Single changes of fiches: one entry each, and nobody overwrites what he has not read. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FicheRepositoryTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private JdbcPlanRepository plans;
  private JdbcFicheRepository fiches;
  private JournalEntries entries;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    plans =
        new JdbcPlanRepository(
            database.jdbc(), database.batches(), database.work(), Journals.over(database));
    fiches =
        new JdbcFicheRepository(
            database.jdbc(),
            database.work(),
            Journals.over(database),
            Clock.fixed(NOON, ZoneOffset.UTC));
    entries = Journals.entries(database);
    plans.insert(SmallPlan.stored("p"));
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private Fiche fiche(String id) {
    return plans.findPlan("p").orElseThrow().plan().findFiche(id).orElseThrow();
  }

  private JournalEntry last() {
    return entries.listEntries(JournalFilter.ALL, Long.MAX_VALUE, 1).get(0);
  }

  @Test
  void aSectionIsWrittenChangedAndEmptied() {
    SectionEdition empty = fiches.getSection("p", "f1", "evaluation", null);
    assertThat(empty.version()).isZero();
    assertThat(fiches.saveSection("p", empty.withText("Un bilan chaque année."))).isTrue();
    SectionEdition first = fiches.getSection("p", "f1", "evaluation", null);
    assertThat(first.version()).isEqualTo(1);
    assertThat(fiche("f1").findSection("evaluation").orElseThrow().text())
        .isEqualTo("Un bilan chaque année.");
    assertThat(fiches.saveSection("p", first.withText(""))).isTrue();
    assertThat(fiche("f1").findSection("evaluation")).isEmpty();
    assertThat(fiches.getSection("p", "f1", "evaluation", null).version()).isEqualTo(2);
    assertThat(last().objectKind()).isEqualTo(ObjectKind.FICHE);
    assertThat(last().objectId()).isEqualTo("f1");
    assertThat(last().territoryId()).isEqualTo("corse");
    assertThat(last().before()).contains("Un bilan chaque année.");
    assertThat(entries.verify(List.of()).isWhole()).isTrue();
  }

  @Test
  void theTextOfAPartIsItsOwn() {
    SectionEdition caf = fiches.getSection("p", "f1", "contenu", "part1");
    assertThat(fiches.saveSection("p", caf.withText("dix points d’accueil"))).isTrue();
    assertThat(fiche("f1").findSection("contenu", "part1").orElseThrow().text())
        .isEqualTo("dix points d’accueil");
    assertThat(fiche("f1").findSection("contenu").orElseThrow().text())
        .isEqualTo(SmallPlan.CONTENU);
  }

  @Test
  void whoeverReadAnOlderVersionChangesNothing() {
    SectionEdition read = fiches.getSection("p", "f1", "contenu", null);
    assertThat(fiches.saveSection("p", read.withText("le premier"))).isTrue();
    long before = entries.count(JournalFilter.ALL);
    assertThat(fiches.saveSection("p", read.withText("le second"))).isFalse();
    assertThat(fiche("f1").findSection("contenu").orElseThrow().text()).isEqualTo("le premier");
    assertThat(entries.count(JournalFilter.ALL)).isEqualTo(before);
  }

  @Test
  void ofManyWhoWriteAnEmptySectionAtOnceOneIsFirst() throws Exception {
    SectionEdition empty = fiches.getSection("p", "f2", "constats", null);
    ExecutorService people = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Boolean>> writing =
          List.of("a", "b", "c", "d").stream()
              .map(text -> (Callable<Boolean>) () -> fiches.saveSection("p", empty.withText(text)))
              .toList();
      int written = 0;
      for (Future<Boolean> done : people.invokeAll(writing)) {
        written += done.get() ? 1 : 0;
      }
      assertThat(written).isEqualTo(1);
    } finally {
      people.shutdownNow();
    }
    assertThat(fiches.getSection("p", "f2", "constats", null).version()).isEqualTo(1);
  }

  @Test
  void aStateChangesWithItsReasonAndItsVersion() {
    int version = fiches.getNodeVersion("p", "f1");
    Status blocked =
        new Status(
            ActionState.BLOCKED,
            LocalDate.of(2026, 11, 1),
            "convention non signée",
            "la convention",
            "la Région");
    assertThat(fiches.saveStatus("p", "f1", blocked, version)).isTrue();
    assertThat(fiche("f1").status()).isEqualTo(blocked);
    assertThat(last().before()).contains("RUNNING");
    assertThat(last().after()).contains("la Région");
    assertThat(fiches.saveStatus("p", "f1", Status.PLANNED, version)).isFalse();
    assertThat(fiche("f1").status()).isEqualTo(blocked);
  }

  @Test
  void notesComeInTheirOrder() {
    LocalDate day = LocalDate.of(2026, 11, 22);
    fiches.addNote("p", "f1", new Note("n1", day, "matin", List.of()));
    fiches.addNote("p", "f1", new Note("n2", day, "soir", List.of()));
    fiches.addNote("p", "f1", new Note("n0", day.minusDays(1), "la veille", List.of()));
    assertThat(fiche("f1").notes())
        .extracting(Note::text)
        .containsExactly("la veille", "matin", "soir");
  }

  @Test
  void aPromiseIsAnsweredOnce() {
    Commitment promise = fiche("f1").commitments().get(0);
    int version = fiches.getCommitmentVersion("p", promise.id());
    LocalDate day = LocalDate.of(2026, 11, 22);
    assertThat(fiches.saveCommitment("p", promise.id(), Commitment.State.KEPT, day, version))
        .isTrue();
    Commitment kept = fiche("f1").commitments().get(0);
    assertThat(kept.state()).isEqualTo(Commitment.State.KEPT);
    assertThat(kept.confirmedOn()).isEqualTo(day);
    assertThat(fiches.saveCommitment("p", promise.id(), Commitment.State.WITHDRAWN, day, version))
        .isFalse();
    assertThat(last().after()).contains("KEPT");
  }
}
